"""Which processes another one has started, as Linux tells it; every process may end while it is asked about."""

from pathlib import Path


def running_children(process: int) -> list[int]:
    """Ids of the processes that a process has started and that run."""
    ids = (int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit())
    return [n for n in ids if _state_and_parent(n)[1:] == (process,) and runs(n)]


def runs(process: int) -> bool:
    """Whether a process is there and not merely waited for."""
    return _state_and_parent(process)[0] not in {"gone", "Z", "X"}


def command(process: int) -> str:
    """The words of a process's command line, apart by NUL; empty where it has ended."""
    return _read(process, "cmdline")


def _state_and_parent(process: int) -> tuple[str, int]:
    state, parent, *_ = _read(process, "stat").rpartition(")")[2].split() or ("gone", "0")
    return state, int(parent)


def _read(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text("utf8")
    except (FileNotFoundError, ProcessLookupError):
        return ""
