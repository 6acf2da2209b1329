#!/usr/bin/env python3
"""What a practised user would write with another tool: one file to counts per (unit, official).

    peers.py TOOL SHAPE FILE THREADS [DATABASE]

TOOL is duckdb (with DATABASE: into a file), polars, pandas, chdb or csv for the CSV shapes, lxml or pyexpat
for XML. Prints the sums that every tool must agree on; no checks, no repeats found, and only `duckdb` with
DATABASE stores anything.
"""
import os
import sys

INDICATORS = [f"L{number:02d}" for number in range(1, 42)]
KEYS = ["unit", "official"]
HEAD = ["unit", "serial", "official"]
COLUMNS = {"list": ["marks", "comment"], "long": ["indicator"], "wide": INDICATORS + ["comment"]}


def show(groups, records, marks, weighted, squares):
    shown = "" if records is None else f"records={records} "
    print(f"groups={groups} {shown}marks={marks} weighted={weighted} squares={squares}")


def show_table(table):
    """`table`: key to the list of 41 counts, then the records."""
    rows = list(table.values())
    show(
        sum(any(row[:41]) for row in rows), sum(row[41] for row in rows), sum(sum(row[:41]) for row in rows),
        sum((index + 1) * row[index] for row in rows for index in range(41)),
        sum(count * count for row in rows for count in row[:41]))


def each_sum(form):
    """An SQL sum over the columns of all indicators; `{c}` is the column, `{n}` its number."""
    return "sum(" + "+".join(form.format(c=code, n=number + 1) for number, code in enumerate(INDICATORS)) + ")"


WIDE_SUMS = (
    "count(*) FILTER (WHERE " + "+".join(INDICATORS) + " > 0), sum(n), " + each_sum("{c}") + ", "
    + each_sum("{n}*{c}") + ", " + each_sum("{c}*{c}"))


def duckdb(shape, path, threads, database):
    import duckdb

    if database and os.path.exists(database):
        os.remove(database)
    connection = duckdb.connect(database or ":memory:")
    connection.execute(f"SET threads={threads}")
    columns = dict.fromkeys(HEAD, "VARCHAR")
    columns |= {name: "UTINYINT" if name in INDICATORS else "VARCHAR" for name in COLUMNS[shape]}
    source = (
        f"read_csv('{path}', header=true, delim=',', quote='\"', escape='\"', auto_detect=false, "
        f"columns={columns})")
    if database:
        connection.execute(f"CREATE TABLE ballot AS SELECT * FROM {source}")
        source = "ballot"
    if shape == "wide":
        sums = ", ".join(f"sum({code})::BIGINT {code}" for code in INDICATORS)
        connection.execute(
            f"CREATE TEMP TABLE found AS SELECT unit, official, count(*) n, {sums} FROM {source} GROUP BY ALL")
        show(*map(int, connection.execute(f"SELECT {WIDE_SUMS} FROM found").fetchone()))
    else:
        inner = f"SELECT unit, official, indicator FROM {source}"
        if shape == "list":
            inner = f"SELECT unit, official, unnest(string_split(marks, ';')) indicator FROM {source}"
        connection.execute(
            f"CREATE TEMP TABLE found AS SELECT unit, official, indicator, count(*) n FROM ({inner}) "
            "WHERE indicator <> '' GROUP BY ALL")
        groups, *sums = connection.execute(
            "SELECT count(DISTINCT (unit, official)), sum(n), sum(n * indicator[2:]::INT), sum(n * n) "
            "FROM found").fetchone()
        show(groups, None, *map(int, sums))
    connection.close()


def polars(shape, path, threads, _):
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl

    kinds = {name: pl.UInt8 if name in INDICATORS else pl.String for name in HEAD + COLUMNS[shape]}
    rows = pl.scan_csv(path, schema=kinds)
    if shape == "wide":
        found = rows.group_by(KEYS).agg(
            [pl.len().alias("n")] + [pl.col(code).cast(pl.UInt64).sum() for code in INDICATORS]
        ).collect(engine="streaming")
        counts = [found[code] for code in INDICATORS]
        show(
            int((found.select(pl.sum_horizontal(INDICATORS)).to_series() > 0).sum()), int(found["n"].sum()),
            sum(int(count.sum()) for count in counts),
            sum((index + 1) * int(count.sum()) for index, count in enumerate(counts)),
            sum(int((count * count).sum()) for count in counts))
        return
    if shape == "list":
        rows = rows.select(KEYS + [pl.col("marks").str.split(";").alias("indicator")]).explode("indicator")
    found = rows.filter(pl.col("indicator").is_not_null() & (pl.col("indicator") != "")).group_by(
        KEYS + ["indicator"]).agg(pl.len().cast(pl.UInt64).alias("n")).collect(engine="streaming")
    number = pl.col("indicator").str.slice(1).cast(pl.UInt64)
    show_found = found.select(
        pl.struct(KEYS).n_unique().alias("groups"), pl.col("n").sum().alias("marks"),
        (pl.col("n") * number).sum().alias("weighted"), (pl.col("n") * pl.col("n")).sum().alias("squares"))
    groups, *sums = show_found.row(0)
    show(groups, None, *sums)


