from concurrent.futures import ProcessPoolExecutor


def make_thumbnail(finished: int) -> int:
    return finished + 1


def main() -> None:
    finished = 2
    with ProcessPoolExecutor(max_workers=1) as pool:
        finished = pool.submit(make_thumbnail, finished).result()
    print(f"main sees {finished} finished")


if __name__ == "__main__":
    main()
