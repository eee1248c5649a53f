import multiprocessing as mp
from multiprocessing.sharedctypes import Synchronized

done: "Synchronized[int]"


def share(counter: "Synchronized[int]") -> None:
    global done
    done = counter


def resize(width: int) -> None:
    if width <= 0:
        raise ValueError("a photo of width zero")
    with done.get_lock():
        done.value += 1


def main() -> None:
    widths = [400, 300, 0, 800, 640, 320, 160, 100]
    counter = mp.Value("i", 0)
    with mp.Pool(2, initializer=share, initargs=(counter,)) as pool:
        try:
            pool.map(resize, widths, chunksize=1)
        except ValueError as error:
            print(f"caller saw: {error}")
    print(f"done: {counter.value} of {len(widths)}")


if __name__ == "__main__":
    main()
