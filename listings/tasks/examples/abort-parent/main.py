import asyncio
from asyncio import Event, Task


async def fetch(started: Event) -> None:
    started.set()
    await asyncio.sleep(0.01)


async def crawl(started: Event, spawned: list[Task[None]]) -> None:
    fetching = asyncio.create_task(fetch(started))
    spawned.append(fetching)
    await fetching


async def main() -> None:
    started = Event()
    spawned: list[Task[None]] = []
    crawling = asyncio.create_task(crawl(started, spawned))
    await started.wait()
    crawling.cancel()
    await asyncio.wait([crawling, *spawned])
    print(f"crawl: {'cancelled' if crawling.cancelled() else 'ended'}")
    print(f"fetch: {'cancelled' if spawned[0].cancelled() else 'stored'}")


asyncio.run(main())
