import asyncio


class NotFound(Exception):
    pass


LINKS: dict[str, list[str]] = {
    "/": ["/docs", "/about"],
    "/docs": ["/docs/tasks", "/docs/threads"],
    "/about": [],
    "/docs/tasks": [],
    "/docs/threads": [],
}


async def crawl(group: asyncio.TaskGroup, path: str) -> None:
    for _ in range(len(path)):
        await asyncio.sleep(0)
    print(path)
    if path not in LINKS:
        raise NotFound
    for link in LINKS[path]:
        group.create_task(crawl(group, link))


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        await crawl(group, "/")
    print("main: crawled")


asyncio.run(main())
