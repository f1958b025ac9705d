"""tables.py — tables from elsewhere: a wrong one is refused with the line, and nothing of it gets in.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import unittest

from cli import USAGE, Case


class Tables(Case):
    def refuse(self, table, *parts):
        place = self.new(f"park-{self.n}.workshop")
        self.n += 1
        before = self.read(place)
        self.run_fails("import", place, self.write("ideas.csv", table), says=parts)
        self.assertEqual(self.read(place), before, "a refused import changes nothing")

    def take(self, table, texts, *words):
        place = self.new(f"park-{self.n}.workshop")
        self.n += 1
        self.run_ok("import", place, self.write("ideas.csv", table), *words)
        self.assertEqual(self.texts(place), sorted(texts))
        self.assertEqual(self.info(place)["steps"], "2")
        self.assert_sound(place)
        return place

    def setUp(self):
        super().setUp()
        self.n = 0

    def test_latin_1(self):
        self.refuse("texto\nuno\nMás sombra\ndos\n".encode("latin-1"), "ideas.csv", "3")

    def test_stray_quotes(self):
        self.refuse('text\nbefore\na "stray" quote\nafter\n', "ideas.csv", "3")
        self.refuse('text\nbefore\n"closed" too early\n', "3")
        self.refuse('text\nbefore\n"never closed\nand on\n', "3")

    def test_wrong_number_of_cells(self):
        self.refuse("text,table\none,1\ntwo,2,3\n", "3")
        self.refuse("text,table\none\n", "2")

    def test_nothing_in_it(self):
        self.refuse("", "empty")
        self.refuse("\n\n", "empty")
        self.refuse("text,table\n", "no ideas")
        self.refuse("text\n\n   \n", "no ideas")
        self.refuse("\ufeff")

    def test_binary(self):
        self.refuse(b"text\n\0\0\0\n")
        self.refuse(bytes(range(256)) * 40)
        self.refuse(b"PK\3\4" + bytes(100))
        self.refuse(b"\xff\xfea")

    def test_utf_16(self):
        table = "texto,mesa\nMás sombra 🌳,3\n\"dos\nrenglones\",4\n"
        for name, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("utf-8", b"\xef\xbb\xbf")):
            place = self.take(mark + table.encode(name), ["Más sombra 🌳", "dos\nrenglones"])
            self.assertEqual(self.ask(place, "SELECT desk FROM idea ORDER BY desk"), [("3",), ("4",)])

    def test_separators_and_line_ends(self):
        for separator in ",;\t":
            for end in ("\n", "\r\n", "\r"):
                self.take(end.join((f"text{separator}table", f"one{separator}1", f"two{separator}2")), ["one", "two"])
        self.take("sep=;\ntext;table\none;1\n", ["one"])

    def test_columns(self):
        table = "n,propuesta,mesa\n1,one,3\n2,two,4\n"
        self.take(table, ["one", "two"])
        self.take(table, ["3", "4"], "--text-column", "mesa")
        self.take(table, ["1", "2"], "--text-column", "1")
        place = self.take(table, ["one", "two"], "--column", "Agua")
        self.assertEqual(self.ask(place, "SELECT name FROM board_column WHERE gone = 0"), [("Agua",)])
        for column in ("0", "4", "-1", "nada", ""):
            self.run_fails("import", place, self.path("ideas.csv"), "--text-column", column, says="column")
        self.run_fails("import", place, self.path("ideas.csv"), "--column", "w" * 10240)
        self.run_fails("import", place, self.path("ideas.csv"), "--column", " ")
        self.run_fails("import", place, self.path("ideas.csv"), "--text-column", status=USAGE)
        self.assertEqual(self.texts(place), ["one", "two"])

    def test_more_columns_than_a_board_has(self):
        self.refuse("text,column\n" + "".join(f"idea {n},column {n}\n" for n in range(40)), "column")

    def test_one_bad_row_among_many(self):
        rows = "".join(f"idea {n},{n}\n" for n in range(2000))
        self.refuse(f"text,table\n{rows}bad row\n{rows}", "2002")

    def test_foreign_apostrophes_stay(self):
        self.take("propuesta\n'-10 por ciento' de agua\n'=suma\n", ["'-10 por ciento' de agua", "'=suma"])

    def test_folder_and_device(self):
        place = self.new()
        self.run_fails("import", place, self.folder)
        self.run_fails("import", place, "/dev/zero")


if __name__ == "__main__":
    unittest.main()
