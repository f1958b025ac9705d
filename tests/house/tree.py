"""tree.py — the files of the checkout, for the tests of the house.

SPDX-License-Identifier: GPL-3.0-or-later

They walk the folders instead of asking git, because a tree that was unpacked from an archive has none.
"""
import os
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def files(folder, *endings):
    """Paths below a folder of the checkout that end so, relative to the top, in order."""
    found = []
    for where, folders, names in os.walk(os.path.join(TOP, folder)):
        folders[:] = [f for f in folders if not f.startswith(("build", "__pycache__", ".git"))]
        found += [os.path.relpath(os.path.join(where, n), TOP) for n in names if n.endswith(endings)]
    return sorted(found)


def read(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as stream:
        return stream.read()


def finish(problems):
    """Say what is wrong, one line each, and leave with the status of the test."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
