#!/usr/bin/env python3
"""typography.py — words on the screen use … and “ ”, not three dots and straight quotes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from tree import files, finish, read

CALL = re.compile(r'(?:\b(?:N?_|N?C_|ngettext|ws_lang_\w*tr)\s*\()((?:[^"();]*"(?:[^"\\]|\\.)*")+)')
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
PROPERTY = re.compile(r'translatable="(?:yes|true)"[^>]*>([^<]*)<')

problems = []


def look_at(path, position, words):
    line = read(path).count("\n", 0, position) + 1
    if "..." in words:
        problems.append(f"{path}:{line}: three dots instead of …: {words}")
    if '\\"' in words or "&quot;" in words:
        problems.append(f"{path}:{line}: straight quotes instead of “ ”: {words}")
    if re.search(r"\w'\w", words):
        problems.append(f"{path}:{line}: ' instead of ’: {words}")


for path in files("src", ".c"):
    for call in CALL.finditer(read(path)):
        for string in STRING.finditer(call.group(1)):
            look_at(path, call.start(), string.group(1))
for path in files("data", ".ui"):
    for words in PROPERTY.finditer(read(path)):
        look_at(path, words.start(), words.group(1))
finish(problems)
