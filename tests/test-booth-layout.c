/* test-booth-layout.c — where the options of a ballot go.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-booth-layout.h"
#include "ws-booth-style.h"

/* Lines that the longest text takes: characters by the width of a letter. */
static int
tallest (int      font,
         guint    columns,
         gpointer data)
{
  int chars = *(int *) data;
  int per_line = (columns == 1 ? 760 : 300) / (font / 2);
  int lines = (chars + per_line - 1) / per_line;

  return lines * font * 6 / 5 + 16;
}

static WsBoothLayout
layout (guint n,
        int   chars,
        int   height)
{
  WsBoothRoom room = { height, 80, 8, 82, 130, 6, tallest };
  WsBoothLayout result;

  ws_booth_layout_init (&result, n, &room, &chars);
  return result;
}

static void
test_few (void)
{
  for (guint n = 1; n <= 5; n++)
    {
      WsBoothLayout l = layout (n, 20, 442);

      g_assert_cmpuint (l.columns, ==, 1);
      g_assert_cmpuint (l.pages, ==, 1);
      g_assert_cmpint (l.font, ==, 30);
      g_assert_cmpint (l.row_height, >=, 82);
      g_assert_cmpint (l.row_height, <=, 130);
    }
}

static void
test_two_columns (void)
{
  for (guint n = 6; n <= 8; n++)
    {
      WsBoothLayout l = layout (n, 20, 442);

      g_assert_cmpuint (l.columns, ==, 2);
      g_assert_cmpuint (l.rows, ==, (n + 1) / 2);
      g_assert_cmpuint (l.pages, ==, 1);
    }
}

static void
test_sheets (void)
{
  WsBoothLayout l = layout (13, 20, 442);

  g_assert_cmpuint (l.per_page, ==, 8);
  g_assert_cmpuint (l.pages, ==, 2);
  g_assert_cmpuint (ws_booth_layout_page_of (&l, 7), ==, 0);
  g_assert_cmpuint (ws_booth_layout_page_of (&l, 8), ==, 1);
}

/* Whatever the texts and the screen: every row has the room its text needs, and all rows of a page fit. */
static void
test_nothing_is_cut (void)
{
  for (guint n = 1; n <= 40; n++)
    for (int chars = 5; chars <= 200; chars += 5)
      for (int height = 260; height <= 900; height += 40)
        {
          WsBoothLayout l = layout (n, chars, height);
          int room = height - (l.pages > 1 ? 80 : 0);

          g_assert_cmpint (l.row_height, >=, 82);
          g_assert_cmpint (l.row_height, >=, tallest (l.font, l.columns, &chars));
          g_assert_cmpint ((int) l.rows * (l.row_height + 8) - 8, <=, room);
          g_assert_cmpuint (l.pages * l.per_page, >=, n);
          g_assert_cmpint (l.font, >=, 22);
        }
}

static void
test_tiny_window (void)
{
  WsBoothLayout l = layout (9, 200, 10);

  g_assert_cmpuint (l.per_page, ==, 1);
  g_assert_cmpuint (l.pages, ==, 9);
}

static void
test_style (void)
{
  g_autofree char *small = ws_booth_style_expand (ws_booth_style_unit (1024, 768));
  g_autofree char *large = ws_booth_style_expand (ws_booth_style_unit (1920, 1080));

  g_assert_cmpfloat (ws_booth_style_unit (1366, 768), ==, 1);
  g_assert_cmpfloat (ws_booth_style_unit (1024, 768), <, 0.76);
  /* letters follow the screen, targets never get smaller than drawn */
  g_assert_nonnull (strstr (small, "font-size: 19.49px"));
  g_assert_nonnull (strstr (small, "min-height: 80.00px"));
  g_assert_null (strstr (small, "min-height: 60.00px; min-width"));
  g_assert_nonnull (strstr (large, "min-height: 112.45px"));
  g_assert_false (g_regex_match_simple ("[0-9][ut]\\b", small, 0, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/booth-layout/few", test_few);
  g_test_add_func ("/booth-layout/two-columns", test_two_columns);
  g_test_add_func ("/booth-layout/sheets", test_sheets);
  g_test_add_func ("/booth-layout/nothing-is-cut", test_nothing_is_cut);
  g_test_add_func ("/booth-layout/tiny-window", test_tiny_window);
  g_test_add_func ("/booth-layout/style", test_style);
  return g_test_run ();
}
