#!/usr/bin/env python3
"""potfiles.py — po/POTFILES names every file with words for people, and no other.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re

from tree import TOP, files, finish, read

MARK = re.compile(r'\b(N?_|C_|NC_|n?gettext|g_dp?n?gettext2?|ws_lang_n?c?tr)\s*\(|translatable="(yes|true)"')

# These define the functions and call them with names of variables.
DEFINES = ("src/util/ws-lang.c",)

listed = [line for line in read("po/POTFILES").split("\n") if line and not line.startswith("#")]
marked = [f for f in files("src", ".c") + files("data", ".ui") if MARK.search(read(f)) and f not in DEFINES]
marked += files("data", ".desktop.in", ".metainfo.xml.in", ".mime.xml.in", ".gschema.xml")

problems = [f"{path} has words to translate and is not in po/POTFILES" for path in marked if path not in listed]
problems += [f"po/POTFILES: {path} is listed twice" for path in sorted(set(listed)) if listed.count(path) > 1]
problems += [f"po/POTFILES: there is no {path}" for path in listed if not os.path.exists(os.path.join(TOP, path))]
finish(problems)
