import asyncio
import sys
import time

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


async def fetch(how: str, started: asyncio.Event) -> None:
    started.set()
    for page in (1, 2):
        with span("fetcher", f"{how} {page}"):
            await asyncio.sleep(0.01)


def parse(how: str) -> None:
    with span("parser", how):
        time.sleep(0.06)


async def crawl(how: str) -> None:
    started = asyncio.Event()
    fetching = asyncio.create_task(fetch(how, started))
    await started.wait()
    if how == "task":
        parse("in task")
    else:
        await asyncio.to_thread(parse, "aside")
    print(f"{how}: fetched meanwhile: {str(fetching.done()).lower()}")
    await fetching


async def main() -> None:
    for how in ("task", "aside"):
        await crawl(how)


asyncio.run(main())
