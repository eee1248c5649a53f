import sys
import time

sys.tracebacklimit = 0  # its lines differ from version to version


def main() -> None:
    try:
        print("working")
        while True:
            time.sleep(0.020)  # stands for the work
    finally:
        print("report.part removed")


if __name__ == "__main__":
    main()
