import asyncio


async def main() -> None:
    site = asyncio.Runner()
    site.get_loop()
    await asyncio.to_thread(site.close)
    print("main: closed, on a thread that may block")
    loop = asyncio.new_event_loop()
    loop.close()
    print("main: closed, without waiting")


asyncio.run(main())
