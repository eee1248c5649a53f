from collections import deque
from threading import Thread

last: deque[tuple[str, int]] = deque(maxlen=3)


def read(day: str) -> None:
    for line in range(1, 101):
        last.append((day, line))


def main() -> None:
    days = ("monday", "tuesday")
    readers = [Thread(target=read, args=(day,)) for day in days]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(f"kept {len(last)}, dropped {2 * 100 - len(last)}")


if __name__ == "__main__":
    main()
