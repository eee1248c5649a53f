import asyncio
from typing import Self


class Connection:
    def __init__(self, site: str) -> None:
        self.site = site

    async def get_next(self) -> None:
        await asyncio.sleep(0.010)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        await asyncio.sleep(0)
        print(f"{self.site}: goodbye answered")


async def crawl(site: str, pages: asyncio.Queue[str]) -> None:
    async with Connection(site) as connection:
        while True:
            await connection.get_next()
            pages.put_nowait(site)


async def main() -> None:
    pages: asyncio.Queue[str] = asyncio.Queue()
    news = asyncio.create_task(crawl("news", pages))
    wiki = asyncio.create_task(crawl("wiki", pages))
    print(f"first page: {await pages.get()}")

    news.cancel()
    await asyncio.wait({news})
    print(f"crawls left: {[news.done(), wiki.done()].count(False)}")
    wiki.cancel()
    _, left = await asyncio.wait({news, wiki}, timeout=5)
    print(f"all ended: {str(not left).lower()}")


asyncio.run(main())
