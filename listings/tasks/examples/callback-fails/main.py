import asyncio
from typing import Any


def parse(page: str) -> None:
    raise AssertionError(f"{page}: no charset")


def report(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    print(f"reported: {context['exception']}")


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    loop.call_soon(parse, "/broken")
    await asyncio.sleep(0)
    print("main: the loop goes on")


asyncio.run(main())
