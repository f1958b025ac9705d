"""damaged.py — files that are not workshops, or no longer: one sentence each, never a crash, never half an answer.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import io
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import unittest
import zipfile

from cli import FAILURE, OK, Case

FLIPS = 200


class Damaged(Case):
    def refuse(self, place, *parts):
        """Refused by every command that opens files, and left as it was."""
        before = self.read(place) if os.path.isfile(place) else None
        table = self.write("ideas.csv", "text\none\n")
        for words in (["check"], ["info"], ["export", "--format", "json"], ["import", table], ["minutes", "-o", self.path("o.pdf")]):
            self.run_fails(words[0], place, *words[1:], says=(os.path.basename(place), *parts))
        if before is not None:
            self.assertEqual(self.read(place), before)
        self.assertFalse(os.path.exists(place + "-journal"))

    def test_zip(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("park.workshop", self.read(self.new()))
        self.refuse(self.write("zip.workshop", out.getvalue()), "zip")

    def test_other_files(self):
        self.refuse(self.write("empty.workshop", b""), "empty")
        self.refuse(self.write("text.workshop", "A letter to the council.\n" * 99), "not a Workshop file")
        self.refuse(self.write("short.workshop", b"x"), "not a Workshop file")
        self.refuse(self.write("zeros.workshop", bytes(4096)), "not a Workshop file")
        self.refuse(self.folder, "not a Workshop file")

    def test_other_database(self):
        place = self.path("other.workshop")
        self.ask(place, "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)")
        self.refuse(place, "another program")
        self.ask(place, f"PRAGMA application_id = {0x57534850}")
        self.refuse(place)
        self.ask(place, "PRAGMA user_version = 1")
        self.refuse(place)

    def test_newer_and_older(self):
        place = self.new("newer.workshop")
        self.ask(place, "PRAGMA user_version = 99")
        self.refuse(place, "newer version")
        self.ask(place, "PRAGMA user_version = -1")
        self.refuse(place)
        self.ask(place, "PRAGMA user_version = 0")
        self.refuse(place)

    def test_things_we_never_write(self):
        for number, sql in enumerate((
                "CREATE TRIGGER t AFTER INSERT ON idea BEGIN DELETE FROM idea; END",
                "CREATE VIEW v AS SELECT * FROM idea",
                "CREATE TABLE more (id INTEGER PRIMARY KEY)",
                "DROP TABLE signature",
                "DROP INDEX idea_by_column",
                "CREATE INDEX more ON idea (lower (text))",
                "ALTER TABLE idea ADD COLUMN more TEXT",
                "ALTER TABLE idea RENAME COLUMN desk TO desc",
                "ALTER TABLE step RENAME TO steps")):
            with self.subTest(sql=sql):
                place = self.new(f"{number}.workshop")
                self.ask(place, sql)
                self.refuse(place)

    def test_values_that_cannot_be(self):
        for number, sql in enumerate((
                "UPDATE workshop SET title = ' '",
                "DELETE FROM workshop",
                "UPDATE idea SET family = 99",
                "UPDATE idea SET gone = 2",
                "UPDATE vote SET state = 7",
                "UPDATE vote SET method = 'acclamation'",
                "UPDATE action SET status = -1",
                "UPDATE idea SET text = CAST (x'4d8173' AS TEXT) WHERE id = (SELECT min (id) FROM idea)",
                "UPDATE action SET person = 'A' || char (0) || 'B'",
                "UPDATE idea SET col = 12345")):
            with self.subTest(sql=sql):
                place = self.example(f"{number}.workshop")
                self.ask(place, sql)
                self.refuse(place)

    def test_journal_mode_of_another_program(self):
        place = self.new("wal.workshop")
        self.ask(place, "PRAGMA journal_mode = WAL")
        self.refuse(place)

    def test_truncated(self):
        whole = self.read(self.example())
        for length in (1, 15, 16, 50, 99, 100, 101, 512, 1024, 4095, 4096, 4097, 8192, 20000, len(whole) // 2,
                       len(whole) - 4096, len(whole) - 1):
            with self.subTest(length=length):
                self.refuse(self.write("cut.workshop", whole[:length]))

    def test_too_long(self):
        whole = self.read(self.example())
        for more in (b"\0", b"x" * 100, b"x" * 4096):
            place = self.write("long.workshop", whole + more)
            done = self.run_cli("check", place)
            if done.returncode != OK:
                self.assert_one_sentence(done, FAILURE)

    def cut_off(self, name, after=b""):
        """A file with a change that was cut off, and the journal beside it that takes it back."""
        place = self.example()
        program = ("import os, shutil, sqlite3, sys\n"
                   "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                   "db.execute('PRAGMA cache_size = 1')\n"
                   "db.execute('BEGIN')\n"
                   "db.execute(\"UPDATE idea SET text = text || ' half done'\")\n"
                   "db.execute('UPDATE change SET new = new || new')\n"
                   "shutil.copy(sys.argv[1], sys.argv[2])\n"
                   "shutil.copy(sys.argv[1] + '-journal', sys.argv[2] + '-journal')\n")
        subprocess.run([sys.executable, "-c", program, place, self.path(name)], check=True)
        self.assertNotEqual(self.read(self.path(name)), self.read(place), "the change has reached the file")
        with open(self.path(name) + "-journal", "ab") as stream:
            stream.write(after)
        return self.path(name)

    def test_cut_off(self):
        """Whoever looks first takes the half-done change back."""
        for words in (["check"], ["info"], ["export", "--format", "csv"], ["minutes", "-o", self.path("o.pdf")]):
            with self.subTest(command=words[0]):
                place = self.cut_off("cut.workshop")
                said = self.run_ok(words[0], place, *words[1:])
                self.assertNotIn("half done", said)
                self.assertFalse(os.path.exists(place + "-journal"))
                self.assert_sound(place)

    def test_cut_off_and_not_to_be_written(self):
        if os.geteuid() == 0 and shutil.which("setpriv") is None:
            self.skipTest("root may write everywhere")
        place = self.cut_off("cut.workshop")
        before = self.read(place)
        os.chmod(place, 0o444)
        os.chmod(place + "-journal", 0o444)
        os.chmod(self.folder, 0o555)
        prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") if os.geteuid() == 0 else ()
        done = self.run_cli("check", place, prefix=prefix)
        os.chmod(self.folder, 0o755)
        self.assert_one_sentence(done, FAILURE, "cut.workshop", "cut off", "-journal")
        self.assertEqual(self.read(place), before)

    def test_journal_that_names_another_file(self):
        """SQLite deletes the file that such a journal names."""
        victim = self.write("letter.txt", "Dear council")
        name = os.path.abspath(victim).encode()
        end = (b"\x40\x00\x00\x01" + name + len(name).to_bytes(4, "big") +
               sum(byte - 256 if byte > 127 else byte for byte in name).to_bytes(4, "big") + bytes.fromhex("d9d505f920a163d7"))
        place = self.cut_off("strange.workshop", end)
        for words in (["check"], ["info"], ["import", self.write("ideas.csv", "text\none\n")]):
            self.run_fails(words[0], place, *words[1:], says=("strange.workshop", "never writes"))
        self.assertEqual(self.read(victim), b"Dear council")

    def snapshot(self, path):
        """Everything in the file, or None where another SQLite cannot read it either."""
        connection = sqlite3.connect(path)
        connection.text_factory = bytes
        try:
            names = [row[0].decode() for row in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")]
            schema = connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
            return [schema] + [connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names]
        except (sqlite3.Error, UnicodeDecodeError):
            return None
        finally:
            connection.close()

    def test_flipped_bits(self):
        """Either the check finds it with a sentence, or nothing that it vouches for was changed."""
        place = self.example()
        whole = self.read(place)
        original = self.snapshot(place)
        chance = random.Random(20260314)
        flipped, found = self.path("flipped.workshop"), 0
        readers = (["info", flipped], ["export", flipped, "--format", "json"], ["minutes", flipped, "-o", self.path("o.pdf")])
        for number in range(FLIPS):
            where, bit = chance.randrange(len(whole)), 1 << chance.randrange(8)
            if number % 8 == 0:  # the header and the schema are small: reach them too
                where = chance.randrange(4096)
            bytes_now = bytearray(whole)
            bytes_now[where] ^= bit
            self.write("flipped.workshop", bytes(bytes_now))
            with self.subTest(where=where, bit=bit):
                done = self.run_cli("check", flipped)
                if done.returncode == OK:
                    self.assertEqual(done.stderr, b"")
                    self.assert_only_unwatched(original, self.snapshot(flipped))
                else:
                    self.assert_one_sentence(done, FAILURE, "flipped.workshop")
                    found += 1
                done = self.run_cli(*readers[number % 3])
                self.assertIn(done.returncode, (OK, FAILURE), done.stderr)
                self.assertLessEqual(done.stderr.count(b"\n"), 1, done.stderr)
        print(f"{FLIPS} flipped bits: {found} found, {FLIPS - found} without effect on what is recorded")

    def assert_only_unwatched(self, original, now):
        """What a check cannot know: the facts about the file, the words of a label, the body of a ballot."""
        self.assertIsNotNone(now)
        self.assertEqual(original[0], now[0], "the schema")
        names = [name.decode() for kind, name, _ in original[0] if kind == b"table" and not name.startswith(b"sqlite")]
        for name, before, after in zip(names, original[1:], now[1:]):
            if name not in ("file", "step", "change", "ballot", "box"):
                self.assertEqual(before, after, name)
            self.assertEqual(len(before), len(after), name)


if __name__ == "__main__":
    unittest.main()
