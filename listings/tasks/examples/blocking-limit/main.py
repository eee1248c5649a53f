import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event


async def crawl() -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=2))
    answered = Event()
    begun: asyncio.Queue[None] = asyncio.Queue()

    def call() -> None:
        loop.call_soon_threadsafe(begun.put_nowait, None)
        answered.wait()

    calls = [asyncio.create_task(asyncio.to_thread(call)) for _ in range(3)]
    for _thread in range(2):
        await begun.get()
    print(f"2 begun, the third has: {str(not begun.empty()).lower()}")
    answered.set()
    await asyncio.gather(*calls)
    print(f"3 ended, the third had begun: {str(not begun.empty()).lower()}")


asyncio.run(crawl())
