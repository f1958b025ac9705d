#!/usr/bin/env python3
"""sheets.py — sheets to be printed, as a stranger's reader sees them.

SPDX-License-Identifier: GPL-3.0-or-later

    tests/cli/sheets.py WORKSHOP-CLI

Every kind on both papers and in both languages is a tagged PDF with its fonts inside, and the same file gives the same
bytes; wrong use writes nothing. Skipped (77) without poppler's tools.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

CLI = sys.argv[1]
KINDS = {"sign-in": ("Sign-in sheet", "Lista de asistencia"), "contact": ("If you want news", "Si quiere recibir noticias"),
         "agenda": ("Agenda for the facilitator", "Agenda de quien facilita"), "agenda-public": ("Agenda", "Agenda")}


def run(*arguments, status=0):
    done = subprocess.run([CLI, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != status:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}, not {status}: {done.stderr}")
    return done.stderr


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def check_sheet(folder, path, kind, lang, paper):
    pdf, again = (os.path.join(folder, name) for name in ("sheet.pdf", "again.pdf"))
    for out in (pdf, again):
        run("sheet", path, "--kind", kind, "-o", out, "--lang", lang, "--paper", paper)
    with open(pdf, "rb") as one, open(again, "rb") as two:
        if one.read() != two.read():
            sys.exit(f"{kind}: the same workshop gave two different files")
    info = output("pdfinfo", pdf)
    if not re.search(r"Tagged:\s+yes", info) or ("612 x 792" if paper == "letter" else "595") not in info:
        sys.exit(f"{kind} on {paper}: {info}")
    fonts = output("pdffonts", pdf).splitlines()[2:]
    if not fonts or any(line.split()[-5] != "yes" for line in fonts):
        sys.exit(f"{kind}: a font is not embedded")
    text = " ".join(output("pdftotext", "-layout", pdf, "-").split())
    for words in (KINDS[kind][lang == "es"], "Page 1 of" if lang == "en" else "Página 1 de"):
        if words not in text:
            sys.exit(f"{kind} in {lang}: not found: {words!r} in {text[:300]!r}")


def check_wrong_use(folder, path):
    out = os.path.join(folder, "none.pdf")
    for arguments in (("sheet", path, "-o", out), ("sheet", path, "--kind", "poster", "-o", out), ("sheet", path, "--kind", "agenda"),
                      ("sheet", path, "--kind", "agenda", "-o", out, "--lang", "fr"),
                      ("sheet", path, "--kind", "agenda", "-o", out, "--paper", "a3"), ("sheet", "--kind", "agenda", "-o", out)):
        if not run(*arguments, status=2).startswith("workshop-cli: "):
            sys.exit(f"{arguments}: no sentence")
    run("sheet", os.path.join(folder, "nowhere.workshop"), "--kind", "agenda", "-o", out, status=1)
    run("sheet", path, "--kind", "agenda", "-o", os.path.join(folder, "nowhere", "x.pdf"), status=1)
    if os.path.exists(out):
        sys.exit("wrong use wrote a file")


for tool in ("pdfinfo", "pdffonts", "pdftotext"):
    if shutil.which(tool) is None:
        print(f"{tool} is not installed")
        sys.exit(77)
with tempfile.TemporaryDirectory() as place:
    os.environ["XDG_STATE_HOME"] = place
    workshop = os.path.join(place, "es.workshop")
    run("example", workshop, "--lang", "es")
    for kind in KINDS:
        check_sheet(place, workshop, kind, "es", "letter")
        check_sheet(place, workshop, kind, "en", "a4")
    check_wrong_use(place, workshop)
