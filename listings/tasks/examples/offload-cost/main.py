import asyncio
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
import recorder

PAGE = '<a href="/about">'


def count_links(page: str) -> int:
    return page.count("href=")


async def count(way: str, times: int, pool: Executor) -> int:
    loop = asyncio.get_running_loop()
    links = 0
    for _call in range(times):
        match way:
            case "task":
                links += count_links(PAGE)
            case "aside":
                links += await asyncio.to_thread(count_links, PAGE)
            case _:
                links += await loop.run_in_executor(pool, count_links, PAGE)
    return links


async def main(times: int, pool: Executor) -> None:
    for way in ("task", "aside", "processes"):
        await count(way, 10, pool)  # starts the threads and processes
        begun = time.perf_counter()
        links = await count(way, times, pool)
        recorder.value(way, (time.perf_counter() - begun) / times)
        print(f"{way}: {links} links")


if __name__ == "__main__":
    with ProcessPoolExecutor() as pool:
        asyncio.run(main(int(sys.argv[1]), pool))
