import asyncio
from collections.abc import AsyncIterator


async def pages(answered: asyncio.Event) -> AsyncIterator[str]:
    yield "/index"
    await answered.wait()
    yield "/slow"


async def main() -> None:
    answered = asyncio.Event()
    reading = pages(answered)
    while True:
        try:
            async with asyncio.timeout(0.01):
                path = await anext(reading)
            print(f"read {path}")
        except TimeoutError:
            print("too late")
            answered.set()
        except StopAsyncIteration:
            break
    print("the end")


asyncio.run(main())
