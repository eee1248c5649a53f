import threading
from concurrent.futures import ThreadPoolExecutor

local = threading.local()


def warn(line: str) -> None:
    if not local.warnings:
        local.warnings.append("this log has warnings")
    local.warnings.append(line)


def read() -> list[str]:
    local.warnings = []
    warn("disk almost full")
    return local.warnings


def main() -> None:
    with ThreadPoolExecutor() as pool:
        print(pool.submit(read).result())


if __name__ == "__main__":
    main()
