"""history.py — the check finds what was changed behind the journal's back.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import unittest

from cli import Case

BEHIND = [
    ("UPDATE idea SET text = 'forged' WHERE id = (SELECT min(id) FROM idea)", "idea"),
    ("UPDATE idea SET text = text || ' ' WHERE id = (SELECT max(id) FROM idea)", "idea"),
    ("UPDATE idea SET gone = 1 WHERE id = (SELECT min(id) FROM idea)", "idea"),
    ("UPDATE action SET person = 'Nobody' WHERE id = (SELECT min(id) FROM action)", "action"),
    ("UPDATE workshop SET title = 'Another'", "workshop"),
    ("UPDATE vote SET majority = 'absolute' WHERE id = (SELECT id FROM vote WHERE majority = 'simple' LIMIT 1)", "vote"),
    ("UPDATE vote_option SET text = 'swapped' WHERE id = (SELECT min(id) FROM vote_option)", "vote_option"),
    ("INSERT INTO idea SELECT 77, col, NULL, 'smuggled', 0, '', '', '', 0, 1, 1, 0 FROM idea LIMIT 1", "idea"),
    ("DELETE FROM signature WHERE id = (SELECT min(id) FROM signature)", "signature"),
    ("DELETE FROM change WHERE tbl = 'idea' AND col = 'text' AND row = (SELECT min(id) FROM idea)", "idea"),
    ("UPDATE change SET new = 'forged' WHERE tbl = 'idea' AND col = 'text' AND row = (SELECT min(id) FROM idea)", "idea"),
    ("UPDATE change SET tbl = 'nothing' WHERE tbl = 'action' AND row = (SELECT min(id) FROM action)", ""),
    ("UPDATE change SET col = 'nothing' WHERE tbl = 'action' AND row = (SELECT min(id) FROM action)", ""),
    ("DELETE FROM step WHERE seq = 3", "gaps"),
    ("DELETE FROM step WHERE seq = (SELECT max(seq) FROM step)", "gaps"),
    ("UPDATE step SET seq = seq + 1 WHERE seq = (SELECT max(seq) FROM step)", "gaps"),
    ("UPDATE step SET hlc = (SELECT min(hlc) FROM step)", "gaps"),
    ("UPDATE ballot SET n = n + 1 WHERE rowid_of", "ballot box"),
    ("DELETE FROM ballot WHERE rowid_of", "ballot box"),
    ("UPDATE box SET deposited = deposited + 1", "ballot box"),
    ("DELETE FROM box", "ballot box"),
    ("INSERT INTO ballot SELECT 99, body, n FROM ballot LIMIT 1", "ballot box"),
]
FIRST_BALLOT = "(vote, body) = (SELECT vote, body FROM ballot LIMIT 1)"


class History(Case):
    def test_behind_the_journal(self):
        whole = self.read(self.example())
        for sql, part in BEHIND:
            with self.subTest(sql=sql):
                place = self.write("forged.workshop", whole)
                self.ask(place, sql.replace("rowid_of", FIRST_BALLOT))
                self.assertNotEqual(self.read(place), whole, "the forgery did something")
                self.run_fails("check", place, says=("forged.workshop", part))

    def test_exchanged_ballots(self):
        """The number of ballots is right, but not what is written on one: the fingerprint of the closed vote tells."""
        place = self.example()
        self.ask(place, "UPDATE ballot SET n = n + iif (body = 'yes', 1, -1) WHERE body IN ('yes', 'no')")
        self.run_fails("check", place, says="ballot")

    def test_check_changes_nothing(self):
        place = self.example()
        before = self.read(place)
        self.run_ok("check", place)
        self.run_ok("info", place)
        self.assertEqual(self.read(place), before)


if __name__ == "__main__":
    unittest.main()
