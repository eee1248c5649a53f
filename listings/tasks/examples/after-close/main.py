import asyncio


async def fetch(path: str) -> int:
    return len(path) * 100


loop = asyncio.new_event_loop()
print(f"before: {loop.run_until_complete(fetch('/index'))} bytes")
loop.close()
late = fetch("/about")
try:
    print(f"after: {loop.run_until_complete(late)} bytes")
except RuntimeError as error:
    print(f"after: {error}, is_closed={str(loop.is_closed()).lower()}")
    late.close()
