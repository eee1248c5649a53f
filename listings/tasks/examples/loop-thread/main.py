import asyncio
from queue import SimpleQueue
from threading import Thread


async def fetch(path: str, receipts: SimpleQueue[str]) -> None:
    await asyncio.sleep(0)
    receipts.put(f"{path} stored")


loop = asyncio.new_event_loop()
worker = Thread(target=loop.run_forever)
worker.start()
receipts: SimpleQueue[str] = SimpleQueue()
for path in ["/index", "/about"]:
    loop.call_soon_threadsafe(loop.create_task, fetch(path, receipts))
    print(f"main: {receipts.get()}")
loop.call_soon_threadsafe(loop.stop)
worker.join()
loop.close()
print("main: the loop is gone")
