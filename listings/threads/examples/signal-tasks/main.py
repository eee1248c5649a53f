import asyncio
import signal
import sys


async def follow(stop: asyncio.Event) -> None:
    await stop.wait()  # stands for reading lines until then
    await asyncio.sleep(0)  # stands for writing to a file
    print("a reader has saved its position")


async def main() -> int:
    loop = asyncio.get_running_loop()
    received: asyncio.Future[int] = loop.create_future()

    def note(number: int) -> None:
        if not received.done():
            received.set_result(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, note, number)

    stop = asyncio.Event()
    async with asyncio.TaskGroup() as readers:
        for _day in ("monday", "tuesday"):
            readers.create_task(follow(stop))
        print("working")
        print(f"signal {await received}: closing")
        stop.set()
    print("all readers have ended")
    return 128 + received.result()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
