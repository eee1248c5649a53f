import asyncio
from collections.abc import AsyncIterator


async def listed(paths: list[str]) -> AsyncIterator[str]:
    for path in paths:
        yield path


async def followed() -> AsyncIterator[str]:
    yield "/index"
    await asyncio.sleep(0)
    yield "/found/by/link"


def pages(sitemap: list[str] | None) -> AsyncIterator[str]:
    return followed() if sitemap is None else listed(sitemap)


async def collect(pages: AsyncIterator[str]) -> list[str]:
    return [path async for path in pages]


async def main() -> None:
    for sitemap in (["/index", "/about"], None):
        paths = await asyncio.create_task(collect(pages(sitemap)))
        print(" ".join(paths))


asyncio.run(main())
