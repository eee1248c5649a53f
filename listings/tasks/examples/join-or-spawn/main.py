import asyncio
from threading import Barrier, get_ident


async def parse() -> int:
    await asyncio.sleep(0)
    return get_ident()


def parse_beside(other: Barrier) -> int:
    other.wait()
    return get_ident()


async def main() -> None:
    threads = await asyncio.gather(parse(), parse())
    print(f"in place, threads: {len(set(threads))}")

    both = Barrier(2)
    threads = await asyncio.gather(
        asyncio.to_thread(parse_beside, both),
        asyncio.to_thread(parse_beside, both),
    )
    print(f"handed out, threads: {len(set(threads))}")


asyncio.run(main())
