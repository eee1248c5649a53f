import asyncio
import signal
import sys


async def follow(stop: asyncio.Event) -> None:
    await stop.wait()
    await asyncio.get_running_loop().create_future()  # a disk that does not answer


async def main() -> int:
    interrupts: asyncio.Queue[None] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, interrupts.put_nowait, None)
    stop = asyncio.Event()
    readers = {asyncio.create_task(follow(stop))}

    print("working")
    await interrupts.get()
    print("closing, Ctrl-C again to end at once")
    stop.set()
    again = asyncio.create_task(interrupts.get())
    await asyncio.wait({again, *readers}, return_when=asyncio.FIRST_COMPLETED)
    left = [reader for reader in readers if not reader.done()]
    print(f"readers left behind: {len(left)}" if left else "all readers have ended")
    return 130


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
