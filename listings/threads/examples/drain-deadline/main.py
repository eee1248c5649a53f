import time
from queue import Empty, SimpleQueue
from threading import Event, Thread


def write_lines(
    inbox: SimpleQueue[int | None],
    written: SimpleQueue[int | None],
    third: Event,
    disk: Event,
) -> None:
    for line in iter(inbox.get, None):
        if line == 3:
            third.set()
            disk.wait()
        written.put(line)
    written.put(None)


def run(name: str, hangs: bool, patience: float) -> None:
    lines: SimpleQueue[int | None] = SimpleQueue()
    written: SimpleQueue[int | None] = SimpleQueue()
    third, disk = Event(), Event()
    args = (lines, written, third, disk)
    Thread(target=write_lines, args=args, daemon=True).start()
    for line in range(1, 5):
        lines.put(line)
    third.wait()  # the third line is in the writer's hands when the stop comes
    if not hangs:
        disk.set()

    lines.put(None)
    deadline = time.monotonic() + patience
    count = 0
    end = "drained"
    try:
        while written.get(timeout=max(0.0, deadline - time.monotonic())) is not None:
            count += 1
    except Empty:
        end = "deadline"
    print(f"{name}: {end}; accepted 4, written {count}, lost {4 - count}")


def main() -> None:
    run("disk answers", hangs=False, patience=20.0)
    run("disk hangs", hangs=True, patience=0.020)


if __name__ == "__main__":
    main()
