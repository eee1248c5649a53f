from concurrent.futures import ThreadPoolExecutor
from threading import Event

PAUSE = 3600.0


def watch(stop: Event, looked: Event) -> int:
    looks = 0
    while True:
        looks += 1
        looked.set()
        if stop.wait(PAUSE):
            return looks


def main() -> None:
    stop, looked = Event(), Event()
    with ThreadPoolExecutor() as pool:
        watcher = pool.submit(watch, stop, looked)
        looked.wait()
        stop.set()
        print(f"stopped in the pause after look {watcher.result()}")


if __name__ == "__main__":
    main()
