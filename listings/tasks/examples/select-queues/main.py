import asyncio

Paths = asyncio.Queue[str | None]


async def serve(queues: dict[str, Paths]) -> None:
    gets = {name: asyncio.create_task(paths.get()) for name, paths in queues.items()}
    while gets:
        await asyncio.wait(gets.values(), return_when=asyncio.FIRST_COMPLETED)
        for name, get in list(gets.items()):
            if not get.done():
                continue
            if (path := get.result()) is None:
                del gets[name]
            else:
                print(f"{name}: {path}")
                gets[name] = asyncio.create_task(queues[name].get())


async def main() -> None:
    urgent: Paths = asyncio.Queue()
    normal: Paths = asyncio.Queue()
    for path in ("/index", "/about", None):
        normal.put_nowait(path)
    for path in ("/robots.txt", "/sitemap.xml", None):
        urgent.put_nowait(path)
    await serve({"urgent": urgent, "normal": normal})
    print("both are closed")


asyncio.run(main())
