#!/usr/bin/env python3
"""Measures imports and all that follows, beside C lower bounds and beside other tools.

    python3 Tests/Benchmarks/run.py [--sizes 100000,1000000] [--rounds 5] [--peers] [--markdown]

Makes its data (seeded), builds the C bounds, runs every tool on the same files, rounds interleaved, and ends
where a tool finds other counts than the deck holds. Prints ratios with their spread, and the goals: reached,
or by how much not. Ratios within a run say more than the figures themselves.
"""
import argparse
import datetime
import os
import platform
import shutil
import sys
import tempfile

from deck import SHAPES, Deck, build
from goals import BOUND, NOTE, OURS, Goals
from measures import Measures
from table import HEADINGS, SUMMARY, Results, number, render, rows_of, spread, summary
from tools import Bound, KiemPhieu, Peer, Runner, peers

# Beyond this many records, and after so many rounds, slow peers are left out.
SLOW_RECORDS, SLOW_ROUNDS = 1_000_000, 2
PARTS = ["imports", "queries", "start-up", "kernels"]


def options():
    known = ", ".join(list(Peer.FROM_PYPI) + ["xmllint"])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="100000,1000000", help="records, ascending (5000000 for all goals)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--shapes", default=",".join(SHAPES), help=f"of {', '.join(SHAPES)}")
    parser.add_argument("--jobs", default="1,2", help="numbers of threads of ours")
    parser.add_argument("--peers", nargs="?", const="all", help=f"install and run all, or some of: {known}")
    parser.add_argument("--only", default=",".join(PARTS), help=f"of {', '.join(PARTS)}")
    parser.add_argument("--program", default=".build/release/kiemphieu")
    parser.add_argument("--kernels", default=".build/release/Kernels", help="the Swift kernels, if built")
    parser.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "kiemphieu-bench"))
    parser.add_argument("--markdown", action="store_true", help="tables for the documentation, of the largest size")
    chosen = parser.parse_args()
    chosen.sizes = sorted(int(size) for size in chosen.sizes.split(","))
    chosen.shapes = chosen.shapes.split(",")
    chosen.jobs = [int(jobs) for jobs in chosen.jobs.split(",")]
    chosen.only = chosen.only.split(",")
    for name, values, allowed in (("shape", chosen.shapes, SHAPES), ("part", chosen.only, PARTS)):
        for value in values:
            if value not in allowed:
                parser.error(f"unknown {name}: {value}")
    chosen.program = os.path.abspath(chosen.program)
    if not os.access(chosen.program, os.X_OK):
        parser.error(f"{chosen.program} is not there: swift build -c release")
    return chosen


def say(text):
    print(text, file=sys.stderr, flush=True)


def import_rounds(chosen, decks, tools, ours, measures, results):
    for turn in range(chosen.rounds):
        for size, deck in decks.items():
            for shape in chosen.shapes:
                say(f"round {turn + 1} of {chosen.rounds}: {shape}, {number(0)(size)} records")
                deck.warm(shape)
                for tool in tools:
                    is_left_out = tool.is_slow and (size > SLOW_RECORDS or turn >= SLOW_ROUNDS)
                    if shape in tool.shapes and not is_left_out:
                        results.add(tool.name, shape, size, tool.measure(deck, shape))
                if shape == chosen.shapes[-1] and "queries" in chosen.only:
                    measures.queries(deck, shape)
                for tool in tools:
                    if isinstance(tool, KiemPhieu):
                        shutil.rmtree(os.path.dirname(tool.database(shape, size)), ignore_errors=True)


def other_rounds(chosen, decks, bound, measures):
    kernel_deck = decks[max((size for size in decks if size <= 1_000_000), default=min(decks))]
    for _ in range(chosen.rounds):
        if "start-up" in chosen.only:
            measures.start_up()
        if "kernels" in chosen.only:
            measures.c_kernels(1_000_000)
            if os.access(chosen.kernels, os.X_OK):
                measures.kernels(chosen.kernels, kernel_deck, bound)
    if "kernels" in chosen.only and not os.access(chosen.kernels, os.X_OK):
        say(f"skipped: Swift kernels ({chosen.kernels} not built: swift build -c release --product Kernels)")


def machine():
    model = platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), model)
    return f"{datetime.date.today()}, {model}, {os.cpu_count()} cores, {platform.system()}"


def unit_of(name):
    if "÷" in name:
        return ""
    if name.startswith(("kernel", "popcount", "persist")):
        return " B" if "disk" in name else " ns"
    return " MB" if " peak " in name else " ms"


def measure_rows(measures):
    rows = []
    for name, values in measures.values.items():
        unit = unit_of(name)
        scale = 1000 if unit == " ms" else 1
        rows.append([name, spread((value * scale for value in values), number(2)) + unit])
    return rows


def main():
    chosen = options()
    os.makedirs(chosen.work, exist_ok=True)
    programs = build(chosen.work)
    runner = Runner(programs["measure"])
    all_ours = [KiemPhieu(runner, chosen.program, chosen.work, jobs) for jobs in chosen.jobs]
    ours = next((tool for tool in all_ours if tool.jobs == 1), all_ours[0])
    tools = [Bound(runner, programs)] + all_ours
    if chosen.peers:
        names = None if chosen.peers == "all" else chosen.peers.split(",")
        tools += peers(runner, chosen.work, names)
    decks = {size: Deck(programs, chosen.work, size) for size in chosen.sizes}
    results, measures = Results(), Measures(runner, programs, ours, chosen.work)
    if "imports" in chosen.only:
        import_rounds(chosen, decks, tools, ours, measures, results)
    other_rounds(chosen, decks, tools[0], measures)
    print(f"{machine()}; {chosen.rounds} rounds, medians\n")
    if results.samples:
        print(render(SUMMARY, summary(results, OURS, BOUND), chosen.markdown))
        print(render(HEADINGS, rows_of(results, OURS, BOUND, chosen.markdown), chosen.markdown))
    if measures.values:
        print(render(["measure", "median [min–max]"], measure_rows(measures), chosen.markdown))
    goals = Goals(results, measures).all()
    if goals:
        print(render(["goal", "limit", "found", "verdict"], goals, chosen.markdown))
        print(NOTE)


if __name__ == "__main__":
    main()
