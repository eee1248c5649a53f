import asyncio


async def worker(name: str, rules: asyncio.Future[str]) -> None:
    print(f"{name}: waits for the rules")
    print(f"{name}: {await rules}")


async def main() -> None:
    rules: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as workers:
        workers.create_task(worker("first", rules))
        workers.create_task(worker("second", rules))
        await asyncio.sleep(0)
        print("main: sets them")
        rules.set_result("robots.txt of two lines")
    print(f"main: {rules.result()}")


asyncio.run(main())
