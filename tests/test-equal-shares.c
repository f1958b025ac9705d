/* test-equal-shares.c — Equal Shares: by hand, and against a plain count with fractions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-tally.h"

#include "ws-equal-shares.h"

#include <string.h>

typedef __int128 Wide;

static char *
write_winners (WsProfile *profile,
               WsOutcome *outcome)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outcome->winners->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ws_profile_get_id (profile, g_array_index (outcome->winners, guint, i)));
  return g_string_free (text, FALSE);
}

static void
assert_outcome (WsProfile    *profile,
                WsSharesRule  rule,
                const char   *winners,
                gint64        cost)
{
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (GError) error = NULL;
  g_autoptr (WsOutcome) outcome = ws_equal_shares_count (profile, &rule, lang, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = write_winners (profile, outcome);
  g_assert_cmpstr (text, ==, winners);
  g_assert_cmpint (outcome->cost, ==, cost);
}

static void
add_ballots (WsProfile  *profile,
             const char *options,
             gint64      count)
{
  WsBallotMark marks[9];
  guint n = 0;

  for (; options[n] != '\0'; n++)
    {
      char id[2] = { options[n], '\0' };
      guint option;

      g_assert_true (ws_profile_find_option (profile, id, &option));
      marks[n] = (WsBallotMark) { option, 1 };
    }
  ws_profile_add_ballot (profile, marks, n, count);
}

/* 61 voters, all for a project that costs exactly the budget: each pays 150 000 / 61. */
static void
test_whole_budget (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);

  ws_profile_add_option (profile, "a", "a", 150000);
  add_ballots (profile, "a", 61);
  assert_outcome (profile, (WsSharesRule) { .budget = 150000 }, "a", 150000);
  ws_profile_add_ballot (profile, NULL, 0, 1);   /* a blank ballot has a share too: now 61 shares do not pay it */
  assert_outcome (profile, (WsSharesRule) { .budget = 150000 }, "", 0);
}

/* Budget 100, ten voters, 10 each.
 *   a costs 60, wanted by 6; b costs 50, by the same 6; c costs 30, by the 4 others; d costs 5, by one of the 4.
 * By cost, payment / cost: a 60/6/60 = 1/6 (each pays 10, all they have), b 50/6/50 = 1/6, c 30/4/30 = 1/4, d 5/1/5 = 1.
 * a and b are equal: a stands first as id. The 6 have nothing left, so b is out. c: 7.50 each; 2.50 left: d (5) is out.
 * Cost 90. Filling by votes with the 10 left: b does not fit, d does: 95. */
static void
test_by_hand (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;
  GArray *tie;

  ws_profile_add_option (profile, "d", "Bench", 5);
  ws_profile_add_option (profile, "c", "Lamps", 30);
  ws_profile_add_option (profile, "b", "Court", 50);
  ws_profile_add_option (profile, "a", "Trees", 60);
  add_ballots (profile, "ab", 6);
  add_ballots (profile, "c", 3);
  add_ballots (profile, "cd", 1);
  assert_outcome (profile, (WsSharesRule) { .budget = 100, .order = WS_ORDER_ID }, "a c", 90);
  /* By number a payment counts as it is: d 5, c 7.50, b 25/3, a 10. After d its voter has 5, so that c takes these 5 and
   * 25/3 from each of the three others: as much as b from each of the six; b stands first. a is out. */
  assert_outcome (profile, (WsSharesRule) { .budget = 100, .shares = WS_SHARES_BY_NUMBER, .order = WS_ORDER_ID },
                  "d b c", 85);
  outcome = ws_equal_shares_count (profile, &(WsSharesRule) { .budget = 100, .order = WS_ORDER_ID, .fill = TRUE }, lang,
                                   NULL);
  g_assert_cmpint (outcome->cost, ==, 95);
  g_assert_cmpuint (outcome->ties->len, ==, 1);
  tie = g_ptr_array_index (outcome->ties, 0);
  g_assert_cmpuint (tie->len, ==, 2);
  assert_steps (outcome, "10 ballots.\n"
                         "The budget of $100 is shared equally by all ballots. A project is bought by those who want it.\n"
                         "Each ballot begins with $10.\n"
                         "“Trees” is bought first and costs $60. 6 supporters pay $10 each.\n"
                         "Then “Lamps” is bought and costs $30. 4 supporters pay about $8 each.\n"
                         "“Court” and “Trees” are tied: the tie order decided which of them came first.\n"
                         "Their supporters do not have enough left for “Bench” and “Court”.\n"
                         "“Bench”, 1 vote: costs $5 and is funded from what is left over.\n"
                         "All together costs $95; $5 is left over.");
}

