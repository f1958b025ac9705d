#!/usr/bin/env python3
"""make-bell.py — strikes the bell of the agenda: bell.oga, from sines alone.

SPDX-License-Identifier: GPL-3.0-or-later

A hand bell: six partials that fade the faster the higher they are, struck twice. Run it only to change the sound; it needs
oggenc:  python3 data/sounds/make-bell.py
"""
import math
import os
import struct
import subprocess
import tempfile
import wave

RATE = 44100
SECONDS = 2.6
STROKES = (0.0, 0.45)
# frequency, loudness, seconds until it is an e-th of that
PARTIALS = ((523.25, 0.50, 0.95), (1046.5, 1.00, 0.80), (1254.0, 0.35, 0.60), (1568.0, 0.30, 0.45), (2093.0, 0.42, 0.40),
            (2794.0, 0.16, 0.22))

samples = []
for i in range(int(RATE * SECONDS)):
    value = 0.0
    for stroke in STROKES:
        t = i / RATE - stroke
        if t >= 0:
            attack = min(t / 0.004, 1)
            value += attack * sum(a * math.exp(-t / d) * math.sin(2 * math.pi * f * t) for f, a, d in PARTIALS)
    fade = min((SECONDS - i / RATE) / 0.2, 1)
    samples.append(value * fade)
peak = max(abs(s) for s in samples)
here = os.path.dirname(os.path.abspath(__file__))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "bell.wav")
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", int(0.89 * 32767 * s / peak)) for s in samples))
    subprocess.run(["oggenc", "-Q", "-q", "4", "-s", "1", "-t", "Bell of Workshop", "-o", os.path.join(here, "bell.oga"), path],
                   check=True)
