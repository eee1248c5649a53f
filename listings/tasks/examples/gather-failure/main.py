import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class NotFound(Exception):
    pass


@contextmanager
def connection(path: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{path}: connection closed")


async def network(turns: int) -> None:
    for _ in range(turns):
        await asyncio.sleep(0)


async def fetch(path: str, turns: int) -> None:
    with connection(path):
        await network(turns)
        if path in ("/missing", "/gone"):
            raise NotFound(path)
        print(f"{path}: stored")


async def main() -> None:
    try:
        await asyncio.gather(fetch("/missing", 20), fetch("/large", 40), fetch("/gone", 60))
        print("main: all stored")
    except NotFound as error:
        print(f"main: {error} not found")
    await network(60)
    print("main: returns")


asyncio.run(main())
