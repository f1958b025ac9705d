/* ws-words.c — what every verb does with what was typed and where a row goes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text is cleaned on its way in, once, so that nothing else has to. A place in an order is a rank between two others; when
 * two neighbours have come so near that nothing fits between them the ranks are spread anew. */

#include "ws-words.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-text.h"

/* Returns: always %FALSE, with the sentence in @error */
gboolean
ws_model_refuse (GError     **error,
                 const char  *sentence)
{
  g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

/**
 * ws_words_take:
 * @blank_sentence: (nullable): what to say where nothing is left; %NULL where that is allowed
 *
 * Cleans what was typed. What is too long is refused rather than cut: nothing of a person's words is lost silently.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set where it is refused
 */
char *
ws_words_take (const char  *text,
               gsize        max_chars,
               gboolean     one_line,
               const char  *blank_sentence,
               GError     **error)
{
  g_autofree char *clean = ws_text_clean (text != NULL ? text : "", G_MAXSIZE, one_line);
  gsize length = g_utf8_strlen (clean, -1);

  if (blank_sentence != NULL && ws_text_is_blank (clean))
    {
      ws_model_refuse (error, blank_sentence);
      return NULL;
    }
  if (length > max_chars)
    {
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                   /* Translators: both are numbers of characters */
                   _("This text is too long: it has %d characters and at most %d fit. Shorten it or split it."),
                   (int) length, (int) max_chars);
      return NULL;
    }
  return g_steal_pointer (&clean);
}

/* Gives the rows of an order the ranks 1, 2, 3 … */
static void
spread (WsStore    *store,
        const char *table,
        const char *where,
        gint64      parameter)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s ORDER BY rank, id", table, where);
  g_autofree char *update = g_strdup_printf ("UPDATE %s SET rank = ?2 WHERE id = ?1", table);
  g_autoptr (WsQuery) query = ws_store_query (store, sql, strstr (where, "?1") != NULL ? "i" : NULL, parameter);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (ws_query_next (query))
    {
      gint64 id = ws_query_get_int (query, 0);
      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len; i++)
    ws_store_run (store, NULL, update, "ir", g_array_index (ids, gint64, i), (double) (i + 1));
}

/**
 * ws_rank_between:
 * @table: @where: literals of the program; @where may use ?1 = @parameter
 * @position: where it should stand among the others
 * @moving: the row that moves, which does not count; 0 for a new one
 *
 * To be called inside an edit.
 *
 * Returns: a rank for that place
 */
double
ws_rank_between (WsStore    *store,
                 const char *table,
                 const char *where,
                 gint64      parameter,
                 guint       position,
                 gint64      moving)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, rank FROM %s WHERE %s ORDER BY rank, id", table, where);

  for (guint attempt = 0; ; attempt++)
    {
      g_autoptr (WsQuery) query = ws_store_query (store, sql, strstr (where, "?1") != NULL ? "i" : NULL, parameter);
      double before = NAN, rank = NAN;

      for (guint i = 0; ws_query_next (query); )
        {
          if (ws_query_get_int (query, 0) == moving)
            continue;
          rank = ws_query_get_real (query, 1);
          if (i == position)
            break;
          before = rank;
          rank = NAN;
          i++;
        }
      if (isnan (rank))
        return isnan (before) ? 1 : before + 1;
      if (isnan (before))
        return rank - 1;
      if (rank - before > 1e-9 * fmax (1, fabs (rank)) || attempt > 0)
        return before + (rank - before) / 2;
      g_clear_pointer (&query, ws_query_free);
      spread (store, table, where, parameter);
    }
}

gint64
ws_now_ms (void)
{
  return g_get_real_time () / 1000;
}
