#!/usr/bin/env python3
"""locales.py — numbers, money and capitals come out the same whatever the laptop's locale is.

SPDX-License-Identifier: GPL-3.0-or-later

    tests/cli/locales.py WORKSHOP-CLI

Germans write a decimal comma, Turks have two kinds of i, Arabs write from right to left: none of it may reach a file or a
count. The locales are made here, which needs no rights. Skipped (77) where their sources are not installed.
"""
import os
import shutil
import subprocess
import sys
import tempfile

CLI = sys.argv[1]
LOCALES = {"de_DE": "de_DE.UTF-8", "tr_TR": "tr_TR.UTF-8", "es_MX": "es_MX.UTF-8", "ar_EG": "ar_EG.UTF-8"}
ELECTION = """META
key;value
budget;1234567.50
vote_type;approval
PROJECTS
project_id;cost;name
I;1000000.25;Iluminación
i;234567,25;İki
ı;0.5;Irrigation
VOTES
voter_id;vote
1;I,i
2;I,ı
3;i
"""


def make_locales(folder):
    if not shutil.which("localedef") or not os.path.exists("/usr/share/i18n/locales/tr_TR"):
        print("there are no sources of locales on this machine")
        sys.exit(77)
    for source, name in LOCALES.items():
        subprocess.run(["localedef", "-i", source, "-f", "UTF-8", os.path.join(folder, name)], check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not os.path.exists(os.path.join(folder, name)):
            sys.exit(f"localedef could not make {name}")


def run(env, *arguments):
    done = subprocess.run([CLI, *arguments], env=env, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def everything(env, folder, workshop):
    """All that the program writes, but for the language of its own words, which is fixed."""
    election = os.path.join(folder, "park.pb")
    paper = os.path.join(folder, "minutes.pdf")
    out = {"tally": run(env, "tally", election, "--method", "greedy", "--json"),
           "check": run(env, "check", workshop)}
    for form in ("json", "csv"):
        out[form] = run(env, "export", workshop, "--format", form)
    if shutil.which("pdftotext"):
        run(env, "minutes", workshop, "-o", paper, "--lang", "es")
        out["minutes"] = subprocess.run(["pdftotext", paper, "-"], capture_output=True, check=True).stdout
    return out


def main():
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        make_locales(folder)
        with open(os.path.join(folder, "park.pb"), "w", encoding="utf-8") as stream:
            stream.write(ELECTION)
        env = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="en", LOCPATH=folder)
        workshop = os.path.join(folder, "park.workshop")
        run(env, "example", workshop, "--lang", "es")
        plain = everything(env, folder, workshop)
        for name in LOCALES.values():
            # a locale that was not found would be as plain as C, and the test could not fail
            found = subprocess.run(["locale", "-a"], env=env, capture_output=True, text=True, check=False).stdout
            comma = subprocess.run(["locale", "decimal_point"], env=dict(env, LC_ALL=name), capture_output=True, text=True,
                                   check=False).stdout.strip()
            if name.startswith(("de", "tr")) and comma != ",":
                sys.exit(f"{name} was made but is not used: {found}")
            for what, text in everything(dict(env, LC_ALL=name), folder, workshop).items():
                if text != plain[what]:
                    print(f"{name}: {what} differs")
                    bad += 1
    sys.exit(1 if bad else 0)


main()
