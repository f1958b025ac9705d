#!/bin/bash
# spanish.sh — the Spanish translation is whole, none of it stale or unsure, and every placeholder is in its place.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
#     tests/house/spanish.sh [FILE.po]     another file than po/es.po, to see what is missing in it
cd "$(dirname "$(readlink -f "$0")")/../.." || exit 1
for tool in xgettext msgcmp msgfmt; do
  command -v $tool >/dev/null || { echo "$tool is not installed"; exit 77; }
done
po=${1:-po/es.po}
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT

grep -v '^#' po/POTFILES | xgettext -f - --from-code=UTF-8 -o "$pot" \
  -k_ -kN_ -kC_:1c,2 -kNC_:1c,2 -kngettext:1,2 -kg_dngettext:2,3 \
  -kws_lang_tr:2 -kws_lang_ntr:2,3 -kws_lang_ctr:2c,3 || exit 1
sed -i 's/charset=CHARSET/charset=UTF-8/' "$pot"
status=0
msgcmp "$po" "$pot" || status=1
msgfmt --check --statistics -o /dev/null "$po" || status=1
msgattrib --only-fuzzy --no-obsolete "$po" | grep . && status=1
exit $status
