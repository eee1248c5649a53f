def megapixels(width: int, height: int) -> float:
    return width * height / 1_000_000


def main() -> None:
    photos = [("lake.jpg", 4_000, 3_000), ("door.jpg", 1_600, 1_200)]
    total = 0.0
    for name, width, height in photos:
        size = megapixels(width, height)
        print(f"{name}: {size:.1f}")
        total += size
    print(f"total: {total:.1f}")


if __name__ == "__main__":
    main()
