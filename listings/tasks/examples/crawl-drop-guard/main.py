import asyncio

LIMIT = 0.010


async def fetch(path: str) -> None:
    page: str | None = None
    try:
        page = await asyncio.get_running_loop().create_future()
    finally:
        await asyncio.sleep(0)
        print(f"{path}: page {page}, goodbye answered")


async def crawl(fetches: list[asyncio.Task[None]]) -> None:
    async with asyncio.TaskGroup() as group:
        fetches.append(group.create_task(fetch("/index")))


async def main() -> None:
    fetches: list[asyncio.Task[None]] = []
    late = False
    try:
        async with asyncio.timeout(LIMIT):
            await crawl(fetches)
    except TimeoutError:
        late = True
    print(f"crawl: late={str(late).lower()}")
    ended = all(task.done() for task in fetches)
    print(f"fetches: ended={str(ended).lower()}")


asyncio.run(main())
