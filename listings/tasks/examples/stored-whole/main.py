import asyncio


class Index:
    def __init__(self) -> None:
        self.pages = 0
        self.links = 0


async def count_links(path: str) -> int:
    await asyncio.sleep(60)
    return len(path)


async def store(index: Index, path: str) -> None:
    links = await count_links(path)
    index.pages += 1
    index.links += links


async def main() -> None:
    index = Index()
    try:
        async with asyncio.timeout(0.01):
            await store(index, "/index")
        print("stored: true")
    except TimeoutError:
        print("stored: false")
    print(f"pages: {index.pages}, links: {index.links}")


asyncio.run(main())
