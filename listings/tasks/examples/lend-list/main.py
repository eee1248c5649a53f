import asyncio


async def follow(seeds: list[str]) -> None:
    await asyncio.sleep(0)
    seeds.append("/about")


async def main() -> None:
    seeds = ["/index"]
    await asyncio.create_task(follow(seeds))
    print(*seeds)


asyncio.run(main())
