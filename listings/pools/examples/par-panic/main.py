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


def resize_all(widths: list[int], piece: int) -> None:
    counter = mp.Value("i", 0)
    with mp.Pool(2, initializer=share, initargs=(counter,)) as pool:
        try:
            pool.map(resize, widths, chunksize=piece)
        except ValueError as error:
            print(f"caller saw: {error}")
    print(f"in pieces of {piece}: {counter.value} of {len(widths)} done")


def main() -> None:
    widths = [400, 300, 0, 800, 640, 320, 160, 100]
    resize_all(widths, 1)
    resize_all(widths, 4)


if __name__ == "__main__":
    main()
