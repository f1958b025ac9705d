-- 001.sql — the file format of a workshop, version 1.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A *.workshop file is one SQLite 3 database: application_id 0x57534850 ("WSHP"), user_version = the number of the
-- last schema file applied. Nothing beside the file belongs to it, but for SQLite's own rollback journal after a crash.
--
-- Laws of the recorded tables (those whose changes go to the journal; a test reads this schema and enforces them):
--   · the key is "id INTEGER PRIMARY KEY NOT NULL", a random positive 63-bit number, so that two laptops never collide;
--     single rows and the sections of the minutes have small fixed numbers, because there they must be the same row
--   · no triggers, no generated columns, no virtual tables, no UNIQUE besides the key
--   · foreign keys have no actions; a row is removed by its field "gone" = 1, and its children by the same verb
--   · order is a fractional "rank"; equal ranks are ordered by key
-- Times are milliseconds since 1970-01-01 UTC. Dates are text "YYYY-MM-DD", times of day "HH:MM"; '' where not known.
-- Texts are UTF-8 in NFC without control characters other than line breaks. '' where nothing was written.

------------------------------------------------------------------------------------------------------------------------
-- What is not recorded
------------------------------------------------------------------------------------------------------------------------

-- Facts about the file itself.
CREATE TABLE file (
  id      INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  uuid    TEXT NOT NULL,     -- random; names the document in the state folder, stays the same in copies
  created INTEGER NOT NULL,  -- when the file was made
  program TEXT NOT NULL      -- which version of Workshop made it, such as "0.1.0"
) STRICT;

