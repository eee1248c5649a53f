import asyncio
import socket

TICK = 0.007


async def serve(wire: asyncio.StreamWriter) -> None:
    for piece in (b"/in", b"dex/ab", b"out"):
        wire.write(piece)
        await asyncio.sleep(0.010)
    wire.close()
    await wire.wait_closed()


async def next_path(wire: asyncio.StreamReader) -> str:
    read = asyncio.create_task(wire.readexactly(6))
    while not read.done():
        await asyncio.wait({read}, timeout=TICK)
        # here a status line would be refreshed
    return (await read).decode()


async def main() -> None:
    near_end, far_end = socket.socketpair()
    wire, answers = await asyncio.open_connection(sock=near_end)
    _, served = await asyncio.open_connection(sock=far_end)
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(served))
        try:
            while True:
                print(f"path: {await next_path(wire)}")
        except asyncio.IncompleteReadError:
            print("end of the list")
    answers.close()
    await answers.wait_closed()


asyncio.run(main())
