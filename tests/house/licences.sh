#!/bin/bash
# licences.sh — every file says under which licence it is (REUSE).
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# On a copy without build folders: where there is no git, the tool cannot tell them from the project.
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
command -v reuse >/dev/null || { echo "reuse is not installed"; exit 77; }
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
tar -cf - --exclude='./build*' --exclude=./.git --exclude=__pycache__ . | tar -xf - -C "$copy" || exit 1
output=$(reuse --root "$copy" lint 2>&1) && exit 0
echo "$output"
exit 1
