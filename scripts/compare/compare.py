"""Measures the rows of rows.py and writes the table: compare.py SPEED NETWORKS REPORT [NETWORK…]"""

import datetime
import json
import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from rows import ROWS

HERE = Path(__file__).parent


def lines_of(command):
    print("+", " ".join(map(str, command)), file=sys.stderr, flush=True)
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    # An interrupted run leaves at least these.
    print(output, end="", file=sys.stderr, flush=True)
    return [json.loads(line) for line in output.splitlines()]


class Times:
    """Seconds by program, network, work and threads; each is measured once."""

    def __init__(self, speed, folder):
        self.speed, self.folder, self.known = speed, folder, {}

    def ours(self, row, threads):
        key = ("jejaring", row.graph, row.work, threads)
        if key not in self.known:
            command = [self.speed, self.folder / f"{row.graph}.txt"]
            command += [f"--{way}" for way in ("directed", "weighted") if row.graph.endswith(way)]
            command += ["--threads", str(threads), "--runs", str(row.ours_runs), row.work]
            self.keep(lines_of(command))
        return self.known[key]

    def theirs(self, row, program, works, threads=1):
        missing = [w for w in works if (program, row.graph, w, threads) not in self.known]
        if missing:
            file = self.folder / f"{row.graph}.txt"
            command = [sys.executable, HERE / "peers.py", program, file, threads, row.their_runs]
            self.keep(lines_of([*map(str, command), *missing]))
        return sum(self.known[program, row.graph, work, threads] for work in works)

    def keep(self, lines):
        for line in lines:
            key = line["by"], line["graph"], line["work"], line["threads"]
            self.known[key] = line["seconds"]


def seconds(value):
    if value < 0.01:
        return f"{1000 * value:.2f} ms"
    return f"{1000 * value:.0f} ms" if value < 1 else f"{value:.2f} s"


def line(row, times):
    reference = times.theirs(row, *row.against) if row.against else None
    others = [
        f"{program} {seconds(times.theirs(row, program, works, threads))}"
        for program, works, threads in row.others
    ]
    cells = [row.what]
    cells.append(f"{row.against[0]} {seconds(reference)}" if row.against else "")
    cells.append("; ".join(others))
    ratios, bars = [], []
    for threads in (1, 2):
        if threads not in row.threads:
            cells.append("")
            continue
        own = times.ours(row, threads)
        cells.append(seconds(own))
        if reference is not None:
            ratios.append(f"{reference / own:.1f}x")
        if threads in row.bars:
            bars.append(f"{row.bars[threads]}x")
    return [*cells, " / ".join(ratios), " / ".join(bars)]


def machine():
    for text in Path("/proc/cpuinfo").read_text().splitlines():
        if text.startswith("model name"):
            return text.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def report(rows):
    heads = ["work", "set against", "betweenness alone", "ours, 1 thread", "2 threads"]
    heads += ["ratio, 1 / 2 threads", "asked for"]
    table = [heads, ["---"] * len(heads), *rows]
    rust = subprocess.run(["rustc", "--version"], stdout=subprocess.PIPE, text=True, check=True)
    peers = ", ".join(f"{name} {version(name)}" for name in ("igraph", "networkit", "rustworkx"))
    return f"""# Performance

Written by `scripts/compare.sh`: ours and other programs on the same networks, one after the other in one run.

- Date: {datetime.date.today()}
- Machine: {machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}
- Load of the machine when the run ended: {os.getloadavg()[1]:.1f} (over 5 minutes; this run is about 1 of it)
- Versions: {rust.stdout.split()[1]} (Rust), {peers}, Python {platform.python_version()}

{chr(10).join("| " + " | ".join(cells) + " |" for cells in table)}

Medians of wall-clock time; reading files and building graphs are not counted. igraph, NetworKit and rustworkx run on
one thread, igraph has no more for these measures. The networks are networkx's random ones with seed 1 (BA: Barabasi
and Albert, 3 or 5 ties to each newcomer; Watts-Strogatz: 10 neighbours, a tenth rewired); directed: half of the ties
both ways; strengths: 1 to 5. Ours gives the same bits whatever the number of threads.
"""


def main():
    speed, folder, target, *only = sys.argv[1:]
    times = Times(speed, Path(folder))
    rows = [line(row, times) for row in ROWS if not only or row.graph in only]
    text = report(rows)
    print(text)
    if not only:
        path = Path(target)
        # The frames have a script of their own.
        _, heading, frames = path.read_text().partition("\n## Frames\n")
        path.write_text(text + heading + frames)


if __name__ == "__main__":
    main()
