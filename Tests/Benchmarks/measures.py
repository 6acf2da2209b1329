"""What is measured beside imports: start-up, queries of a filled database, the kernels, the C kernels."""
import os
import shutil
import statistics
import subprocess

from deck import Deck


class Measures:
    """Each gives name to a list of values, one a round."""

    def __init__(self, runner, programs, ours, work):
        self.runner, self.programs, self.ours, self.work = runner, programs, ours, work
        self.values = {}

    def note(self, name, value):
        self.values.setdefault(name, []).append(value)

    def median(self, name):
        return statistics.median(self.values[name]) if name in self.values else None

    def start_up(self):
        """CPU seconds of `--help`, and of a new round with 100 records."""
        self.note("help", self.runner.run([self.ours.program, "--help"])[0].cpu)
        deck = Deck(self.programs, self.work, 100, units=4)
        database = os.path.join(self.work, "results", "small", "kiemphieu.sqlite")
        shutil.rmtree(os.path.dirname(database), ignore_errors=True)
        os.makedirs(os.path.dirname(database))
        command = [self.ours.program, "import", deck.round, deck.path("xml")]
        self.note("small import", self.runner.run(command + self.ours.options(database))[0].cpu)

    def queries(self, deck, shape):
        """CPU seconds of the questions to the database that the import of `shape` left."""
        database = self.ours.database(shape, deck.size)
        options = self.ours.options(database)
        out = os.path.join(self.work, "results", "report")
        questions = {
            "stats": ["stats", "--by", "official"], "stats city": ["stats", "--by", "city"],
            "flags": ["flags"], "report": ["report", "--out", out]}
        for name, question in questions.items():
            # Whole pages of paper for every unit: once will do.
            if name == "report" and f"report {deck.size}" in self.values:
                continue
            sample, _ = self.runner.run([self.ours.program] + question + options, keeps_output=False)
            self.note(f"{name} {deck.size}", sample.cpu)
            self.note(f"{name} peak {deck.size}", sample.peak)
        shutil.rmtree(out, ignore_errors=True)

    def recount(self, sizes):
        """Milliseconds for each further million of records in the store, from the two largest sizes."""
        names = [f"stats city {size}" for size in sizes if f"stats city {size}" in self.values][-2:]
        if len(names) < 2:
            return None
        small, large = (int(name.split()[-1]) for name in names)
        # With few ballots many officials are hidden, which is other work.
        if small < 1_000_000:
            return None
        return (self.median(names[1]) - self.median(names[0])) / (large - small) * 1e9

    def c_kernels(self, size):
        """Nanoseconds per mask and per record stored, as the C programs measure themselves."""
        if "popcount" in self.programs:
            self.note("popcount", float(self.output("popcount", str(size))))
        if "persist" in self.programs:
            path = os.path.join(self.work, "results", "persist.sqlite")
            time, disk = self.output("persist", str(size), path).split()
            self.note("persist", float(time))
            self.note("persist disk", float(disk))

    def output(self, name, *arguments):
        return subprocess.run(
            [self.programs[name], *arguments], capture_output=True, text=True, check=True).stdout

    def kernels(self, program, deck, bound):
        """Nanoseconds per item of the Swift kernels; `core SHAPE` is reading a file of the deck, as a ratio to
        the C bound right after it too."""
        found = subprocess.run([program, deck.folder], capture_output=True, text=True, check=True)
        for line in found.stdout.splitlines():
            name, value, _ = line.split("\t")
            self.note(f"kernel {name}", float(value))
            shape = name.removeprefix("core ")
            # Start-up is in the bound, so only of many records.
            if shape != name and shape in bound.shapes and deck.size >= 1_000_000:
                own = statistics.median(bound.measure(deck, shape).cpu for _ in range(3)) / deck.size * 1e9
                self.note(f"core {shape} ÷ C bound", float(value) / own)
