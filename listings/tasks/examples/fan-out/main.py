import asyncio


class Subscriber:
    def __init__(self, room: int) -> None:
        self.pages: asyncio.Queue[int | None] = asyncio.Queue(room + 1)  # one place for the end
        self.room, self.missed = room, 0

    def offer(self, page: int) -> None:
        if self.pages.qsize() == self.room:
            self.pages.get_nowait()
            self.missed += 1
        self.pages.put_nowait(page)


async def show(name: str, news: Subscriber) -> None:
    if news.missed:
        print(f"{name}: {news.missed} missed")
    while (page := await news.pages.get()) is not None:
        print(f"{name}: page {page}")


async def main() -> None:
    slow, quick = subscribers = [Subscriber(room=2), Subscriber(room=2)]
    for page in range(1, 6):
        for subscriber in subscribers:
            subscriber.offer(page)
        print(f"quick, one of {len(subscribers)}: page {await quick.pages.get()}")
    for subscriber in subscribers:
        subscriber.pages.put_nowait(None)
    await show("slow", slow)


asyncio.run(main())
