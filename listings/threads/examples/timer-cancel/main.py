from queue import SimpleQueue
from threading import Timer


def main() -> None:
    fired: SimpleQueue[str] = SimpleQueue()
    flush = Timer(0.010, fired.put, args=["10 ms are over: flush the log"])
    flush.start()
    print(fired.get())

    rotate = Timer(3600, fired.put, args=["rotate the log"])
    rotate.start()
    rotate.cancel()
    rotate.join()
    print(f"cancelled in time: {str(fired.empty()).lower()}")


if __name__ == "__main__":
    main()
