import threading
from threading import Thread


def greet(greetings: list[str]) -> None:
    greetings.append(f"{threading.current_thread().name} reads the log")


def main() -> None:
    greetings: list[str] = []
    threading.stack_size(256 * 1024)
    reader = Thread(target=greet, args=(greetings,), name="log-reader")
    reader.start()
    is_main = reader is threading.current_thread()

    print(f"started {reader.name}")
    reader.join()
    print(greetings[0])
    print(f"same thread as main: {str(is_main).lower()}")


if __name__ == "__main__":
    main()
