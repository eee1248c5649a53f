import signal
import time


def main() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})

    print("working")
    signal.sigwait({signal.SIGINT})
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    print("closing, Ctrl-C again to end at once")
    while True:
        time.sleep(0.020)  # stands for a disk that does not answer


if __name__ == "__main__":
    main()
