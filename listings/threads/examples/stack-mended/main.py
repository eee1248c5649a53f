import sys
from concurrent.futures import ThreadPoolExecutor


def depth(brackets: str, start: int = 0) -> int:
    if start < len(brackets) and brackets[start] == "(":
        return 1 + depth(brackets, start + 1)
    return 0


def depth_by_loop(brackets: str) -> int:
    return len(brackets) - len(brackets.lstrip("("))


def main() -> None:
    sys.setrecursionlimit(200_000)
    with ThreadPoolExecutor() as pool:
        reader = pool.submit(depth, "(" * 100_000)
        print(f"{reader.result()} deep")
        reader = pool.submit(depth_by_loop, "(" * 1_000_000)
        print(f"{reader.result()} deep")


if __name__ == "__main__":
    main()
