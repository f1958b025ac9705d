/* test-date.c — dates and times of day as people type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ws-date.h"

static void
test_parse (void)
{
  g_autofree char *today = ws_date_today ();
  g_autofree char *this_year = g_strdup_printf ("%.4s-03-14", today);
  const struct { const char *text, *iso; } cases[] = {
    { "2026-03-14", "2026-03-14" }, { "14/3/2026", "2026-03-14" }, { "14/03/26", "2026-03-14" }, { "14-3-2026", "2026-03-14" },
    { "14.3.2026", "2026-03-14" }, { "14 mar 2026", "2026-03-14" }, { "14 de marzo de 2026", "2026-03-14" },
    { "14 March 2026", "2026-03-14" }, { " 14 DE MARZO DEL 2026 ", "2026-03-14" }, { "sábado 14 de marzo de 2026", "2026-03-14" },
    { "Saturday, 14 March 2026", "2026-03-14" }, { "miércoles 1 abr 2026", "2026-04-01" }, { "1 ene 2027", "2027-01-01" },
    { "31 dic 2026", "2026-12-31" }, { "31 Dec 2026", "2026-12-31" }, { "29/2/2028", "2028-02-29" },
    { "14 mar", this_year }, { "14/3", this_year },
    { "29/2/2026", NULL }, { "31/4/2026", NULL }, { "3/14/2026", NULL }, { "0/1/2026", NULL }, { "14/0/2026", NULL }, { "", NULL },
    { "hoy", NULL }, { "14", NULL }, { "marzo 2026", NULL }, { "14 mar 2026 5", NULL }, { "14/3x/2026", NULL }, { "14x/3/2026", NULL },
    { "14/99999999999999/2026", NULL }, { "14/3/99999", NULL }, { "2026-13-01", NULL }, { "-1/3/2026x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = ws_date_parse (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* There is one way to write a date in a file. */
static void
test_valid (void)
{
  static const char *const bad[] = { "", "2026-3-14", "2026-03-1", " 2026-03-1", "2026- 3-14", "+026-03-14", "2026-03-14 ", "2026/03/14",
                                     "2026-02-29", "0000-01-01", "2026-00-10", "2026-03-00", "20260314", "2026-03-1a" };

  g_assert_true (ws_date_is_valid ("2026-03-14"));
  g_assert_true (ws_date_is_valid ("2028-02-29"));
  g_assert_true (ws_date_is_valid ("9999-12-31"));
  g_assert_false (ws_date_is_valid (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (ws_date_is_valid (bad[i]));
}

static void
test_days (void)
{
  g_autofree char *next = ws_date_add ("2028-02-28", 2);
  g_autofree char *before = ws_date_add ("2026-01-01", -1);

  g_assert_cmpint (ws_date_days ("2026-03-14", "2026-03-21"), ==, 7);
  g_assert_cmpint (ws_date_days ("2026-03-01", "2026-02-28"), ==, -1);
  g_assert_cmpint (ws_date_days ("2028-02-28", "2028-03-01"), ==, 2);
  g_assert_cmpint (ws_date_days ("2026-03-14", "soon"), ==, 0);
  g_assert_cmpstr (next, ==, "2028-03-01");
  g_assert_cmpstr (before, ==, "2025-12-31");
  g_assert_null (ws_date_add ("soon", 1));
}

static void
test_times (void)
{
  static const struct { const char *text, *time; } cases[] = {
    { "16:30", "16:30" }, { "16.30", "16:30" }, { "1630", "16:30" }, { "930", "09:30" }, { "16", "16:00" }, { "9:05", "09:05" },
    { "4:30 pm", "16:30" }, { "4 p. m.", "16:00" }, { "4 p.\xc2\xa0m.", "16:00" }, { "12 pm", "12:00" }, { "12:15 a. m.", "00:15" },
    { "16h30", "16:30" }, { "16 h", "16:00" }, { "16:30 hrs.", "16:30" }, { "0:00", "00:00" }, { " 8 ", "08:00" },
    { "4:5", NULL }, { "12:3", NULL }, { "16:300", NULL }, { "24:00", NULL }, { "16:60", NULL }, { "13 pm", NULL }, { "0 am", NULL },
    { "", NULL }, { "pm", NULL }, { "-4", NULL }, { "16:30x", NULL }, { "12345", NULL }, { "1:2:3", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *time = ws_time_parse (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (time, ==, cases[i].time);
    }
}

/* Every day of four years, written and read back in each way. */
static void
test_round_trip (void)
{
  static const char *const formats[] = { "%d/%m/%Y", "%Y-%m-%d", "%d %m %Y", "%d.%m.%Y" };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 2026);
  for (guint i = 0; i < 4 * 366; i++, g_date_add_days (&date, 1))
    {
      char iso[16];

      g_date_strftime (iso, sizeof iso, "%Y-%m-%d", &date);
      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        {
          char text[32];
          g_autofree char *read = NULL;

          g_date_strftime (text, sizeof text, formats[f], &date);
          read = ws_date_parse (text);
          g_assert_cmpstr (read, ==, iso);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/valid", test_valid);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/times", test_times);
  g_test_add_func ("/date/round-trip", test_round_trip);
  return g_test_run ();
}
