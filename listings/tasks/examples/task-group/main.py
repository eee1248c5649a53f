import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class NotFound(Exception):
    pass


class Busy(Exception):
    pass


@contextmanager
def connection(path: str) -> Iterator[None]:
    try:
        yield
    finally:
        print(f"{path}: connection closed")


async def fetch(path: str, turns: int) -> None:
    with connection(path):
        for _ in range(turns):
            await asyncio.sleep(0)
        match path:
            case "/missing":
                raise NotFound(path)
            case "/busy":
                raise Busy(path)


async def crawl() -> None:
    async with asyncio.TaskGroup() as group:
        for path, turns in [("/index", 10), ("/missing", 20), ("/busy", 20), ("/large", 90)]:
            group.create_task(fetch(path, turns))


async def main() -> None:
    try:
        await crawl()
        print("crawl: all fetched")
    except* NotFound as failures:
        for error in failures.exceptions:
            print(f"{error}: not found")
    except* Busy as failures:
        for error in failures.exceptions:
            print(f"{error}: busy")


asyncio.run(main())
