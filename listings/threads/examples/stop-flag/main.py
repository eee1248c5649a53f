from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from threading import Event

LOG = ["INFO start", "ERROR disk full", "INFO retry"]


def count_lines(stop: Event, busy: Event) -> int:
    counted = 0
    for _line in cycle(LOG):
        if stop.is_set():
            break
        counted += 1
        if counted == 1_000:
            busy.set()
    return counted


def main() -> None:
    stop, busy = Event(), Event()
    with ThreadPoolExecutor() as pool:
        counter = pool.submit(count_lines, stop, busy)
        busy.wait()
        stop.set()
        counted = counter.result()
    print(f"stopped after at least 1000 lines: {str(counted >= 1_000).lower()}")


if __name__ == "__main__":
    main()
