import asyncio


async def passed(barrier: asyncio.Barrier) -> str:
    try:
        async with asyncio.timeout(0.01):
            await barrier.wait()
        return "true"
    except TimeoutError:
        return "false"


async def main() -> None:
    both_parsed = asyncio.Barrier(2)
    places = await asyncio.gather(both_parsed.wait(), both_parsed.wait())
    print(f"leaders: {places.count(0)}")

    print(f"/index: passed={await passed(both_parsed)}")
    print(f"/about: passed={await passed(both_parsed)}")


asyncio.run(main())