def pandas(shape, path, _, __):
    import pandas as pd

    if shape == "wide":
        rows = pd.read_csv(path, dtype=dict.fromkeys(INDICATORS, "uint8"), usecols=KEYS + INDICATORS)
        groups = rows.groupby(KEYS, sort=False, observed=True)
        counts = groups[INDICATORS].sum().to_numpy().astype("int64")
        records = len(rows)
        totals = counts.sum(axis=0)
        show(
            int((counts.sum(axis=1) > 0).sum()), records, int(totals.sum()),
            sum((index + 1) * int(total) for index, total in enumerate(totals)), int((counts * counts).sum()))
        return
    rows = pd.read_csv(path, usecols=KEYS + COLUMNS[shape][:1])
    if shape == "list":
        rows["indicator"] = rows["marks"].str.split(";")
        rows = rows.drop(columns="marks").explode("indicator")
    found = rows.dropna(subset=["indicator"]).groupby(
        KEYS + ["indicator"], sort=False, observed=True).size().reset_index(name="n")
    number = found["indicator"].str[1:].astype(int)
    show(
        len(found[KEYS].drop_duplicates()), None, int(found["n"].sum()), int((found["n"] * number).sum()),
        int((found["n"] * found["n"]).sum()))


def chdb(shape, path, threads, _):
    import chdb

    kinds = ", ".join(
        f"{name} {'UInt8' if name in INDICATORS else 'String'}" for name in HEAD + COLUMNS[shape])
    source = f"file('{path}', 'CSVWithNames', '{kinds}')"
    settings = f"SETTINGS max_threads={threads}"
    if shape == "wide":
        sums = ", ".join(f"sum({code}) s{code}" for code in INDICATORS)
        all_sums = [
            "countIf(" + "+".join("s" + code for code in INDICATORS) + " > 0)", "sum(n)",
            each_sum("s{c}"), each_sum("{n}*s{c}"), each_sum("s{c}*s{c}")]
        query = (
            f"SELECT {', '.join(all_sums)} FROM (SELECT unit, official, count() n, {sums} FROM {source} "
            f"GROUP BY unit, official) {settings}")
    else:
        inner = f"SELECT unit, official, indicator FROM {source}"
        if shape == "list":
            inner = f"SELECT unit, official, arrayJoin(splitByChar(';', marks)) indicator FROM {source}"
        query = (
            "SELECT uniqExact(unit, official), sum(n), sum(n * toUInt32(substring(indicator, 2))), sum(n * n) "
            f"FROM (SELECT unit, official, indicator, count() n FROM ({inner}) WHERE indicator <> '' "
            f"GROUP BY unit, official, indicator) {settings}")
    found = [int(cell) for cell in str(chdb.query(query, "CSV")).strip().split(",")]
    show(*(found if shape == "wide" else [found[0], None] + found[1:]))


def python_csv(shape, path, _, __):
    import csv

    table = {}
    position = {code: index for index, code in enumerate(INDICATORS)}
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            key = row[0], row[2]
            counts = table.get(key)
            if counts is None:
                counts = table[key] = [0] * 42
            counts[41] += 1
            if shape == "wide":
                at, cells = -1, row[3:44]
                try:
                    while True:
                        at = cells.index("1", at + 1)
                        counts[at] += 1
                except ValueError:
                    pass
            elif row[3]:
                for code in row[3].split(";"):
                    counts[position[code]] += 1
    if shape == "long":
        rows = list(table.values())
        for row in rows:
            row[41] = 0
        show(
            sum(any(row) for row in rows), None, sum(map(sum, rows)),
            sum((index + 1) * row[index] for row in rows for index in range(41)),
            sum(count * count for row in rows for count in row))
    else:
        show_table(table)


def lxml(_, path, __, ___):
    from lxml import etree

    space = "{urn:kiemphieu:ballots:1}"
    table = {}
    for _, ballot in etree.iterparse(path, events=("end",), tag=space + "ballot"):
        unit = ballot.get("unit")
        for assessment in ballot.iterchildren(space + "assessment"):
            counts = table.setdefault((unit, assessment.get("official")), [0] * 42)
            counts[41] += 1
            for mark in assessment.iterchildren(space + "mark"):
                counts[int(mark.get("indicator")[1:]) - 1] += 1
        ballot.clear()
        while ballot.getprevious() is not None:
            del ballot.getparent()[0]
    show_table(table)


def pyexpat(_, path, __, ___):
    import xml.parsers.expat

    table = {}
    unit, counts = None, None

    def start(name, attributes):
        nonlocal unit, counts
        if name == "mark":
            counts[int(attributes["indicator"][1:]) - 1] += 1
        elif name == "assessment":
            counts = table.setdefault((unit, attributes["official"]), [0] * 42)
            counts[41] += 1
        elif name == "ballot":
            unit = attributes["unit"]

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = start
    with open(path, "rb") as file:
        parser.ParseFile(file)
    show_table(table)


TOOLS = {
    "duckdb": duckdb, "polars": polars, "pandas": pandas, "chdb": chdb, "csv": python_csv, "lxml": lxml,
    "pyexpat": pyexpat,
}

if __name__ == "__main__":
    tool, kind, source_path, thread_count = sys.argv[1:5]
    TOOLS[tool](kind, source_path, int(thread_count), sys.argv[5] if len(sys.argv) > 5 else None)
