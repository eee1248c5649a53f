import asyncio
from dataclasses import dataclass, field


@dataclass
class Progress:
    pages: int = 0
    over: bool = False
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def publish(self, pages: int, over: bool = False) -> None:
        async with self.changed:
            self.pages, self.over = pages, over
            self.changed.notify_all()


async def display(progress: Progress, shown: asyncio.Queue[None]) -> None:
    seen = 0
    while True:
        async with progress.changed:
            await progress.changed.wait_for(lambda: progress.pages != seen or progress.over)
            if progress.pages == seen:
                break
            seen = progress.pages
        print(f"display: {seen} pages")
        await shown.put(None)
    print("display: the crawl is over")


async def main() -> None:
    progress = Progress()
    shown: asyncio.Queue[None] = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        await progress.publish(3)
        await progress.publish(4)
        group.create_task(display(progress, shown))
        await shown.get()
        await progress.publish(9)
        await shown.get()
        await progress.publish(9, over=True)


asyncio.run(main())
