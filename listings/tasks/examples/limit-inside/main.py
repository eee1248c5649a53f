import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def fetch(site: str) -> int:
    await asyncio.sleep(0)
    if site == "shop":
        await asyncio.get_running_loop().create_future()
    return 600


@asynccontextmanager
async def connection(site: str, limit: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(limit):
            yield
    finally:
        await asyncio.sleep(0)
        print(f"{site}: goodbye answered")


async def main() -> None:
    for site in ["news", "shop"]:
        try:
            async with connection(site, 0.01):
                size = await fetch(site)
            print(f"{site}: {size} bytes")
        except TimeoutError:
            print(f"{site}: too late")


asyncio.run(main())
