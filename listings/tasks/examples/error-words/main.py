import asyncio
from collections.abc import Awaitable


async def tell(what: str, ending: Awaitable[None]) -> None:
    try:
        await ending
    except (Exception, asyncio.CancelledError) as error:
        print(f"{what}: {error!r}")


async def fetch(path: str) -> None:
    if path == "/broken":
        raise ValueError("no charset")
    await asyncio.Event().wait()


async def main() -> None:
    await tell("late", asyncio.wait_for(fetch("/slow"), 0.01))
    await tell("failed", asyncio.create_task(fetch("/broken")))
    fetching = asyncio.create_task(fetch("/slow"))
    fetching.cancel()
    await tell("cancelled", fetching)


asyncio.run(main())
