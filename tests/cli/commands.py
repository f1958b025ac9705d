"""commands.py — every command used rightly and wrongly, and what people write.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import csv
import io
import json
import os
import unittest

from cli import UNUSUAL, USAGE, Case

WRONG_USE = [
    [],
    ["fly"],
    ["new"],
    ["new", "{park}"],
    ["new", "{park}", "--title"],
    ["new", "{park}", "more", "--title", "T"],
    ["new", "{park}", "--title", "T", "--lang", "fr"],
    ["new", "{park}", "--colour", "red"],
    ["example"],
    ["example", "{park}", "--lang", "fr"],
    ["info"],
    ["info", "{park}", "{park}"],
    ["check"],
    ["check", "{park}", "--deep"],
    ["import", "{park}"],
    ["import", "{park}", "{park}", "{park}"],
    ["import-people", "{park}"],
    ["export", "{park}"],
    ["export", "{park}", "--format", "csv", "--part", "votes"],
    ["export", "{park}", "--format", "json", "--part", "people"],
    ["export", "{park}", "--format", "docx"],
    ["export", "--format", "json"],
    ["minutes", "{park}"],
    ["minutes", "{park}", "-o", "{park}.pdf", "--paper", "a3"],
    ["minutes", "{park}", "-o", "{park}.pdf", "--lang", "fr"],
]


class Commands(Case):
    def test_wrong_use(self):
        park = self.path("park.workshop")
        for words in WRONG_USE:
            with self.subTest(words=words):
                self.run_fails(*(word.format(park=park) for word in words), status=USAGE)
        self.assertEqual(os.listdir(self.folder), [])

    def test_help_and_version(self):
        self.assertIn("workshop-cli", self.run_ok("--version"))
        told = self.run_ok("--help")
        for name in ("new", "example", "info", "check", "import", "export", "minutes"):
            self.assertIn(f"\n  {name} ", told)

    def test_new_and_info(self):
        park = self.new(title="Recuperemos el parque 🌳")
        told = self.info(park)
        self.assertEqual(told["title"], "Recuperemos el parque 🌳")
        self.assertEqual((told["ideas"], told["votes"], told["steps"]), ("0", "0", "1"))
        self.assert_sound(park)
        self.assertEqual(os.stat(park).st_mode & 0o077, 0, "others must not read the ballots")

    def test_people(self):
        """Lists come in with their own header, once, and leave only as people agreed to."""
        park = self.new()
        table = self.write("people.csv", "Nombre;Apellidos;Correo;Colonia\nÑusta;Álamo;nusta@example.org;Centro\n"
                           "Juan;Pino;;\nJuan;Pino;;\n".encode("latin-1"))
        told = self.run_ok("import-people", park, table)
        self.assertIn("Windows-1252", told)
        self.assertIn("2 people", told)
        self.assertIn("1 row repeats", told)
        self.assertIn("0 people", self.run_ok("import-people", park, table))
        self.assert_sound(park)
        everything = self.run_ok("export", park, "--format", "csv", "--part", "people", "--internal")
        self.assertIn("Ñusta Álamo,,,,Centro,,nusta@example.org", everything)
        for words in (["--format", "csv", "--part", "people"], ["--format", "json"], ["--format", "md"]):
            self.assertNotIn("Álamo", self.run_ok("export", park, *words))
        again = self.write("again.csv", everything.encode())
        other = self.new("other.workshop")
        self.run_ok("import-people", other, again)
        self.assertEqual(self.run_ok("export", other, "--format", "csv", "--part", "people", "--internal"), everything)
        strange = self.write("strange.csv", b"Quien;Donde\nAna;Obras\n")
        self.run_fails("import-people", park, strange, says="names")
        self.run_fails("import-people", park, strange, "--map", "name", says="FIELD=HEADER")
        self.run_fails("import-people", park, strange, "--map", "shoe=Quien", says="shoe")
        self.assertIn("1 person", self.run_ok("import-people", park, strange, "--map", "name=Quien", "--map", "institution=Donde"))

    def test_agenda(self):
        """The agenda that was held is in every format; what only the facilitator sees is in the internal edition alone."""
        park = self.example("held.workshop")
        self.assert_sound(park)
        table = self.run_ok("export", park, "--format", "csv", "--part", "agenda")
        self.assertIn("16:47,", table)
        self.assertIn(",20,20,24,", table)
        notes = "Nobody proposes anything yet"
        for words in (["--format", "csv", "--part", "agenda"], ["--format", "json"], ["--format", "md"]):
            self.assertNotIn(notes, self.run_ok("export", park, *words))
        for words in (["--format", "csv", "--part", "agenda"], ["--format", "json"]):
            self.assertIn(notes, self.run_ok("export", park, *words, "--internal"))

    def test_new_never_overwrites(self):
        for contents in (b"", b"a letter", None):
            place = self.write("taken.workshop", contents) if contents is not None else self.example("taken.workshop")
            before = self.read(place)
            self.run_fails("new", place, "--title", "T", says="already")
            self.run_fails("example", place, says="already")
            self.assertEqual(self.read(place), before)
            os.unlink(place)
        os.symlink(self.path("elsewhere"), self.path("taken.workshop"))
        self.run_fails("new", self.path("taken.workshop"), "--title", "T", says="already")
        self.assertFalse(os.path.exists(self.path("elsewhere")))

    def test_titles(self):
        for title in ("", "   ", "\u200b", "\u00a0\n", "\u202e", "w" * 10240):
            with self.subTest(title=title[:9]):
                self.run_fails("new", self.path("park.workshop"), "--title", title, says="title" if len(title) < 9 else "long")
                self.assertEqual(os.listdir(self.folder), [])
        for number, title in enumerate(UNUSUAL[:5]):
            self.info(self.new(f"{number}.workshop", title))

    def test_new_in_impossible_places(self):
        self.run_fails("new", self.path("no/such/folder.workshop"), "--title", "T")
        self.run_fails("new", self.folder, "--title", "T")
        self.run_fails("new", "/proc/park.workshop", "--title", "T")

    def test_example(self):
        for language in ("es", "en"):
            place = self.path(f"{language}.workshop")
            self.run_ok("example", place, "--lang", language)
            told = self.info(place)
            self.assertEqual(told["language"], language)
            self.assertGreaterEqual(int(told["ideas"]), 35)
            self.assertGreaterEqual(int(told["votes"]), 3)
            self.assert_sound(place)

    def test_files_that_are_not_there(self):
        for words in (["info"], ["check"], ["export", "--format", "json"], ["minutes", "-o", self.path("out.pdf")]):
            self.run_fails(words[0], self.path("gone.workshop"), *words[1:], says="not there")
        self.run_fails("import", self.new(), self.path("gone.csv"))
        self.run_fails("import", self.path("gone.workshop"), self.write("ideas.csv", "text\na\n"), says="not there")

    def test_export_where_it_cannot_be_written(self):
        place = self.example()
        for words in (["export", place, "--format", "json"], ["minutes", place]):
            self.run_fails(*words, "-o", self.path("no/such/folder/out"))
            self.run_fails(*words, "-o", "/proc/out")
            os.makedirs(self.path("folder"), exist_ok=True)
            self.run_fails(*words, "-o", self.path("folder"))
            self.assertEqual(os.listdir(self.path("folder")), [])

    def test_export_to_a_full_pipe(self):
        place = self.example()
        with open("/dev/full", "wb") as full:
            for form in ("json", "csv"):
                done = self.run_cli_into(full, "export", place, "--format", form)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)

    def run_cli_into(self, stream, *words):
        import subprocess
        from cli import CLI
        return subprocess.run([CLI, *words], env=self.env, stdout=stream, stderr=subprocess.PIPE, timeout=60)

    def test_json(self):
        place = self.example()
        whole = json.loads(self.run_ok("export", place, "--format", "json"))
        self.assertEqual(whole["version"], 1)
        self.assertEqual(sorted(idea["text"] for idea in whole["ideas"]), self.texts(place))
        self.run_ok("export", place, "--format", "json", "-o", self.path("out.json"))
        self.assertEqual(json.loads(self.read(self.path("out.json"))), whole)

    def test_export_import_export(self):
        place = self.example()
        table = self.run_ok("export", place, "--format", "csv")
        again = self.new("again.workshop")
        self.run_ok("import", again, self.write("ideas.csv", table))
        self.assertEqual(self.run_ok("export", again, "--format", "csv"), table)
        self.assert_sound(again)
        # twice in the same second: the groups of the second import get the ideas of the second import
        self.run_ok("import", again, self.path("ideas.csv"))
        rows = list(csv.reader(io.StringIO(table)))[1:]
        twice = list(csv.reader(io.StringIO(self.run_ok("export", again, "--format", "csv"))))[1:]
        self.assertEqual(sorted(twice), sorted(rows + rows))
        self.assert_sound(again)

    def test_unusual_ideas(self):
        place = self.new()
        out = io.StringIO()
        csv.writer(out).writerows([["text"], *([text] for text in UNUSUAL), ["palabra " * 1250]])
        self.assertEqual(self.run_ok("import", place, self.write("ideas.csv", out.getvalue())), "8 ideas were added.\n")
        self.assertEqual(len(self.texts(place)), 8)
        self.assertIn("w" * 10240, self.texts(place))
        self.assert_sound(place)
        table = self.run_ok("export", place, "--format", "csv")
        again = self.new("again.workshop")
        self.run_ok("import", again, self.write("again.csv", table))
        self.assertEqual(self.texts(again), self.texts(place))
        self.run_ok("minutes", place, "-o", self.path("out.pdf"))

    def test_ten_thousand_ideas(self):
        place = self.new()
        table = "text,column\n" + "".join(f"Idea número {n},Columna {n % 3}\n" for n in range(10000))
        self.run_ok("import", place, self.write("ideas.csv", table))
        self.assertEqual(self.info(place)["ideas"], "10000")
        self.assertEqual(self.info(place)["steps"], "2")
        self.assert_sound(place)


if __name__ == "__main__":
    unittest.main()
