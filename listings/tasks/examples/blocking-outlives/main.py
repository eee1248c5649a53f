import asyncio
from queue import SimpleQueue


async def main() -> None:
    loop = asyncio.get_running_loop()
    started = asyncio.Event()
    replies: SimpleQueue[int] = SimpleQueue()

    def fetch() -> None:
        loop.call_soon_threadsafe(started.set)
        print(f"call: {replies.get()} bytes")

    fetching = asyncio.create_task(asyncio.to_thread(fetch))
    await started.wait()
    fetching.cancel()
    await asyncio.wait([fetching])
    print(f"main: cancelled, finished={str(fetching.done()).lower()}")
    print("main: returns")
    replies.put(600)


asyncio.run(main())
