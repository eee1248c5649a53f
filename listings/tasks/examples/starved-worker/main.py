import asyncio
import sys
import threading

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


async def fetch(how: str, started: asyncio.Event, fetched: threading.Event) -> None:
    started.set()
    for page in (1, 2):
        with span("fetcher", f"{how} {page}"):
            await asyncio.sleep(0.01)
    fetched.set()


def parse(label: str, fetched: threading.Event, patience: float) -> bool:
    with span("parser", label):
        return fetched.wait(patience)


async def crawl(how: str) -> None:
    started = asyncio.Event()
    fetched = threading.Event()
    fetching = asyncio.create_task(fetch(how, started, fetched))
    await started.wait()
    if how == "task":
        came = parse("in task", fetched, 0.06)
    else:
        came = await asyncio.to_thread(parse, "aside", fetched, 10)
    print(f"{how}: the pages came: {str(came).lower()}")
    await fetching


async def main() -> None:
    for how in ("task", "aside"):
        await crawl(how)


asyncio.run(main())
