#!/usr/bin/env python3
"""civic.py — the proposals of 2 738 citizens go through the program and come out as they were written.

SPDX-License-Identifier: GPL-3.0-or-later

    tests/world/civic.py WORKSHOP-CLI

Import, export, import of the export, minutes. Real texts hold what nobody invents: titles that begin with "+", markup,
words of 227 letters, the same title fourteen times. Skipped (77) where the data is not there.
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

CLI = sys.argv[1]
TABLE = os.path.join(os.environ.get("WS_SHARED_DIR") or "/nonexistent", "civic", "ideas_decide_madrid.csv")


def run(*arguments):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}: {done.stderr}")


def strings(value):
    """Every text in a piece of JSON, wherever it stands."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value.strip()] if isinstance(value, str) else []


def exported(workshop):
    run("check", workshop)
    run("export", workshop, "--format", "json", "-o", workshop + ".json")
    with open(workshop + ".json", encoding="utf-8") as stream:
        return Counter(strings(json.load(stream)))


def missing(titles, found):
    lost = titles - found
    for title, times in list(lost.items())[:10]:
        print(f"lost {times}×: {title!r}")
    return sum(lost.values())


def columns(path):
    with open(path, encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    return list(zip(*rows))


def main():
    if not os.path.exists(TABLE):
        print("no civic data beside this checkout")
        sys.exit(77)
    number = [column[0] for column in columns(TABLE)].index("titulo")
    titles = Counter(title.strip() for title in columns(TABLE)[number][1:])
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        first, again = os.path.join(folder, "first.workshop"), os.path.join(folder, "again.workshop")
        run("new", first, "--title", "Decide Madrid")
        run("import", first, TABLE, "--text-column", "titulo")
        bad += missing(titles, exported(first))

        table = os.path.join(folder, "first.csv")
        run("export", first, "--format", "csv", "-o", table)
        same = [n for n, column in enumerate(columns(table), 1)
                if not titles - Counter(re.sub("^'", "", text.strip()) for text in column)]
        if not same:
            sys.exit("no column of the exported table holds every title")
        run("new", again, "--title", "Decide Madrid")
        run("import", again, table, "--text-column", str(same[0]))
        bad += missing(titles, exported(again))

        paper = os.path.join(folder, "first.pdf")
        run("minutes", first, "-o", paper, "--lang", "es")
        words = subprocess.run(["pdftotext", "-raw", paper, "-"], capture_output=True, text=True, check=True).stdout
        # pdftotext takes a hyphen at the end of a line away
        blank = r"[\s\u00ad\u200b\x7f-]+"
        paper_text = re.sub(blank, "", words)
        absent = [title for title in titles if re.sub(blank, "", title) not in paper_text]
        for title in absent[:10]:
            print(f"not in the minutes: {title!r}")
        bad += len(absent)
    sys.exit(1 if bad else 0)


main()
