import asyncio
from threading import Event


async def main() -> None:
    loop = asyncio.get_running_loop()
    permits = asyncio.Semaphore(2)
    answered = Event()
    begun: asyncio.Queue[None] = asyncio.Queue()

    def call() -> None:
        loop.call_soon_threadsafe(begun.put_nowait, None)
        answered.wait()

    async def limited() -> None:
        async with permits:
            await asyncio.to_thread(call)

    async with asyncio.TaskGroup() as group:
        for _call in range(3):
            group.create_task(limited())
        for _thread in range(2):
            await begun.get()
        print(f"2 begun, the third has: {str(not begun.empty()).lower()}")
        answered.set()
    print(f"3 ended, the third had begun: {str(not begun.empty()).lower()}")


asyncio.run(main())
