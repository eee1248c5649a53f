def main() -> None:
    minutes = list(range(1, 101))  # photo n takes n minutes
    cut = (minutes[:50], minutes[50:])
    dealt = (minutes[::2], minutes[1::2])
    for name, shares in (("cut", cut), ("dealt", dealt)):
        first, second = map(sum, shares)
        speed_up = (first + second) / max(first, second)
        print(f"{name}: {first} and {second} minutes, {speed_up:.2f} times as fast")


if __name__ == "__main__":
    main()
