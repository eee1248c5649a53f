def add_small(photos: list[str], file: str) -> None:
    photos.append(f"small-{file}")


def main() -> None:
    photos = ["lake.jpg"]
    add_small(photos, "lake.jpg")
    print(", ".join(photos))


if __name__ == "__main__":
    main()
