"""cli.py — what the tests of workshop-cli share: running it, and reading its files with another SQLite.

SPDX-License-Identifier: GPL-3.0-or-later

Meson names the program in WORKSHOP_CLI. Each test gets an empty folder and a state folder of its own, so that nothing
of the person who runs it is read or written. Only Python's own library is used.
"""
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

CLI = os.environ["WORKSHOP_CLI"]
OK, FAILURE, USAGE = 0, 1, 2
FAST = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # a folder in memory: nothing here is about a real disk
UNUSUAL = [
    "Más bancas 🌳👩‍👩‍👧 con sombra",
    "Árbol con acento combinado: a\u0301 y n\u0303",
    "\u202eal revés\u202c y \u2067aislado\u2069",
    "=1+1 no es una fórmula",
    "comillas \"dobles\", comas; puntos y comas",
    "dos\nrenglones",
    "w" * 10240,
]


class Case(unittest.TestCase):
    example_bytes = []

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="workshop-cli-", dir=FAST)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.env = dict(os.environ, XDG_STATE_HOME=self.path("state"), HOME=self.folder, LC_ALL="C.UTF-8", LANGUAGE="en")
        self.env.pop("DISPLAY", None)
        self.env.pop("WAYLAND_DISPLAY", None)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run_cli(self, *words, prefix=(), **more):
        return subprocess.run([*prefix, CLI, *words], env=self.env, capture_output=True, timeout=60, **more)

    def run_ok(self, *words, **more):
        done = self.run_cli(*words, **more)
        self.assertEqual((done.returncode, done.stderr), (OK, b""), words)
        return done.stdout.decode()

    def assert_one_sentence(self, done, status, *parts):
        """One line on standard error that says all of the parts; nothing on standard output."""
        said = done.stderr.decode()
        self.assertEqual(done.returncode, status, said)
        self.assertTrue(said.startswith("workshop-cli: ") and said.endswith("\n"), said)
        self.assertEqual(said.count("\n"), 1, said)
        self.assertNotIn("WARNING", said)
        for part in parts:
            self.assertIn(part, said)
        self.assertEqual(done.stdout, b"")

    def run_fails(self, *words, says=(), status=FAILURE, **more):
        done = self.run_cli(*words, **more)
        self.assert_one_sentence(done, status, *([says] if isinstance(says, str) else says))
        return done.stderr.decode()

    def new(self, name="park.workshop", title="Recover the park"):
        self.run_ok("new", self.path(name), "--title", title)
        return self.path(name)

    def example(self, name="example.workshop"):
        """A copy of the example, which is made once for all tests of the program."""
        if not Case.example_bytes:
            self.run_ok("example", self.path(name), "--lang", "en")
            Case.example_bytes.append(self.read(self.path(name)))
        return self.write(name, Case.example_bytes[0])

    def write(self, name, contents):
        with open(self.path(name), "wb") as stream:
            stream.write(contents if isinstance(contents, bytes) else contents.encode())
        return self.path(name)

    def read(self, path):
        with open(path, "rb") as stream:
            return stream.read()

    def info(self, path):
        return dict(line.split(": ", 1) for line in self.run_ok("info", path).splitlines())

    def ask(self, path, sql, *values):
        """Rows of the file as Python's own SQLite sees them; a statement that writes is committed."""
        connection = sqlite3.connect(path)
        try:
            rows = connection.execute(sql, values).fetchall()
            connection.commit()
            return rows
        finally:
            connection.close()

    def texts(self, path):
        return sorted(row[0] for row in self.ask(path, "SELECT text FROM idea WHERE gone = 0"))

    def assert_sound(self, path):
        self.assertEqual(self.ask(path, "PRAGMA integrity_check"), [("ok",)])
        self.run_ok("check", path)
