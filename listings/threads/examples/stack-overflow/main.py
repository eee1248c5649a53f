from concurrent.futures import ThreadPoolExecutor


def depth(brackets: str, start: int = 0) -> int:
    """How deep the brackets of a log line are nested."""
    if start < len(brackets) and brackets[start] == "(":
        return 1 + depth(brackets, start + 1)
    return 0


def main() -> None:
    line = "(" * 1_000_000
    print(f"a small line: {depth('(()')}")
    with ThreadPoolExecutor() as pool:
        reader = pool.submit(depth, line)
        print(f"failed: {type(reader.exception()).__name__}")


if __name__ == "__main__":
    main()
