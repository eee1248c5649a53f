import sys
from pathlib import Path
from queue import Queue
from threading import Thread
from time import sleep

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import value


def peak_bytes() -> int:
    words = Path("/proc/self/status").read_text().split()
    return int(words[words.index("VmHWM:") + 1]) * 1024


def make_line(number: int) -> str:
    return f"{number:08} {'GET /index.html':91}"


def read(many: int, lines: Queue[str | None]) -> None:
    for number in range(many):
        lines.put(make_line(number))
    lines.put(None)


def count(name: str, lines: Queue[str | None]) -> None:
    counted = 0
    for line in iter(lines.get, None):
        counted += len(line) == 100
        if counted % 200 == 0:
            sleep(0.001)  # stands for a slow database
    value(name, peak_bytes())
    print(f"{name}: {counted} lines counted")


def main() -> None:
    many = int(sys.argv[1])
    for name, maxsize in (("bounded", 100), ("unbounded", 0)):
        lines: Queue[str | None] = Queue(maxsize)
        reader = Thread(target=read, args=(many, lines))
        reader.start()
        count(name, lines)
        reader.join()


if __name__ == "__main__":
    main()
