import asyncio
import gc
from typing import Any


async def fetch(path: str, started: asyncio.Event) -> None:
    reply: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    started.set()
    print(f"{path}: {await reply} bytes")


def report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    print(f"reported: {context['message']}")


async def main() -> None:
    asyncio.get_running_loop().set_exception_handler(report)
    started = asyncio.Event()
    asyncio.create_task(fetch("/index", started))  # the mistake: nothing keeps it
    await started.wait()
    gc.collect()
    alive = asyncio.all_tasks() - {asyncio.current_task()}
    print(f"main: {len(alive)} unfinished")


asyncio.run(main())
