/* ws-pabulib.c — reads participatory budgets in the format of Pabulib (*.pb).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source of the format: pabulib.org/format and arXiv:2012.06539. A file has three tables, one below the
 * other: META, PROJECTS and VOTES. Columns are found by their names, ids are texts, and what the file says
 * about its own size is compared, not believed. Columns about voters (age, sex, number) are not looked at:
 * nothing in the profile is about a voter. */

#include "ws-pabulib.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-csv.h"
#include "ws-decimal.h"

#define POINTS_MAX 1000000   /* given by one voter to one project */

typedef enum { PART_NONE, PART_META, PART_PROJECTS, PART_VOTES } Part;

typedef struct
{
  WsPabulib  *result;
  Part        part;
  gboolean    in_header;      /* the next row names the columns */
  guint       n_columns;
  int         id_column;      /* of project_id, vote */
  int         second_column;  /* of cost, points; -1: none */
  int         name_column;
  guint       line;
  guint       budget_line;
  WsDecimal   budget;
  GPtrArray  *ids;            /* of projects, until the decimals are known; all point into the text */
  GPtrArray  *names;
  GArray     *costs;          /* WsDecimal */
  GArray     *marks;          /* WsBallotMark, of the ballot being read */
  guint       n_votes;
  guint       n_repeated;     /* ballots that name a project twice */
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

/* A cell without the blanks around it; "None" is how some writers put an empty one. */
static char *
cell_of (GPtrArray *row,
         int        column)
{
  char *cell = g_strstrip (g_ptr_array_index (row, column));

  return g_str_equal (cell, "None") ? cell + strlen (cell) : cell;
}

static int
find_column (GPtrArray  *row,
             const char *name)
{
  for (guint i = 0; i < row->len; i++)
    if (g_ascii_strcasecmp (g_strstrip (g_ptr_array_index (row, i)), name) == 0)
      return i;
  return -1;
}

/* Whether the row is the name of a part and nothing else. */
static Part
get_part (GPtrArray *row)
{
  static const char *const names[] = { NULL, "META", "PROJECTS", "VOTES" };

  for (guint i = 1; i < row->len; i++)
    if (*g_strstrip (g_ptr_array_index (row, i)) != '\0')
      return PART_NONE;
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (g_strstrip (g_ptr_array_index (row, 0)), names[i]) == 0)
      return i;
  return PART_NONE;
}

static const char *
get_meta (Reader     *self,
          const char *key)
{
  const char *value = g_hash_table_lookup (self->result->meta, key);

  return value != NULL ? value : "";
}

static gboolean
read_meta (Reader     *self,
           GPtrArray  *row,
           GError    **error)
{
  g_autofree char *key = NULL;

  if (row->len < 2)
    return refuse (self, error, _("there is a key without a value."));
  for (guint i = 2; i < row->len; i++)
    if (*cell_of (row, i) != '\0')
      return refuse (self, error, _("there is more than one value for a key; a semicolon in it needs quotation marks."));
  key = g_ascii_strdown (cell_of (row, 0), -1);
  if (g_hash_table_contains (self->result->meta, key))
    return refuse (self, error, _("the key “%s” is there twice."), key);
  if (g_str_equal (key, "budget") && !ws_decimal_parse (cell_of (row, 1), &self->budget))
    return refuse (self, error, _("“%s” is not a sum of money."), cell_of (row, 1));
  if (g_str_equal (key, "budget"))
    self->budget_line = self->line;
  g_hash_table_insert (self->result->meta, g_steal_pointer (&key), g_strdup (cell_of (row, 1)));
  return TRUE;
}

static gboolean
finish_meta (Reader  *self,
             GError **error)
{
  static const struct { const char *name; WsBallotKind kind; } types[] = {
    { "approval", WS_BALLOT_APPROVAL }, { "choose-1", WS_BALLOT_APPROVAL }, { "cumulative", WS_BALLOT_POINTS },
    { "scoring", WS_BALLOT_POINTS }, { "ordinal", WS_BALLOT_ORDINAL },
  };
  const char *type = get_meta (self, "vote_type");

  if (self->budget_line == 0)
    return refuse (self, error, _("the budget is missing before this line."));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (type, types[i].name) == 0)
      {
        self->result->vote_type = g_strdup (types[i].name);
        self->result->profile = ws_profile_new (types[i].kind);
        return TRUE;
      }
  return *type == '\0' ? refuse (self, error, _("the type of the votes (vote_type) is missing before this line."))
                       : refuse (self, error, _("the type of the votes, “%s”, is not known."), type);
}

