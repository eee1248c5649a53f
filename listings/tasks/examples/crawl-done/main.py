import asyncio

LINKS = {"/": ["/blog", "/shop"], "/blog": ["/blog/1", "/blog/2"]}


async def work(jobs: asyncio.Queue[str], fetched: list[str]) -> None:
    while True:
        path = await jobs.get()
        try:
            await asyncio.sleep(0)
            fetched.append(path)
            for link in LINKS.get(path, []):
                jobs.put_nowait(link)
        finally:
            jobs.task_done()


async def main() -> None:
    jobs: asyncio.Queue[str] = asyncio.Queue()
    fetched: list[str] = []
    async with asyncio.TaskGroup() as group:
        workers = [group.create_task(work(jobs, fetched)) for _ in range(2)]
        jobs.put_nowait("/")
        await jobs.join()
        print(f"all done, {jobs.qsize()} waiting")
        for worker in workers:
            worker.cancel()
    print(" ".join(sorted(fetched)))


asyncio.run(main())
