import asyncio
import threading


async def fetch(path: str, caller: int) -> int:
    await asyncio.sleep(0)
    here = threading.get_ident() == caller
    print(f"{path}: on the caller's thread: {str(here).lower()}")
    return len(path) * 100


def library(loop: asyncio.AbstractEventLoop) -> int:
    me = threading.get_ident()
    index = asyncio.run_coroutine_threadsafe(fetch("/index", me), loop)
    fetched = index.result()
    about = asyncio.run_coroutine_threadsafe(fetch("/about", me), loop)
    return fetched + about.result()


async def main() -> None:
    loop = asyncio.get_running_loop()
    print(f"{await asyncio.to_thread(library, loop)} bytes")


asyncio.run(main())
