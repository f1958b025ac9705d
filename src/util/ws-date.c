/* ws-date.c — dates and times of day as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept as "YYYY-MM-DD" and "HH:MM", which sort as text; typed as people do: "14/3/2026", "14 mar 2026", "4:30 pm". A date
 * with only day and month is of this year. Day comes before month, as in Mexico; nothing is guessed the other way. */

#include "ws-date.h"

#include <string.h>

#include "ws-text.h"

/* First letters of the months, Spanish and English, folded. */
static const char *const months_es[] = { "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic" };
static const char *const months_en[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

/* The number that @n figures make, or -1. */
static int
read_figures (const char *text,
              guint       n)
{
  int number = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return number;
}

/**
 * ws_date_split:
 * @iso: (nullable)
 *
 * Returns: whether @iso is "YYYY-MM-DD", figure by figure, and a day of the calendar
 */
gboolean
ws_date_split (const char *iso,
               int        *year,
               int        *month,
               int        *day)
{
  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return FALSE;
  *year = read_figures (iso, 4);
  *month = read_figures (iso + 5, 2);
  *day = read_figures (iso + 8, 2);
  return *year >= 1 && *month >= 1 && *month <= 12 && *day >= 1 && g_date_valid_dmy (*day, *month, *year);
}

gboolean
ws_date_is_valid (const char *iso)
{
  int year, month, day;

  return ws_date_split (iso, &year, &month, &day);
}

static char *
to_iso (int year,
        int month,
        int day)
{
  if (year >= 0 && year < 100)
    year += 2000;
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999 || !g_date_valid_dmy (day, month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
ws_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* A day, a month or a year in figures; -1 for anything else. */
static int
plain_number (const char *word)
{
  gsize length = strlen (word);

  return length <= 4 ? read_figures (word, length) : -1;
}

static int
month_number (const char *word)
{
  if (g_ascii_isdigit (*word))
    return plain_number (word);
  for (int i = 0; i < 12; i++)
    if (g_str_has_prefix (word, months_es[i]) || g_str_has_prefix (word, months_en[i]))
      return i + 1;
  return 0;
}

/* Words in a date that say nothing: "sábado 14 de marzo". */
static gboolean
is_filling (const char *word)
{
  static const char *const words[] = { "", "de", "del", "of", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado",
                                       "domingo", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                       NULL };

  return g_strv_contains (words, word);
}

/**
 * ws_date_parse:
 * @text: "2026-03-14", "14/3/2026", "14-3-26", "14 mar", "14 de marzo de 2026"
 *
 * Returns: (transfer full) (nullable): the date as "YYYY-MM-DD"; %NULL where it is none
 */
char *
ws_date_parse (const char *text)
{
  g_autofree char *folded = ws_text_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t/.-,", -1);
  const char *parts[3] = { NULL };
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_filling (words[i]))
        continue;
      if (n == 3)
        return NULL;
      parts[n++] = words[i];
    }
  if (n < 2 || !g_ascii_isdigit (*parts[0]))
    return NULL;
  if (n == 3 && !g_ascii_isdigit (*parts[2]))
    return NULL;
  if (n == 3 && strlen (parts[0]) == 4)
    return to_iso (plain_number (parts[0]), month_number (parts[1]), plain_number (parts[2]));
  if (n == 3)
    return to_iso (plain_number (parts[2]), month_number (parts[1]), plain_number (parts[0]));
  {
    g_autofree char *today = ws_date_today ();
    return to_iso (read_figures (today, 4), month_number (parts[1]), plain_number (parts[0]));
  }
}

/* Returns: days from @from to @to, negative where @to is earlier; 0 where one is no date */
int
ws_date_days (const char *from,
              const char *to)
{
  int year, month, day;
  GDate a, b;

  if (!ws_date_split (from, &year, &month, &day))
    return 0;
  g_date_clear (&a, 1);
  g_date_set_dmy (&a, day, month, year);
  if (!ws_date_split (to, &year, &month, &day))
    return 0;
  g_date_clear (&b, 1);
  g_date_set_dmy (&b, day, month, year);
  return g_date_days_between (&a, &b);
}

/* Returns: (transfer full) (nullable) */
char *
ws_date_add (const char *iso,
             int         days)
{
  int year, month, day;
  GDate date;

  if (!ws_date_split (iso, &year, &month, &day))
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  if (days >= 0)
    g_date_add_days (&date, days);
  else
    g_date_subtract_days (&date, -days);
  return to_iso (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

static char *
format_ms (gint64      ms,
           const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (ms / 1000);

  return time != NULL ? g_date_time_format (time, format) : g_strdup ("");
}

/**
 * ws_date_from_ms:
 * @ms: milliseconds since 1970 UTC
 *
 * Returns: (transfer full): the local date
 */
char *
ws_date_from_ms (gint64 ms)
{
  return format_ms (ms, "%Y-%m-%d");
}

/* Returns: (transfer full): the local time of day, "HH:MM" */
char *
ws_time_from_ms (gint64 ms)
{
  return format_ms (ms, "%H:%M");
}

/**
 * ws_time_parse:
 * @text: "16:30", "16.30", "1630", "16", "4:30 pm", "4 p. m."
 *
 * Returns: (transfer full) (nullable): the time as "HH:MM"
 */
char *
ws_time_parse (const char *text)
{
  g_autofree char *folded = ws_text_fold (text);
  const char *p = folded + strspn (folded, " ");
  guint n = strspn (p, "0123456789");
  int hours, minutes = 0;
  gboolean afternoon, morning;

  if (n == 0 || n > 4)
    return NULL;
  hours = read_figures (p, n <= 2 ? n : n - 2);
  if (n > 2)
    minutes = read_figures (p + n - 2, 2);
  p += n;
  /* Minutes have two figures: "4:5" may mean anything. */
  if (n <= 2 && *p != '\0' && strchr (":.h", *p) != NULL && g_ascii_isdigit (p[1]))
    {
      minutes = read_figures (p + 1, 2);
      p += 3;
      if (minutes < 0 || g_ascii_isdigit (*p))
        return NULL;
    }
  afternoon = strchr (p, 'p') != NULL;
  morning = strchr (p, 'a') != NULL;
  if (p[strspn (p, " .pamhrs")] != '\0' || ((afternoon || morning) && (hours < 1 || hours > 12)))
    return NULL;
  if (afternoon && hours < 12)
    hours += 12;
  if (morning && hours == 12)
    hours = 0;
  if (hours > 23 || minutes > 59)
    return NULL;
  return g_strdup_printf ("%02d:%02d", hours, minutes);
}
