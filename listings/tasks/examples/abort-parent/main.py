import asyncio
from asyncio import Event, Future, Task


async def fetch(started: Event, answer: Future[int]) -> int:
    started.set()
    return await answer


async def main() -> None:
    started = Event()
    answer: Future[int] = asyncio.get_running_loop().create_future()
    inner: list[Task[int]] = []

    async def follow() -> None:
        inner.append(asyncio.create_task(fetch(started, answer)))
        await inner[0]

    crawl = asyncio.create_task(follow())
    await started.wait()
    crawl.cancel()
    await asyncio.wait([crawl])
    print(f"crawl cancelled={str(crawl.cancelled()).lower()}")
    print(f"fetch still there={str(not inner[0].done()).lower()}")


asyncio.run(main())
