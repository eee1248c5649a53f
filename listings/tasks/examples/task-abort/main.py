import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def connection(path: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{path}: connection closed")


async def fetch(path: str, started: asyncio.Event) -> None:
    with connection(path):
        started.set()
        await asyncio.get_running_loop().create_future()
        print(f"{path}: never printed")


async def main() -> None:
    started = asyncio.Event()
    fetching = asyncio.create_task(fetch("/index", started))
    await started.wait()
    fetching.cancel()
    print(f"main: abort requested, finished={str(fetching.done()).lower()}")
    try:
        await fetching
        print("main: fetched")
    except asyncio.CancelledError:
        print(f"main: cancelled={str(fetching.cancelled()).lower()}")


asyncio.run(main())
