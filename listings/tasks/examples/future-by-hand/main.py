import asyncio
from concurrent.futures import Future
from queue import SimpleQueue

Request = tuple[str, Future[int]]


def client(requests: SimpleQueue[Request | None]) -> int:
    withdrawn = 0
    while (request := requests.get()) is not None:
        path, answer = request
        if not answer.set_running_or_notify_cancel():
            withdrawn += 1
        elif path == "/missing":
            answer.set_exception(LookupError("not found"))
        else:
            answer.set_result(len(path) * 100)
    return withdrawn


async def main() -> None:
    requests: SimpleQueue[Request | None] = SimpleQueue()
    index, missing, old = Future[int](), Future[int](), Future[int]()
    for request in (("/index", index), ("/missing", missing), ("/old", old), None):
        requests.put(request)
    old.cancel()
    answering = asyncio.create_task(asyncio.to_thread(client, requests))
    print(f"/index: Ok({await asyncio.wrap_future(index)})")
    try:
        await asyncio.to_thread(missing.result)
    except LookupError as error:
        print(f'/missing: Err("{error}")')
    print(f"withdrawn: {await answering}")


asyncio.run(main())
