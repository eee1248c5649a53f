from threading import Barrier, Lock, Thread

longest, lock = 0, Lock()


def record(length: int, both_looked: Barrier) -> None:
    global longest
    both_looked.wait()
    with lock:
        longest = max(longest, length)


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
