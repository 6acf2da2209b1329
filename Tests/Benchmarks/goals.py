"""The goals for speed and memory, beside what was found."""
import statistics

from table import number

OURS, TWO, BOUND = "kiemphieu", "kiemphieu -j2", "C bound"
MILLION, FIVE = 1_000_000, 5_000_000
NOTE = (
    "At the largest size measured, of a million records or more, unless said otherwise; “further” is from the "
    "two largest sizes. Absolute figures (ns, s, ms) hold for the machine named above only.\n")


class Goals:
    """Rows of goal, limit, found, verdict."""

    def __init__(self, results, measures):
        self.results, self.measures, self.rows = results, measures, []

    def most(self, goal, limit, found, unit="", digits=2, judged=True):
        self.add(goal, "≤", limit, found, unit, digits, found is not None and found <= limit, judged)

    def least(self, goal, limit, found, unit="", digits=1):
        self.add(goal, "≥", limit, found, unit, digits, found is not None and found >= limit)

    def add(self, goal, sign, limit, found, unit, digits, is_reached, judged=True):
        form = number(digits)
        if found is None:
            verdict = "not measured"
        elif not judged:
            verdict = "set for 5 000 000"
        elif is_reached:
            verdict = "reached"
        else:
            off = abs(found / limit - 1) * 100
            verdict = f"missed by {off:.{0 if off >= 10 else 1}f} %"
        shown = "" if found is None else form(found) + unit
        self.rows.append([goal, f"{sign} {form(limit)}{unit}", shown, verdict])

    def largest(self, shape, tool=OURS):
        sizes = [size for size in self.results.sizes(shape) if self.results.has((tool, shape, size))]
        return sizes[-1] if sizes and sizes[-1] >= MILLION else None

    def is_measured(self, tool, shape):
        return self.largest(shape, tool) is not None

    def ratio(self, shape, over, under, field="cpu", size=None):
        size = size or self.largest(shape, under)
        keys = (over, shape, size), (under, shape, size)
        return self.results.ratio(*keys, field) if self.results.has(*keys) else None

    def nanoseconds(self, shape, tool=OURS):
        size = self.largest(shape, tool)
        return self.results.nanoseconds((tool, shape, size)) if size else None

    def further(self, shape, tool):
        values = self.results.further(tool, shape)
        return statistics.median(values) if values else None

    def all(self):
        self.imports()
        self.peers()
        self.cores()
        self.growth()
        self.questions()
        self.readers()
        return self.rows

    def imports(self):
        """G2, G6, G7, G8, full path."""
        for shape in filter(self.largest, ("xml", "units")):
            self.most(f"{shape}: CPU ÷ libxml2 SAX bound (G2)", 1.4, self.ratio(shape, OURS, BOUND))
            self.most(
                f"{shape}: the same, per further record", 1.4, self.results.further_ratio(OURS, BOUND, shape))
        for shape, code in (("wide", "G6"), ("list", "G7")):
            if self.largest(shape):
                self.most(f"{shape}: CPU per record ({code})", 160, self.nanoseconds(shape), " ns", 0)
                self.most(f"{shape}: the same, per further record", 160, self.further(shape, OURS), " ns", 0)
                self.most(f"{shape}: CPU ÷ C bound ({code})", 3, self.ratio(shape, OURS, BOUND))
                self.most(
                    f"{shape}: the same, per further record", 3,
                    self.results.further_ratio(OURS, BOUND, shape))
        bound, join = self.nanoseconds("long", BOUND), self.measures.median("persist")
        if bound and join:
            self.most(
                "long: CPU per record; limit 1.3 × C bound + C storing (G8)", 1.3 * bound + join,
                self.nanoseconds("long"), " ns", 0)
            further = self.further("long", BOUND)
            if further:
                self.most(
                    "long: the same, per further record", 1.3 * further + join, self.further("long", OURS),
                    " ns", 0)

    def peers(self):
        """G9 to G11, per further record."""
        for tool, shape, factor, code in [
                ("duckdb", "wide", 4, "G9"), ("duckdb", "list", 4, "G9"), ("duckdb", "long", 4, "G9"),
                ("duckdb file", "wide", 12, "G11"), ("polars", "wide", 3, "G10")]:
            if self.is_measured(tool, shape):
                self.least(
                    f"{shape}: {tool} ÷ ours, CPU per further record ({code})", factor,
                    self.results.further_ratio(tool, OURS, shape))
        if self.is_measured("xmllint --stream", "xml"):
            self.most("xml: CPU ÷ xmllint --stream", 1, self.ratio("xml", OURS, "xmllint --stream"))

    def cores(self):
        """G4: wall of two threads against one, where both cores are free."""
        for shape in ("units", "wide", "list", "long", "xml"):
            size = self.largest(shape, TWO)
            if size:
                self.most(
                    f"{shape}: wall of 2 jobs ÷ 1 job, {number(0)(size)} records (G4)", 0.6,
                    self.ratio(shape, TWO, OURS, "wall", size), judged=size >= FIVE)

    def growth(self):
        """G12, G14, G15."""
        for shape in ("xml", "units", "wide", "list", "long"):
            size = self.largest(shape)
            if not size:
                continue
            if size >= FIVE and self.results.has((OURS, shape, MILLION), (OURS, shape, FIVE)):
                self.most(
                    f"{shape}: CPU(5 M) ÷ CPU(1 M) (G15)", 5.2,
                    self.results.ratio((OURS, shape, FIVE), (OURS, shape, MILLION)))
            peak = self.results.median((OURS, shape, size), "peak")
            self.most(
                f"{shape}: peak memory, limit 48 MB + 16 B a record (G14)", 48 + 16 * size / (1 << 20), peak,
                " MB", 0)
            disk = self.results.median((OURS, shape, size), "disk")
            self.most(f"{shape}: bytes per record on disk (G12)", 20, disk, " B", 1)

    def questions(self):
        """Start-up (G16) and the way from the store to the lists; recount (G13)."""
        median = self.measures.median
        base = median("help")
        for name in ("help", "small import"):
            if median(name) is not None:
                label = "start-up: --help" if name == "help" else "start-up: a new round with 100 records"
                self.most(f"{label}, CPU (G16)", 60, median(name) * 1000, " ms", 0)
        sizes = sorted(
            int(name.split()[-1]) for name in self.measures.values if name.startswith("flags ")
            and "peak" not in name)
        if not sizes or base is None:
            return
        for name, limit in (("stats", 1), ("flags", 1), ("report", 3)):
            found = median(f"{name} {sizes[-1]}") - base
            self.most(
                f"{name} on {number(0)(sizes[-1])} records, 15 000 officials, CPU beyond start-up", limit, found,
                " s")
        self.most("recount from the store per further million (G13)", 15, self.measures.recount(sizes), " ms", 1)

    def readers(self):
        """G1, G5, G7, G8: reading alone, from the kernels; G17: masks."""
        limits = {"xml": ("G1", 1.25), "wide": ("G5", 1.4), "list": ("G7", 1.5), "long": ("G8", 1.5)}
        for shape, (code, limit) in limits.items():
            found = self.measures.median(f"core {shape} ÷ C bound")
            if found:
                self.most(f"{shape}: reading alone ÷ C bound ({code}, core)", limit, found)
        found = self.measures.median("kernel popcount")
        if found:
            self.most("positional popcount and one union, per mask (G17)", 1.5, found, " ns")
