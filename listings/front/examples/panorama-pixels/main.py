def megapixels(width: int, height: int) -> float:
    return width * height / 1_000_000


def main() -> None:
    print(f"panorama.jpg: {megapixels(80_000, 60_000):.1f}")


if __name__ == "__main__":
    main()
