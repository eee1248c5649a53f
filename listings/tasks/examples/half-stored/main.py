import asyncio


class Index:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.pages = 0
        self.links = 0


async def count_links(path: str) -> int:
    await asyncio.sleep(60)
    return len(path)


async def store(index: Index, path: str) -> None:
    async with index.lock:
        index.pages += 1
        index.links += await count_links(path)


async def main() -> None:
    index = Index()
    try:
        async with asyncio.timeout(0.01):
            await store(index, "/index")
        print("stored: true")
    except TimeoutError:
        print("stored: false")
    async with index.lock:
        print(f"pages: {index.pages}, links: {index.links}")


asyncio.run(main())
