import sys
from multiprocessing import Process
from threading import Barrier, Thread

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span

PIXELS = 8_000_000


def blur() -> None:
    brightness = 0
    for pixel in range(PIXELS):
        brightness = (brightness * 31 + pixel) % 65_521


def blur_in_thread(lane: str, photo: str, both_here: Barrier) -> None:
    with span(lane, photo):
        both_here.wait()
        blur()


def blur_in_process(lane: str, photo: str) -> None:
    with span(lane, photo):
        blur()


def run_all(jobs: list[Thread] | list[Process]) -> None:
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


def main() -> None:
    with span("main", "one"):
        blur()
    with span("main", "threads"):
        both_here = Barrier(2)
        run_all([
            Thread(target=blur_in_thread, args=("thread 1", "photo 2", both_here)),
            Thread(target=blur_in_thread, args=("thread 2", "photo 3", both_here)),
        ])
    with span("main", "processes"):
        run_all([
            Process(target=blur_in_process, args=("process 1", "photo 4")),
            Process(target=blur_in_process, args=("process 2", "photo 5")),
        ])
    print("five photos blurred")


if __name__ == "__main__":
    main()
