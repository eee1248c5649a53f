from collections.abc import Sequence


def show(heading: str, files: Sequence[str]) -> None:
    print(f"{heading}:")
    for file in files:
        print(f"  {file}, {len(file.encode())} bytes of text")


def main() -> None:
    files = ["café.jpg", "lake.jpg"]
    files.append(f"small-{files[0]}")

    show("all", files)
    show("new", files[2:])


if __name__ == "__main__":
    main()
