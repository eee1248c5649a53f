import sys
import time
from threading import Barrier, Event, Thread

sys.path.append("listings/recorder")  # the guide's recorder; the program runs from the root
from recorder import span, value


def fetch_all(phase: str, photos: int) -> None:
    waited = 0.0
    for photo in range(1, photos + 1):
        with span("fetch", f"{phase} {photo}"):
            begin = time.perf_counter()
            time.sleep(0.005)  # stands for a request and its answer
            waited += time.perf_counter() - begin
    value(phase, waited / photos)


def scale_until(done: Event, start_line: Barrier) -> None:
    with span("scale", "compute"):
        start_line.wait()
        while not done.is_set():
            sum(pixel * pixel for pixel in range(1_000))


def main() -> None:
    photos = int(sys.argv[1])
    fetch_all("alone", photos)
    done, start_line = Event(), Barrier(2)
    scaler = Thread(target=scale_until, args=(done, start_line))
    scaler.start()
    start_line.wait()
    fetch_all("beside", photos)
    sys.setswitchinterval(0.000_5)  # asked for ten times as often as by default
    fetch_all("short", photos)
    done.set()
    scaler.join()
    print("photos fetched, alone and beside a thread that scales:", photos)


if __name__ == "__main__":
    main()
