import asyncio
from typing import Self


class Site:
    def __init__(self) -> None:
        self.requests = 0

    async def fetch(self, path: str) -> str:
        self.requests += 1
        number = self.requests
        await asyncio.sleep(0)
        return f"{path} by request {number}"


class BlockingSite:
    def __init__(self) -> None:
        self.site = Site()
        self.runner = asyncio.Runner()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *failure: object) -> None:
        self.runner.close()

    def fetch(self, path: str) -> str:
        return self.runner.run(self.site.fetch(path))


async def crawl() -> None:
    print(f"async: {await Site().fetch('/index')}")


with BlockingSite() as site:
    print(f"sync: {site.fetch('/index')}")
    print(f"sync: {site.fetch('/about')}")
asyncio.run(crawl())
