from concurrent.futures import ProcessPoolExecutor


class NotJpeg(Exception):
    pass


def check(name: str) -> str:
    if not name.endswith(".jpg"):
        raise NotJpeg(name)
    return name


def main() -> None:
    files = ["beach.jpg", "notes.txt", "snow.jpg", "todo.md"]
    with ProcessPoolExecutor(2) as pool:
        try:
            print(f"all good: {list(pool.map(check, files))}")
        except NotJpeg as error:
            print(f"first bad file: {error}")


if __name__ == "__main__":
    main()
