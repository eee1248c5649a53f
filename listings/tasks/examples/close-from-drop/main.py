import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def say_goodbye(site: str) -> None:
    await asyncio.sleep(0.01)
    print(f"{site}: goodbye answered")


@asynccontextmanager
async def connection(site: str) -> AsyncIterator[None]:
    try:
        yield
    finally:
        await say_goodbye(site)


async def crawl() -> None:
    async with connection("news"):
        pass
    print("crawl: left news")
    await asyncio.sleep(0.03)

    async with connection("blog"):
        pass
    print("crawl: left blog")


asyncio.run(crawl())
print("main: crawl is over")
