import asyncio
from threading import Event


def start(loop: asyncio.AbstractEventLoop) -> tuple[Event, Event]:
    started, disk, ended = Event(), Event(), Event()

    def store() -> None:
        started.set()
        disk.wait()
        ended.set()

    loop.run_in_executor(None, store).cancel()  # nobody awaits it
    started.wait()
    return disk, ended


def yes(event: Event) -> str:
    return str(event.is_set()).lower()


runner = asyncio.Runner()
disk, ended = start(runner.get_loop())
disk.set()
runner.close()
print(f"Runner.close: job ended={yes(ended)}")

loop = asyncio.new_event_loop()
disk, ended = start(loop)
loop.close()
print(f"loop.close: job ended={yes(ended)}")
disk.set()
ended.wait()
print("loop.close: ended later")
