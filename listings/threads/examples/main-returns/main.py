from threading import Event, Thread


def watch(started: Event) -> None:
    try:
        started.set()
        Event().wait()  # stands for waiting for the next change
    finally:
        print("watcher: lock file removed")


def archive(end_of_main: Event) -> None:
    end_of_main.wait()
    print("archiver: log archived")


def main() -> None:
    started = Event()
    Thread(target=watch, args=(started,), daemon=True).start()
    end_of_main = Event()
    Thread(target=archive, args=(end_of_main,)).start()

    started.wait()
    print("main: last line")
    end_of_main.set()


if __name__ == "__main__":
    main()
