import asyncio


class Crawl:
    def __init__(self) -> None:
        self.pages = 0

    async def fetch(self, path: str) -> int:
        await asyncio.sleep(0)
        self.pages += 1
        return len(path) * 100


async def main() -> None:
    crawl = Crawl()
    index = asyncio.create_task(crawl.fetch("/index"))
    about = asyncio.create_task(crawl.fetch("/about/us"))
    print(f"{await index + await about} bytes")
    print(f"{crawl.pages} pages")


asyncio.run(main())
