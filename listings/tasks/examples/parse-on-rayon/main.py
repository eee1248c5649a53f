import asyncio
from concurrent.futures import Executor, ProcessPoolExecutor


def count_links(page: str) -> int:
    return page.count("href=")


async def main(pool: Executor) -> None:
    pages = ['<a href="/next">' * links for links in (1, 200, 30)]
    loop = asyncio.get_running_loop()
    calls = (loop.run_in_executor(pool, count_links, page) for page in pages)
    print(f"links: {await asyncio.gather(*calls)}")


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        asyncio.run(main(pool))
