"""The benchmark's data and C programs: built and made once, then kept in the work folder."""
import os
import shlex
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = 20241121
SHAPES = ["xml", "units", "wide", "list", "long"]
# Program: options of the compiler, libraries by the names of pkg-config.
PROGRAMS = {
    "deck": ("-O2", []), "measure": ("-O2", []), "csvwide": ("-O2", []), "csvlist": ("-O2", []),
    "csvlong": ("-O2", []), "xmlsax": ("-O2", ["libxml-2.0"]), "popcount": ("-O3", []),
    "persist": ("-O2", ["sqlite3"]),
}


def build(work):
    """Compiles the C programs; gives their paths, without those whose library is not installed."""
    folder = os.path.join(work, "bin")
    os.makedirs(folder, exist_ok=True)
    compiler = next(filter(shutil.which, ["gcc", "cc", "clang"]), None)
    if not compiler:
        sys.exit("No C compiler: install gcc.")
    programs = {}
    for name, (level, libraries) in PROGRAMS.items():
        flags = []
        if libraries:
            found = subprocess.run(
                ["pkg-config", "--cflags", "--libs"] + libraries, capture_output=True, text=True)
            if found.returncode != 0:
                print(f"skipped: {name} ({', '.join(libraries)} not installed)", file=sys.stderr)
                continue
            flags = shlex.split(found.stdout)
        path = os.path.join(folder, name)
        source = os.path.join(HERE, "c", name + ".c")
        subprocess.run([compiler, level, "-o", path, source] + flags, check=True)
        programs[name] = path
    return programs


class Deck:
    """One size of data: the same records in every shape, and what is to be found in them."""

    def __init__(self, programs, work, size, units=600):
        self.size = size
        name = str(size) if units == 600 else f"{size}-{units}"
        self.folder = os.path.join(work, "decks", name)
        marker = os.path.join(self.folder, "expected.txt")
        if not os.path.exists(marker):
            os.makedirs(os.path.dirname(self.folder), exist_ok=True)
            shutil.rmtree(self.folder, ignore_errors=True)
            subprocess.run(
                [programs["deck"], str(size), self.folder, str(SEED), str(units)], check=True)
        with open(marker) as file:
            self.expected = {
                key: int(value) for key, value in (item.split("=") for item in file.read().split())}

    @property
    def round(self):
        return os.path.join(self.folder, "round")

    def path(self, shape):
        """The folder of a shape, for our own program."""
        return os.path.join(self.folder, shape)

    def files(self, shape):
        folder = self.path(shape)
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]

    def size_in_bytes(self, shape):
        return sum(os.path.getsize(path) for path in self.files(shape))

    def warm(self, shape):
        """Reads the files once, so that all tools find them in memory."""
        for path in self.files(shape):
            with open(path, "rb", buffering=0) as file:
                while file.read(1 << 20):
                    pass
