import asyncio
import selectors


class Limiter:
    def __init__(self, burst: int, every: float) -> None:
        self.burst, self.every, self.full_at = burst, every, 0.0

    def reserve(self) -> float:
        now = asyncio.get_running_loop().time()
        self.full_at = max(now, self.full_at) + self.every
        return self.full_at - now - self.every * self.burst

    async def turn(self) -> None:
        await asyncio.sleep(self.reserve())


class JumpingClock(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list:
        self.now += timeout or 0
        return super().select(0)


class PausedLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.clock = JumpingClock()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


async def main() -> None:
    limiter, loop = Limiter(2, 0.1), asyncio.get_running_loop()

    async def fetch(path: str) -> None:
        await limiter.turn()
        print(f"{loop.time() * 1000:.0f} ms: {path}")

    for pages in (["/index", "/about", "/news", "/help"], ["/jobs", "/press", "/map"]):
        await asyncio.gather(*map(fetch, pages))
        await asyncio.sleep(1)


with asyncio.Runner(loop_factory=PausedLoop) as runner:
    runner.run(main())
