import asyncio
from collections.abc import AsyncIterator
from typing import NamedTuple


class Page(NamedTuple):
    size: int
    link: str | None


async def fetch(path: str) -> Page:
    await asyncio.sleep(0)
    return Page(len(path) * 100, "/archive" if path == "/news" else None)


def listed(paths: list[str]) -> AsyncIterator[Page]:
    return (await fetch(path) for path in paths)


async def followed(first: str) -> AsyncIterator[Page]:
    path: str | None = first
    while path:
        page = await fetch(path)
        yield page
        path = page.link


async def main() -> None:
    paths = ["/index", "/faq", "/about"]
    large = [page.size async for page in listed(paths) if page.size > 500]
    print(f"listed: {large}")

    sizes = [page.size async for page in followed("/news")]
    print(f"followed: {sizes}")


asyncio.run(main())
