from threading import Lock


def next_file(files: list[str], lock: Lock) -> str | None:
    with lock:
        return files.pop() if files else None


def main() -> None:
    files, lock = ["tuesday", "monday"], Lock()
    while file := next_file(files, lock):
        state = "held" if lock.locked() else "free"
        print(f"reading {file}, the list is {state}")


if __name__ == "__main__":
    main()
