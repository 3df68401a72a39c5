"""Processes of our own beside this one: how a module is run in one, and for how many the machine has processors."""

import os
import sys
from pathlib import Path

CGROUP_QUOTA = Path("/sys/fs/cgroup/cpu.max")  # Linux, control groups v2: "MICROSECONDS PERIOD", or "max PERIOD"


def worker_command(module: str) -> tuple[str, ...]:
    """The command that runs a module's `main` in a process; what lies in the working directory is not imported."""
    return (sys.executable, "-P", "-m", module)


def worker_environment() -> dict[str, str]:
    """The environment in which a worker finds the modules that this process has found."""
    found_here = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    return {**os.environ, "PYTHONPATH": found_here}


def processors() -> int:
    """How many processors this process may keep busy, at least one: what it is bound to, in a container's quota."""
    bound = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        return within_quota(bound, CGROUP_QUOTA.read_text("ascii"))
    except (OSError, ValueError):
        return bound


def within_quota(count: int, quota: str) -> int:
    """So many processors, or as many whole ones as the quota of a control group pays for.

    >>> [within_quota(8, quota) for quota in ("max 100000", "250000 100000", "50000 100000")]
    [8, 2, 1]
    """
    allowed, period = quota.split()
    return count if allowed == "max" else max(1, min(count, int(allowed) // int(period)))
