import asyncio
from threading import Event


async def fetch(started: Event) -> None:
    try:
        started.set()
        await asyncio.get_running_loop().create_future()
    finally:
        print("fetch: connection closed")


def library(loop: asyncio.AbstractEventLoop) -> None:
    started = Event()
    fetching = asyncio.run_coroutine_threadsafe(fetch(started), loop)
    started.wait()
    try:
        fetching.result(timeout=0.01)
    except TimeoutError:
        print("library: gave up")
        fetching.cancel()


async def main() -> None:
    await asyncio.to_thread(library, asyncio.get_running_loop())
    print("main: goes on")


asyncio.run(main())
