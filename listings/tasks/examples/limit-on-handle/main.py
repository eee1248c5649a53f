import asyncio

LIMIT = 0.010


async def fetch(answer: asyncio.Event) -> str:
    await answer.wait()
    return "stored"


async def main() -> None:
    for path in ("/shielded", "/stopped"):
        answer = asyncio.Event()
        task = asyncio.create_task(fetch(answer))
        late = False
        try:
            if path == "/shielded":
                await asyncio.wait_for(asyncio.shield(task), LIMIT)
            else:
                await asyncio.wait_for(task, LIMIT)
        except TimeoutError:
            late = True
        answer.set()
        await asyncio.wait({task})
        outcome = "cancelled" if task.cancelled() else task.result()
        print(f"{path}: late={str(late).lower()}, then {outcome}")


asyncio.run(main())
