from concurrent.futures import ThreadPoolExecutor
from threading import Event


def read(rotated: Event) -> str:
    rotated.wait()
    return "reader: opens the new log"


def main() -> None:
    rotated = Event()
    with ThreadPoolExecutor() as pool:
        reader = pool.submit(read, rotated)
        in_time = rotated.wait(timeout=0.020)
        print(f"rotated within 20 ms: {str(in_time).lower()}")

        rotated.set()
        print(reader.result())

    print(f"set: {str(rotated.is_set()).lower()}")
    rotated.clear()
    print(f"set: {str(rotated.is_set()).lower()}")


if __name__ == "__main__":
    main()
