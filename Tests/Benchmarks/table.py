"""Samples to figures with their spread, and figures to tables."""
import statistics


def spread(values, form):
    """The median, and from the smallest to the largest."""
    values = list(values)
    middle = form(statistics.median(values))
    return middle if len(values) == 1 else f"{middle} [{form(min(values))}–{form(max(values))}]"


def number(digits):
    return lambda value: f"{value:,.{digits}f}".replace(",", " ")


class Results:
    """What was measured: (tool, shape, records) to one sample a round, in the order of rounds."""

    def __init__(self):
        self.samples = {}

    def add(self, tool, shape, size, sample):
        self.samples.setdefault((tool, shape, size), []).append(sample)

    def has(self, *keys):
        return all(key in self.samples for key in keys)

    def sizes(self, shape):
        return sorted({size for _, other, size in self.samples if other == shape})

    def median(self, key, field):
        return statistics.median(getattr(sample, field) for sample in self.samples[key])

    def ratios(self, key, base, field="cpu"):
        """The ratio in each round: what disturbs a round disturbs both."""
        return [
            getattr(a, field) / getattr(b, field)
            for a, b in zip(self.samples[key], self.samples[base])]

    def ratio(self, key, base, field="cpu"):
        return statistics.median(self.ratios(key, base, field))

    def nanoseconds(self, key):
        return self.median(key, "cpu") / key[2] * 1e9

    def further(self, tool, shape):
        """CPU nanoseconds for each further record, per round, from the two largest sizes; [] without two."""
        sizes = [size for size in self.sizes(shape) if (tool, shape, size) in self.samples][-2:]
        if len(sizes) < 2:
            return []
        small, large = ((tool, shape, size) for size in sizes)
        return [
            (b.cpu - a.cpu) / (sizes[1] - sizes[0]) * 1e9
            for a, b in zip(self.samples[small], self.samples[large])]

    def further_ratio(self, tool, base, shape):
        """The ratio of medians: a difference of differences is too noisy per round."""
        over, under = self.further(tool, shape), self.further(base, shape)
        if not over or not under or statistics.median(under) <= 0:
            return None
        return statistics.median(over) / statistics.median(under)


def summary(results, ours, bound):
    """At the largest size of each shape: CPU of each tool as a ratio, and per further record."""
    rows = []
    for shape in dict.fromkeys(key[1] for key in results.samples):
        for tool in dict.fromkeys(key[0] for key in results.samples if key[1] == shape and key[0] != ours):
            size = max(size for name, other, size in results.samples if (name, other) == (tool, shape))
            key, own = (tool, shape, size), (ours, shape, size)
            if not results.has(own):
                continue
            over, under = (own, key) if tool == bound else (key, own)
            further = results.further_ratio(over[0], under[0], shape)
            rows.append([
                shape, number(0)(size), f"{over[0]} ÷ {under[0]}", spread(results.ratios(over, under), number(2)),
                number(2)(further) if further else "", spread(results.ratios(over, under, "wall"), number(2)),
                number(2)(results.ratio(over, under, "peak"))])
    return rows


SUMMARY = ["shape", "records", "ratio", "CPU [min–max]", "CPU per further record", "wall [min–max]", "peak memory"]


def rows_of(results, ours, bound, only_largest):
    """One row for each tool, shape and size, or for the largest size of each shape only."""
    rows = []
    shapes = list(dict.fromkeys(key[1] for key in results.samples))
    for tool, shape, size in sorted(
            results.samples, key=lambda key: (shapes.index(key[1]), key[2], results.median(key, "cpu"))):
        if only_largest and size != results.sizes(shape)[-1]:
            continue
        key = (tool, shape, size)
        base, own = (bound, shape, size), (ours, shape, size)
        further = results.further(tool, shape) if size == results.sizes(shape)[-1] else []
        disk = results.samples[key][0].disk
        rows.append([
            shape, number(0)(size), tool, str(len(results.samples[key])),
            spread((s.cpu for s in results.samples[key]), number(3)),
            number(0)(results.nanoseconds(key)),
            number(0)(statistics.median(further)) if further else "",
            number(3)(results.median(key, "wall")),
            number(0)(results.median(key, "peak")),
            number(1)(disk) if disk is not None else "",
            spread(results.ratios(key, base), number(2)) if results.has(base) else "",
            spread(results.ratios(key, own), number(2)) if results.has(own) else "",
        ])
    return rows


HEADINGS = [
    "shape", "records", "tool", "n", "CPU s [min–max]", "ns/record", "ns/further record", "wall s", "peak MB",
    "B/record", "CPU ÷ C bound", "CPU ÷ kiemphieu"]


def render(headings, rows, markdown):
    """Columns aligned for the terminal, or a table of Markdown."""
    if markdown:
        lines = [headings, ["---"] * len(headings)] + rows
        return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
    widths = [max(len(line[i]) for line in [headings] + rows) for i in range(len(headings))]
    lines = [headings, ["─" * width for width in widths]] + rows
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines) + "\n"
