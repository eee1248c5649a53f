from concurrent.futures import ThreadPoolExecutor
from queue import Queue, ShutDown


def find_error(lines: Queue[str]) -> str:
    while not (line := lines.get()).startswith("ERROR"):
        pass
    lines.shutdown(immediate=True)
    return line


def main() -> None:
    lines: Queue[str] = Queue()
    with ThreadPoolExecutor() as pool:
        finder = pool.submit(find_error, lines)
        for line in ("INFO start", "ERROR disk full"):
            lines.put(line)
        print(f"found {finder.result()}")

    line = "INFO stop"
    try:
        lines.put(line)
    except ShutDown as error:
        print(f"{error!r}: {line}")

    for line in ("INFO start", "INFO stop"):
        try:
            lines.put(line)
        except ShutDown:
            print("nobody reads: the rest of the log stays unread")
            break


if __name__ == "__main__":
    main()
