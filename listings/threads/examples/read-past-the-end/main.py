from queue import Queue, ShutDown
from threading import Thread


def read_log(log: str) -> Queue[str]:
    lines: Queue[str] = Queue()

    def read() -> None:
        for line in log.splitlines():
            lines.put(line)
        lines.shutdown()  # what is in the queue can still be got

    Thread(target=read).start()
    return lines


def main() -> None:
    lines = read_log("INFO start\nERROR disk full")
    for _ in range(3):
        try:
            print(lines.get())
        except ShutDown as error:
            print(repr(error))
    lines = read_log("INFO stop")
    while True:
        try:
            line = lines.get()
        except ShutDown:
            break
        print(line)


if __name__ == "__main__":
    main()
