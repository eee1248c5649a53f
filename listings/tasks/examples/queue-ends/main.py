import asyncio


async def main() -> None:
    pages: asyncio.Queue[str] = asyncio.Queue(maxsize=2)
    try:
        pages.get_nowait()
    except asyncio.QueueEmpty:
        assert pages.empty()
    pages.put_nowait("/index")
    pages.put_nowait("/about")
    print(f"{pages.qsize()} of {pages.maxsize}")
    try:
        pages.put_nowait("/blog")
    except asyncio.QueueFull:
        print("no room for /blog")

    pages.shutdown()
    try:
        await pages.put("/shop")
    except asyncio.QueueShutDown:
        print("closed, /shop comes back")
    try:
        while True:
            print(f"received {await pages.get()}")
    except asyncio.QueueShutDown:
        print("closed and empty")

    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    answer.cancel()  # merely dropped, it would be waited for without end
    try:
        await answer
    except asyncio.CancelledError:
        print("no answer will come")


asyncio.run(main())
