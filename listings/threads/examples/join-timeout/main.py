from threading import Barrier, Thread


def read(rotation: Barrier, reports: list[str]) -> None:
    rotation.wait()
    reports.append("2 errors")


def main() -> None:
    log_rotated = Barrier(2)
    reports: list[str] = []
    reader = Thread(target=read, args=(log_rotated, reports))
    reader.start()

    reader.join(timeout=0.020)
    if reader.is_alive():
        print(f"not yet; finished: {str(not reader.is_alive()).lower()}")
    elif reports:
        print(f"in time: {reports[0]}")
    else:
        print("no report will come")

    log_rotated.wait()
    reader.join()
    print(f"later: {reports[0]}")


if __name__ == "__main__":
    main()
