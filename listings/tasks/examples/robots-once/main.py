import asyncio
from itertools import cycle, islice


class Robots:
    def __init__(self) -> None:
        self.tasks: dict[str, asyncio.Task[str]] = {}
        self.fetches = 0

    async def fetch(self, site: str) -> str:
        self.fetches += 1
        await asyncio.sleep(0.01)
        return f"rules of {site}"

    async def rules(self, site: str) -> str:
        if site not in self.tasks:
            self.tasks[site] = asyncio.create_task(self.fetch(site))
        return await asyncio.shield(self.tasks[site])


async def main() -> None:
    robots = Robots()
    sites = islice(cycle(("a.example", "b.example")), 50)
    rules = await asyncio.gather(*(robots.rules(site) for site in sites))
    print(f"{rules[0]} and {rules[1]}, {len(rules)} answers")
    print(f"fetches: {robots.fetches}")


asyncio.run(main())