/* 90.00 for nine: 10.00 each. Lamps, 42.00, wanted by six: 7.00 each (7/42 = 1/6 of its cost). Trees, 40.00, wanted by the
 * other three and by two of the six: these have 3.00 left, so 3.00 + 3.00 + 3 × 10.00 = 36.00 is not enough. At 33.00 it is:
 * the two give 3.00 each, and the three pay 9.00. */
static void
test_payers (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) dear = NULL;
  g_autoptr (WsOutcome) outcome = NULL;
  WsSharesRule rule = { .budget = 9000, .decimals = 2 };

  ws_profile_add_option (profile, "l", "Lamps", 4200);
  ws_profile_add_option (profile, "t", "Trees", 4000);
  add_ballots (profile, "l", 4);
  add_ballots (profile, "lt", 2);
  add_ballots (profile, "t", 3);
  dear = ws_equal_shares_count (profile, &rule, lang, NULL);
  assert_options (dear->winners, "0");
  ws_profile_set_cost (profile, 1, 3300);
  outcome = ws_equal_shares_count (profile, &rule, lang, NULL);
  assert_steps (outcome, "9 ballots.\n"
                         "The budget of $90.00 is shared equally by all ballots. A project is bought by those who want it.\n"
                         "Each ballot begins with $10.00.\n"
                         "“Lamps” is bought first and costs $42.00. 6 supporters pay $7.00 each.\n"
                         "Then “Trees” is bought and costs $33.00. 3 supporters pay $9.00 each. 2 more, who have less left, give "
                         "all of it.\n"
                         "All together costs $75.00; $15.00 is left over.");
}

/* A small and a big court cannot both be built. 40 each for two; big, 40, is wanted by both (20 each); small, 10, by one of
 * them, bench, 10, by the other: the small one can no longer be had, nor filled in. Without the label all three are bought. */
static void
test_exclusive (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (WsOutcome) outcome = NULL;
  WsSharesRule rule = { .budget = 80, .rest = WS_REST_OVERSPEND, .step = 1, .fill = TRUE };

  ws_profile_add_option (profile, "b", "Big court", 40);
  ws_profile_add_option (profile, "s", "Small court", 10);
  ws_profile_add_option (profile, "c", "Bench", 10);
  add_ballots (profile, "bs", 1);
  add_ballots (profile, "bc", 1);
  assert_outcome (profile, rule, "b s c", 60);
  ws_profile_set_excludes (profile, 0, "court");
  ws_profile_set_excludes (profile, 1, "court");
  assert_outcome (profile, rule, "b c", 50);
  outcome = ws_equal_shares_count (profile, &rule, lang, NULL);
  g_assert_cmpstr (g_ptr_array_index (outcome->steps, 5), ==, "“Small court” cannot be had together with “Big court”.");
}

/* Two projects of equal merit, and money for one: the lot that was drawn comes before the place in the list. */
static void
test_lots (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  WsSharesRule rule = { .budget = 10 };

  ws_profile_add_option (profile, "x", "x", 10);
  ws_profile_add_option (profile, "y", "y", 10);
  add_ballots (profile, "xy", 4);
  assert_outcome (profile, rule, "x", 10);
  ws_profile_set_lot (profile, 0, 2);
  ws_profile_set_lot (profile, 1, 1);
  assert_outcome (profile, rule, "y", 10);
}

