import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class NotFound(Exception):
    pass


async def fetch(site: str) -> int:
    await asyncio.sleep(0)
    match site:
        case "blog":
            raise NotFound
        case "shop":
            await asyncio.get_running_loop().create_future()
        case "maps":
            raise AssertionError("no page is this large")
    return 600


@asynccontextmanager
async def connection(site: str) -> AsyncIterator[None]:
    try:
        yield
    finally:
        await asyncio.sleep(0)
        print(f"{site}: goodbye answered")


async def main() -> None:
    for site in ["news", "blog", "shop", "maps"]:
        try:
            async with asyncio.timeout(0.1), connection(site):
                size = await fetch(site)
            print(f"{site}: {size} bytes")
        except NotFound:
            print(f"{site}: not found")
        except TimeoutError:
            print(f"{site}: too late")
        except AssertionError:
            print(f"{site}: a bug")


asyncio.run(main())
