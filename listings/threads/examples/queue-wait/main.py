import sys
from queue import Queue
from threading import Thread
from time import sleep

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span


def read(lines: Queue[int | None]) -> None:
    for number in range(1, 6):
        sleep(0.005)  # stands for the disk
        with span("reader", f"put {number}"):
            lines.put(number)
    lines.put(None)


def main() -> None:
    lines: Queue[int | None] = Queue(maxsize=2)
    reader = Thread(target=read, args=(lines,))
    reader.start()

    counted = 0
    for number in iter(lines.get, None):
        with span("counter", f"count {number}"):
            sleep(0.030)  # stands for a slow database
            counted += 1
    reader.join()
    print(f"{counted} lines counted")


if __name__ == "__main__":
    main()
