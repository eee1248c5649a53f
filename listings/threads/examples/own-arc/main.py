from threading import Thread


class Log:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def __del__(self) -> None:
        print(f"log of {len(self.lines)} lines closed")


def main() -> None:
    log, counts = Log(["INFO start", "ERROR disk full"]), [0, 0]

    def count(log: Log, reader: int, level: str) -> None:
        counts[reader] = sum(line.startswith(level) for line in log.lines)

    levels = enumerate(("INFO", "ERROR"))
    readers = [Thread(target=count, args=(log, reader, level)) for reader, level in levels]
    for reader in readers:
        reader.start()
    del log
    for reader in readers:
        reader.join()
    print(counts)


if __name__ == "__main__":
    main()
