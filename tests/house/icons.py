#!/usr/bin/env python3
"""icons.py — every symbolic icon that the program names travels with it.

SPDX-License-Identifier: GPL-3.0-or-later

Icons of the desktop's theme come and go from one release to the next, and a missing one shows as a broken picture.
"""
import os
import re

from tree import files, finish, read

NAME = re.compile(r"\b([a-z0-9-]+-symbolic)\b")
FOLDER = "icons/scalable/actions/"

bundled = set(re.findall(FOLDER + r"([a-z0-9-]+)\.svg", read("data/workshop.gresource.xml")))
drawn = {os.path.basename(path)[:-4] for path in files("data/" + FOLDER, ".svg")}
problems = [f"data/workshop.gresource.xml does not list {name}" for name in sorted(drawn - bundled)]
for path in files("src", ".c", ".h") + files("data", ".ui", ".css"):
    for name in sorted(set(NAME.findall(read(path))) - bundled):
        if name != "org-opencities-Workshop-symbolic" and "Workshop-symbolic" not in name:
            problems.append(f"{path}: {name} is not in the program's resources")
for path in files("data/" + FOLDER, ".svg"):
    if "stroke" in read(path):
        problems.append(f"{path}: a stroke; GTK recolours filled paths only")
finish(problems)
