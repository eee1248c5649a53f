import asyncio
from collections import Counter


async def crawl(site: str, links: Counter[str]) -> None:
    for _page in range(1_000):
        await asyncio.sleep(0)
        links[site] += 3


async def main() -> None:
    links: Counter[str] = Counter()
    async with asyncio.TaskGroup() as group:
        for site in ("a.example", "b.example", "a.example"):
            group.create_task(crawl(site, links))
    for site, found in sorted(links.items()):
        print(f"{site}: {found} links")


asyncio.run(main())
