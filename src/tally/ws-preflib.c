/* ws-preflib.c — reads ranked ballots in the formats of PrefLib and of Debian's tally sheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both are one ballot, or one kind of ballot, to a line. A tally sheet is decorated with anything; only its
 * lines that begin with "V:" are read. */

#include "ws-ranked-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define CANDIDATES_MAX 1000
#define PAPERS_MAX 100000000

static gboolean refuse (GError     **error,
                        guint        line,
                        const char  *sentence);

static gboolean
refuse (GError     **error,
        guint        line,
        const char  *sentence)
{
  /* Translators: %1$u is the number of a line in a file, %2$s a sentence that says what is wrong there */
  g_set_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("Line %1$u: %2$s"), line, sentence);
  return FALSE;
}

static gboolean
read_number (const char *text,
             guint64     most,
             guint      *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 1, most, &value, NULL))
    return FALSE;
  *number = value;
  return TRUE;
}

/* "# ALTERNATIVE NAME 3: Seal" */
static gboolean
read_key (WsRankedFile  *file,
          const char    *text,
          guint          line,
          GError       **error)
{
  static const char alternative[] = "ALTERNATIVE NAME ", title[] = "TITLE:";
  g_autofree char *content = g_strstrip (g_strdup (text));
  g_autofree char *id = NULL;
  char *colon;
  guint number;

  if (g_str_has_prefix (content, title))
    {
      g_free (file->title);
      file->title = g_strstrip (g_strdup (content + strlen (title)));
    }
  if (!g_str_has_prefix (content, alternative))
    return TRUE;
  colon = strchr (content, ':');
  if (colon == NULL)
    return refuse (error, line, _("a name without a colon before it."));
  *colon = '\0';
  if (!read_number (content + strlen (alternative), CANDIDATES_MAX, &number) ||
      number != ws_profile_get_n_options (file->profile) + 1)
    return refuse (error, line, _("the alternatives are not numbered 1, 2, 3 and so on."));
  id = g_strdup_printf ("%u", number);
  ws_profile_add_option (file->profile, id, g_strstrip (colon + 1), 0);
  return TRUE;
}

/* "4: 2,7,{1,3,4}" */
static gboolean
read_order (WsRankedFile  *file,
            char          *text,
            guint          line,
            GError       **error)
{
  char *colon = strchr (text, ':');
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WsBallotMark));
  g_autofree guint8 *seen = g_new0 (guint8, ws_profile_get_n_options (file->profile) + 1);
  g_auto (GStrv) words = NULL;
  gboolean open = FALSE;
  guint count, number, rank = 0;

  if (colon == NULL)
    return refuse (error, line, _("a number of ballots and a colon are expected here."));
  *colon = '\0';
  if (!read_number (g_strstrip (text), PAPERS_MAX, &count))
    return refuse (error, line, _("a number of ballots and a colon are expected here."));
  words = *g_strstrip (colon + 1) != '\0' ? g_strsplit (colon + 1, ",", -1) : g_new0 (char *, 1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      char *word = g_strstrip (words[i]);
      gsize length = strlen (word);
      gboolean close = length > 0 && word[length - 1] == '}';
      WsBallotMark mark;

      rank += !open;
      if (*word == '{' && open)
        return refuse (error, line, _("a brace is opened inside a brace."));
      open |= *word == '{';
      if (close && !open)
        return refuse (error, line, _("a brace is closed that was not opened."));
      word[length - close] = '\0';
      word = g_strstrip (word + (*word == '{'));
      if (*word == '\0' && close)   /* "{}": nobody */
        {
          open = FALSE;
          continue;
        }
      if (!read_number (word, ws_profile_get_n_options (file->profile), &number))
        return refuse (error, line, _("there is no alternative with this number."));
      if (seen[number])
        return refuse (error, line, _("an alternative is in this order twice."));
      seen[number] = TRUE;
      mark = (WsBallotMark) { number - 1, rank };
      g_array_append_val (marks, mark);
      open &= !close;
    }
  if (open)
    return refuse (error, line, _("a brace is opened and never closed."));
  ws_profile_add_ballot (file->profile, (const WsBallotMark *) marks->data, marks->len, count);
  return TRUE;
}

/**
 * ws_preflib_read:
 *
 * Source of the format: FORMAT_SPECIFICATION.md of PrefLib-Data, 2022 (soc, soi, toc, toi).
 *
 * Returns: (transfer full): or %NULL with a sentence that names the line
 */
WsRankedFile *
ws_preflib_read (char    *text,
                 GError **error)
{
  g_autoptr (WsRankedFile) file = ws_ranked_file_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0')
        continue;
      if (*line != '#' && ws_profile_get_n_options (file->profile) == 0)
        {
          refuse (error, i + 1, _("this is not a file in the format that PrefLib has had since 2022: its first lines begin "
                                  "with #."));
          return NULL;
        }
      if (!(*line == '#' ? read_key (file, line + 1, i + 1, error) : read_order (file, line, i + 1, error)))
        return NULL;
    }
  if (ws_profile_get_n_options (file->profile) == 0)
    {
      refuse (error, 1, _("the file is empty."));
      return NULL;
    }
  return g_steal_pointer (&file);
}

/* The ranks of a ballot: figures and letters, "-" where there is none. */
static gboolean
read_ranks (WsRankedFile  *file,
            const char    *ranks,
            guint          line,
            GError       **error)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WsBallotMark));
  guint n = strlen (ranks);

  if (ws_profile_get_n_options (file->profile) == 0)
    for (guint i = 1; i <= n; i++)
      {
        g_autofree char *id = g_strdup_printf ("%u", i);
        ws_profile_add_option (file->profile, id, id, 0);
      }
  if (n == 0 || n != ws_profile_get_n_options (file->profile))
    return refuse (error, line, _("this ballot has another number of options than the first one."));
  for (guint i = 0; i < n; i++)
    {
      char c = g_ascii_tolower (ranks[i]);
      WsBallotMark mark = { i, g_ascii_isdigit (c) ? c - '0' : c - 'a' + 10 };

      if (c == '-')
        continue;
      if (!g_ascii_isalnum (c))
        return refuse (error, line, _("a rank is a figure, a letter or -."));
      g_array_append_val (marks, mark);
    }
  ws_profile_add_ballot (file->profile, (const WsBallotMark *) marks->data, marks->len, 1);
  return TRUE;
}

/**
 * ws_tally_sheet_read:
 *
 * Source of the format: the tally sheets of the Debian project's leader elections.
 *
 * Returns: (transfer full): or %NULL with a sentence that names the line
 */
WsRankedFile *
ws_tally_sheet_read (char    *text,
                     GError **error)
{
  g_autoptr (WsRankedFile) file = ws_ranked_file_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *ranks = lines[i] + 2;

      if (!g_str_has_prefix (lines[i], "V:"))
        continue;
      g_strstrip (ranks);
      ranks[strcspn (ranks, " \t")] = '\0';
      if (!read_ranks (file, ranks, i + 1, error))
        return NULL;
    }
  return g_steal_pointer (&file);
}
