#!/bin/bash
# votes.sh — real elections, counted as other people's programs and the official publications count them.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
#     tests/world/votes.sh WORKSHOP-CLI METHOD…
#
# Skipped (77) where the folder with the elections is not there: the project's own tests do not need it.
cli=$1
shift
check=${WS_SHARED_DIR:-/nonexistent}/votes/check.py
[ -e "$check" ] || { echo "no real elections beside this checkout"; exit 77; }
status=0
for method in "$@"; do
  # The blank belongs to the name of the case: a method also appears in the names of files.
  python3 "$check" --only " $method" "$cli" || status=1
done
exit $status
