import asyncio
import gc
from typing import Any


async def fetch(path: str) -> None:
    raise AssertionError(f"{path}: no charset")


def report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    print(f"reported: {context['exception']}")


async def main() -> None:
    asyncio.get_running_loop().set_exception_handler(report)
    fetching = asyncio.create_task(fetch("/broken"))
    await asyncio.wait([fetching])
    print("main: the task is over")
    del fetching
    gc.collect()
    print("main: the handle is gone")


asyncio.run(main())
