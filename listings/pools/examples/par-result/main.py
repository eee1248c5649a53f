from concurrent.futures import Executor, ProcessPoolExecutor

JPEG_START = b"\xff\xd8"

File = tuple[str, bytes]


class NotJpeg(Exception):
    pass


def payload_len(file: File) -> int:
    name, content = file
    if not content.startswith(JPEG_START):
        raise NotJpeg(name)
    return len(content) - len(JPEG_START)


def report(pool: Executor, files: list[File]) -> None:
    try:
        print(f"payloads: {list(pool.map(payload_len, files))}")
    except NotJpeg as error:
        print(f"{error} is not a JPEG file")


def main() -> None:
    files = [
        ("beach.jpg", b"\xff\xd8\x01\x02\x03"),
        ("snow.jpg", b"\xff\xd8\x04"),
        ("notes.txt", b"buy film"),
        ("city.jpg", b"\xff\xd8\x05\x06"),
    ]
    with ProcessPoolExecutor(2) as pool:
        report(pool, files[:2])
        report(pool, files)


if __name__ == "__main__":
    main()
