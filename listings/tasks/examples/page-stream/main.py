import asyncio
from collections.abc import AsyncIterator

LINKS = {"/page/1": "/page/2", "/page/2": "/page/3"}


async def pages(first: str) -> AsyncIterator[str]:
    path: str | None = first
    while path:
        print(f"fetch {path}")
        await asyncio.sleep(0)
        yield path
        path = LINKS.get(path)


async def main() -> None:
    reading = pages("/page/1")
    print("nothing fetched yet")
    async for path in reading:
        print(f"read {path}")
        if path == "/page/2":
            break


asyncio.run(main())
