"""disk.py — a file that may only be read, and a disk that is full.

SPDX-License-Identifier: GPL-3.0-or-later

As root the disk is a small one of its own in memory, in a namespace of its own; otherwise a limit on the size of files
stands for it, which the kernel reports in another word.
"""
import os
import resource
import shutil
import signal
import subprocess
import sys
import unittest

from cli import CLI, FAILURE, OK, Case

NOBODY = 65534
TABLE = "text\n" + "".join(f"Una idea bastante larga sobre el parque con el número {n}\n" for n in range(3000))


def as_nobody():
    """Words before a command that make root an ordinary person."""
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups") if os.geteuid() == 0 else ()


def small_disk_works():
    return os.geteuid() == 0 and subprocess.run(
        ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"], capture_output=True).returncode == 0


class ReadOnly(Case):
    def setUp(self):
        super().setUp()
        if as_nobody() and (shutil.which("setpriv") is None or subprocess.run(
                [*as_nobody(), CLI, "--version"], capture_output=True).returncode != 0):
            self.skipTest("an ordinary person cannot run the program from here")
        self.place = self.example()
        os.chmod(self.folder, 0o755)

    def test_file(self):
        os.chmod(self.place, 0o444)
        self.look()

    def test_folder(self):
        os.chmod(self.place, 0o666)
        os.chmod(self.folder, 0o555)
        self.look()

    def look(self):
        table = self.write("ideas.csv", "text\none\n") if os.access(self.folder, os.W_OK) else self.place
        before = self.read(self.place)
        self.run_ok("check", self.place, prefix=as_nobody())
        self.run_ok("info", self.place, prefix=as_nobody())
        self.run_ok("export", self.place, "--format", "csv", prefix=as_nobody())
        if table != self.place:
            self.run_fails("import", self.place, table, says="can only be read", prefix=as_nobody())
        self.assertEqual(self.read(self.place), before)
        os.chmod(self.folder, 0o755)

    def test_secret_file(self):
        os.chmod(self.place, 0o000)
        self.run_fails("check", self.place, says="permission", prefix=as_nobody())


class Full(Case):
    def run_limited(self, bytes_left, *words):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_left, bytes_left))
        return subprocess.run([CLI, *words], env=self.env, capture_output=True, timeout=60, preexec_fn=limit)

    def test_limit_on_files(self):
        place = self.new()
        self.run_ok("import", place, self.write("one.csv", "text\none\n"))
        table = self.write("ideas.csv", TABLE)
        before = self.read(place)
        for bytes_left in (0, 512, 4096, 40000, len(before), len(before) + 4096, len(before) + 65536):
            with self.subTest(bytes_left=bytes_left):
                self.assert_one_sentence(self.run_limited(bytes_left, "import", place, table), FAILURE)
                self.assert_sound(place)
                self.assertEqual(self.texts(place), ["one"])
                self.assert_one_sentence(self.run_limited(min(bytes_left, 40000), "new", self.path("n.workshop"), "--title", "T"),
                                         FAILURE)
                self.assertFalse(os.path.exists(self.path("n.workshop")))

    def test_limit_on_exports(self):
        place = self.example()
        before = sorted(os.listdir(self.folder))
        for words in (["export", place, "--format", "json"], ["export", place, "--format", "csv"], ["minutes", place]):
            self.run_ok(*words, "-o", self.path("out"))
            size = os.path.getsize(self.path("out"))
            os.unlink(self.path("out"))
            for bytes_left in (0, 100, size // 2, size - 1):
                self.assert_one_sentence(self.run_limited(bytes_left, *words, "-o", self.path("out")), FAILURE)
                self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_small_disk(self):
        if not small_disk_works():
            self.skipTest("only root can have a disk of its own")
        done = subprocess.run(["unshare", "-m", sys.executable, "-B", os.path.abspath(__file__), "--small-disk", self.folder],
                              env=self.env, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


def run(*words):
    return subprocess.run([CLI, *words], capture_output=True, text=True, timeout=60)


def expect_full(done, what):
    said = done.stderr
    assert done.returncode == FAILURE, (what, done)
    assert said.count("\n") == 1 and "full" in said.lower(), (what, said)


def on_small_disk(folder):
    """Runs in a namespace of its own: fills a small disk and looks at what is left."""
    disk = os.path.join(folder, "disk")
    os.mkdir(disk)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2M", "tmpfs", disk], check=True)
    place, table = os.path.join(disk, "park.workshop"), os.path.join(folder, "ideas.csv")
    with open(table, "w", encoding="utf-8") as stream:
        stream.write(TABLE)
    assert run("example", place, "--lang", "en").returncode == OK
    for room in (300, 150, 60, 40, 16, 4, 0):
        filler = os.path.join(disk, "filler")
        free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        with open(filler, "wb") as stream:
            stream.write(bytes(max(free - room * 1024, 0)))
        before = open(place, "rb").read()
        expect_full(run("import", place, table), f"import, {room} KB free")
        assert open(place, "rb").read() == before, "the file is as it was"
        assert run("check", place).returncode == OK
        if room <= 60:
            expect_full(run("new", os.path.join(disk, "new.workshop"), "--title", "T"), f"new, {room} KB free")
            expect_full(run("example", os.path.join(disk, "new.workshop")), f"example, {room} KB free")
        if room <= 16:
            expect_full(run("export", place, "--format", "json", "-o", os.path.join(disk, "out")), f"export, {room} KB free")
            expect_full(run("minutes", place, "-o", os.path.join(disk, "out")), f"minutes, {room} KB free")
        assert sorted(os.listdir(disk)) == ["filler", "park.workshop"], os.listdir(disk)
        os.unlink(filler)
    # with space again everything goes on
    with open(table, "w", encoding="utf-8") as stream:
        stream.write("text\none more\n")
    assert run("import", place, table).returncode == OK
    assert run("check", place).returncode == OK


if __name__ == "__main__":
    if sys.argv[1:2] == ["--small-disk"]:
        on_small_disk(sys.argv[2])
    else:
        unittest.main()
