/* ws-export.c — a workshop as data: JSON with everything, CSV with the ideas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON: one object; "format" and "version" say which. Rows have the names of their fields as in the schema (with - for _);
 * keys are strings, because a 63-bit number does not survive JavaScript. Ballots are there for closed votes only, sorted,
 * with counts; passphrases, history and removed rows are left out and "left-out" says so. People are in ws-export-people.c.
 *
 * CSV: one row for each idea, with a header that the import reads back: column, group, text, table, author, tags, family. */

#include "ws-export-private.h"

#include <string.h>

#include "ws-idea.h"
#include "ws-vote.h"

#define FORMAT_VERSION 1

static gboolean
is_key (const char *name)
{
  static const char *const keys[] = { "id", "idea", "question", "col", "grp", "vote", "previous", "origin-id", "parent", "block",
                                      "institution", "person", "notice", NULL };

  return g_strv_contains (keys, name);
}

/* A field of a row: keys as strings, "" for none. */
void
ws_export_add_field (JsonBuilder *builder,
                     GObject     *row,
                     GParamSpec  *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  g_object_get_property (row, pspec->name, &value);
  json_builder_set_member_name (builder, pspec->name);
  if (G_VALUE_HOLDS_STRING (&value))
    json_builder_add_string_value (builder, g_value_get_string (&value));
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    json_builder_add_boolean_value (builder, g_value_get_boolean (&value));
  else if (G_VALUE_HOLDS_DOUBLE (&value))
    json_builder_add_double_value (builder, g_value_get_double (&value));
  else if (is_key (pspec->name))
    {
      gint64 key = g_value_get_int64 (&value);
      g_autofree char *text = key != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, key) : g_strdup ("");
      json_builder_add_string_value (builder, text);
    }
  else
    json_builder_add_int_value (builder, g_value_get_int64 (&value));
}

void
ws_export_add_fields (JsonBuilder *builder,
                      gpointer     row)
{
  guint n;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (row), &n);

  for (guint i = 0; i < n; i++)
    ws_export_add_field (builder, row, properties[i]);
}

