/* test-decimal.c — decimal numbers of files, exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-decimal.h"

static void
test_parse (void)
{
  static const struct { const char *text; gint64 digits; guint decimals; } good[] = {
    { "0", 0, 0 }, { "1200", 1200, 0 }, { "1200.5", 12005, 1 }, { "1200,50", 12005, 1 }, { "10.00", 10, 0 },
    { "0.000001", 1, 6 }, { "0.0100", 1, 2 }, { "007", 7, 0 }, { "999999999999999", 999999999999999, 0 },
    { "5.1000000000", 51, 1 }, { "1.050", 105, 2 },
  };
  static const char *const bad[] = {
    "", "-1", "+1", "1.", ".5", "1e3", "1 200", "1,200.50", "1.2.3", "0.0000001", "9999999999999999", "$5", "١",
  };
  WsDecimal decimal;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (ws_decimal_parse (good[i].text, &decimal));
      g_assert_cmpint (decimal.digits, ==, good[i].digits);
      g_assert_cmpuint (decimal.decimals, ==, good[i].decimals);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ws_decimal_parse (bad[i], &decimal));
}

static void
test_rescale (void)
{
  gint64 digits;

  g_assert_true (ws_decimal_rescale ((WsDecimal) { 12005, 1 }, 2, &digits));
  g_assert_cmpint (digits, ==, 120050);
  g_assert_false (ws_decimal_rescale ((WsDecimal) { 12005, 3 }, 2, &digits));
  g_assert_false (ws_decimal_rescale ((WsDecimal) { G_MAXINT64 / 9, 0 }, 1, &digits));
}

static void
test_format (void)
{
  static const struct { gint64 digits; guint decimals; const char *text; } cases[] = {
    { 0, 2, "0" }, { 120050, 2, "1200.5" }, { 5, 2, "0.05" }, { 1200, 0, "1200" }, { 100000, 5, "1" }, { 13040863, 5, "130.40863" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ws_decimal_format (cases[i].digits, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/rescale", test_rescale);
  g_test_add_func ("/decimal/format", test_format);
  return g_test_run ();
}
