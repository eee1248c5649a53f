import asyncio
from typing import Protocol


class Source(Protocol):
    async def fetch(self, path: str) -> str: ...


class Site:
    def __init__(self, host: str) -> None:
        self.host = host

    async def fetch(self, path: str) -> str:
        await asyncio.sleep(0)
        return f"{self.host}{path}"


class Cache:
    async def fetch(self, path: str) -> str:
        return f"cached {path}"


async def crawl(source: Source) -> None:
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(source.fetch(path)) for path in ("/index", "/about")]
    for task in tasks:
        print(task.result())


async def main() -> None:
    await crawl(Site("site.example"))
    await crawl(Cache())


asyncio.run(main())
