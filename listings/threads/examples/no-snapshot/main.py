from threading import Thread

lines = {host: 1 for host in range(100)}


def add_hosts() -> None:
    for host in range(100, 1_000):
        lines.setdefault(host, 1)


def go_through(lines_by_host: dict[int, int]) -> int:
    seen = 0
    for count in lines_by_host.values():
        if seen == 0:
            reader = Thread(target=add_hosts)
            reader.start()
            reader.join()
        seen += count
    return seen


def main() -> None:
    snapshot = lines.copy()
    try:
        go_through(lines)
    except RuntimeError as error:
        print(f"100 hosts at the start, RuntimeError: {error}")
    print(f"100 hosts in a copy, more were seen: {go_through(snapshot) > 100}")


if __name__ == "__main__":
    main()
