from collections.abc import Callable
from itertools import islice


def namer(prefix: str) -> Callable[[str], str]:
    return lambda file: f"{prefix}{file}"


def main() -> None:
    small = namer("small-")

    def name(file: str) -> str:
        print(f"name {file}")
        return small(file)

    files = ["lake.jpg", "door.jpg", "gate.jpg"]
    names = map(name, files)
    print("no file is named yet")
    first_two = list(islice(names, 2))
    print(", ".join(first_two))


if __name__ == "__main__":
    main()
