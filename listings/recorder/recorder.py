"""Records what a listing does and when: spans on lanes, and measured values.

The twin of recorder.rs, which says how: with RECORD_TO set to a file, each span appends a line of JSON to it when it
ends; without, nothing is recorded. At the end of the main process one more line says what ran: the version, whether
the GIL was on after all imports, and how processes were started.
"""

import atexit
import json
import os
import sys
import time
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType

_PATH = os.environ.get("RECORD_TO")
_FILE = os.open(_PATH, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644) if _PATH else -1
# The two clocks, read together: the second one does not go back. An interruption between the reads makes this smaller.
_EPOCH_NS = max(time.time_ns() - time.monotonic_ns() for _read in range(5))


def span(lane: str, label: str) -> AbstractContextManager[object]:
    """A context manager: the span begins when it is entered and ends when it is left."""
    return _Span(lane, label) if _PATH else nullcontext()


def value(name: str, number: float) -> None:
    """Records a value that the program has measured itself, in the base unit: seconds, bytes, or a plain number."""
    if _PATH:
        _line({"name": name, "value": float(number)})


class _Span:
    def __init__(self, lane: str, label: str) -> None:
        self.lane, self.label, self.begin = lane, label, 0

    def __enter__(self) -> None:
        self.begin = _EPOCH_NS + time.monotonic_ns()

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        end = _EPOCH_NS + time.monotonic_ns()
        _line({"lane": self.lane, "label": self.label, "begin": self.begin, "end": end})


def _line(entry: dict[str, object]) -> None:
    """Appends one line in one write, so that lines of other processes do not cut it."""
    os.write(_FILE, (json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n").encode())


def _what_ran() -> None:
    processes = sys.modules.get("multiprocessing")
    _line(
        {
            "python": "%d.%d.%d" % sys.version_info[:3],
            "gil": getattr(sys, "_is_gil_enabled", lambda: True)(),
            "start_method": None if processes is None else processes.get_start_method(),
        }
    )


# The fork server and the workers it starts import the program too, but their main module is another one.
if _PATH and hasattr(sys.modules["__main__"], "__file__"):
    atexit.register(_what_ran)
