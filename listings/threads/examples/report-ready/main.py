from threading import Event, Thread


class Report:
    def __init__(self) -> None:
        self.errors, self.ready = 0, Event()

    def publish(self, errors: int) -> None:
        self.errors = errors
        self.ready.set()


def count_errors(log: str, report: Report) -> None:
    report.publish(sum(line.startswith("ERROR") for line in log.splitlines()))


def main() -> None:
    log = "ERROR disk full\nINFO start\nERROR timeout"
    report = Report()
    counting = Thread(target=count_errors, args=(log, report))
    counting.start()
    report.ready.wait()
    print(f"{report.errors} errors")
    counting.join()


if __name__ == "__main__":
    main()
