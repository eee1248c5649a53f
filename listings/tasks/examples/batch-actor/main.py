import asyncio

Inbox = asyncio.Queue[str | None]
Disk = asyncio.Queue[list[str]]


async def keep(inbox: Inbox, disk: Disk) -> None:
    loop = asyncio.get_running_loop()
    batch: list[str] = []
    flush_at: float | None = None
    while True:
        try:
            async with asyncio.timeout_at(flush_at):
                page = await inbox.get()
        except TimeoutError:
            await disk.put(batch)
            batch, flush_at = [], None
            continue
        if page is None:
            break
        if not batch:
            flush_at = loop.time() + 0.010
        batch.append(page)
    if batch:
        await disk.put(batch)


async def main() -> None:
    inbox: Inbox = asyncio.Queue(maxsize=8)
    disk: Disk = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(keep(inbox, disk))
        await inbox.put("/index")
        await inbox.put("/about")
        print(f"by the timer: {await disk.get()}".replace("'", '"'))
        await inbox.put("/contact")
        await inbox.put(None)
        print(f"at the end: {await disk.get()}".replace("'", '"'))


asyncio.run(main())
