import asyncio
from collections.abc import AsyncIterator


async def site(name: str, delays: list[float]) -> AsyncIterator[str]:
    for number, delay in enumerate(delays, start=1):
        await asyncio.sleep(delay)
        yield f"/{name}/{number}"


async def read(site: AsyncIterator[str], pages: asyncio.Queue[str | None]) -> None:
    async for path in site:
        await pages.put(path)
    await pages.put(None)


async def main() -> None:
    pages: asyncio.Queue[str | None] = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(read(site("news", [0.01, 0.06]), pages))
        group.create_task(read(site("blog", [0.04]), pages))
        reading = 2
        while reading:
            if path := await pages.get():
                print(path)
            else:
                reading -= 1


asyncio.run(main())
