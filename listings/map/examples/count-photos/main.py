from concurrent.futures import ThreadPoolExecutor
from threading import Lock, Thread

PHOTOS = 1_000


def with_a_lock() -> int:
    counted = 0
    lock = Lock()

    def count() -> None:
        nonlocal counted
        for _photo in range(PHOTOS):
            with lock:
                counted += 1

    workers = [Thread(target=count) for _worker in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return counted


def each_its_own() -> int:
    def count() -> int:
        counted = 0
        for _photo in range(PHOTOS):
            counted += 1
        return counted

    with ThreadPoolExecutor(max_workers=2) as pool:
        workers = [pool.submit(count) for _worker in range(2)]
        return sum(worker.result() for worker in workers)


if __name__ == "__main__":
    print("with a lock:", with_a_lock())
    print("each its own:", each_its_own())
