/* ws-tally-job.c — what one count was asked for: its parameters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parameters are words of the rule. One that the method does not ask for is refused, never ignored: a count
 * with a misspelt rule would look like a result. */

#include "ws-tally-job.h"

#include <glib/gi18n-lib.h>

#include "ws-decimal.h"

#define NUMBER_MAX 1000000000     /* of a parameter */

/* Always NULL. */
gpointer
ws_tally_refuse (GError     **error,
                 const char  *format,
                 ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, WS_TALLY_ERROR, WS_TALLY_ERROR_PARAMETER, sentence);
  return NULL;
}

/* The value of a parameter, or @fallback; it counts as understood. */
const char *
ws_tally_take (WsTallyJob *job,
               const char *key,
               const char *fallback)
{
  const char *value = g_hash_table_lookup (job->params, key);

  value = value != NULL ? value : fallback;
  if (value != NULL)
    {
      g_ptr_array_add (job->used, (gpointer) g_intern_string (key));
      g_ptr_array_add (job->used, (gpointer) value);
    }
  return value;
}

gboolean
ws_tally_take_number (WsTallyJob  *job,
                      const char  *key,
                      const char  *fallback,
                      guint64      least,
                      guint64     *number,
                      GError     **error)
{
  const char *value = ws_tally_take (job, key, fallback);

  if (g_ascii_string_to_unsigned (value, 10, least, NUMBER_MAX, number, NULL))
    return TRUE;
  /* Translators: a parameter such as “threshold” and what was given for it */
  ws_tally_refuse (error, _("“%1$s” has to be a whole number, and not “%2$s”."), key, value);
  return FALSE;
}

/* One of two words; @first: whether it is the first. */
gboolean
ws_tally_take_word (WsTallyJob  *job,
                    const char  *key,
                    const char  *first,
                    const char  *second,
                    gboolean    *is_first,
                    GError     **error)
{
  const char *value = ws_tally_take (job, key, first);

  *is_first = g_str_equal (value, first);
  if (*is_first || g_str_equal (value, second))
    return TRUE;
  /* Translators: a parameter such as “skip”, the two words that are possible, and what was given for it */
  ws_tally_refuse (error, _("“%1$s” has to be %2$s or %3$s, and not “%4$s”."), key, first, second, value);
  return FALSE;
}

/* One of several words; the first is what is meant where none is given. */
gboolean
ws_tally_take_choice (WsTallyJob         *job,
                      const char         *key,
                      const char *const  *words,
                      guint              *choice,
                      GError            **error)
{
  const char *value = ws_tally_take (job, key, words[0]);
  g_autofree char *list = NULL;

  for (*choice = 0; words[*choice] != NULL; (*choice)++)
    if (g_str_equal (value, words[*choice]))
      return TRUE;
  list = g_strjoinv (", ", (char **) words);
  /* Translators: a parameter such as “sat”, the words that are possible, and what was given for it */
  ws_tally_refuse (error, _("“%1$s” has to be one of these words: %2$s; and not “%3$s”."), key, list, value);
  return FALSE;
}

/* Money in whole units of the currency, or with as many decimals as the file has. */
gboolean
ws_tally_take_money (WsTallyJob  *job,
                     const char  *key,
                     const char  *fallback,
                     gint64      *amount,
                     GError     **error)
{
  const char *value = ws_tally_take (job, key, fallback);
  WsDecimal decimal;

  if (ws_decimal_parse (value, &decimal) && ws_decimal_rescale (decimal, job->file->decimals, amount) && *amount > 0)
    return TRUE;
  /* Translators: a parameter such as “step” and what was given for it */
  ws_tally_refuse (error, _("“%1$s” has to be a sum of money as this file writes them, and not “%2$s”."), key, value);
  return FALSE;
}

/* No parameter may be left that the method did not ask for. */
gboolean
ws_tally_check_params (WsTallyJob  *job,
                       GError     **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, job->params);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gboolean known = FALSE;

      for (guint i = 0; i < job->used->len; i += 2)
        known |= g_str_equal (g_ptr_array_index (job->used, i), key);
      if (!known)
        {
          ws_tally_refuse (error, _("This method has no parameter “%s”."), (const char *) key);
          return FALSE;
        }
    }
  return TRUE;
}
