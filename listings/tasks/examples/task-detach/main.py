import asyncio

background: set[asyncio.Task[None]] = set()


async def fetch(path: str, stored: asyncio.Future[str]) -> None:
    await asyncio.sleep(0.01)
    stored.set_result(f"{path} stored")


def start(path: str) -> asyncio.Future[str]:
    receipt: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(fetch(path, receipt))
    background.add(task)
    task.add_done_callback(background.discard)
    print("start: returns")
    return receipt


async def main() -> None:
    receipt = start("/index")
    print(f"main: {await receipt}")


asyncio.run(main())
