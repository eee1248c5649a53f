from threading import Event, Thread


def read(log_rotated: Event, reports: list[str]) -> None:
    log_rotated.wait()
    reports.append("2 errors")


def main() -> None:
    log_rotated = Event()
    reports: list[str] = []
    reader = Thread(target=read, args=(log_rotated, reports))
    reader.start()

    reader.join(timeout=0.020)
    if reader.is_alive():
        print("not yet")
    elif reports:
        print(f"in time: {reports[0]}")
    else:
        print("the reader died")

    log_rotated.set()
    reader.join()
    print(f"later: {reports[0]}")


if __name__ == "__main__":
    main()
