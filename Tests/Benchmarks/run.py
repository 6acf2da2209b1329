#!/usr/bin/env python3
"""Measures imports: records per second, CPU and peak memory for each shape and size.

    python3 Tests/Benchmarks/run.py [--sizes 100000,1000000] [--rounds 5] [--jobs 1]
                                    [--program .build/release/kiemphieu] [--work FOLDER]

Makes its data (seeded), imports one file of each shape into a new database, rounds interleaved, and
checks that every import counted every record and every mark. Prints medians; ratios between shapes and
sizes on one machine say more than the figures themselves.
"""
import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
SHAPES = ["xml", "wide", "list", "long"]


def run(command):
    """Runs a command; gives its CPU seconds, wall seconds, peak memory in MB, output and status."""
    with tempfile.TemporaryFile() as out:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read()
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, text, process.returncode


def make_deck(work, size):
    folder = os.path.join(work, str(size))
    if not os.path.exists(os.path.join(folder, "expected.txt")):
        subprocess.run([os.path.join(work, "deck"), str(size), folder], check=True)
    with open(os.path.join(folder, "expected.txt")) as file:
        expected = dict(item.split("=") for item in file.read().split())
    return folder, {name: int(value) for name, value in expected.items()}


def measure(program, folder, shape, expected, jobs, work):
    results = os.path.join(work, "results")
    shutil.rmtree(results, ignore_errors=True)
    os.mkdir(results)
    database = os.path.join(results, "kiemphieu.sqlite")
    common = ["--database", database, "--quiet", "--format", "json"]
    run([program, "import", os.path.join(folder, "round")] + common)
    start = os.path.getsize(database)
    source = os.path.join(folder, shape)
    cpu, wall, peak, text, status = run(
        [program, "import", source, "--jobs", str(jobs)] + common)
    totals = json.loads(text)["totals"]
    stats = json.loads(run([program, "stats", "--by", "city"] + common)[3])["rows"][0]
    for name, value in [("counted", expected["records"]), ("records", expected["records"])]:
        if totals[name] != value:
            sys.exit(f"{shape}: {name} is {totals[name]}, not {value}")
    if "mentions" in stats and stats["mentions"] != expected["marks"]:
        sys.exit(f"{shape}: mentions are {stats['mentions']}, not {expected['marks']}")
    disk = os.path.getsize(database)
    wal = database + "-wal"
    if os.path.exists(wal):
        disk += os.path.getsize(wal)
    return cpu, wall, peak, (disk - start) / expected["records"]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", default="100000,1000000")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--jobs", type=int, default=1)
    options.add_argument("--shapes", default=",".join(SHAPES + ["units"]))
    options.add_argument("--program", default=".build/release/kiemphieu")
    options.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "kiemphieu-bench"))
    chosen = options.parse_args()
    os.makedirs(chosen.work, exist_ok=True)
    subprocess.run(
        ["gcc", "-O2", "-o", os.path.join(chosen.work, "deck"), os.path.join(HERE, "c/deck.c")],
        check=True)
    sizes = [int(size) for size in chosen.sizes.split(",")]
    decks = {size: make_deck(chosen.work, size) for size in sizes}
    samples = {}
    for _ in range(chosen.rounds):
        for size in sizes:
            for shape in chosen.shapes.split(","):
                folder, expected = decks[size]
                samples.setdefault((shape, size), []).append(
                    measure(chosen.program, folder, shape, expected, chosen.jobs, chosen.work))
    print(f"{'shape':8}{'records':>10}{'CPU s':>9}{'wall s':>9}{'ns/record':>11}"
          f"{'records/s':>12}{'peak MB':>9}{'B/record':>10}{'CPU min-max':>16}")
    for (shape, size), runs in samples.items():
        cpu, wall, peak, disk = (statistics.median(column) for column in zip(*runs))
        spread = f"{min(r[0] for r in runs):.2f}-{max(r[0] for r in runs):.2f}"
        print(f"{shape:8}{size:10}{cpu:9.2f}{wall:9.2f}{cpu / size * 1e9:11.0f}"
              f"{size / wall:12.0f}{peak:9.1f}{disk:10.1f}{spread:>16}")


if __name__ == "__main__":
    main()
