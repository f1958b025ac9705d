#!/usr/bin/env python3
"""floors.py — includes go downwards only, never in a circle, and only store/ knows SQLite.

SPDX-License-Identifier: GPL-3.0-or-later

The compiler already refuses an include upwards; this says it in words, and sees what the compiler cannot: two headers
of a room that include each other, two files that need each other, headers of the same name. The floors are read from
src/meson.build, where they are kept.
"""
import os
import re

from tree import files, finish, read

INCLUDE = re.compile(r'^#\s*include\s+([<"])([^>"]+)[>"]', re.M)
ROOM = re.compile(r"^  \['(\w+)', \[([^\]]*)\],", re.M)
GTK = ("gtk/", "gdk/", "adwaita", "libadwaita")

may = {name: set(re.findall(r"\w+", below)) | {name} for name, below in ROOM.findall(read("src/meson.build"))}
may["cli"] = set(may) - {"ui"} | {"cli"}

sources = [f for f in files("src", ".c", ".h") if f.count("/") == 2]
room_of, problems = {}, []
for path in sources:
    room, name = path.split("/")[1:]
    if room not in may:
        problems.append(f"{path}: {room} is not a room of src/meson.build")
    elif name.endswith(".h"):
        if name in room_of:
            problems.append(f"{path}: {room_of[name]} has a header of this name")
        room_of[name] = room

needs = {}
for path in sources:
    room, name = path.split("/")[1:]
    for bracket, header in INCLUDE.findall(read(path)):
        below = room_of.get(header)
        if bracket == "<":
            if header == "sqlite3.h" and room != "store":
                problems.append(f"{path}: only store/ includes <sqlite3.h>")
            if header.startswith(GTK) and room != "ui":
                problems.append(f"{path}: only ui/ includes <{header}>")
        elif below is None:
            if not header.endswith("-resources.h"):
                problems.append(f"{path}: there is no \"{header}\"")
        elif room in may and below not in may[room]:
            problems.append(f"{path}: {room} may not include {below} (\"{header}\")")
        elif below == room:
            needs.setdefault(name, set()).add(header)


def thing_of(name):
    return os.path.splitext(name)[0].replace("-private", "")


def circle(start, graph):
    """The shortest way from a file back to itself, or None."""
    ways, seen = [[start]], set()
    while ways:
        way = ways.pop(0)
        for step in sorted(graph.get(way[-1], ())):
            if step == start:
                return way + [start]
            if step not in seen:
                seen.add(step)
                ways.append(way + [step])
    return None


told = set()
for header in sorted(h for h in needs if h.endswith(".h")):
    way = circle(header, needs)
    if way and frozenset(way) not in told:
        told.add(frozenset(way))
        problems.append("a circle of headers: " + " → ".join(way))

# Two classes that know each other are a sign, not a failure, as long as their headers do not. A .c, its .h and its
# -private.h are one thing here.
things = {}
for name, headers in needs.items():
    stem = thing_of(name)
    things.setdefault(stem, set()).update(thing_of(h) for h in headers if thing_of(h) != stem)
for thing in sorted(things):
    way = circle(thing, things)
    if way and frozenset(way) not in told:
        told.add(frozenset(way))
        print("a sign: files that need each other: " + " → ".join(way))

finish(problems)
