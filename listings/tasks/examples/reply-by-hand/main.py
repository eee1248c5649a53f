import asyncio

Reply = asyncio.Future[str]


def answer(path: str, reply: Reply) -> None:
    match path:
        case "/index":
            reply.set_result(f"page of {path}")
        case "/gone":
            reply.set_exception(LookupError("not found"))


async def fetch(path: str) -> None:
    loop = asyncio.get_running_loop()
    reply: Reply = loop.create_future()
    loop.call_soon(answer, path, reply)
    try:
        reply.result()
    except asyncio.InvalidStateError:
        print(f"{path}: not set yet")
    try:
        print(f"{path}: {await reply}")
    except LookupError as error:
        print(f"{path}: error, {error}")


async def main() -> None:
    await fetch("/index")
    await fetch("/gone")
    try:
        async with asyncio.timeout(0.02):
            await fetch("/lost")
    except TimeoutError:
        print("/lost: waited in vain")


asyncio.run(main())
