"""The programs that are compared: each runs once on one deck and shape, and proves its counts."""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple

HERE = os.path.dirname(os.path.abspath(__file__))
CSV_SHAPES = ["wide", "list", "long"]
XML_SHAPES = ["xml", "units"]
# What the sums of a tool are called; a tool may leave some out.
SUMS = ["groups", "records", "marks", "weighted", "squares"]

# CPU seconds (user and system), wall seconds, peak MB, bytes per record on disk (or None).
Sample = namedtuple("Sample", "cpu wall peak disk", defaults=[None])


class Runner:
    """Runs commands through the small C program that measures them."""

    def __init__(self, measure):
        self.measure = measure

    def run(self, command, accepted=(0,), keeps_output=True):
        """A sample and the standard output; ends the benchmark where the command fails."""
        with tempfile.NamedTemporaryFile() as result, tempfile.TemporaryFile() as out, \
                tempfile.TemporaryFile() as errors:
            subprocess.run([self.measure, result.name] + command, stdout=out, stderr=errors)
            cpu, wall, peak, status = result.read().split() or (0, 0, 0, 1)
            if int(status) not in accepted:
                errors.seek(0)
                text = errors.read().decode(errors="replace")[-2000:]
                sys.exit(f"status {int(status)}: {' '.join(command[:6])}\n{text}")
            out.seek(0)
            text = out.read() if keeps_output else b""
        return Sample(float(cpu), float(wall), int(peak) / 1024), text


def compare(name, shape, deck, found):
    """Ends the benchmark where a sum is not that of the deck."""
    for key, value in found.items():
        if key in SUMS and value != deck.expected[key]:
            sys.exit(f"{name}, {shape}, {deck.size} records: {key} is {value}, not {deck.expected[key]}")


def sums_of(text):
    return {key: int(value) for key, value in (item.split("=") for item in text.decode().split())}


class Bound:
    """A C program that parses and counts, and nothing else."""
    name = "C bound"
    is_slow = False
    PROGRAM = {
        "xml": "xmlsax", "units": "xmlsax", "wide": "csvwide", "list": "csvlist", "long": "csvlong"}

    def __init__(self, runner, programs):
        self.runner, self.programs = runner, programs
        self.shapes = [shape for shape, name in self.PROGRAM.items() if name in programs]

    def command(self, deck, shape):
        return [self.programs[self.PROGRAM[shape]]] + deck.files(shape)

    def measure(self, deck, shape):
        sample, text = self.runner.run(self.command(deck, shape))
        compare(self.name, shape, deck, sums_of(text))
        return sample


class KiemPhieu:
    """Ours, the full path: parse, checks with lines, repeats and conflicts, storage, in one process."""
    is_slow = False
    shapes = XML_SHAPES + CSV_SHAPES

    def __init__(self, runner, program, work, jobs):
        self.runner, self.program, self.jobs = runner, program, jobs
        self.name = "kiemphieu" if jobs == 1 else f"kiemphieu -j{jobs}"
        self.folder = os.path.join(work, "results", f"jobs-{jobs}")
        self.proven = set()

    def database(self, shape, size):
        return os.path.join(self.folder, f"{shape}-{size}", "kiemphieu.sqlite")

    def options(self, database):
        return ["--database", database, "--quiet", "--format", "json"]

    def fresh_database(self, deck, shape):
        """A new database that knows the round and no ballots."""
        database = self.database(shape, deck.size)
        shutil.rmtree(os.path.dirname(database), ignore_errors=True)
        os.makedirs(os.path.dirname(database))
        # A round folder without ballots counts nothing: status 3.
        self.runner.run(
            [self.program, "import", deck.round] + self.options(database), accepted=(0, 3))
        return database

    def import_command(self, deck, shape, database):
        return [
            self.program, "import", deck.path(shape), "--jobs", str(self.jobs)] + self.options(database)

    def measure(self, deck, shape):
        database = self.fresh_database(deck, shape)
        before = disk_size(database)
        sample, text = self.runner.run(self.import_command(deck, shape, database))
        totals = json.loads(text)["totals"]
        if totals["records"] != totals["counted"]:
            sys.exit(f"{self.name}, {shape}: {totals['counted']} of {totals['records']} counted")
        compare(self.name, shape, deck, {"records": totals["records"]} | self.stats(deck, shape, database))
        return sample._replace(disk=(disk_size(database) - before) / deck.size)

    def stats(self, deck, shape, database):
        """The sums by way of `stats`: per official at first, where nobody has too few ballots to show."""
        if (shape, deck.size) not in self.proven:
            self.proven.add((shape, deck.size))
            rows = self.read_stats("official", database)
            if not any(row["status"] == "too-few-ballots" for row in rows):
                counts = [list(row["indicators"].values()) for row in rows]
                return {
                    "groups": sum(any(row) for row in counts), "marks": sum(map(sum, counts)),
                    "weighted": sum(weighted(row) for row in counts),
                    "squares": sum(count * count for row in counts for count in row)}
        # Withheld where someone hidden could be worked out from it; the records are compared anyway.
        counts = list(self.read_stats("city", database)[0].get("indicators", {}).values())
        return {"marks": sum(counts), "weighted": weighted(counts)} if counts else {}

    def read_stats(self, level, database):
        _, text = self.runner.run([self.program, "stats", "--by", level] + self.options(database))
        return json.loads(text)["rows"]


