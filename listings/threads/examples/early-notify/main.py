from threading import Condition, Thread


def main() -> None:
    report: str | None = None
    arrived = Condition()

    def read() -> None:
        nonlocal report
        with arrived:
            report = "2 errors"
            arrived.notify()

    reader = Thread(target=read)
    reader.start()
    reader.join()

    limit = 0.020
    with arrived:
        notified = arrived.wait(timeout=limit)
        print(f"for a notification: timed out: {str(not notified).lower()}")

        found = arrived.wait_for(lambda: report is not None, timeout=limit)
        print(f"for the report: timed out: {str(not found).lower()}")
        print(f"report: {report or 'none'}")


if __name__ == "__main__":
    main()
