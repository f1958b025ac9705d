/* ws-command-cast.c — paper ballots of an open vote, from a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row is a paper and goes through the same check as a ballot of the booth. The first row that breaks a rule is named by
 * its line and nothing at all is written: who transcribes corrects the table and begins again. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-csv.h"
#include "ws-vote.h"

typedef struct
{
  WsVote   *vote;
  WsMethod  method;
  WsCsv    *csv;
  guint     n;        /* options */
  int      *columns;  /* by option; NULL: there is a column for the whole ballot */
  int       body;
} BallotTable;

static void
ballot_table_clear (BallotTable *self)
{
  g_clear_pointer (&self->csv, ws_csv_free);
  g_free (self->columns);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BallotTable, ballot_table_clear)

static int
find_body (WsCsv *csv)
{
  static const char *const names[] = { "body", "ballot", "boleta" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (ws_csv_find_column (csv, names[i]) >= 0)
      return ws_csv_find_column (csv, names[i]);
  return -1;
}

/* A column for each option, named by its number, and no other; or one for the whole ballot. */
static gboolean
find_columns (BallotTable  *self,
              GError      **error)
{
  self->body = find_body (self->csv);
  if (self->body >= 0)
    return TRUE;
  if (!ws_method_has_options (self->method))
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, _("The table needs a column “ballot”."));
      return FALSE;
    }
  self->columns = g_new0 (int, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i + 1);

      self->columns[i] = ws_csv_find_column (self->csv, name);
      if (self->columns[i] >= 0)
        continue;
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                   /* Translators: %s is the name of a column in a table */
                   _("The table has no column “%s”."), name);
      return FALSE;
    }
  if (ws_csv_get_n_columns (self->csv) == self->n)
    return TRUE;
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
               /* Translators: the first %u is a number of columns in a table, the second a number of options of a vote */
               _("The table has %u columns, but the vote has %u options."), ws_csv_get_n_columns (self->csv), self->n);
  return FALSE;
}

/* Returns: (transfer full): the ballot of a row; "spoiled" in the first cell alone is a paper that is not valid */
static char *
make_body (BallotTable *self,
           guint        row)
{
  g_autoptr (GString) body = g_string_new (NULL);
  guint filled = 0;

  if (self->body >= 0)
    return g_strdup (ws_csv_get_cell (self->csv, row, self->body));
  for (guint i = 0; i < self->n; i++)
    {
      const char *cell = ws_csv_get_cell (self->csv, row, self->columns[i]);

      filled += *cell != '\0';
      if (*cell == '\0')
        cell = self->method == WS_METHOD_SCORE ? "-" : "0";
      g_string_append_printf (body, i > 0 ? " %s" : "%s", cell);
    }
  if (filled == 1 && g_str_equal (ws_csv_get_cell (self->csv, row, 0), WS_PAPER_SPOILED))
    return g_strdup (WS_PAPER_SPOILED);
  return g_string_free (g_steal_pointer (&body), FALSE);
}

/* Returns: (transfer full) (nullable): all ballots; %NULL with the line of the first that breaks a rule in @error */
static GPtrArray *
read_bodies (BallotTable  *self,
             GError      **error)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func (g_free);

  for (guint row = 0; row < ws_csv_get_n_rows (self->csv); row++)
    {
      char *body = make_body (self, row);

      g_ptr_array_add (bodies, body);
      if (g_str_equal (body, WS_PAPER_SPOILED) || ws_vote_check_ballot (self->vote, body, error))
        continue;
      /* Translators: %u is the number of a line in a file; a sentence follows */
      g_prefix_error (error, _("line %u: "), ws_csv_get_line (self->csv, row));
      return NULL;
    }
  if (bodies->len > 0)
    return g_steal_pointer (&bodies);
  g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, _("There are no ballots in this table."));
  return NULL;
}