void
ws_export_add_list (JsonBuilder *builder,
                    const char  *name,
                    GListModel  *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (list, i);

      json_builder_begin_object (builder);
      ws_export_add_fields (builder, row);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_ballots (JsonBuilder *builder,
             WsVote      *vote)
{
  g_autoptr (GHashTable) ballots = ws_vote_list_ballots (vote, NULL);
  g_autoptr (GList) bodies = ballots != NULL ? g_list_sort (g_hash_table_get_keys (ballots), (GCompareFunc) strcmp) : NULL;

  json_builder_set_member_name (builder, "ballots");
  json_builder_begin_array (builder);
  for (GList *l = bodies; l != NULL; l = l->next)
    {
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "body");
      json_builder_add_string_value (builder, l->data);
      json_builder_set_member_name (builder, "n");
      json_builder_add_int_value (builder, GPOINTER_TO_UINT (g_hash_table_lookup (ballots, l->data)));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sheet (JsonBuilder *builder,
           WsVote      *vote,
           WsChannel    channel,
           const char  *name)
{
  WsTallySheet sheet;

  if (ws_vote_get_sheet (vote, channel, &sheet))
    {
      json_builder_set_member_name (builder, name);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "ballots");
      json_builder_add_int_value (builder, sheet.ballots);
      json_builder_set_member_name (builder, "blank");
      json_builder_add_int_value (builder, sheet.blank);
      json_builder_set_member_name (builder, "spoiled");
      json_builder_add_int_value (builder, sheet.spoiled);
      json_builder_set_member_name (builder, "counts");
      json_builder_begin_array (builder);
      for (guint i = 0; i < ws_vote_get_n_options (vote); i++)
        json_builder_add_int_value (builder, sheet.counts[i]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  g_free (sheet.counts);
}

/* While a vote is open nobody learns what is in its box: neither ballots nor totals. */
static void
add_votes (JsonBuilder *builder,
           GListModel  *votes)
{
  json_builder_set_member_name (builder, "votes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (votes, i);

      json_builder_begin_object (builder);
      ws_export_add_fields (builder, vote);
      ws_export_add_list (builder, "options", ws_vote_get_options (vote));
      if (ws_vote_get_state (vote) >= WS_VOTE_CLOSED)
        {
          add_ballots (builder, vote);
          add_sheet (builder, vote, WS_CHANNEL_HANDS, "hands");
          add_sheet (builder, vote, WS_CHANNEL_PAPER, "paper");
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * ws_export_to_json:
 * @internal: %FALSE: of people only what they agreed to; %TRUE: also contact, presence and permissions, for those who convene
 * @length: (out): in bytes
 *
 * Returns: (transfer full): the whole workshop as JSON, ended by a line break
 */
char *
ws_export_to_json (WsWorkshop *workshop,
                   gboolean    internal,
                   gsize      *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  char *line;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, WS_APP_ID);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, FORMAT_VERSION);
  json_builder_set_member_name (builder, "left-out");
  json_builder_add_string_value (builder, internal ? "removed rows, history, passphrases, ballots of open votes"
                                 : "removed rows, history, passphrases, ballots of open votes, people who did not agree to be named,"
                                   " the facilitator's notes");
  json_builder_set_member_name (builder, "workshop");
  json_builder_begin_object (builder);
  ws_export_add_fields (builder, workshop);
  json_builder_end_object (builder);
  ws_export_add_list (builder, "statements", ws_workshop_get_statements (workshop));
  ws_export_add_list (builder, "questions", ws_workshop_get_questions (workshop));
  ws_export_add_list (builder, "columns", ws_workshop_get_columns (workshop));
  ws_export_add_list (builder, "groups", ws_workshop_get_groups (workshop));
  ws_export_add_list (builder, "ideas", ws_workshop_get_ideas (workshop));
  add_votes (builder, ws_workshop_get_votes (workshop));
  ws_export_add_people (builder, workshop, internal);
  ws_export_add_list (builder, "actions", ws_workshop_get_actions (workshop));
  ws_export_add_agenda (builder, workshop, internal);
  ws_export_add_list (builder, "sections", ws_workshop_get_sections (workshop));
  ws_export_add_list (builder, "signatures", ws_workshop_get_signatures (workshop));
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  line = g_strconcat (text, "\n", NULL);
  *length = strlen (line);
  return line;
}

static const char *const csv_header[] = { "column", "group", "text", "table", "author", "tags", "family", NULL };

/**
 * ws_export_wrote:
 *
 * Returns: whether the header of @csv is the one that ws_export_to_csv() writes: then its guarding apostrophes are ours
 */
gboolean
ws_export_wrote (WsCsv *csv)
{
  guint n = G_N_ELEMENTS (csv_header) - 1;

  for (guint i = 0; i < n; i++)
    if (i >= ws_csv_get_n_columns (csv) || !g_str_equal (ws_csv_get_header (csv, i), csv_header[i]))
      return FALSE;
  return ws_csv_get_n_columns (csv) == n;
}

/**
 * ws_export_to_csv:
 * @length: (out): in bytes
 *
 * Returns: (transfer full): the ideas, in the order of the board; cells that a spreadsheet would take for formulas are
 * guarded with an apostrophe, which our own import takes away again
 */
char *
ws_export_to_csv (WsWorkshop *workshop,
                  gsize      *length)
{
  g_autoptr (WsCsvWriter) writer = ws_csv_writer_new (',', WS_CSV_GUARD);
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (WsQuery) query = NULL;

  ws_csv_writer_append_row (writer, csv_header);
  query = ws_store_query (store,
                          "SELECT c.name, coalesce (g.title, ''), i.text, i.desk, i.author, i.tags, i.family"
                          " FROM idea i JOIN board_column c ON c.id = i.col LEFT JOIN idea_group g ON g.id = i.grp AND g.gone = 0"
                          " WHERE i.gone = 0 ORDER BY c.rank, c.id, coalesce (g.rank, i.rank), coalesce (g.id, i.id), i.rank, i.id",
                          NULL);
  while (ws_query_next (query))
    {
      for (int i = 0; i < 6; i++)
        ws_csv_writer_add_text (writer, ws_query_get_text (query, i));
      ws_csv_writer_add_number (writer, ws_query_get_int (query, 6));
      ws_csv_writer_end_row (writer);
    }
  return ws_csv_writer_finish (writer, length);
}
