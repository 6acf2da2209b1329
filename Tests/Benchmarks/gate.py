#!/usr/bin/env python3
"""Fails when an import takes more instructions than it may, as a ratio to the C bound of the same shape.

    python3 Tests/Benchmarks/gate.py [--program .build/release/kiemphieu] [--shapes xml,wide] [--record]

Counts instructions with `valgrind --tool=callgrind`, or `perf stat` where the machine has counters, of two
small imports of each shape, and takes their difference: start-up is not in it, and no clock either, so a busy
machine changes nothing. The limits stand in gate.json; --record writes them anew, a tenth above what is found.
"""
import argparse
import datetime
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from deck import SHAPES, Deck, build
from tools import Bound, KiemPhieu, Runner

HERE = os.path.dirname(os.path.abspath(__file__))
LIMITS = os.path.join(HERE, "gate.json")
# Records of the two imports, and units: few, so that an official has ballots enough to be shown.
SMALL, LARGE, UNITS = 5_000, 25_000, 10
SLACK = 1.1


def perf_counts():
    if not shutil.which("perf"):
        return False
    found = subprocess.run(
        ["perf", "stat", "-x,", "-e", "instructions:u", "true"], capture_output=True, text=True)
    return found.returncode == 0 and "not supported" not in found.stderr and "not counted" not in found.stderr


class Counter:
    """Instructions of a command, by what the machine has."""

    def __init__(self):
        if perf_counts():
            self.name = "perf stat"
        elif shutil.which("valgrind"):
            self.name = "callgrind"
        else:
            self.name = None

    def count(self, command):
        with tempfile.NamedTemporaryFile() as profile:
            if self.name == "perf stat":
                command = ["perf", "stat", "-x,", "-e", "instructions:u"] + command
                pattern = r"^(\d+),,instructions:u"
            else:
                command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={profile.name}"] + command
                pattern = r"Collected : (\d+)"
            # Hash tables of Swift are seeded anew in each run otherwise.
            environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}
            run = subprocess.run(
                command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            found = re.search(pattern, run.stderr, re.MULTILINE)
            if run.returncode != 0 or not found:
                sys.exit(f"status {run.returncode}: {' '.join(command[:8])}\n{run.stderr[-2000:]}")
            return int(found[1]) - (self.digest(profile.name) if self.name == "callgrind" else 0)

    @staticmethod
    def digest(profile):
        """Instructions of SHA-256, which valgrind runs without the processor's own: a hundred times as many."""
        lines = subprocess.run(["callgrind_annotate", profile], capture_output=True, text=True, check=True)
        found = re.findall(r"^\s*([\d,]+) .*sha256_block_data_order", lines.stdout, re.MULTILINE)
        return sum(int(count.replace(",", "")) for count in found)


def stripped(program, work):
    """A copy without debugging symbols, whose form valgrind may not know."""
    tool = next(filter(shutil.which, ["strip", "llvm-strip"]), None)
    copy = os.path.join(work, "bin", "kiemphieu")
    if not tool or subprocess.run([tool, "--strip-debug", "-o", copy, program]).returncode != 0:
        return program
    return copy


def instructions(counter, decks, shape, ours, bound):
    """Instructions per further record: ours and the C bound's."""
    found = []
    for tool in (ours, bound):
        counts = []
        for deck in decks:
            if tool is ours:
                # The check of the counts comes with it.
                tool.measure(deck, shape)
                command = tool.import_command(deck, shape, tool.fresh_database(deck, shape))
            else:
                command = tool.command(deck, shape)
            counts.append(counter.count(command))
        found.append((counts[1] - counts[0]) / (LARGE - SMALL))
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--program", default=".build/release/kiemphieu")
    options.add_argument("--shapes", default=",".join(SHAPES))
    options.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "kiemphieu-bench"))
    options.add_argument("--record", action="store_true", help="write the limits anew")
    chosen = options.parse_args()
    counter = Counter()
    if not counter.name:
        print("skipped: neither valgrind nor hardware counters (apt-get install valgrind)")
        return
    os.makedirs(chosen.work, exist_ok=True)
    programs = build(chosen.work)
    runner = Runner(programs["measure"])
    program = stripped(os.path.abspath(chosen.program), chosen.work)
    ours = KiemPhieu(runner, program, os.path.join(chosen.work, "gate"), 1)
    bound = Bound(runner, programs)
    decks = [Deck(programs, chosen.work, size, units=UNITS) for size in (SMALL, LARGE)]
    limits = {}
    if os.path.exists(LIMITS):
        with open(LIMITS) as file:
            limits = json.load(file)
    exceeded = []
    print(f"{'shape':8}{'ours':>10}{'C bound':>10}{'ratio':>8}{'limit':>8}   instructions per record, {counter.name}")
    for shape in chosen.shapes.split(","):
        if shape not in bound.shapes:
            print(f"skipped: {shape} (its C bound was not built)")
            continue
        own, base = instructions(counter, decks, shape, ours, bound)
        ratio = own / base
        if chosen.record:
            limits[shape] = {
                "limit": round(ratio * SLACK, 2), "found": round(ratio, 2), "instructions": round(own),
                "counter": counter.name, "date": str(datetime.date.today())}
        # What one way of counting found says nothing of the other.
        known = limits.get(shape, {})
        limit = known.get("limit") if known.get("counter") == counter.name else None
        verdict = "no limit" if limit is None else "" if ratio <= limit else "too many"
        if verdict == "too many":
            exceeded.append(shape)
        shown = "" if limit is None else f"{limit:.2f}"
        print(f"{shape:8}{own:10.0f}{base:10.0f}{ratio:8.2f}{shown:>8}   {verdict}".rstrip(), flush=True)
    if chosen.record:
        with open(LIMITS, "w") as file:
            json.dump(limits, file, indent=2)
            file.write("\n")
    if exceeded:
        sys.exit(f"More instructions than allowed: {', '.join(exceeded)}")


if __name__ == "__main__":
    main()
