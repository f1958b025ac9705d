#!/bin/bash
# ui-files.sh — every .ui file is well-formed and in the program's resources.
#
# SPDX-License-Identifier: GPL-3.0-or-later
cd "$(dirname "$(readlink -f "$0")")/../../data" || exit 1
command -v xmllint >/dev/null || { echo "xmllint is not installed"; exit 77; }
status=0
xmllint --noout --nonet workshop.gresource.xml gtk/*.ui ui/*.ui || status=1
for file in gtk/*.ui ui/*.ui; do
  grep -qF ">$file<" workshop.gresource.xml || { echo "workshop.gresource.xml does not list $file"; status=1; }
done
exit $status
