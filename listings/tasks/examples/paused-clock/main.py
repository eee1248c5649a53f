import asyncio
import selectors
import time


class JumpingSelector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(None if timeout is None else 0)
        if timeout is not None and timeout > 0 and not events:
            self.now += timeout  # idle: jump to the next timer
        return events


class PausedLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.clock = JumpingSelector()
        super().__init__(self.clock)

    def time(self) -> float:
        return self.clock.now


async def main(loop: PausedLoop) -> None:
    wall = time.monotonic()
    loop.call_later(3600, lambda: print(f"visited again: {loop.time():.0f} s"))
    for _ in range(1000):
        await asyncio.sleep(0)
    print(f"busy: {loop.time():.0f} s")
    loop.clock.now += 60
    await asyncio.sleep(0)
    print(f"advanced: {loop.time():.0f} s")
    await asyncio.sleep(7200)
    print(f"slept: {loop.time():.0f} s")
    print(f"an hour on the wall={str(time.monotonic() - wall >= 3600).lower()}")


loop = PausedLoop()
with asyncio.Runner(loop_factory=lambda: loop) as runner:
    runner.run(main(loop))
