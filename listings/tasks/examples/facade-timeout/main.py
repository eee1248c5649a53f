import asyncio
from dataclasses import dataclass


@dataclass
class BlockingSite:
    runner: asyncio.Runner

    def fetch(self, path: str, limit: float) -> str:
        return self.runner.run(asyncio.wait_for(answer(path), limit))


async def answer(path: str) -> str:
    if path == "/slow":
        await asyncio.get_running_loop().create_future()
    return f"page of {path}"


with asyncio.Runner() as runner:
    site = BlockingSite(runner)
    for path in ["/index", "/slow"]:
        try:
            print(f"{path}: {site.fetch(path, 0.02)}")
        except TimeoutError:
            print(f"{path}: no answer in time")
