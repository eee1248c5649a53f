# ANCHOR: look
import time
from threading import Barrier, Thread

longest = 0


def record(length: int, both_looked: Barrier) -> None:
    global longest
    known = longest
    both_looked.wait()
    for _block in range(10):
        time.sleep(0.001)  # stands for a write to disk
    if length > known:
        longest = length


def main() -> None:
    both_looked = Barrier(2)
    readers = [Thread(target=record, args=(n, both_looked)) for n in (80, 120)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    print(f"the longest line has {longest} characters")


if __name__ == "__main__":
    main()
# ANCHOR_END: look
