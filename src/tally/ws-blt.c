/* ws-blt.c — reads elections in the format BLT of OpenSTV and others (also .HIL).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers separated by any blanks; ends of lines mean nothing until the names begin, which come last, in
 * quotes or one to a line. Because of that the ballots are gone through twice: once to find the names, and
 * once to be counted. */

#include "ws-ranked-file.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define CANDIDATES_MAX 1000
#define PAPERS_MAX 100000000   /* papers that one line stands for */

typedef struct
{
  WsRankedFile *file;
  const char   *next;
  guint         line;         /* of @next */
  guint         n;            /* candidates */
  int          *options;      /* by number of the candidate, from 1; -1: withdrawn */
  gboolean      counting;     /* the second time */
  GArray       *marks;        /* WsBallotMark, of the ballot being read */
  guint8       *seen;         /* by number of the candidate: stands on this ballot */
} Reader;

static gboolean refuse (Reader      *self,
                        GError     **error,
                        const char  *format,
                        ...) G_GNUC_PRINTF (3, 4);

/* Returns: %FALSE, always; the sentence begins with the line */
static gboolean
refuse (Reader      *self,
        GError     **error,
        const char  *format,
        ...)
{
  va_list args;
  g_autofree char *sentence = NULL;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  /* Translators: %1$u is the number of a line in a file, %2$s a sentence that says what is wrong there */
  g_set_error (error, WS_TALLY_ERROR, WS_TALLY_ERROR_INVALID, _("Line %1$u: %2$s"), self->line, sentence);
  return FALSE;
}

/* Moves to the next word; notes from # to the end of a line are passed over. Returns: its length, 0 at the
   end */
static gsize
find_word (Reader *self)
{
  for (;;)
    {
      while (g_ascii_isspace (*self->next))
        self->line += *self->next++ == '\n';
      if (*self->next != '#')
        break;
      while (*self->next != '\0' && *self->next != '\n')
        self->next++;
    }
  return strcspn (self->next, " \t\r\n\v\f#");
}

/* A whole number of digits only, which may be followed by =. */
static gboolean
take_number (Reader  *self,
             guint    most,
             guint   *number)
{
  const char *p = self->next;

  for (*number = 0; g_ascii_isdigit (*p); p++)
    {
      *number = *number * 10 + (*p - '0');
      if (*number > most)
        return FALSE;
    }
  if (p == self->next || (*p != '\0' && !g_ascii_isspace (*p) && *p != '=' && *p != '#'))
    return FALSE;
  self->next = p;
  return TRUE;
}

static gboolean
refuse_word (Reader  *self,
             GError **error)
{
  g_autofree char *word = g_strndup (self->next, MIN (find_word (self), 40));
  g_autofree char *valid = g_utf8_make_valid (word, -1);

  return refuse (self, error, _("“%s” is not expected here."), valid);
}

/* Withdrawn candidates, "-3" or "[withdrawn 3]"; other words in brackets concern other programs. */
static gboolean
read_options (Reader  *self,
              GError **error)
{
  while (find_word (self) > 0 && (*self->next == '-' || *self->next == '['))
    {
      gboolean bracket = *self->next == '[', names = bracket && g_str_has_prefix (self->next, "[withdrawn");
      guint number;

      self->next += names ? strlen ("[withdrawn") : 1;
      while (bracket && find_word (self) > 0 && *self->next != ']')
        {
          g_autofree char *word = NULL;
          char *end;

          if (!names)
            {
              self->next++;
              continue;
            }
          word = g_strndup (self->next, strcspn (self->next, "] \t\r\n"));
          number = g_ascii_strtoull (word, &end, 10);
          if (*end != '\0' || number < 1 || number > self->n)
            return refuse_word (self, error);
          self->options[number] = -1;
          self->next += strlen (word);
        }
      if (bracket && *self->next++ != ']')
        return refuse (self, error, _("a bracket is opened and never closed."));
      if (bracket)
        continue;
      if (!take_number (self, self->n, &number) || number == 0)
        return refuse_word (self, error);
      self->options[number] = -1;
    }
  return TRUE;
}

static gboolean
read_rank (Reader  *self,
           guint    rank,
           GError **error)
{
  for (;;)
    {
      guint number;

      if (!take_number (self, self->n, &number) || number == 0)
        return refuse_word (self, error);
      if (self->seen[number])
        return refuse (self, error, _("candidate %u is on this ballot twice."), number);
      self->seen[number] = TRUE;
      if (self->counting && self->options[number] >= 0)
        {
          WsBallotMark mark = { self->options[number], rank };
          g_array_append_val (self->marks, mark);
        }
      if (*self->next != '=')
        return TRUE;
      self->next++;
    }
}

