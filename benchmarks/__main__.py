"""`make bench`: each benchmark in a process of its own, one after the other."""

import subprocess
import sys

BENCHMARKS = (
    ("benchmarks.pipeline_speed", "--articles", "40"),
    ("benchmarks.extraction_share",),
    ("benchmarks.resolution_scale", "speed", "10000", "100000"),
    ("benchmarks.resolution_scale", "one", "100", "1000"),
    ("benchmarks.layout_speed",),
    ("benchmarks.page_speed", "5", "500", "10000"),
)

for module, *arguments in BENCHMARKS:
    print(f"\n== {module} {' '.join(arguments)}", flush=True)
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)