-- One step is one action of a person: what Undo takes back. Its changes are in "change".
CREATE TABLE step (
  site  INTEGER NOT NULL,    -- random number of the installation that made it (kept outside the file: a copy gets another)
  seq   INTEGER NOT NULL,    -- 1, 2, 3 … without gaps for each site
  hlc   INTEGER NOT NULL,    -- hybrid logical clock: milliseconds × 65536 + counter; strictly increasing in the file
  label TEXT NOT NULL,       -- the verb in English, such as "Add idea"; translated when it is shown
  undo_site INTEGER,         -- for an undo or a redo: the step that it takes back …
  undo_seq  INTEGER,         -- … (an undo takes back a step, a redo takes back an undo)
  fixed INTEGER NOT NULL DEFAULT 0,  -- 1: cannot be undone (opening and closing a vote)
  PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;

-- One changed cell of a recorded table. A new row has a change with col = '' (old NULL, new 1) and one for each of its
-- cells that is not NULL; a deleted row the reverse. Replaying all changes in the order of hlc and n gives the tables.
CREATE TABLE change (
  site INTEGER NOT NULL,     -- its step …
  seq  INTEGER NOT NULL,
  n    INTEGER NOT NULL,     -- 0, 1, 2 … within the step
  tbl  TEXT NOT NULL,        -- table
  row  INTEGER NOT NULL,     -- key of the row
  col  TEXT NOT NULL,        -- column, or '' for the row itself
  old  ANY,                  -- value before
  new  ANY,                  -- value after
  PRIMARY KEY (site, seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_row ON change (tbl, row);

-- The ballot box. A ballot has no person, no code, no time and no number: equal ballots are one row with a count. Each
-- vote that is cast rewrites the whole table in the order of its key within the same transaction, so that the bytes of
-- the file follow from *what* is in the box and never tell in which order it came.
CREATE TABLE ballot (
  vote INTEGER NOT NULL,     -- vote.id
  body TEXT NOT NULL,        -- marks in the order of the options' numbers. dots, quadratic "2 0 1"; approval "1 0 1"; score "5 - 0"
                             -- ("-": not rated); ranked, committee "2 0 1" (place; 0: not placed); budget "1 0 3" (1: chosen, or
                             -- the number of the amount that is asked for); gradients "3 8" (1 wholehearted … 8 veto; 0: not
                             -- said). yes-no "yes", "no", "abstain", "blank". consent "consent", "aside", "object: reason", "blank"
  n    INTEGER NOT NULL CHECK (n > 0),  -- how many such ballots
  PRIMARY KEY (vote, body)
) STRICT, WITHOUT ROWID;

-- The state of a box while its vote is open. "deposited" is what may be shown during the vote, and what makes a vote count
-- once: a ballot is accepted only by the transaction that turns deposited = k into k + 1.
CREATE TABLE box (
  vote       INTEGER PRIMARY KEY NOT NULL,  -- vote.id
  deposited  INTEGER NOT NULL DEFAULT 0,    -- ballots in the box
  passphrase TEXT NOT NULL DEFAULT '',      -- yescrypt hash of the facilitator's passphrase; '' again when the vote closes
  tries      INTEGER NOT NULL DEFAULT 0     -- wrong passphrases in a row
) STRICT;

-- Paper ballots that were transcribed one by one, also a multiset that is written anew each time. Two people transcribe the
-- same papers; they count when both passes hold the same. In place of a body, "spoiled" is a paper that is not valid.
CREATE TABLE paper (
  vote INTEGER NOT NULL,     -- vote.id
  pass INTEGER NOT NULL CHECK (pass IN (1, 2)),
  body TEXT NOT NULL,
  n    INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (vote, pass, body)
) STRICT, WITHOUT ROWID;

-- Slip codes (E13), all written when they are made, in the order of their hashes. Which ballot came with a code is nowhere.
CREATE TABLE code (
  vote  INTEGER NOT NULL,    -- vote.id
  hash  TEXT NOT NULL,       -- SHA-256, hexadecimal, of vote.id, a blank and the eight letters
  state INTEGER NOT NULL CHECK (state IN (0, 1, 2)),  -- 0 not used, 1 used, 2 void
  PRIMARY KEY (vote, hash)
) STRICT, WITHOUT ROWID;

-- Who has voted, where admission is by the list: without time, and written anew in the order of the keys with each ballot.
CREATE TABLE roll (
  vote   INTEGER NOT NULL,   -- vote.id
  person INTEGER NOT NULL,   -- person.id
  PRIMARY KEY (vote, person)
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------------------------------------------------------------
-- What is recorded
------------------------------------------------------------------------------------------------------------------------

-- The workshop itself: exactly one row, id 1.
CREATE TABLE workshop (
  id          INTEGER PRIMARY KEY NOT NULL,
  title       TEXT NOT NULL,              -- never blank
  subject     TEXT NOT NULL DEFAULT '',   -- a second line under the title, such as "Ideas and priorities"
  objective   TEXT NOT NULL DEFAULT '',   -- what should be known or decided at the end
  date        TEXT NOT NULL DEFAULT '',
  time_from   TEXT NOT NULL DEFAULT '',
  time_to     TEXT NOT NULL DEFAULT '',
  place       TEXT NOT NULL DEFAULT '',
  conveners   TEXT NOT NULL DEFAULT '',   -- convening institutions, one per line
  facilitator TEXT NOT NULL DEFAULT '',   -- who facilitates
  language    TEXT NOT NULL DEFAULT 'es', -- of the documents: 'es' or 'en'
  paper       TEXT NOT NULL DEFAULT 'letter', -- 'letter' or 'a4'
  documents   TEXT NOT NULL DEFAULT '',   -- documents handed over, one per line
  next_date   TEXT NOT NULL DEFAULT '',   -- next meeting
  next_time   TEXT NOT NULL DEFAULT '',
  next_place  TEXT NOT NULL DEFAULT '',
  capacity    INTEGER NOT NULL DEFAULT 0, -- people that the place holds (B8); 0 = not stated
  quorum_rule TEXT NOT NULL DEFAULT 'off', -- B5: 'off', 'number', 'entitled' (a share of those with the right to vote), 'present'
                                          -- (a share of the people in the room); what counts is who may vote and is present
  quorum_number INTEGER NOT NULL DEFAULT 0, -- people, for 'number'
  quorum_part INTEGER NOT NULL DEFAULT 1, -- the share as a fraction, part / whole: a third is no number of per cent
  quorum_whole INTEGER NOT NULL DEFAULT 2,
  quorum_above INTEGER NOT NULL DEFAULT 1 -- 1: more than the share ("half plus one"); 0: the share is enough
) STRICT;

-- Institutions (B1).
CREATE TABLE institution (
  id         INTEGER PRIMARY KEY NOT NULL,
  name       TEXT NOT NULL,                 -- never blank
  short_name TEXT NOT NULL DEFAULT '',
  kind       TEXT NOT NULL DEFAULT 'other', -- 'municipal', 'state', 'federal', 'civil' (organisation), 'committee' (of neighbours),
                                            -- 'school', 'business', 'other'
  contact    TEXT NOT NULL DEFAULT '',
  seats      INTEGER NOT NULL DEFAULT 0,    -- seats reserved for it (B8); 0 = none
  rank       REAL NOT NULL,
  gone       INTEGER NOT NULL DEFAULT 0
) STRICT;

-- People who were invited or came (B2).
CREATE TABLE person (
  id            INTEGER PRIMARY KEY NOT NULL,
  name          TEXT NOT NULL,                 -- never blank; "Participant 3" once forgotten
  institution   INTEGER REFERENCES institution (id), -- NULL: represents none
  role          TEXT NOT NULL DEFAULT '',
  neighbourhood TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  email         TEXT NOT NULL DEFAULT '',
  age_band      TEXT NOT NULL DEFAULT '',      -- 'under-18', '18-29', '30-44', '45-59', '60-plus', 'undisclosed'; '' = not asked
  gender        TEXT NOT NULL DEFAULT '',      -- 'woman', 'man', 'other', 'undisclosed'; '' = not asked
  kind          TEXT NOT NULL DEFAULT 'neighbour', -- 'neighbour', 'official', 'facilitator', 'observer'
  services      TEXT NOT NULL DEFAULT '',      -- what the person needs, such as childcare or sign language (B8)
  entitled      INTEGER NOT NULL DEFAULT 1,    -- 1: has the right to vote
  walk_in       INTEGER NOT NULL DEFAULT 0,    -- 1: was not on the list and was added at the door
  forgotten     INTEGER NOT NULL DEFAULT 0,    -- n of "Participant n" (B10); 0 = not forgotten
  created       INTEGER NOT NULL,
  gone          INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Presence as intervals (B3, B4), so that it can be said who was in the room at any moment.
CREATE TABLE stay (
  id       INTEGER PRIMARY KEY NOT NULL,
  person   INTEGER NOT NULL REFERENCES person (id),
  arrived  INTEGER NOT NULL,
  departed INTEGER NOT NULL DEFAULT 0,  -- 0 = still here; the person is present from arrived (included) to departed (not included)
  gone     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX stay_by_person ON stay (person, gone);

-- The privacy notice (B7), one row for each version that somebody may have agreed to. The highest number is the current one.
CREATE TABLE notice (
  id      INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL,               -- 1, 2, 3 …
  text    TEXT NOT NULL,                  -- never blank
  created INTEGER NOT NULL,
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a person agreed to, or took back, one row for each purpose that was asked about (B7). No row: not asked, which means no.
CREATE TABLE consent (
  id      INTEGER PRIMARY KEY NOT NULL,
  person  INTEGER NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL,                  -- 'attendance' (kept on the list), 'image' (photo, video), 'name' (named in public
                                          -- minutes), 'contact' (written to or called afterwards)
  granted INTEGER NOT NULL,
  notice  INTEGER REFERENCES notice (id), -- the version that was shown; NULL: none was shown (only where it is refused)
  decided INTEGER NOT NULL,               -- when
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX consent_by_person ON consent (person, purpose);

-- The problem statement (C1). One row for each version; the one with the highest number is the current one.
CREATE TABLE statement (
  id              INTEGER PRIMARY KEY NOT NULL,
  version         INTEGER NOT NULL,           -- 1, 2, 3 …
  created         INTEGER NOT NULL,
  summary         TEXT NOT NULL DEFAULT '',   -- the problem in one sentence
  affected        TEXT NOT NULL DEFAULT '',   -- who is affected
  place           TEXT NOT NULL DEFAULT '',   -- where
  since           TEXT NOT NULL DEFAULT '',   -- since when
  evidence        TEXT NOT NULL DEFAULT '',   -- what shows it: a number
  evidence_source TEXT NOT NULL DEFAULT '',   -- where the number comes from
  evidence_date   TEXT NOT NULL DEFAULT '',   -- and of when it is, in words
  consequences    TEXT NOT NULL DEFAULT '',   -- what happens if nothing is done
  tried           TEXT NOT NULL DEFAULT '',   -- who has tried what
  gone            INTEGER NOT NULL DEFAULT 0
) STRICT;

-- How-might-we questions (C4): "How might we <how> for <whom> so that <so_that>?"
CREATE TABLE question (
  id      INTEGER PRIMARY KEY NOT NULL,
  how     TEXT NOT NULL,                -- the verb and its object; never blank
  whom    TEXT NOT NULL DEFAULT '',
  so_that TEXT NOT NULL DEFAULT '',
  kept    INTEGER NOT NULL DEFAULT 0,   -- 1: chosen to work with (a star on screen)
  idea    INTEGER REFERENCES idea (id), -- the idea it was made from, if any
  rank    REAL NOT NULL,
  created INTEGER NOT NULL,
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Columns of the idea board (D3). At most 12.
CREATE TABLE board_column (
  id          INTEGER PRIMARY KEY NOT NULL,
  name        TEXT NOT NULL,                -- never blank
  description TEXT NOT NULL DEFAULT '',
  family      INTEGER NOT NULL DEFAULT 0,   -- colour and shape of new notes: 0 yellow star, 1 green triangle, 2 blue circle,
                                            -- 3 purple diamond, 4 orange square, 5 pink cross, 6 grey hexagon
  hidden      INTEGER NOT NULL DEFAULT 0,
  locked      INTEGER NOT NULL DEFAULT 0,   -- 1: takes no new ideas and gives none away
  question    INTEGER REFERENCES question (id),  -- the how-might-we question it was made from, if any
  rank        REAL NOT NULL,
  gone        INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Groups of ideas (D4). A group stands in its column among the single ideas; its rank orders it among them.
CREATE TABLE idea_group (
  id        INTEGER PRIMARY KEY NOT NULL,
  col       INTEGER NOT NULL REFERENCES board_column (id),
  title     TEXT NOT NULL DEFAULT '',
  collapsed INTEGER NOT NULL DEFAULT 0,
  rank      REAL NOT NULL,
  gone      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Ideas, one note each (D2). An idea of a group is in the group's column. Removed ideas (gone = 1) are in the bin.
CREATE TABLE idea (
  id      INTEGER PRIMARY KEY NOT NULL,
  col     INTEGER NOT NULL REFERENCES board_column (id),
  grp     INTEGER REFERENCES idea_group (id),  -- NULL: stands alone
  text    TEXT NOT NULL,                -- never blank, at most 2048 characters typed; imported texts keep their length
  family  INTEGER NOT NULL DEFAULT 0,   -- as in board_column
  desk    TEXT NOT NULL DEFAULT '',     -- table (small group) it comes from, such as "3"
  author  TEXT NOT NULL DEFAULT '',     -- optional
  tags    TEXT NOT NULL DEFAULT '',     -- separated by ", "
  source  INTEGER NOT NULL DEFAULT 0,   -- 0 typed, 1 pasted, 2 imported
  rank    REAL NOT NULL,                -- within its group, or within its column
  created INTEGER NOT NULL,
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX idea_by_column ON idea (col, gone, grp, rank);
CREATE INDEX idea_by_time ON idea (gone, created);

-- Votes (E1). The rules are frozen from the moment the vote opens.
CREATE TABLE vote (
  id        INTEGER PRIMARY KEY NOT NULL,
  question  TEXT NOT NULL,                -- never blank
  method    TEXT NOT NULL,                -- 'dots', 'approval', 'yes-no', 'score', 'ranked' (one winner), 'committee' (Scottish
                                          -- STV), 'budget', 'gradients' (of agreement), 'consent' or 'quadratic'
  state     INTEGER NOT NULL DEFAULT 0,   -- 0 draft, 1 open, 2 closed (not published), 3 published
  channel   TEXT NOT NULL DEFAULT 'laptop', -- 'laptop': secret ballots at the shared laptop; 'hands': show of hands; 'paper':
                                          -- totals counted from paper. Totals of hands or paper can be added to a laptop vote too
  counting  TEXT NOT NULL DEFAULT 'usual', -- which count decides: 'mean' or 'star' (score), 'schulze' or 'irv' (ranked), 'greedy'
                                          -- or 'equal-shares' (budget); 'usual' where a method has one only
  seats     INTEGER NOT NULL DEFAULT 1,   -- how many options are chosen (dots, approval, score, committee, quadratic)
  dots      INTEGER NOT NULL DEFAULT 5,   -- dots: points of each person, 1–99; quadratic: credits
  cap       INTEGER NOT NULL DEFAULT 2,   -- dots: most points for one option; 0 = no limit
  choose_min INTEGER NOT NULL DEFAULT 0,  -- approval, ranked, committee: fewest options
  choose_max INTEGER NOT NULL DEFAULT 4,  -- the same and budget 'choose': most options; 0 = as many as there are
  budget    INTEGER NOT NULL DEFAULT 0,   -- budget: the money to be spent, in cents; 0 = not stated
  budget_form TEXT NOT NULL DEFAULT 'knapsack', -- budget, what a ballot may hold: 'knapsack' (not more than the money), 'choose' (up
                                          -- to choose_max projects), 'share' (at least budget_share of the money)
  budget_share INTEGER NOT NULL DEFAULT 50, -- per cent of the money
  threshold INTEGER NOT NULL DEFAULT 0,   -- budget: fewest votes of a project that is funded
  stop      INTEGER NOT NULL DEFAULT 0,   -- budget by votes: 1 stops at the first project that does not fit, 0 passes over it
  majority  TEXT NOT NULL DEFAULT 'simple', -- yes-no: 'simple' (more yes than no), 'absolute' (more than half of the base),
                                          -- 'two-thirds' (at least two thirds of the base)
  base      TEXT NOT NULL DEFAULT 'yes-no', -- yes-no: base of the percentage: 'yes-no', 'valid', 'cast', 'present', 'entitled'
  tie_rule  TEXT NOT NULL DEFAULT 'runoff', -- 'runoff', 'lot', 'facilitator' (the facilitating body decides), 'share' (all tied count)
  admission TEXT NOT NULL DEFAULT 'open', -- 'open': the facilitator opens each ballot with a key; 'codes': a slip with a code that
                                          -- serves once; 'roll': the person is picked from the list of those who are there
  shuffle   INTEGER NOT NULL DEFAULT 1,   -- 1: options in random order for each voter, numbers stay
  entitled  INTEGER NOT NULL DEFAULT 0,   -- people with the right to vote; 0 = not stated
  present   INTEGER NOT NULL DEFAULT 0,   -- of these, present when it opened; 0 = not stated. Where people are checked in, both
                                          -- come from there when the vote opens
  quorum    INTEGER NOT NULL DEFAULT 0,   -- when it opened: 0 no rule, 1 there was quorum, 2 there was none
  quorum_needed INTEGER NOT NULL DEFAULT 0, -- people who were needed then
  round     INTEGER NOT NULL DEFAULT 1,   -- 1, 2, 3 … over the same question
  previous  INTEGER REFERENCES vote (id), -- the round before
  runoff    INTEGER NOT NULL DEFAULT 0,   -- 1: this round decides a tie of the one before
  opened    INTEGER NOT NULL DEFAULT 0,   -- times; 0 = not yet
  closed    INTEGER NOT NULL DEFAULT 0,
  published INTEGER NOT NULL DEFAULT 0,
  deposited INTEGER NOT NULL DEFAULT 0,   -- ballots in the box when it closed
  rules_hash   TEXT NOT NULL DEFAULT '',  -- SHA-256 of the rules and options, fixed at opening
  ballots_hash TEXT NOT NULL DEFAULT '',  -- SHA-256 of the sorted ballots and totals, fixed at closing
  tie_note  TEXT NOT NULL DEFAULT '',     -- how a tie was broken, in words
  dice      TEXT NOT NULL DEFAULT '',     -- digits of the dice thrown for a lot, such as "426"; '' = none thrown
  printed   INTEGER NOT NULL DEFAULT 0,   -- slips with a code that were printed (N3)
  spoiled   INTEGER NOT NULL DEFAULT 0,   -- of these, cancelled before they were used; fixed at closing
  returned  INTEGER NOT NULL DEFAULT -1,  -- of these, handed back unused; -1 = not counted yet
  missing   INTEGER NOT NULL DEFAULT -1,  -- of these, known not to come back; -1 = not counted yet
  difference_note   TEXT NOT NULL DEFAULT '', -- why printed is not deposited + spoiled + returned + missing, in words …
  difference_signed TEXT NOT NULL DEFAULT '', -- … and who signs for that, one per line
  witnesses TEXT NOT NULL DEFAULT '',     -- who was there when it was counted, one per line
  typed_first  TEXT NOT NULL DEFAULT '',  -- who typed the paper ballots one by one, the first time …
  typed_second TEXT NOT NULL DEFAULT '',  -- … and the second time, from the same papers
  rank      REAL NOT NULL,
  created   INTEGER NOT NULL,
  gone      INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What can be voted for. Numbers are fixed and printed everywhere. A yes-no vote has three: 'yes', 'no', 'abstain';
-- a round of consent has none.
CREATE TABLE vote_option (
  id      INTEGER PRIMARY KEY NOT NULL,
  vote    INTEGER NOT NULL REFERENCES vote (id),
  number  INTEGER NOT NULL,               -- 1, 2, 3 …
  text    TEXT NOT NULL,                  -- never blank; copied, so that a later edit of the idea does not change the ballot
  code    TEXT NOT NULL DEFAULT '',       -- 'yes', 'no', 'abstain' in a yes-no vote
  origin  TEXT NOT NULL DEFAULT '',       -- 'idea', 'group', 'question'; '' = typed
  origin_id INTEGER,                      -- key in that table
  tie_place INTEGER NOT NULL DEFAULT 0,   -- 1, 2 … order among tied options once the tie was broken; 0 = not decided
  lot       INTEGER NOT NULL DEFAULT 0,   -- 1, 2 … order of ties within a count, drawn when the vote opens; 0 = not drawn
  cost      INTEGER NOT NULL DEFAULT 0,   -- budget: what the project costs, in cents; of an adjustable one the most
  cost_min  INTEGER NOT NULL DEFAULT 0,   -- budget: the least that an adjustable project can do with; 0 = not adjustable
  cost_step INTEGER NOT NULL DEFAULT 0,   -- budget: in what steps it goes from cost_min to cost
  excludes  TEXT NOT NULL DEFAULT '',     -- budget: of the projects with the same words here at most one is funded; '' = none
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX vote_option_by_vote ON vote_option (vote, number);

-- Totals typed in by the facilitator for a show of hands or a count of paper (E17). At most one row for each vote, channel and
-- pass: paper is counted twice, by two people, and has to agree before it counts.
CREATE TABLE tally_sheet (
  id      INTEGER PRIMARY KEY NOT NULL,
  vote    INTEGER NOT NULL REFERENCES vote (id),
  channel TEXT NOT NULL,                  -- 'hands' or 'paper'
  pass    INTEGER NOT NULL DEFAULT 1,     -- 1 or 2
  counted_by TEXT NOT NULL DEFAULT '',    -- who counted
  ballots INTEGER NOT NULL DEFAULT 0,     -- people or papers counted in all
  blank   INTEGER NOT NULL DEFAULT 0,     -- of these, without any mark
  spoiled INTEGER NOT NULL DEFAULT 0,     -- of these, not valid
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The count of one option on a tally sheet: votes, or points in a dot vote.
CREATE TABLE tally_line (
  id     INTEGER PRIMARY KEY NOT NULL,
  sheet  INTEGER NOT NULL REFERENCES tally_sheet (id),
  option INTEGER NOT NULL REFERENCES vote_option (id),
  n      INTEGER NOT NULL DEFAULT 0,
  gone   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Actions (F1).
CREATE TABLE action (
  id             INTEGER PRIMARY KEY NOT NULL,
  what           TEXT NOT NULL,              -- begins with a verb; never blank
  person         TEXT NOT NULL DEFAULT '',   -- who answers for it; '' = nobody yet
  institution    TEXT NOT NULL DEFAULT '',
  co_responsible TEXT NOT NULL DEFAULT '',   -- others who help, separated by ", "
  start          TEXT NOT NULL DEFAULT '',
  due            TEXT NOT NULL DEFAULT '',
  status         INTEGER NOT NULL DEFAULT 0, -- 0 not started, 1 in progress, 2 done, 3 blocked, 4 dropped
  reason         TEXT NOT NULL DEFAULT '',   -- why blocked or dropped
  progress       INTEGER NOT NULL DEFAULT 0, -- per cent
  budget         INTEGER NOT NULL DEFAULT 0, -- cents; 0 = not stated
  budget_source  TEXT NOT NULL DEFAULT '',
  evidence       TEXT NOT NULL DEFAULT '',   -- what will show, or shows, that it was done
  completed      TEXT NOT NULL DEFAULT '',   -- date on which it was marked done
  origin         TEXT NOT NULL DEFAULT '',   -- 'idea' or 'option' (of a vote); '' = written here
  origin_id      INTEGER,                    -- key in that table
  rank           REAL NOT NULL,
  created        INTEGER NOT NULL,
  gone           INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Blocks of the agenda (A1). Those without a parent follow one another; a sub-block is a part of its parent (A2), and only
-- one level deep. The last five columns belong to the clock: their steps cannot be undone, and nothing else writes them.
CREATE TABLE block (
  id           INTEGER PRIMARY KEY NOT NULL,
  title        TEXT NOT NULL,               -- never blank
  kind         TEXT NOT NULL DEFAULT 'talk', -- 'welcome', 'talk', 'framing', 'ideas', 'vote', 'actions', 'agreement', 'break',
                                            -- 'facilitator' (not shown on the projector)
  minutes      INTEGER NOT NULL DEFAULT 10, -- 0–480; 0: preparation, not shown on the projector
  parent       INTEGER REFERENCES block (id), -- NULL: stands alone
  rank         REAL NOT NULL,               -- among the blocks without parent, or among its parent's
  objective    TEXT NOT NULL DEFAULT '',
  instructions TEXT NOT NULL DEFAULT '',    -- for the facilitator alone: never projected, never in public documents
  materials    TEXT NOT NULL DEFAULT '',
  responsible  TEXT NOT NULL DEFAULT '',    -- who leads it
  desks        INTEGER NOT NULL DEFAULT 0,  -- parallel tables (small groups), 0–20; 0: all together
  per_desk     INTEGER NOT NULL DEFAULT 0,  -- people at each table; 0 = not stated
  protected    INTEGER NOT NULL DEFAULT 0,  -- 1: never proposed for shortening
  link         TEXT NOT NULL DEFAULT '',    -- the stage in which it happens: 'framing', 'ideas', 'voting', 'actions', 'minutes'; '' none
  link_ids     TEXT NOT NULL DEFAULT '',    -- keys separated by blanks: of the vote ('voting') or of columns ('ideas'); '' = all
  gone         INTEGER NOT NULL DEFAULT 0,
  planned      INTEGER NOT NULL DEFAULT -1, -- minutes when the session began; -1: not begun, or added later
  extra        INTEGER NOT NULL DEFAULT 0,  -- minutes that the clock's keys added to or took from "minutes"
  started      INTEGER NOT NULL DEFAULT 0,  -- when it first began, by the clock of the run; 0 = not yet
  actual       INTEGER NOT NULL DEFAULT 0,  -- milliseconds that it took, until the last key of the clock …
  spent        INTEGER NOT NULL DEFAULT 0   -- … and those of them during which the clock was not paused
) STRICT;

-- The run of the agenda (A4): exactly one row, id 1. Its steps cannot be undone. What was accounted ends at "since"; from
-- there on the time is what the computer's uptime says. Times here are those of the run: they begin with the computer's time
-- and then go on evenly, whatever that is set to.
CREATE TABLE run (
  id           INTEGER PRIMARY KEY NOT NULL,
  state        INTEGER NOT NULL DEFAULT 0,  -- 0 not begun, 1 running, 2 paused, 3 finished
  block        INTEGER NOT NULL DEFAULT 0,  -- key of the current block; 0 = none
  since        INTEGER NOT NULL DEFAULT 0,  -- time of the last key
  wall         INTEGER NOT NULL DEFAULT 0,  -- the same moment by the computer's clock
  uptime       INTEGER NOT NULL DEFAULT 0,  -- the same moment in milliseconds since the computer was started
  boot         INTEGER NOT NULL DEFAULT 0,  -- a number of that start
  begun        INTEGER NOT NULL DEFAULT 0,  -- when the session began
  ended        INTEGER NOT NULL DEFAULT 0,  -- when it ended
  planned_from INTEGER NOT NULL DEFAULT 0,  -- when it should have begun …
  planned_to   INTEGER NOT NULL DEFAULT 0   -- … and ended
) STRICT;

-- Sections of the minutes, in their order (G2). Rows with fixed keys: 1 cover, 2 framing, 3 ideas, 4 votes, 5 actions,
-- 6 closing (documents, next meeting), 7 signatures, 8 agenda, 9 people: attendance (both between cover and
-- framing in their first order).
CREATE TABLE section (
  id    INTEGER PRIMARY KEY NOT NULL,
  kind  TEXT NOT NULL,                -- 'cover', 'agenda', 'framing', 'ideas', 'votes', 'actions', 'closing', 'signatures', 'people'
  shown INTEGER NOT NULL DEFAULT 1,
  rank  REAL NOT NULL
) STRICT;

-- Who signs the minutes.
CREATE TABLE signature (
  id   INTEGER PRIMARY KEY NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  post TEXT NOT NULL DEFAULT '',      -- position and institution
  rank REAL NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT;
