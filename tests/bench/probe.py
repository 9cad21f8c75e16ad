"""What a measured process says about itself; it imports next to nothing."""

import os
import sys
from pathlib import Path

BEGUN = "KITH_BENCH_BEGUN"  # when the process was started, in seconds of the monotonic clock


def begun() -> float:
    """Return when this process was started by the one that measures."""
    return float(os.environ[BEGUN])


def memory_peak() -> int:
    """Return the most memory this process ever had, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would also count what this process was forked from
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
