#!/bin/bash
# flatpak.sh — the manifest is JSON, and flatpak-builder, where it is installed, knows every word of it.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A word that is not known is only a warning there, so its output is read as well.
python3 -m json.tool "$1" >/dev/null || exit 1
command -v flatpak-builder >/dev/null || exit 0
output=$(flatpak-builder --show-manifest "$1" 2>&1 >/dev/null) || { echo "$output"; exit 1; }
if echo "$output" | grep 'Unknown property'; then
  exit 1
fi
