import asyncio

Pages = asyncio.Queue[str | None]


async def fetch_site(site: str, pages: Pages) -> str:
    fetched: list[str] = []
    while (page := await pages.get()) is not None:
        await asyncio.sleep(0)  # stands for the fetch
        fetched.append(page)
    return f"{site}: {' '.join(fetched)}"


async def main() -> None:
    links = [
        ("blog", "/1"),
        ("shop", "/cart"),
        ("blog", "/2"),
        ("shop", "/search"),
        ("blog", "/3"),
    ]
    sites: dict[str, Pages] = {}
    fetching: list[asyncio.Task[str]] = []
    async with asyncio.TaskGroup() as group:
        for site, page in links:
            if site not in sites:
                sites[site] = asyncio.Queue(maxsize=8)
                fetching.append(group.create_task(fetch_site(site, sites[site])))
            await sites[site].put(page)
        for pages in sites.values():
            await pages.put(None)
    for task in fetching:
        print(task.result())


asyncio.run(main())
