import asyncio

FIRST = 60.0
SILENCE = 0.030


async def serve(page: asyncio.Queue[int]) -> None:
    for line in range(1, 10):
        await page.put(line)


def push_back(limit: asyncio.Timeout) -> None:
    limit.reschedule(asyncio.get_running_loop().time() + SILENCE)


async def main() -> None:
    lines: asyncio.Queue[int] = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(lines))
        read = 0
        try:
            async with asyncio.timeout(FIRST) as limit:
                while True:
                    await lines.get()
                    read += 1
                    push_back(limit)
        except TimeoutError:
            passed = str(limit.expired()).lower()
    print(f"{read} lines, then silence: limit passed={passed}")


asyncio.run(main())
