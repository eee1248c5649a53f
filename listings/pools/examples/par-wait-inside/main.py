from concurrent.futures import Future, ThreadPoolExecutor


def make_thumbnail() -> str:
    return "beach.jpg"


def show_gallery(pool: ThreadPoolExecutor) -> Future[str]:
    thumbnail = pool.submit(make_thumbnail)
    try:
        print(f"waiting inside the pool: {thumbnail.result(timeout=0.02)}")
    except TimeoutError:
        print("waiting inside the pool: nothing came")
    return thumbnail


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        thumbnail = pool.submit(show_gallery, pool).result()
        print(f"after leaving it: {thumbnail.result()}")


if __name__ == "__main__":
    main()
