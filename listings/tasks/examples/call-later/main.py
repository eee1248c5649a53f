import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "soon: request sent")
    now = loop.time()
    loop.call_at(now + 0.01, print, "later: request sent again")
    give_up = loop.call_later(30.0, print, "never printed")
    print("main: three callbacks scheduled")
    await asyncio.sleep(0.03)
    print("main: page arrived")
    give_up.cancel()
    print(f"main: timer cancelled={str(give_up.cancelled()).lower()}")


asyncio.run(main())
