from threading import Barrier, Event, Thread


def watch(ready: Barrier) -> None:
    try:
        ready.wait()
        Event().wait()  # stands for waiting for the next change
    finally:
        print("watcher: lock file removed")


def archive() -> None:
    print("archiver: log archived")


def main() -> None:
    watching = Barrier(2)
    Thread(target=watch, args=(watching,), daemon=True).start()

    watching.wait()
    print("main: last line")
    Thread(target=archive).start()


if __name__ == "__main__":
    main()
