/* test-reveal.c — the order in which a result is shown, and which page things stand on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-paging.h"
#include "ws-reveal.h"

/* "5:5" for each step: the first row that was shown, of the page's first row; b: banner; w2: two winners to come. */
static char *
tell (const WsRevealRow *rows,
      guint              n,
      guint              per_page,
      gboolean           tie)
{
  g_autoptr(GArray) steps = ws_reveal_plan (rows, n, per_page, tie);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const WsRevealStep *step = &g_array_index (steps, WsRevealStep, i);

      g_string_append_printf (text, "%s%u+%u:%u", i > 0 ? " " : "", step->first, step->n, step->from);
      if (step->banner)
        g_string_append_c (text, 'b');
      if (step->to_come > 0)
        g_string_append_printf (text, "w%u", step->to_come);
    }
  return g_string_free (text, FALSE);
}

static void
test_one_by_one (void)
{
  static const WsRevealRow rows[] = { { 1, TRUE }, { 2, TRUE }, { 3, FALSE }, { 4, FALSE } };
  g_autofree char *steps = tell (rows, 4, 10, FALSE);

  g_assert_cmpstr (steps, ==, "0+4:4 0+4:3 0+4:2w2 0+4:1w1 0+4:0");
}

/* Equal ranks are one step; the tie is told after them and stays told. */
static void
test_tie (void)
{
  static const WsRevealRow rows[] = { { 1, TRUE }, { 2, TRUE }, { 2, TRUE }, { 4, FALSE }, { 4, FALSE } };
  g_autofree char *steps = tell (rows, 5, 10, TRUE);

  g_assert_cmpstr (steps, ==, "0+5:5 0+5:3w3 0+5:1w1 0+5:1bw1 0+5:0b");
}

static void
test_tie_at_the_top (void)
{
  static const WsRevealRow rows[] = { { 1, TRUE }, { 1, TRUE }, { 3, FALSE } };
  g_autofree char *steps = tell (rows, 3, 10, TRUE);

  g_assert_cmpstr (steps, ==, "0+3:3 0+3:2w2 0+3:0 0+3:0b");
}

/* Many rows: pages of about equal length, the last one first. */
static void
test_pages (void)
{
  WsRevealRow rows[7];
  g_autofree char *steps = NULL;

  for (guint i = 0; i < 7; i++)
    rows[i] = (WsRevealRow) { i + 1, i == 0 };
  steps = tell (rows, 7, 5, FALSE);
  g_assert_cmpstr (steps, ==, "4+3:7 4+3:6 4+3:5 4+3:4 0+4:3 0+4:2 0+4:1w1 0+4:0");
}

static void
test_nothing (void)
{
  g_autofree char *none = tell (NULL, 0, 5, FALSE);
  static const WsRevealRow one[] = { { 1, TRUE } };
  g_autofree char *single = tell (one, 1, 0, FALSE);

  g_assert_cmpstr (none, ==, "0+0:0");
  g_assert_cmpstr (single, ==, "0+1:1 0+1:0");
}

/* Whatever the ranks: every row is shown, none twice, and never a better one before a worse one. */
static void
test_laws (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = g_test_rand_int_range (1, 40), per_page = g_test_rand_int_range (1, 9), rank = 1, before = n;
      g_autofree WsRevealRow *rows = g_new0 (WsRevealRow, n);
      gboolean tie = g_test_rand_bit ();
      g_autoptr(GArray) steps = NULL;

      for (guint i = 0; i < n; i++)
        {
          rank = i > 0 && g_test_rand_bit () ? rank : i + 1;
          rows[i] = (WsRevealRow) { rank, rank == 1 || (i > 0 && rows[i - 1].wins && g_test_rand_bit ()) };
        }
      steps = ws_reveal_plan (rows, n, per_page, tie);
      for (guint i = 0; i < steps->len; i++)
        {
          const WsRevealStep *step = &g_array_index (steps, WsRevealStep, i);

          g_assert_cmpuint (step->from, <=, before);
          g_assert_cmpuint (step->n, <=, per_page);
          g_assert_cmpuint (step->first, <=, step->from);
          g_assert_cmpuint (step->first + step->n, <=, n);
          if (step->from < before)
            g_assert_cmpuint (before, <=, step->first + step->n);
          before = step->from;
        }
      g_assert_cmpuint (before, ==, 0);
    }
}

static char *
share (WsPaged *things,
       guint    n,
       double   room)
{
  GString *text = g_string_new (NULL);
  guint pages = ws_paging_share (things, n, 1, room);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%u", things[i].page);
  g_string_append_printf (text, " of %u", pages);
  return g_string_free (text, FALSE);
}

static void
test_paging (void)
{
  WsPaged single[] = { { 4, FALSE, 9 }, { 4, FALSE, 9 }, { 4, FALSE, 9 } };
  WsPaged group[] = { { 4, FALSE, 9 }, { 1, TRUE, 9 }, { 3, TRUE, 9 }, { 3, FALSE, 9 } };
  WsPaged long_group[] = { { 1, TRUE, 9 }, { 4, TRUE, 9 }, { 4, TRUE, 9 }, { 4, FALSE, 9 } };
  WsPaged high[] = { { 99, FALSE, 9 }, { 1, FALSE, 9 } };
  g_autofree char *a = share (single, 3, 9), *b = share (group, 4, 10), *c = share (long_group, 4, 10), *d = share (high, 2, 10);
  g_autofree char *none = share (NULL, 0, 10);

  g_assert_cmpstr (a, ==, "001 of 2");
  /* the group would fit behind the note only in part, so it begins the next page */
  g_assert_cmpstr (b, ==, "0111 of 2");
  g_assert_cmpstr (c, ==, "0011 of 2");
  g_assert_cmpstr (d, ==, "01 of 2");
  g_assert_cmpstr (none, ==, " of 1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reveal/one-by-one", test_one_by_one);
  g_test_add_func ("/reveal/tie", test_tie);
  g_test_add_func ("/reveal/tie-at-the-top", test_tie_at_the_top);
  g_test_add_func ("/reveal/pages", test_pages);
  g_test_add_func ("/reveal/nothing", test_nothing);
  g_test_add_func ("/reveal/laws", test_laws);
  g_test_add_func ("/paging/share", test_paging);
  return g_test_run ();
}
