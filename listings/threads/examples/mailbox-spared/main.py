from concurrent.futures import ThreadPoolExecutor
from queue import Queue


def subfolders(folder: int) -> list[int]:
    return [2 * folder, 2 * folder + 1] if folder < 4 else []


def read_folders(inbox: Queue[int | None]) -> int:
    read = 0
    for folder in iter(inbox.get, None):
        own = [folder]
        while own:
            read += 1
            own.extend(subfolders(own.pop()))
    return read


def main() -> None:
    inbox: Queue[int | None] = Queue(maxsize=2)
    with ThreadPoolExecutor(max_workers=1) as pool:
        reader = pool.submit(read_folders, inbox)
        inbox.put(1)
        inbox.put(None)
        print(f"{reader.result()} folders read")


if __name__ == "__main__":
    main()
