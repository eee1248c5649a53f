import asyncio
from collections.abc import AsyncIterator


class NotFound(Exception):
    pass


async def fetch(path: str) -> int:
    await asyncio.sleep(0)
    if path == "/gone":
        raise NotFound(path)
    return len(path) * 100


async def sizes(paths: list[str]) -> AsyncIterator[int]:
    for path in paths:
        yield await fetch(path)


async def main() -> None:
    try:
        async for size in sizes(["/index", "/gone", "/about"]):
            print(f"{size} bytes")
    except NotFound as error:
        print(f"{error} not found")
    print("the end")


asyncio.run(main())
