/* ws-date.c — dates and times of day as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kept as "YYYY-MM-DD" and "HH:MM", which sort as text; typed as people do: "14/3/2026", "14 mar 2026", "4:30 pm". A date
 * with only day and month is of this year. Day comes before month, as in Mexico; nothing is guessed the other way. */

#include "ws-date.h"

#include <stdio.h>
#include <string.h>

#include "ws-text.h"

/* First letters of the months, Spanish and English, folded. */
static const char *const months_es[] = { "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic" };
static const char *const months_en[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

gboolean
ws_date_split (const char *iso,
               int        *year,
               int        *month,
               int        *day)
{
  int length = 0;

  return iso != NULL && sscanf (iso, "%4d-%2d-%2d%n", year, month, day, &length) == 3 && length == 10 && iso[10] == '\0' &&
         *year >= 1 && *month >= 1 && *month <= 12 && g_date_valid_dmy (*day, *month, *year);
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

static int
month_number (const char *word)
{
  if (g_ascii_isdigit (*word))
    return atoi (word);
  for (int i = 0; i < 12; i++)
    if (g_str_has_prefix (word, months_es[i]) || g_str_has_prefix (word, months_en[i]))
      return i + 1;
  return 0;
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
      if (*words[i] == '\0' || g_str_equal (words[i], "de") || g_str_equal (words[i], "del") || g_str_equal (words[i], "of"))
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
    return to_iso (atoi (parts[0]), month_number (parts[1]), atoi (parts[2]));
  if (n == 3)
    return to_iso (atoi (parts[2]), month_number (parts[1]), atoi (parts[0]));
  {
    g_autofree char *today = ws_date_today ();
    return to_iso (atoi (today), month_number (parts[1]), atoi (parts[0]));
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
  g_autoptr (GString) digits = g_string_new (NULL);
  int hours, minutes = 0;
  const char *p = folded;
  gboolean afternoon, morning;

  while (*p == ' ')
    p++;
  for (; g_ascii_isdigit (*p) || ((*p == ':' || *p == '.' || *p == 'h') && digits->len > 0 && g_ascii_isdigit (p[1])); p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (digits->len == 1)
      g_string_prepend_c (digits, '0');
  if (digits->len == 0 || digits->len > 4)
    return NULL;
  if (digits->len <= 2)
    hours = atoi (digits->str);
  else
    {
      minutes = atoi (digits->str + digits->len - 2);
      g_string_truncate (digits, digits->len - 2);
      hours = atoi (digits->str);
    }
  afternoon = strchr (p, 'p') != NULL;
  morning = strchr (p, 'a') != NULL;
  for (; *p != '\0'; p++)
    if (strchr (" .pamhrs", *p) == NULL)
      return NULL;
  if (afternoon && hours < 12)
    hours += 12;
  if (morning && hours == 12)
    hours = 0;
  if (hours > 23 || minutes > 59)
    return NULL;
  return g_strdup_printf ("%02d:%02d", hours, minutes);
}
