import sys
from collections.abc import Callable
from threading import Barrier, Thread

PHOTOS, ROUNDS = 50_000, 100
counted = 0


def one_more(count: int) -> int:
    return count + 1


def add_one(start_line: Barrier) -> None:
    global counted
    start_line.wait()
    for _photo in range(PHOTOS):
        counted += 1


def read_call_write(start_line: Barrier) -> None:
    global counted
    start_line.wait()
    for _photo in range(PHOTOS):
        counted = one_more(counted)


def outcome(count_photos: Callable[[Barrier], None]) -> str:
    global counted
    for _round in range(ROUNDS):
        counted, start_line = 0, Barrier(2)
        workers = [Thread(target=count_photos, args=(start_line,)) for _worker in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        if counted < 2 * PHOTOS:
            return "some lost"
    return "all counted"


if __name__ == "__main__":
    sys.setswitchinterval(0.000_1)  # switch often, so that a loss does not take long to show
    print("add one:", outcome(add_one))
    print("read, call, write:", outcome(read_call_write))
