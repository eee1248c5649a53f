from threading import Condition


def main() -> None:
    for done in [False, True]:
        changed = Condition()
        with changed:
            in_time = changed.wait_for(lambda: done, timeout=0.020)
        print(f"done: {str(done).lower()}, timed out: {str(not in_time).lower()}")


if __name__ == "__main__":
    main()
