import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


class Busy(Exception):
    pass


class NotFound(Exception):
    pass


@dataclass
class Retry:
    attempts: int
    base: float
    cap: float
    budget: int

    async def run(self, fetch: Callable[[], Awaitable[T]]) -> T:
        longest = self.base
        for _attempt in range(1, self.attempts):
            try:
                return await fetch()
            except Busy:
                if self.budget == 0:
                    raise
            self.budget -= 1
            await asyncio.sleep(random.uniform(0, longest))
            longest = min(self.cap, longest * 2)
        return await fetch()


async def requests(budget: int, answer: type[Exception]) -> int:
    retry = Retry(attempts=5, base=0.001, cap=0.01, budget=budget)
    sent = 0

    async def fetch() -> None:
        nonlocal sent
        sent += 1
        raise answer

    pages = (retry.run(fetch) for _page in range(10))
    await asyncio.gather(*pages, return_exceptions=True)
    return sent


async def main() -> None:
    random.seed(7)
    print(f"site down, ample budget: {await requests(1_000, Busy)} requests")
    print(f"site down, budget of 6: {await requests(6, Busy)} requests")
    print(f"pages not found: {await requests(6, NotFound)} requests")


asyncio.run(main())