def weighted(counts):
    return sum((index + 1) * count for index, count in enumerate(counts))


def disk_size(database):
    paths = [database + suffix for suffix in ("", "-wal")]
    return sum(os.path.getsize(path) for path in paths if os.path.exists(path))


class Peer:
    """Another tool from PyPI, driven by peers.py."""
    FROM_PYPI = {
        "duckdb": "duckdb", "duckdb file": "duckdb", "polars": "polars", "pandas": "pandas",
        "chdb": "chdb", "csv": None, "lxml": "lxml", "pyexpat": None}

    def __init__(self, runner, python, name, work):
        self.runner, self.python, self.name = runner, python, name
        self.shapes = ["xml"] if name in ("lxml", "pyexpat") else CSV_SHAPES
        self.is_slow = name in ("csv", "lxml", "pyexpat", "pandas")
        self.database = os.path.join(work, "results", "peer.duckdb") if name == "duckdb file" else None

    def measure(self, deck, shape):
        command = [
            self.python, os.path.join(HERE, "peers.py"), self.name.split()[0], shape, deck.files(shape)[0],
            "1"]
        if self.database:
            os.makedirs(os.path.dirname(self.database), exist_ok=True)
        sample, text = self.runner.run(command + ([self.database] if self.database else []))
        compare(self.name, shape, deck, sums_of(text))
        if not self.database:
            return sample
        disk = os.path.getsize(self.database) / deck.size
        os.remove(self.database)
        return sample._replace(disk=disk)


class XMLLint:
    """libxml2's own command: parses and counts nothing."""
    shapes = ["xml"]
    is_slow = False

    def __init__(self, runner, mode):
        self.runner, self.mode, self.name = runner, mode, f"xmllint --{mode}"

    def measure(self, deck, shape):
        command = ["xmllint", f"--{self.mode}", "--noout", deck.files(shape)[0]]
        return self.runner.run(command, keeps_output=False)[0]


def peers(runner, work, chosen):
    """The peers that are there or can be installed; the others are skipped by name."""
    found = []
    python = os.path.join(work, "venv", "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", os.path.join(work, "venv")], check=True)
    for name, package in Peer.FROM_PYPI.items():
        if chosen and name not in chosen:
            continue
        if package and not installed(python, package):
            print(f"skipped: {name} ({package} is not installable here)", file=sys.stderr)
            continue
        found.append(Peer(runner, python, name, work))
    for mode in ("stream", "sax"):
        if chosen and f"xmllint --{mode}" not in chosen and "xmllint" not in chosen:
            continue
        if shutil.which("xmllint"):
            found.append(XMLLint(runner, mode))
        else:
            print(f"skipped: xmllint --{mode} (libxml2-utils not installed)", file=sys.stderr)
    return found


def installed(python, package):
    def works():
        return subprocess.run([python, "-c", f"import {package}"], capture_output=True).returncode == 0

    if works():
        return True
    subprocess.run([python, "-m", "pip", "install", "--quiet", package], capture_output=True)
    return works()
