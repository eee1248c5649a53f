from collections.abc import Iterator


def crawl() -> Iterator[str]:
    print("crawl: begins")
    yield "/index"
    print("crawl: goes on")
    yield "/about"
    print("crawl: ends")


site = crawl()
print("main: made")
for path in site:
    print(f"main: fetches {path}")
