import asyncio
import socket

TICK = 0.007


async def serve(wire: asyncio.StreamWriter) -> None:
    for piece in (b"/in", b"dex/ab", b"out"):
        wire.write(piece)
        await asyncio.sleep(0.010)
    wire.close()
    await wire.wait_closed()


async def main() -> None:
    near_end, far_end = socket.socketpair()
    wire, answers = await asyncio.open_connection(sock=near_end)
    _, served = await asyncio.open_connection(sock=far_end)
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(served))
        while True:
            try:
                async with asyncio.timeout(TICK):
                    path = await wire.readexactly(6)
                print(f"path: {path.decode()}")
            except TimeoutError:
                pass  # stands for refreshing a status line
            except asyncio.IncompleteReadError:
                break
    print("end of the list")
    answers.close()
    await answers.wait_closed()


asyncio.run(main())
