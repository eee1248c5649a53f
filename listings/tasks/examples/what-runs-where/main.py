import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def here() -> str:
    return threading.current_thread().name


async def thread_of_task() -> str:
    return here()


async def report() -> None:
    first = here()
    pool = ThreadPoolExecutor(thread_name_prefix="crawler")
    asyncio.get_running_loop().set_default_executor(pool)
    task = await asyncio.create_task(thread_of_task())
    job = await asyncio.to_thread(here)
    print(f"asyncio: run on {first}, task on {task}, blocking job on {job}")


asyncio.run(report())
