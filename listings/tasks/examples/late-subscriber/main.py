import asyncio

News = asyncio.Queue[int]


def show(name: str, news: News) -> None:
    seen: list[str] = []
    while not news.empty():
        seen.append(str(news.get_nowait()))
    print(f"{name}: {' '.join(seen)}")


async def main() -> None:
    early: News = asyncio.Queue()
    late: News = asyncio.Queue()
    subscribers = [early]
    latest = 0
    for page in range(1, 7):
        for subscriber in subscribers:
            subscriber.put_nowait(page)
        latest = page
        if page == 4:
            subscribers.append(late)
    show("early", early)
    show("late", late)
    print(f"display: {latest}")


asyncio.run(main())
