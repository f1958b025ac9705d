#!/usr/bin/env python3
"""style.py — what a reader trips over: tabs, trailing spaces, long lines, long files and functions, missing headers.

SPDX-License-Identifier: GPL-3.0-or-later

A file over 600 lines or a function over 60 is a sign that something is missing, and a line over 120 columns is hard to
read: these are listed. Over 800, 100 and 140 they fail.
"""
import os
import re

from tree import files, finish, read

CODE = (".c", ".h", ".py", ".sh", ".ui", ".css", ".sql", ".in", ".xml", "meson.build")
LISTED, FAILS = (600, 60, 120), (800, 100, 140)  # lines of a file, lines of a function, columns

problems, signs = [], []


def look_at_size(path, where, what, size, kind):
    unit = "columns" if kind == 2 else "lines"
    if size > FAILS[kind]:
        problems.append(f"{path}:{where}: {what} has {size} {unit}, over {FAILS[kind]}")
    elif size > LISTED[kind]:
        signs.append(f"{path}:{where}: {what} has {size} {unit}, over {LISTED[kind]}")


def functions(lines):
    """Name, first line and length of each function: GNU style opens and closes it in the first column."""
    for number, line in enumerate(lines):
        if line == "{":
            name = number - 1
            while name > 0 and lines[name] and not re.match(r"[a-zA-Z_]\w* \(", lines[name]):
                name -= 1
            if not lines[name]:  # a struct, not a function
                continue
            end = next((n for n in range(number, len(lines)) if lines[n] == "}"), len(lines) - 1)
            yield lines[name].split(" (")[0], name + 1, end - number + 1


def look_at_errors(path, text):
    """A call that is given an error beside the call that sets it may read it first: arguments have no order."""
    for found in re.finditer(r"[,(] *error\)", text):
        depth, start = 1, found.end() - 1
        while depth > 0 and start > 0:
            start -= 1
            depth += {")": 1, "(": -1}.get(text[start], 0)
        if re.search(r"&error\b", text[start:found.start()]):
            line = text.count("\n", 0, found.start()) + 1
            problems.append(f"{path}:{line}: the error is read beside the call that sets it; give its address")


def look_at(path, text):
    lines = text.split("\n")
    if len(lines) < 3:
        return
    for number, line in enumerate(lines, 1):
        if "\t" in line:
            problems.append(f"{path}:{number}: a tab")
        if line != line.rstrip():
            problems.append(f"{path}:{number}: spaces at the end")
        if not path.endswith((".ui", ".xml", ".xml.in", ".sql")):
            look_at_size(path, number, "the line", len(line), 2)
    if text and not text.endswith("\n"):
        problems.append(f"{path}: no newline at the end")
    if not re.search(r"SPDX-License-Identifier[:] \S", text[:600]):
        problems.append(f"{path}: no SPDX-License-Identifier")
    if path.endswith((".c", ".css")):
        name = os.path.basename(path)
        head = text.split("*/")[0]
        if not head.startswith((f"/* {name} — ", f"/* {name} - ")):
            problems.append(f"{path}: does not begin with \"/* {name} — what it is.\"")
        elif path.startswith("src/") and len(head.split("SPDX-License-Identifier")[-1].split()) < 8:
            problems.append(f"{path}: the header says nothing of what is not obvious")
        look_at_errors(path, text)
        for function, where, length in functions(lines):
            look_at_size(path, where, function, length, 1)
    if path.endswith(".h") and "#pragma once" not in text:
        problems.append(f"{path}: no #pragma once")
    look_at_size(path, 1, "the file", len(lines), 0)


for folder in ("src", "data", "tests", "po", "script", ".ci"):
    for path in files(folder, ""):
        if path.endswith(CODE) or folder in ("script", ".ci"):
            look_at(path, read(path))
for path in ("meson.build", "meson_options.txt"):
    look_at(path, read(path))
for sign in signs:
    print("a sign:", sign)
finish(problems)
