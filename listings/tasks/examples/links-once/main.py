import asyncio
from collections.abc import AsyncIterator
from typing import Self


class Once:
    def __init__(self, links: AsyncIterator[str]) -> None:
        self.links = links
        self.seen: set[str] = set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str:
        async for link in self.links:
            if link not in self.seen:
                self.seen.add(link)
                return link
        raise StopAsyncIteration


async def received(queue: asyncio.Queue[str | None]) -> AsyncIterator[str]:
    while (link := await queue.get()) is not None:
        yield link


async def find(found: asyncio.Queue[str | None]) -> None:
    for link in ["/index", "/about", "/index", "/jobs", "/about", None]:
        await found.put(link)


async def main() -> None:
    links: asyncio.Queue[str | None] = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(find(links))
        once = Once(received(links))
        async for link in once:
            print(link)
    print(f"{len(once.seen)} links")


asyncio.run(main())
