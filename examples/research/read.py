"""Reads the tidy table that `cowork check --format csv` writes, and counts outcomes.

    cowork check --as-of 2026-12-01 --format csv examples/records > tidy.csv
    python3 examples/research/read.py tidy.csv

Needs nothing but Python. Every column is text; the codebook is `cowork schema csv`.
"""
import collections
import csv
import sys

with open(sys.argv[1], newline="", encoding="utf-8") as f:
    rows = list(csv.DictReader(f))

records = {(r["file"], r["record"]): r for r in rows}
print(len(rows), "rows,", len(records), "records,", len({r["rule"] for r in rows}), "rules")

flags = collections.Counter((flag, r[flag]) for r in records.values() for flag in ("tokenistic", "unsafe"))
for flag in ("tokenistic", "unsafe"):
    raised, open_ = flags[flag, "raised"], flags[flag, "open"]
    n = len(records)
    # Never one number: what is open could fall either way.
    print(f"{flag}: at least {raised} of {n}, at most {raised + open_} of {n}")

outcomes = collections.Counter(r["outcome"] for r in rows)
for outcome, n in sorted(outcomes.items()):
    print(f"{outcome}: {n} items")
