import asyncio


def in_a_loop() -> str:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return "false"
    return "true"


async def fetch(path: str) -> int:
    print(f"task: in a runtime={in_a_loop()}")
    return len(path) * 100


def start(loop: asyncio.AbstractEventLoop, path: str) -> asyncio.Task[int]:
    return loop.create_task(fetch(path))


loop = asyncio.new_event_loop()
print(f"main: in a runtime={in_a_loop()}")
fetching = start(loop, "/index")
print(f"main: {loop.run_until_complete(fetching)} bytes")
loop.close()
