import sys


def main() -> int:
    sys.stdout.write("monday: 2 errors\n")
    sys.stdout.write("tuesday: the log is damaged\n")
    sys.stdout.flush()
    return 3


if __name__ == "__main__":
    sys.exit(main())