static gboolean
write_bodies (WsVote      *vote,
              int          pass,
              const char  *by,
              gboolean     anew,
              GPtrArray   *bodies,
              GError     **error)
{
  WsStore *store = ws_workshop_get_store (ws_vote_get_workshop (vote));
  g_autoptr (WsEdit) edit = NULL;

  if (ws_vote_get_n_papers (vote, pass) > 0 && !anew)
    {
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                   /* Translators: %u is a number of papers; --anew stays as it is */
                   ngettext ("%u paper ballot was written before. With --anew it is replaced.",
                             "%u paper ballots were written before. With --anew they are replaced.",
                             ws_vote_get_n_papers (vote, pass)), ws_vote_get_n_papers (vote, pass));
      return FALSE;
    }
  if (by != NULL && !ws_vote_set_typed_by (vote, pass, by, error))
    return FALSE;
  edit = ws_store_begin_secret (store);
  return ws_vote_clear_papers (vote, pass, error) && ws_vote_add_papers (vote, pass, 0, bodies, error) &&
         ws_edit_commit (edit, error);
}

static void
say_how_they_compare (WsVote *vote)
{
  g_autoptr (GPtrArray) differences = ws_vote_compare_papers (vote);

  if (ws_vote_get_n_papers (vote, 1) == 0 || ws_vote_get_n_papers (vote, 2) == 0)
    return;
  if (differences->len == 0)
    g_print ("%s\n", _("Both passes hold the same ballots."));
  for (guint i = 0; i < differences->len; i++)
    {
      WsPaperDifference *difference = g_ptr_array_index (differences, i);
      /* Translators: %1$s is a ballot such as "2 0 1", %2$u and %3$u say how many of them there are */
      g_print (_("“%1$s”: %2$u in the first pass, %3$u in the second\n"), difference->body, difference->first, difference->second);
    }
}

/* "cast FILE VOTE BALLOTS.csv [--pass 1|2] [--by NAME] [--anew]" */
int
ws_command_cast (int    argc,
                 char **argv)
{
  g_autofree char *by = NULL;
  gboolean anew = FALSE;
  int pass = 1, status;
  const GOptionEntry entries[] = {
    { "pass", 'p', 0, G_OPTION_ARG_INT, &pass, NULL, NULL },
    { "by", 'b', 0, G_OPTION_ARG_STRING, &by, NULL, NULL },
    { "anew", 'a', 0, G_OPTION_ARG_NONE, &anew, NULL, NULL },
    { NULL }
  };
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsVote) vote = NULL;
  g_autoptr (GPtrArray) bodies = NULL;
  g_auto (BallotTable) table = { .body = -1 };
  GError *error = NULL;

  if (!ws_command_parse (&argc, &argv, entries, 3, &status))
    return status;
  if (pass != 1 && pass != 2)
    return ws_command_usage (_("The pass is 1 or 2."));
  workshop = ws_command_open (argv[1], FALSE, &status);
  vote = workshop == NULL ? NULL : ws_command_find_vote (workshop, argv[2], &status);
  if (vote == NULL)
    return status;
  table.vote = vote;
  table.method = ws_vote_get_method (vote);
  table.n = ws_vote_get_n_options (vote);
  table.csv = ws_csv_read_file (argv[3], 0, WS_CSV_PLAIN, &error);
  if (table.csv != NULL && find_columns (&table, &error))
    bodies = read_bodies (&table, &error);
  if (bodies == NULL)
    {
      g_prefix_error (&error, "%s: ", argv[3]);
      return ws_command_fail (error);
    }
  if (!write_bodies (vote, pass, by, anew, bodies, &error))
    return ws_command_fail (error);
  g_print (ngettext ("%u paper ballot was written.\n", "%u paper ballots were written.\n", bodies->len), bodies->len);
  say_how_they_compare (vote);
  g_clear_object (&vote);
  ws_workshop_close (workshop);
  return WS_EXIT_OK;
}
