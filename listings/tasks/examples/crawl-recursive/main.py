import asyncio

LINKS: dict[str, list[str]] = {
    "/": ["/docs", "/blog"],
    "/docs": ["/docs/tasks"],
}


async def crawl(path: str, depth: int) -> int:
    print(f"{'  ' * depth}{path}")
    await asyncio.sleep(0)
    pages = 1
    for link in LINKS.get(path, []):
        pages += await crawl(link, depth + 1)
    return pages


async def main() -> None:
    print(f"{await crawl('/', 0)} pages")


asyncio.run(main())
