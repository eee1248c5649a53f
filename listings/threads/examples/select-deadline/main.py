from queue import Empty, Queue
from threading import Event, Thread
from time import monotonic


def read(awake: Event, lines: Queue[str]) -> None:
    awake.wait()
    lines.put("INFO start")


def main() -> None:
    awake = Event()
    lines: Queue[str] = Queue()
    reader = Thread(target=read, args=(awake, lines))
    reader.start()

    try:
        print(f"too early: {lines.get_nowait()}")
    except Empty:
        print("no line yet")
    next_tick, deadline = monotonic() + 0.010, monotonic() + 20
    ticked = 0
    while True:
        try:
            outcome = lines.get(timeout=max(0, min(next_tick, deadline) - monotonic()))
            break
        except Empty:
            if monotonic() >= deadline:
                outcome = "nothing: given up"
                break
        next_tick += 0.010
        ticked += 1
        if ticked == 2:
            print("still waiting")
            awake.set()
    print(f"read: {outcome}")
    reader.join()


if __name__ == "__main__":
    main()
