import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread


def write_report(target: Path, report: Path, half: Event, slow_disk: Event) -> None:
    with target.open("w", buffering=1) as file:
        file.write("monday: 2 errors\n")
        half.set()
        slow_disk.wait()
        file.write("tuesday: 1 error\n")
    target.replace(report)


def program(mode: str, report: Path) -> None:
    target = report.with_suffix(".part") if mode == "renamed" else report
    half, disk = Event(), Event()
    args = (target, report, half, disk)
    writer = Thread(target=write_report, args=args, daemon=True)
    writer.start()
    half.wait()
    if mode == "joined":
        disk.set()
        writer.join()


def main() -> None:
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        for mode in ("detached", "renamed", "joined"):
            report.write_text("the report of last week\n")
            subprocess.run([sys.executable, __file__, mode, report], check=True)
            lines = report.read_text().splitlines()
            print(f"{mode}: {', '.join(lines)}")


if __name__ == "__main__":
    match sys.argv:
        case [_, mode, report]:
            program(mode, Path(report))
        case _:
            main()