static gboolean
read_header (Reader     *self,
             GPtrArray  *row,
             GError    **error)
{
  const char *first = self->part == PART_PROJECTS ? "project_id" : "vote";
  const char *second = self->part == PART_PROJECTS ? "cost" : "points";
  gboolean needs_second = self->part == PART_PROJECTS ||
                          (self->part == PART_VOTES && ws_profile_get_kind (self->result->profile) == WS_BALLOT_POINTS);

  self->in_header = FALSE;
  self->n_columns = row->len;
  if (self->part == PART_META)
    return (row->len >= 2 && find_column (row, "key") == 0 && find_column (row, "value") == 1) ||
           refuse (self, error, _("the columns “key” and “value” are expected here."));
  self->id_column = find_column (row, first);
  self->second_column = find_column (row, second);
  self->name_column = find_column (row, "name");
  if (self->id_column < 0)
    return refuse (self, error, _("there is no column “%s”."), first);
  if (self->second_column < 0 && needs_second)
    return refuse (self, error, _("there is no column “%s”."), second);
  return TRUE;
}

static gboolean
read_project (Reader     *self,
              GPtrArray  *row,
              GError    **error)
{
  WsDecimal cost;
  char *id = cell_of (row, self->id_column);

  if (*id == '\0')
    return refuse (self, error, _("a project has no id."));
  if (strchr (id, ',') != NULL)
    return refuse (self, error, _("the id “%s” has a comma in it."), id);
  if (!ws_decimal_parse (cell_of (row, self->second_column), &cost))
    return refuse (self, error, _("“%s” is not a sum of money."), cell_of (row, self->second_column));
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), id))
      return refuse (self, error, _("the project “%s” is there twice."), id);
  g_ptr_array_add (self->ids, id);
  g_ptr_array_add (self->names, self->name_column >= 0 ? cell_of (row, self->name_column) : id);
  g_array_append_val (self->costs, cost);
  return TRUE;
}

/* All money of the file gets the same number of decimals, so that it can be added and compared. */
static gboolean
finish_projects (Reader  *self,
                 GError **error)
{
  guint decimals = self->budget.decimals;
  gint64 sum = 0;

  for (guint i = 0; i < self->costs->len; i++)
    decimals = MAX (decimals, g_array_index (self->costs, WsDecimal, i).decimals);
  self->result->decimals = decimals;
  if (!ws_decimal_rescale (self->budget, decimals, &self->result->budget))
    return refuse (self, error, _("the sums of money are too large."));
  for (guint i = 0; i < self->ids->len; i++)
    {
      const char *id = g_ptr_array_index (self->ids, i), *name = g_ptr_array_index (self->names, i);
      gint64 cost;

      if (!ws_decimal_rescale (g_array_index (self->costs, WsDecimal, i), decimals, &cost) ||
          __builtin_add_overflow (sum, cost, &sum))
        return refuse (self, error, _("the sums of money are too large."));
      ws_profile_add_option (self->result->profile, id, *name != '\0' ? name : id, cost);
    }
  return TRUE;
}

static gboolean
parse_points (const char *text,
              gint32     *points)
{
  gint64 number = 0;

  if (*text == '\0')
    return FALSE;
  for (; g_ascii_isdigit (*text) && number <= POINTS_MAX; text++)
    number = number * 10 + (*text - '0');
  *points = number;
  return *text == '\0' && number <= POINTS_MAX;
}

/* A ballot that names a project again: a set holds it once, points are added, and in an order the first
   place counts. */
static void
add_mark (Reader *self,
          WsBallotMark  mark)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      WsBallotMark *other = &g_array_index (self->marks, WsBallotMark, i);

      if (other->option != mark.option)
        continue;
      if (ws_profile_get_kind (self->result->profile) == WS_BALLOT_POINTS)
        other->points = MIN (other->points + mark.points, POINTS_MAX);
      self->n_repeated++;
      return;
    }
  g_array_append_val (self->marks, mark);
}

static gboolean
read_vote (Reader     *self,
           GPtrArray  *row,
           GError    **error)
{
  WsProfile *profile = self->result->profile;
  gboolean has_points = ws_profile_get_kind (profile) == WS_BALLOT_POINTS;
  char *vote = cell_of (row, self->id_column);
  g_auto (GStrv) ids = g_strsplit (vote, ",", -1);
  g_auto (GStrv) points = has_points ? g_strsplit (cell_of (row, self->second_column), ",", -1) : NULL;

  if (has_points && g_strv_length (points) != g_strv_length (ids))
    return refuse (self, error, _("there are not as many numbers of points as projects on this ballot."));
  g_array_set_size (self->marks, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      WsBallotMark mark = { 0, ws_profile_get_kind (profile) == WS_BALLOT_ORDINAL ? (gint32) i + 1 : 1 };
      guint option;

      if (!ws_profile_find_option (profile, g_strstrip (ids[i]), &option))
        return refuse (self, error, _("the ballot names a project “%s” that is not in the list."), ids[i]);
      mark.option = option;
      if (has_points && !parse_points (g_strstrip (points[i]), &mark.points))
        return refuse (self, error, _("“%s” is not a whole number of points from 0 on."), points[i]);
      add_mark (self, mark);
    }
  ws_profile_add_ballot (profile, (const WsBallotMark *) self->marks->data, self->marks->len, 1);
  self->n_votes++;
  return TRUE;
}

