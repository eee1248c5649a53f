import asyncio

Flush = asyncio.Future[int]
Inbox = asyncio.Queue[str | Flush | None]
Disk = asyncio.Queue[list[str]]


async def keep(inbox: Inbox, disk: Disk) -> None:
    loop = asyncio.get_running_loop()
    batch: list[str] = []
    flush_at: float | None = None
    while True:
        try:
            async with asyncio.timeout_at(flush_at):
                request = await inbox.get()
        except TimeoutError:
            await disk.put(batch)
            batch, flush_at = [], None
            continue
        match request:
            case None:
                break
            case str(page):
                if not batch:
                    flush_at = loop.time() + 10
                batch.append(page)
            case reply:
                many = len(batch)
                await disk.put(batch)
                batch, flush_at = [], None
                if not reply.done():
                    reply.set_result(many)
    if batch:
        await disk.put(batch)


async def main() -> None:
    loop = asyncio.get_running_loop()
    begin = loop.time()
    inbox: Inbox = asyncio.Queue(maxsize=8)
    disk: Disk = asyncio.Queue(maxsize=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(keep(inbox, disk))
        await inbox.put("/index")
        await inbox.put("/about")
        reply: Flush = loop.create_future()
        await inbox.put(reply)
        print(f"{await reply} pages flushed")
        print(f"{await disk.get()}".replace("'", '"'))
        before = loop.time() - begin < 10
        print(f"before the timer: {str(before).lower()}")
        await inbox.put(None)


asyncio.run(main())
