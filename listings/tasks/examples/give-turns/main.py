import asyncio
from collections.abc import Generator


class GiveTurns:
    def __init__(self, left: int) -> None:
        self.left = left

    def __await__(self) -> Generator[None, None, None]:
        while self.left > 0:
            self.left -= 1
            yield


async def crawl(site: str, turns: int) -> None:
    print(f"{site}: begins")
    await GiveTurns(turns)
    print(f"{site}: ends")


async def main() -> None:
    async with asyncio.TaskGroup() as crawls:
        crawls.create_task(crawl("docs", turns=3))
        crawls.create_task(crawl("blog", turns=1))
        crawls.create_task(crawl("shop", turns=0))


asyncio.run(main())