/* Budget 10, two voters, 5 each: x costs 6, wanted by one; y costs 4, by the other. Only y is paid for. Raised by 1, x can
 * be paid for as well: together 10, and nothing more is wanted. With x at 7, raised by 2, both would cost 11: the last
 * outcome within the budget is y alone; nothing else fits the 6 left, but another raise is not known to be useless. */
static void
test_raise (void)
{
  g_autoptr (WsProfile) fits = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsProfile) exceeds = ws_profile_new (WS_BALLOT_APPROVAL);
  WsSharesRule rule = { .budget = 10, .rest = WS_REST_OVERSPEND, .step = 1 };

  ws_profile_add_option (fits, "x", "x", 6);
  ws_profile_add_option (fits, "y", "y", 4);
  ws_profile_add_option (exceeds, "x", "x", 7);
  ws_profile_add_option (exceeds, "y", "y", 4);
  add_ballots (fits, "x", 1);
  add_ballots (fits, "y", 1);
  add_ballots (exceeds, "x", 1);
  add_ballots (exceeds, "y", 1);
  assert_outcome (fits, (WsSharesRule) { .budget = 10 }, "y", 4);
  assert_outcome (fits, rule, "x y", 10);
  assert_outcome (exceeds, rule, "y", 4);
  rule.rest = WS_REST_EXHAUST;
  assert_outcome (exceeds, rule, "y", 4);
}

static void
test_refused (void)
{
  g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_APPROVAL);
  g_autoptr (WsLang) lang = ws_lang_new ("en");
  g_autoptr (GError) error = NULL;

  ws_profile_add_option (profile, "x", "x", 6);
  g_assert_null (ws_equal_shares_count (profile, &(WsSharesRule) { .budget = 9, .shares = WS_SHARES_BY_POINTS }, lang,
                                        &error));
  g_assert_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID);
  assert_outcome (profile, (WsSharesRule) { .budget = 10 }, "", 0);
}

/* The plain count: fractions of 128 bits, all voters one by one. Small elections only. */
#define VOTERS 5
#define PROJECTS 4

typedef struct { Wide top, bottom; } Fraction;

typedef struct
{
  gint64   cost[PROJECTS];
  guint    points[VOTERS][PROJECTS];
  Fraction money[VOTERS];
} Small;

static Fraction
make (Wide top,
      Wide bottom)
{
  Wide a = top < 0 ? -top : top, b = bottom;

  while (b != 0)
    {
      Wide left = a % b;
      a = b;
      b = left;
    }
  return (Fraction) { top / a, bottom / a };
}

static int
compare (Fraction a,
         Fraction b)
{
  Wide x = a.top * b.bottom, y = b.top * a.bottom;

  return (x > y) - (x < y);
}

static Fraction
minus (Fraction a,
       Fraction b)
{
  Wide top = a.top * b.bottom - b.top * a.bottom;

  return top == 0 ? (Fraction) { 0, 1 } : make (top, a.bottom * b.bottom);
}

/* The payment for one point: tried with every number of poor voters. bottom = 0: cannot be paid. */
static Fraction
find_plain (Small *small,
            guint  project)
{
  for (guint poor = 0; poor < 1 << VOTERS; poor++)
    {
      Fraction left = { small->cost[project], 1 }, each;
      guint weight = 0;
      gboolean right = TRUE;

      for (guint v = 0; v < VOTERS; v++)
        if (poor & (1u << v))
          left = minus (left, small->points[v][project] > 0 ? small->money[v] : (Fraction) { 0, 1 });
        else
          weight += small->points[v][project];
      if (weight == 0 || left.top <= 0)
        continue;
      each = make (left.top, left.bottom * weight);
      for (guint v = 0; v < VOTERS; v++)
        {
          guint points = small->points[v][project];
          Fraction owes = points > 0 ? make (each.top * points, each.bottom) : (Fraction) { 0, 1 };

          right &= points == 0 ? !(poor & (1u << v)) : (compare (small->money[v], owes) < 0) == !!(poor & (1u << v));
        }
      if (right)
        return each;
    }
  return (Fraction) { 0, 0 };
}