/* All ballots, up to the 0 that ends them; where it is missing, up to the names. */
static gboolean
read_ballots (Reader  *self,
              GError **error)
{
  while (find_word (self) > 0 && *self->next != '"')
    {
      guint count = 1, rank = 0;

      if (*self->next == '(')
        self->next += strcspn (self->next, ")") + (strchr (self->next, ')') != NULL);
      else if (!take_number (self, PAPERS_MAX, &count))
        return refuse_word (self, error);
      if (count == 0)
        return TRUE;
      g_array_set_size (self->marks, 0);
      memset (self->seen, 0, self->n + 1);
      for (;;)
        {
          if (find_word (self) == 0)
            return refuse (self, error, _("the last ballot does not end with 0."));
          if (self->next[0] == '0' && (self->next[1] == '\0' || g_ascii_isspace (self->next[1])))
            break;
          if (!read_rank (self, ++rank, error))
            return FALSE;
        }
      self->next++;
      if (self->counting)
        ws_profile_add_ballot (self->file->profile, (const WsBallotMark *) self->marks->data, self->marks->len, count);
    }
  return TRUE;
}

/* Without the quotes around it. */
static char *
make_name (const char *begin,
           gsize       length)
{
  char *name = g_strstrip (g_strndup (begin, length));
  gsize n = strlen (name);

  if (n >= 2 && name[0] == '"' && name[n - 1] == '"')
    {
      memmove (name, name + 1, n - 2);
      name[n - 2] = '\0';
    }
  return name;
}

/* One name to a line; where there are not enough lines, in quotes on fewer of them. */
static GPtrArray *
read_names (Reader *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = g_strsplit (self->next, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (names, make_name (lines[i], strlen (lines[i])));
  if (names->len >= self->n)
    return names;
  g_ptr_array_set_size (names, 0);
  for (const char *open = strchr (self->next, '"'); open != NULL;)
    {
      const char *close = strchr (open + 1, '"');

      if (close == NULL)
        break;
      g_ptr_array_add (names, g_strndup (open + 1, close - open - 1));
      open = strchr (close + 1, '"');
    }
  return names;
}

static void
add_candidates (Reader    *self,
                GPtrArray *names)
{
  gboolean named = names->len >= self->n;

  if (!named)
    g_ptr_array_add (self->file->warnings, g_strdup (_("The candidates have no names in this file.")));
  for (guint i = 1; i <= self->n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      if (self->options[i] >= 0)
        self->options[i] = ws_profile_add_option (self->file->profile, id,
                                                  named ? g_ptr_array_index (names, i - 1) : id, 0);
    }
  if (named && names->len > self->n)
    self->file->title = g_strdup (g_ptr_array_index (names, self->n));
}

static gboolean
read_all (Reader  *self,
          GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  const char *ballots;
  guint line;

  find_word (self);
  if (!take_number (self, CANDIDATES_MAX, &self->n) || self->n == 0)
    return refuse (self, error, _("a BLT file begins with the numbers of candidates and of seats."));
  find_word (self);
  if (!take_number (self, CANDIDATES_MAX, &self->file->seats) || self->file->seats == 0)
    return refuse (self, error, _("a BLT file begins with the numbers of candidates and of seats."));
  self->options = g_new0 (int, self->n + 1);
  self->seen = g_new0 (guint8, self->n + 1);
  if (!read_options (self, error))
    return FALSE;
  ballots = self->next;
  line = self->line;
  if (!read_ballots (self, error))
    return FALSE;
  names = read_names (self);
  add_candidates (self, names);
  self->next = ballots;
  self->line = line;
  self->counting = TRUE;
  return read_ballots (self, error);
}

/**
 * ws_blt_read:
 *
 * Source of the format: the manuals of OpenSTV and droop.
 *
 * Returns: (transfer full): or %NULL with a sentence that names the line
 */
WsRankedFile *
ws_blt_read (char    *text,
             GError **error)
{
  g_autoptr (WsRankedFile) file = ws_ranked_file_new ();
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WsBallotMark));
  Reader reader = { .file = file, .next = text, .line = 1, .marks = marks };
  gboolean good = read_all (&reader, error);

  g_free (reader.options);
  g_free (reader.seen);
  return good ? g_steal_pointer (&file) : NULL;
}
