from dataclasses import dataclass
from typing import assert_never


@dataclass
class Waiting:
    pass


@dataclass
class Done:
    bytes: int


@dataclass
class Failed:
    reason: str


Upload = Waiting | Done | Failed


def describe(upload: Upload) -> str:
    match upload:
        case Waiting():
            return "waiting"
        case Done(bytes=sent):
            return f"{sent} bytes sent"
        case Failed(reason=reason):
            return f"failed: {reason}"
        case _:
            assert_never(upload)


def bytes_sent(upload: Upload) -> int | None:
    return upload.bytes if isinstance(upload, Done) else None


def main() -> None:
    for upload in (Waiting(), Done(bytes=900), Failed("disk full")):
        print(describe(upload))
        if (sent := bytes_sent(upload)) is not None:
            print(f"count {sent} towards the limit")


if __name__ == "__main__":
    main()
