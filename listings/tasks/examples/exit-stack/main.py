import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager


@asynccontextmanager
async def connection(site: str) -> AsyncIterator[None]:
    await asyncio.sleep(0)
    if site == "down":
        raise ConnectionError(f"{site}: refused")
    try:
        yield
    finally:
        await asyncio.sleep(0)
        print(f"{site}: goodbye answered")


async def open_all(sites: list[str]) -> AsyncExitStack:
    async with AsyncExitStack() as stack:
        stack.callback(print, "log written")
        for site in sites:
            await stack.enter_async_context(connection(site))
        return stack.pop_all()


async def main() -> None:
    for sites in (["news", "down"], ["news", "blog"]):
        try:
            stack = await open_all(sites)
        except ConnectionError as error:
            print(error)
        else:
            print("all open")
            await stack.aclose()


asyncio.run(main())
