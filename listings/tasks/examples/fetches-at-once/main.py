import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

SITES = ("a.example", "b.example", "c.example", "a.example", "b.example", "c.example")


class Network:
    def __init__(self) -> None:
        self.under_way = 0
        self.most = 0

    async def fetch(self, turn: AbstractAsyncContextManager[None]) -> None:
        async with turn:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
            await asyncio.sleep(0.01)
            self.under_way -= 1


async def crawl(turn: Callable[[str], AbstractAsyncContextManager[None]]) -> int:
    network = Network()
    await asyncio.gather(*(network.fetch(turn(site)) for site in SITES))
    return network.most


async def main() -> None:
    lock = asyncio.Lock()
    print(f"one lock: {await crawl(lambda _site: lock)}")
    locks = {site: asyncio.Lock() for site in SITES}
    print(f"a lock for each site: {await crawl(lambda site: locks[site])}")
    permits = asyncio.Semaphore(4)
    print(f"four permits: {await crawl(lambda _site: permits)}")


asyncio.run(main())
