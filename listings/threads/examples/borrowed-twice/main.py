import threading
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def add(line: str) -> None:
    local.warnings.append(line)


def warn(line: str) -> None:
    warnings = local.warnings
    warnings.append(line)
    if len(warnings) == 1:
        add("this log has warnings")


def read() -> list[str]:
    local.warnings = []
    warn("disk almost full")
    return local.warnings


def main() -> None:
    with ThreadPoolExecutor() as pool:
        print(pool.submit(read).result())


if __name__ == "__main__":
    main()
