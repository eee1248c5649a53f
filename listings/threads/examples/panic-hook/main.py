import threading
from threading import Thread


def check(log: str) -> None:
    if not log:
        raise ValueError("the log is empty")


def main() -> None:
    failed: set[str] = set()

    def report(args: threading.ExceptHookArgs) -> None:
        name = args.thread.name if args.thread else "a nameless thread"
        failed.add(name)
        print(f"{name}: {args.exc_value}")

    threading.excepthook = report
    checker = Thread(target=check, args=("",), name="tuesday")
    checker.start()
    checker.join()
    print(f"failed: {str(checker.name in failed).lower()}")


if __name__ == "__main__":
    main()
