import asyncio


async def fetch(path: str) -> int:
    await asyncio.sleep(0)
    return len(path) * 100


def by_run() -> int:
    return asyncio.run(fetch("/index"))


def by_hand() -> int:
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(fetch("/index"))
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


print(f"by attribute: {by_run()} bytes")
print(f"by hand: {by_hand()} bytes")
