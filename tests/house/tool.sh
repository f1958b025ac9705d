#!/bin/bash
# tool.sh — run a checking tool: tool.sh [--silent] TOOL ARGUMENT…
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Skipped (77) where the tool is not installed. With --silent a word from the tool is a failure too: some only warn.
silent=
if [ "$1" = --silent ]; then
  silent=1
  shift
fi
command -v "$1" >/dev/null || { echo "$1 is not installed"; exit 77; }
output=$("$@" 2>&1)
status=$?
[ -z "$output" ] || echo "$output"
[ "$status" -eq 0 ] || exit 1
[ -z "$silent" ] || [ -z "$output" ]
