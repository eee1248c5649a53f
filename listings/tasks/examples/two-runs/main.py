import asyncio
from queue import Empty, Queue


async def fetch(path: str, receipts: Queue[str]) -> None:
    print(f"{path}: request sent")
    await asyncio.sleep(0.01)
    receipts.put(f"{path} stored")


async def start(receipts: Queue[str]) -> asyncio.Task[None]:
    fetching = asyncio.create_task(fetch("/index", receipts))
    await asyncio.sleep(0)
    return fetching


async def finish(fetching: asyncio.Task[None]) -> None:
    await fetching


receipts: Queue[str] = Queue()
with asyncio.Runner() as runner:
    fetching = runner.run(start(receipts))
    try:
        print(f"between the runs: {receipts.get(timeout=0.03)}")
    except Empty:
        print("between the runs: nothing")
    runner.run(finish(fetching))
print(f"after the second run: {receipts.get()}")
