import asyncio
from itertools import count, islice


async def fetch(page: int) -> int:
    print(f"fetch {page}")
    return page


async def main() -> None:
    odd = (page for page in islice(count(1), 1, None) if page % 2 == 1)
    pages = (await fetch(page) for page in islice(odd, 2))
    print("made")
    print([page async for page in pages])


asyncio.run(main())
