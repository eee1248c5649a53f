import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


async def fetch(path: str) -> int:
    if path == "/slow":
        await asyncio.get_running_loop().create_future()
    return len(path) * 100


@asynccontextmanager
async def connection(site: str, limit: float) -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(limit):
            yield
    finally:
        await asyncio.sleep(0)
        print(f"{site}: goodbye answered")


async def main() -> None:
    for site, path in [("news", "/index"), ("shop", "/slow")]:
        try:
            async with connection(site, 0.01):
                size = await fetch(path)
            print(f"{site}: {size} bytes")
        except TimeoutError:
            print(f"{site}: too late")


asyncio.run(main())
