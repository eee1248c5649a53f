import asyncio
from asyncio import AbstractEventLoop, Queue
from threading import Thread


def read(paths: Queue[str | None], loop: AbstractEventLoop) -> None:
    for path in ("/index", "/about", "/news", None):
        putting = asyncio.run_coroutine_threadsafe(paths.put(path), loop)
        putting.result()


async def main() -> None:
    paths: Queue[str | None] = Queue(1)
    loop = asyncio.get_running_loop()
    reader = Thread(target=read, args=(paths, loop))
    reader.start()
    while (path := await paths.get()) is not None:
        print(f"fetch {path}")
    await asyncio.to_thread(reader.join)


asyncio.run(main())
