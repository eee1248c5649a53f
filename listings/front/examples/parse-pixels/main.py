def pixels(width: str, height: str) -> int:
    return int(width) * int(height)


def main() -> None:
    for width, height in [("4000", "3000"), ("4000", "high")]:
        try:
            print(f"{pixels(width, height)} pixels")
        except ValueError:
            print(f"{width} by {height} is no size")


if __name__ == "__main__":
    main()
