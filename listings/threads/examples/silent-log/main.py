from queue import Empty, Queue, ShutDown


def read(lines: Queue[str]) -> str:
    count = 0
    while True:
        try:
            lines.get(timeout=0.020)
        except Empty:
            return f"lines: {count}, then silence"
        except ShutDown:
            return f"lines: {count}, then the end"
        count += 1


def main() -> None:
    lines: Queue[str] = Queue()
    for line in ["INFO start", "ERROR disk full"]:
        lines.put(line)
    print(read(lines))

    lines.put("INFO stop")
    lines.shutdown()
    print(read(lines))


if __name__ == "__main__":
    main()