static char *
count_plain (Small    *small,
             gint64    budget,
             gboolean  by_cost)
{
  GString *text = g_string_new (NULL);
  gboolean funded[PROJECTS] = { FALSE };

  for (guint v = 0; v < VOTERS; v++)
    small->money[v] = make (budget, VOTERS);
  for (;;)
    {
      Fraction least = { 0, 0 }, payment = { 0, 0 };
      guint best = PROJECTS;

      for (guint p = 0; p < PROJECTS; p++)
        {
          Fraction each = funded[p] ? (Fraction) { 0, 0 } : find_plain (small, p), worth = each;

          if (each.bottom == 0)
            continue;
          worth = make (each.top, each.bottom * (by_cost ? small->cost[p] : 1));
          if (best == PROJECTS || compare (worth, least) < 0)
            {
              best = p;
              least = worth;
              payment = each;
            }
        }
      if (best == PROJECTS)
        return g_string_free (text, FALSE);
      funded[best] = TRUE;
      g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", best);
      for (guint v = 0; v < VOTERS; v++)
        {
          guint points = small->points[v][best];
          Fraction owes = points > 0 ? make (payment.top * points, payment.bottom) : (Fraction) { 0, 1 };

          small->money[v] = compare (owes, small->money[v]) < 0 ? minus (small->money[v], owes) : (Fraction) { 0, 1 };
        }
    }
}

static void
test_against_plain (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_funded = 0;

  for (guint round = 0; round < 3000; round++)
    {
      WsShares shares = round % 3;
      g_autoptr (WsProfile) profile = ws_profile_new (WS_BALLOT_POINTS);
      Small small;
      gint64 budget = g_rand_int_range (rand, 1, 40), cost = 0;
      g_autofree char *expected = NULL;

      for (guint p = 0; p < PROJECTS; p++)
        {
          char id[2] = { '0' + p, '\0' };

          small.cost[p] = g_rand_int_range (rand, 1, 20);
          ws_profile_add_option (profile, id, id, small.cost[p]);
        }
      for (guint v = 0; v < VOTERS; v++)
        {
          WsBallotMark marks[PROJECTS];

          for (guint p = 0; p < PROJECTS; p++)
            {
              guint points = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 4) : 0;

              marks[p] = (WsBallotMark) { p, points };
              small.points[v][p] = shares == WS_SHARES_BY_POINTS ? points : points > 0;
            }
          ws_profile_add_ballot (profile, marks, PROJECTS, 1);
        }
      expected = count_plain (&small, budget, shares == WS_SHARES_BY_COST);
      for (const char *p = expected; *p != '\0'; p++)
        if (*p != ' ')
          {
            cost += small.cost[*p - '0'];
            n_funded++;
          }
      assert_outcome (profile, (WsSharesRule) { .budget = budget, .shares = shares }, expected, cost);
    }
  g_assert_cmpuint (n_funded, >, 3000);   /* otherwise nothing was compared */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/equal-shares/whole-budget", test_whole_budget);
  g_test_add_func ("/equal-shares/by-hand", test_by_hand);
  g_test_add_func ("/equal-shares/raise", test_raise);
  g_test_add_func ("/equal-shares/payers", test_payers);
  g_test_add_func ("/equal-shares/exclusive", test_exclusive);
  g_test_add_func ("/equal-shares/lots", test_lots);
  g_test_add_func ("/equal-shares/refused", test_refused);
  g_test_add_func ("/equal-shares/against-plain", test_against_plain);
  return g_test_run ();
}
