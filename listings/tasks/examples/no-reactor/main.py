import asyncio
from collections.abc import Coroutine


async def fetch(path: str) -> int:
    return len(path) * 100


def start(fetching: Coroutine[None, None, int]) -> asyncio.Task[int]:
    return asyncio.create_task(fetching)


loop = asyncio.new_event_loop()
print("main: runtime built")
fetching = fetch("/index")
try:
    print(f"main: {loop.run_until_complete(start(fetching))}")
except RuntimeError as error:
    print(f"error: {error}")
    fetching.close()
loop.close()
