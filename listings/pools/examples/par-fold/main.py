from concurrent.futures import ProcessPoolExecutor


def histogram(pixels: bytes) -> list[int]:
    buckets = [0] * 4
    for pixel in pixels:
        buckets[pixel // 64] += 1
    return buckets


def main() -> None:
    pixels = bytes(i * i % 256 for i in range(100_000))
    pieces = [pixels[i : i + 25_000] for i in range(0, len(pixels), 25_000)]
    with ProcessPoolExecutor(2) as pool:
        partial = pool.map(histogram, pieces)
        merged = [sum(counts) for counts in zip(*partial)]
    print(f"dark to bright: {merged}")


if __name__ == "__main__":
    main()
