import asyncio
import threading
from collections.abc import Coroutine
from typing import Any

pages: list[str] = []


async def store(lock: threading.Lock, path: str) -> None:
    with lock:
        await asyncio.sleep(0)
        pages.append(path)


async def store_async(lock: asyncio.Lock, path: str) -> None:
    async with lock:
        await asyncio.sleep(0)
        pages.append(path)


async def both(*stores: Coroutine[Any, Any, None]) -> None:
    await asyncio.gather(*stores)


def watch(name: str, limit: float, crawl: Coroutine[Any, Any, None]) -> None:
    thread = threading.Thread(target=asyncio.run, args=(crawl,), daemon=True)
    thread.start()
    thread.join(limit)
    print(f"{name}: {'the thread stands still' if thread.is_alive() else 'both pages stored'}")


blocking = threading.Lock()
watch("blocking lock", 0.05, both(store(blocking, "/index"), store(blocking, "/about")))
lock = asyncio.Lock()
watch("async lock", 10, both(store_async(lock, "/index"), store_async(lock, "/about")))
