import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing


async def pages(site: str, closed: asyncio.Event) -> AsyncGenerator[str, None]:
    try:
        for number in (1, 2):
            yield f"{site}/{number}"
    finally:
        print(f"{site}: closed")
        closed.set()


async def read_first(pages: AsyncIterator[str]) -> None:
    async for page in pages:
        print(f"read {page}")
        if page.endswith("1"):
            break


async def main() -> None:
    closed = asyncio.Event()
    await read_first(pages("news", closed))
    print("main: left news")
    await closed.wait()
    async with aclosing(pages("blog", closed)) as blog:
        await read_first(blog)
    print("main: left blog")


asyncio.run(main())
