import asyncio
from typing import Self


class NotFound(Exception):
    pass


class Connection:
    def __init__(self, site: str) -> None:
        self.site = site

    async def fetch(self, path: str) -> int:
        await asyncio.sleep(0)
        if path == "/gone":
            raise NotFound
        return len(path) * 100

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await asyncio.sleep(0)
        print(f"{self.site}: goodbye answered")


async def size(site: str, path: str) -> int:
    async with Connection(site) as connection:
        return await connection.fetch(path)


async def main() -> None:
    print(f"news: Ok({await size('news', '/index')})")
    try:
        await size("blog", "/gone")
    except NotFound as error:
        print(f"blog: Err({type(error).__name__})")


asyncio.run(main())
