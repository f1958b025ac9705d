#!/usr/bin/env python3
"""projector.py — the wall on a second monitor: shown there, gone when it is pulled, back when it is plugged in.

SPDX-License-Identifier: GPL-3.0-or-later

Two real monitors need an X server whose outputs can be switched: Xorg with its dummy driver. Where that is not installed, or
may not be started, the test is skipped. The program is named by WORKSHOP, the one that makes the example by WORKSHOP_CLI.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

NEEDED = ("Xorg", "xrandr", "xwininfo", "xdotool", "openbox", "dbus-run-session", "xdpyinfo")
DRIVER = "/usr/lib/xorg/modules/drivers/dummy_drv.so"
TITLE = "Workshop on the Wall"
CONFIG = """
Section "ServerFlags"
  Option "DontVTSwitch" "true"
  Option "AllowMouseOpenFail" "true"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "D"
  Driver "dummy"
  VideoRam 192000
EndSection
Section "Monitor"
  Identifier "M"
  HorizSync 5.0-1000.0
  VertRefresh 5.0-200.0
EndSection
Section "Screen"
  Identifier "S"
  Device "D"
  Monitor "M"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8192 4320
  EndSubSection
EndSection
"""


def skip(why):
    print("SKIP:", why)
    sys.exit(77)


class Room:
    """An X server with two monitors, a window manager and the program."""

    def __init__(self, folder):
        self.folder = folder
        self.children = []
        self.env = dict(os.environ, HOME=folder, XDG_RUNTIME_DIR=os.path.join(folder, "run"), GDK_BACKEND="x11",
                        GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", ADW_DISABLE_PORTAL="1", LC_ALL="C.UTF-8",
                        GSETTINGS_BACKEND="memory", G_DEBUG="fatal-criticals", NO_AT_BRIDGE="1", GTK_A11Y="none")
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "WAYLAND_DISPLAY", "LANGUAGE"):
            self.env.pop(name, None)
        os.makedirs(self.env["XDG_RUNTIME_DIR"], 0o700)

    def start(self, *argv, **how):
        child = subprocess.Popen(argv, env=self.env, stdin=subprocess.DEVNULL, start_new_session=True, **how)
        self.children.append(child)
        return child

    def run(self, *argv):
        return subprocess.run(argv, env=self.env, capture_output=True, text=True, check=False).stdout

    def start_server(self):
        config = os.path.join(self.folder, "dummy.conf")
        with open(config, "w", encoding="utf-8") as file:
            file.write(CONFIG)
        end, other = os.pipe()
        server = self.start("Xorg", "-displayfd", str(other), "-config", config, "-noreset", "-nolisten", "tcp", "-logfile",
                            os.path.join(self.folder, "x.log"), "-sharevts", "-novtswitch", "-keeptty",
                            pass_fds=(other,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(other)
        with os.fdopen(end) as file:
            number = file.readline().strip()
        if not number or server.poll() is not None:
            skip("Xorg with the dummy driver cannot be started here")
        self.env["DISPLAY"] = ":" + number
        self.run("xrandr", "--output", "DUMMY0", "--mode", "1280x1024", "--pos", "0x0", "--primary")
        self.run("xrandr", "--addmode", "DUMMY1", "1920x1080")
        self.run("xrandr", "--addmode", "DUMMY1", "1280x1024")
        if "DUMMY1" not in self.run("xrandr", "-q"):
            skip("this dummy driver has one output only")

    def plug(self):
        self.run("xrandr", "--output", "DUMMY1", "--mode", "1920x1080", "--pos", "1280x0")
        self.run("xrandr", "-q")  # until somebody asks, the output counts as disconnected

    def unplug(self):
        self.run("xrandr", "--output", "DUMMY1", "--off")

    def mirror(self):
        self.run("xrandr", "--output", "DUMMY1", "--mode", "1280x1024", "--pos", "0x0")

    def wall(self):
        """Where the wall is: (x, y, width, height); None while it is not shown."""
        lines = self.run("xwininfo", "-name", TITLE).splitlines()
        facts = dict(line.strip().split(": ", 1) for line in lines if ": " in line.strip())
        if "IsViewable" not in facts.get("Map State", ""):
            return None
        names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
        return tuple(int(facts[name]) for name in names)

    def press(self, *keys):
        window = self.run("xdotool", "search", "--onlyvisible", "--name", "^Recuperemos|^Let").split()
        if window:
            self.run("xdotool", "windowfocus", "--sync", window[0])
        self.run("xdotool", "key", *keys)

    def wait(self, what, wanted, seconds=15):
        """Until @wanted () holds; a slow machine gets its time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if wanted():
                print("ok:", what)
                return
            time.sleep(0.1)
        raise AssertionError(f"{what}: the wall is at {self.wall()}")

    def stays(self, what, wanted, seconds=1.5):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not wanted():
                raise AssertionError(f"{what}: the wall is at {self.wall()}")
            time.sleep(0.05)
        print("ok:", what)

    def close(self):
        for child in reversed(self.children):
            if child.poll() is None:
                child.terminate()
                try:
                    child.wait(5)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()


def try_all(room, workshop, cli):
    second = (1280, 0, 1920, 1080)
    path = os.path.join(room.folder, "park.workshop")

    subprocess.run([cli, "example", path], env=room.env, check=True, stdout=subprocess.DEVNULL)
    room.start_server()
    room.plug()
    room.start("openbox", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(os.path.join(room.folder, "app.log"), "w", encoding="utf-8") as log:
        app = room.start("dbus-run-session", "--", workshop, path, stdout=log, stderr=log)
    room.wait("the program is there", lambda: room.run("xdotool", "search", "--onlyvisible", "--class", "workshop").strip())
    time.sleep(2)
    room.stays("nothing is shown before it is sent", lambda: room.wall() is None, 0.5)
    room.press("F5")
    room.wait("it is on the second monitor", lambda: room.wall() == second)
    room.unplug()
    room.wait("it is gone with its monitor", lambda: room.wall() is None)
    room.stays("and is not shown on the other one", lambda: room.wall() is None)
    room.plug()
    room.wait("it comes back with its monitor", lambda: room.wall() == second)
    room.mirror()
    room.wait("it is taken off where both show the same", lambda: room.wall() is None)
    room.plug()
    room.wait("and comes back", lambda: room.wall() == second)
    room.press("shift+F5")
    room.wait("it ends", lambda: room.wall() is None)
    if app.poll() is not None:
        raise AssertionError("the program ended")
    room.press("F5")
    room.wait("it is shown once more", lambda: room.wall() == second)
    room.press("ctrl+w")
    room.wait("it goes with its window, and the program with it", lambda: room.wall() is None and app.poll() is not None)


def main():
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing or not os.path.exists(DRIVER):
        skip("a second monitor needs " + ", ".join(missing or ["the dummy driver of Xorg"]))
    with tempfile.TemporaryDirectory(prefix="workshop-screens-") as folder:
        room = Room(folder)
        try:
            try_all(room, os.environ["WORKSHOP"], os.environ["WORKSHOP_CLI"])
        except AssertionError:
            log = os.path.join(folder, "app.log")
            if os.path.exists(log):
                with open(log, encoding="utf-8") as file:
                    print(file.read()[-3000:])
            raise
        finally:
            room.close()


main()
