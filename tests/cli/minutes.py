#!/usr/bin/env python3
"""minutes.py — the minutes as a stranger's reader sees them.

SPDX-License-Identifier: GPL-3.0-or-later

    tests/cli/minutes.py WORKSHOP-CLI

The PDF is read back with poppler: page 1 alone must say who, when, where and what was decided; every idea and action is
somewhere; nothing of an open vote is anywhere; the same file gives the same bytes. Skipped (77) without poppler's tools.
"""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

CLI = sys.argv[1]


def run(*arguments, status=0):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != status:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}, not {status}: {done.stderr}")
    return done.stderr


def text(pdf, *options):
    found = subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(found.split())


def need(found, *expected):
    for words in expected:
        if words not in found:
            sys.exit(f"not found: {words!r} in {found[:600]!r}")


def example(folder, lang):
    path = os.path.join(folder, f"{lang}.workshop")
    run("example", path, "--lang", lang)
    return path


def check_first_page(folder):
    english = example(folder, "en")
    pdf = os.path.join(folder, "en.pdf")
    run("minutes", english, "-o", pdf)
    need(text(pdf, "-l", "1"), "Let us recover Loma Park", "from 16:30 to 19:30", "Community hall, Los Fresnos",
         "Los Fresnos Neighbourhood Committee", "Rosalba Jacaranda", "What was decided",
         "“Lamps along the paths” and “Clean and open toilets” are chosen.", "“Saturday morning” is chosen.",
         "31 of 36 said yes", "Contents")
    whole = text(pdf)
    need(whole, "31 of 34 people who walked", "How might we light and open the park", "Swing for wheelchairs",
         "tied with 24 each", "Nobody yet", "The soil study is missing", "Next meeting", "Mireya Colibrí")
    hashes = sqlite3.connect(english).execute("SELECT rules_hash, ballots_hash FROM vote").fetchall()
    for pair in hashes:
        for digest in pair:
            need(re.sub(r"\s", "", whole), digest[:8], digest[-8:])


def check_papers(folder):
    spanish = example(folder, "es")
    for paper, size in (("letter", "612 x 792"), ("a4", "595")):
        pdf, again = (os.path.join(folder, name) for name in (paper + ".pdf", "again.pdf"))
        run("minutes", spanish, "-o", pdf, "--paper", paper)
        run("minutes", spanish, "-o", again, "--paper", paper)
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        need(info, size, "Recuperemos el Parque de la Loma")
        if not re.search(r"Tagged:\s+yes", info):
            sys.exit("the PDF is not tagged")
        with open(pdf, "rb") as one, open(again, "rb") as two:
            if one.read() != two.read():
                sys.exit("the same workshop gave two different files")
        fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        if not fonts or any(line.split()[-5] != "yes" for line in fonts):
            sys.exit("a font is not embedded:\n" + "\n".join(fonts))
    need(text(pdf), "Vencida", "Nadie todavía", "Lo que se decidió")


def check_almost_empty(folder):
    path, pdf = os.path.join(folder, "empty.workshop"), os.path.join(folder, "empty.pdf")
    run("new", path, "--title", "Bikes & trees <b> " + "x" * 150, "--lang", "en")
    run("minutes", path, "-o", pdf)
    need(text(pdf), "Bikes & trees <b>")
    run("minutes", path, "-o", pdf, "--paper", "a3", status=2)
    run("minutes", path, status=2)
    if os.path.exists("/dev/full"):
        run("minutes", path, "-o", "/nowhere/at/all.pdf", status=1)


def check_open_vote(folder):
    """A vote that is open leaves neither totals nor ballots in any paper."""
    path, pdf = os.path.join(folder, "en.workshop"), os.path.join(folder, "open.pdf")
    data = sqlite3.connect(path)
    data.execute("UPDATE vote SET state = 1 WHERE method = 'dots'")
    data.commit()
    data.close()
    run("minutes", path, "-o", pdf)
    found = text(pdf)
    need(found, "This vote is still open")
    if "points given" in found:
        sys.exit("the minutes give away an open vote")


def main():
    if not all(shutil.which(tool) for tool in ("pdftotext", "pdfinfo", "pdffonts")):
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        check_first_page(folder)
        check_papers(folder)
        check_almost_empty(folder)
        check_open_vote(folder)


main()
