import asyncio
from collections.abc import Awaitable, Callable


async def fetch(path: str) -> int:
    await asyncio.sleep(0)
    return len(path) * 100


async def visit(paths: list[str], each: Callable[[str], Awaitable[None]]) -> None:
    for path in paths:
        await each(path)


async def main() -> None:
    sizes: list[int] = []

    async def note(path: str) -> None:
        sizes.append(await fetch(path))

    await visit(["/index", "/about/us"], note)
    print(sizes)


asyncio.run(main())