/* Ends the part that was read, and begins @part, which must be the next one. */
static gboolean
change_part (Reader  *self,
             Part     part,
             GError **error)
{
  static const char *const names[] = { NULL, "META", "PROJECTS", "VOTES" };

  if (part != self->part + 1)
    return refuse (self, error, _("the parts META, PROJECTS and VOTES must be in this order, each once."));
  if (self->in_header)
    return refuse (self, error, _("the part %s is empty."), names[self->part]);
  if ((part == PART_PROJECTS && !finish_meta (self, error)) || (part == PART_VOTES && !finish_projects (self, error)))
    return FALSE;
  self->part = part;
  self->in_header = TRUE;
  return TRUE;
}

static gboolean
read_row (Reader     *self,
          GPtrArray  *row,
          GError    **error)
{
  Part part = get_part (row);

  if (part != PART_NONE)
    return change_part (self, part, error);
  if (self->part == PART_NONE)
    return refuse (self, error, _("this is not a Pabulib file: it must begin with META."));
  if (self->in_header)
    return read_header (self, row, error);
  if (self->part == PART_META)
    return read_meta (self, row, error);
  if (row->len != self->n_columns)
    /* Translators: %1$u and %2$u are numbers of cells; follows “Line 17: ” */
    return refuse (self, error, _("wrong number of cells (%1$u instead of %2$u)."), row->len, self->n_columns);
  return self->part == PART_PROJECTS ? read_project (self, row, error) : read_vote (self, row, error);
}

static void
compare_number (Reader     *self,
                const char *key,
                guint       found)
{
  const char *value = get_meta (self, key);
  guint64 said;

  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT32, &said, NULL) && said == found)
    return;
  /* Translators: %1$s is a key of the file, %2$s what the file says, %3$u what it is */
  g_ptr_array_add (self->result->warnings, g_strdup_printf (_("The file says %1$s = %2$s, but it is %3$u."), key,
                                                           *value != '\0' ? value : "…", found));
}

static gboolean
read_all (Reader  *self,
          char    *text,
          GError **error)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  GError *local = NULL;
  WsCsvScanner scanner;

  ws_csv_scanner_init (&scanner, text, ';');
  while (ws_csv_scanner_next (&scanner, row, &self->line, &local))
    if (!read_row (self, row, error))
      return FALSE;
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (self->part != PART_VOTES || self->in_header)
    return refuse (self, error, _("the file ends before its votes."));
  compare_number (self, "num_projects", self->ids->len);
  compare_number (self, "num_votes", self->n_votes);
  if (self->n_repeated > 0)
    g_ptr_array_add (self->result->warnings,
                     /* Translators: %u is a number */
                     g_strdup_printf (ngettext ("A ballot names a project twice (%u time).",
                                                "Ballots name a project twice (%u times).", self->n_repeated),
                                      self->n_repeated));
  return TRUE;
}

/**
 * ws_pabulib_read_text:
 * @text: (transfer none): valid UTF-8; it is changed
 *
 * Returns: (transfer full): or %NULL with a sentence that names the line
 */
WsPabulib *
ws_pabulib_read_text (char    *text,
                      GError **error)
{
  g_autoptr (WsPabulib) result = g_new0 (WsPabulib, 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) costs = g_array_new (FALSE, FALSE, sizeof (WsDecimal));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (WsBallotMark));
  Reader reader = { .result = result, .ids = ids, .names = names, .costs = costs, .marks = marks };

  result->meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  result->warnings = g_ptr_array_new_with_free_func (g_free);
  return read_all (&reader, text, error) ? g_steal_pointer (&result) : NULL;
}

/**
 * ws_pabulib_read_file:
 *
 * Like ws_pabulib_read_text(), from a file of at most 64 MB.
 *
 * Returns: (transfer full): or %NULL with a sentence
 */
WsPabulib *
ws_pabulib_read_file (const char  *path,
                      GError     **error)
{
  g_autofree char *text = ws_csv_load (path, error);

  return text != NULL ? ws_pabulib_read_text (text, error) : NULL;
}

void
ws_pabulib_free (WsPabulib *self)
{
  g_free (self->vote_type);
  g_hash_table_unref (self->meta);
  g_ptr_array_unref (self->warnings);
  g_clear_pointer (&self->profile, ws_profile_free);
  g_free (self);
}
