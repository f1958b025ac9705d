/* ws-package.c — a published vote as a folder that a stranger can count again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was decided before (definition.json), what was cast (ballots.csv, a sorted multiset), what came of it (result.json), and
 * verify.py, which was written from the rules and not from this program. There is no name, no code and no time of a ballot in
 * it. The folder gets its name only when every file is on the disk: there is never half a package. */

#include "ws-package-private.h"

#include <errno.h>
#include <string.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ws-csv.h"
#include "ws-date.h"
#include "ws-fingerprint-words.h"
#include "ws-output.h"
#include "ws-report-resources.h"
#include "ws-text.h"

#define VERIFY "/org/opencities/Workshop/package/verify.py"

static void
package_clear (WsPackage *self)
{
  for (guint i = 0; self->folder != NULL && i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, g_ptr_array_index (self->names, i), NULL);

      g_unlink (path);
    }
  if (self->folder != NULL)
    g_rmdir (self->folder);
  g_free (self->folder);
  g_clear_pointer (&self->count, ws_vote_count_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->lang, ws_lang_unref);
  g_string_free (self->sums, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WsPackage, package_clear)

gboolean
ws_package_add_file (WsPackage   *self,
                     const char  *name,
                     const char  *contents,
                     gssize       length,
                     GError     **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  gsize size = length < 0 ? strlen (contents) : (gsize) length;
  g_autofree char *hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) contents, size);

  g_ptr_array_add (self->names, g_strdup (name));
  g_string_append_printf (self->sums, "%s  %s\n", hash, name);
  return ws_output_write (path, contents, size, error);
}

gboolean
ws_package_add_json (WsPackage    *self,
                     const char   *name,
                     JsonBuilder  *builder,
                     GError      **error)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL, *whole = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  whole = g_strconcat (text, "\n", NULL);
  return ws_package_add_file (self, name, whole, -1, error);
}

void
ws_package_set_text (JsonBuilder *builder,
                     const char  *name,
                     const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

void
ws_package_set_number (JsonBuilder *builder,
                       const char  *name,
                       gint64       number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

/* "key: value" of the canonical text, line by line, so that whoever reads them can write the same text again. */
static void
add_rules (WsPackage   *self,
           JsonBuilder *builder)
{
  g_autofree char *text = ws_vote_rules_to_text (self->vote);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  json_builder_set_member_name (builder, "rules");
  json_builder_begin_object (builder);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0' && !g_str_has_prefix (lines[i], "option "); i++)
    {
      char *colon = strstr (lines[i], ": ");

      if (colon == NULL)
        continue;
      *colon = '\0';
      ws_package_set_text (builder, lines[i], colon + 2);
    }
  json_builder_end_object (builder);
}

static void
add_options (WsPackage   *self,
             JsonBuilder *builder)
{
  GListModel *options = ws_vote_get_options (self->vote);

  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (options, i);
      gint64 least, step, cost = ws_vote_option_get_cost (option, &least, &step);

      json_builder_begin_object (builder);
      ws_package_set_number (builder, "number", ws_vote_option_get_number (option));
      ws_package_set_text (builder, "text", ws_vote_option_get_text (option));
      ws_package_set_number (builder, "lot", ws_vote_option_get_lot (option));
      if (ws_vote_get_method (self->vote) == WS_METHOD_BUDGET)
        {
          ws_package_set_number (builder, "cost", cost);
          ws_package_set_number (builder, "cost_min", least);
          ws_package_set_number (builder, "cost_step", step);
          ws_package_set_text (builder, "excludes", ws_vote_option_get_excludes (option));
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sheet (WsPackage   *self,
           JsonBuilder *builder,
           WsChannel    channel)
{
  WsTallySheet sheet;

  if (ws_vote_get_sheet (self->vote, channel, &sheet))
    {
      json_builder_begin_object (builder);
      ws_package_set_text (builder, "channel", channel == WS_CHANNEL_HANDS ? "hands" : "paper");
      ws_package_set_number (builder, "ballots", sheet.ballots);
      ws_package_set_number (builder, "blank", sheet.blank);
      ws_package_set_number (builder, "spoiled", sheet.spoiled);
      json_builder_set_member_name (builder, "counts");
      json_builder_begin_array (builder);
      for (guint i = 0; i < ws_vote_get_n_options (self->vote); i++)
        json_builder_add_int_value (builder, sheet.counts[i]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  g_free (sheet.counts);
}

/* When it was open, in the time of the place; ballots have no time. */
static void
add_hours (WsPackage   *self,
           JsonBuilder *builder)
{
  const gint64 times[] = { ws_vote_get_opened (self->vote), ws_vote_get_closed (self->vote) };
  static const char *const names[] = { "opened", "closed" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *date = ws_date_from_ms (times[i]);
      g_autofree char *hour = ws_time_from_ms (times[i]);
      g_autofree char *both = g_strdup_printf ("%s %s", date, hour);

      ws_package_set_text (builder, names[i], both);
    }
}

static gboolean
add_definition (WsPackage  *self,
                GError    **error)
{
  WsWorkshop *workshop = ws_vote_get_workshop (self->vote);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  ws_package_set_text (builder, "format", "workshop vote package");
  ws_package_set_number (builder, "version", 1);
  ws_package_set_text (builder, "language", ws_lang_get_code (self->lang));
  ws_package_set_text (builder, "workshop", ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  ws_package_set_text (builder, "place", ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE));
  add_hours (self, builder);
  add_rules (self, builder);
  add_options (self, builder);
  json_builder_set_member_name (builder, "sheets");
  json_builder_begin_array (builder);
  add_sheet (self, builder, WS_CHANNEL_HANDS);
  add_sheet (self, builder, WS_CHANNEL_PAPER);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return ws_package_add_json (self, "definition.json", builder, error);
}

static int
compare_bodies (gconstpointer a,
                gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Equal ballots once, with their number, in the order of their text. */
static void
add_rows (WsCsvWriter *csv,
          GHashTable  *ballots,
          const char  *channel)
{
  g_autoptr (GPtrArray) bodies = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, ballots);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (bodies, key);
  g_ptr_array_sort (bodies, compare_bodies);
  for (guint i = 0; i < bodies->len; i++)
    {
      const char *body = g_ptr_array_index (bodies, i);

      ws_csv_writer_add_number (csv, GPOINTER_TO_UINT (g_hash_table_lookup (ballots, body)));
      ws_csv_writer_add_text (csv, body);
      ws_csv_writer_add_text (csv, channel);
      ws_csv_writer_end_row (csv);
    }
}

/* The box as it lies in the file, then the papers that were typed, those that are not valid too. */
static gboolean
add_ballots (WsPackage  *self,
             GError    **error)
{
  g_autoptr (GHashTable) ballots = ws_vote_list_ballots (self->vote, error);
  g_autoptr (GHashTable) papers = ballots != NULL ? ws_vote_list_papers (self->vote, error) : NULL;
  g_autoptr (WsCsvWriter) csv = ws_csv_writer_new (',', WS_CSV_PLAIN);
  static const char *const heads[] = { "count", "ballot", "channel" };
  g_autofree char *text = NULL;
  guint n_spoiled = ws_vote_get_n_spoiled_papers (self->vote);
  gsize length;

  if (papers == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    ws_csv_writer_add_text (csv, heads[i]);
  ws_csv_writer_end_row (csv);
  if (n_spoiled > 0)
    g_hash_table_insert (papers, g_strdup (WS_PAPER_SPOILED), GUINT_TO_POINTER (n_spoiled));
  add_rows (csv, ballots, "laptop");
  add_rows (csv, papers, "paper");
  text = ws_csv_writer_finish (csv, &length);
  return ws_package_add_file (self, "ballots.csv", text, length, error);
}

static gboolean
add_words (WsPackage  *self,
           GError    **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < WS_N_FINGERPRINT_WORDS; i++)
    g_string_append_printf (text, "%s\n", ws_fingerprint_get_word (ws_lang_get_code (self->lang), i));
  return ws_package_add_file (self, "words.txt", text->str, -1, error);
}

static gboolean
add_verify (WsPackage  *self,
            GError    **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (ws_report_get_resource (), VERIFY, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  gsize size;
  const char *contents = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return contents != NULL && ws_package_add_file (self, "verify.py", contents, size, error);
}

static gboolean
add_sums (WsPackage  *self,
          GError    **error)
{
  g_autofree char *path = g_build_filename (self->folder, "SHA256SUMS", NULL);

  g_ptr_array_add (self->names, g_strdup ("SHA256SUMS"));
  return ws_output_write (path, self->sums->str, self->sums->len, error);
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

/* A folder beside the one that is wanted, so that it only has to be renamed. */
static gboolean
make_folder (WsPackage   *self,
             const char  *folder,
             GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *template = g_build_filename (parent, ".workshop-XXXXXX", NULL);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    return refuse (error, _("There is something of that name already. Choose another folder: nothing is overwritten."));
  if (g_mkdtemp_full (template, 0755) == NULL)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", parent, g_strerror (code));
      return FALSE;
    }
  self->folder = g_steal_pointer (&template);
  return TRUE;
}

/**
 * ws_package_write:
 * @vote: a published vote
 * @folder: path of the folder that is made
 *
 * Writes the definition, the ballots, the result, a script that counts them again, and the sums of all files.
 *
 * Returns: %FALSE with @error where nothing was written: the vote is not published, its seal is broken, the folder exists or
 *   the disk is full
 */
gboolean
ws_package_write (WsVote      *vote,
                  const char  *folder,
                  GError     **error)
{
  g_auto (WsPackage) self = { .vote = vote, .names = g_ptr_array_new_with_free_func (g_free), .sums = g_string_new (NULL) };

  if (ws_vote_get_state (vote) != WS_VOTE_PUBLISHED)
    return refuse (error, _("Publish the result first: before that nobody outside may have it."));
  if (!ws_vote_check_seal (vote, error))
    return FALSE;
  self.lang = ws_lang_new (ws_workshop_get_text (ws_vote_get_workshop (vote), WS_WORKSHOP_LANGUAGE));
  self.count = ws_vote_count_new (vote, self.lang);
  if (!make_folder (&self, folder, error) ||
      !add_definition (&self, error) || !add_ballots (&self, error) || !ws_package_add_result (&self, error) ||
      !ws_package_add_open_format (&self, error) || !add_words (&self, error) || !add_verify (&self, error) ||
      !ws_package_add_readme (&self, error) || !add_sums (&self, error))
    return FALSE;
  if (g_rename (self.folder, folder) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder, g_strerror (code));
      return FALSE;
    }
  g_clear_pointer (&self.folder, g_free);
  return TRUE;
}

/**
 * ws_package_suggest_name:
 *
 * Returns: (transfer full): a name for the folder, from the question
 */
char *
ws_package_suggest_name (WsVote *vote)
{
  return ws_text_file_name (ws_vote_get_question (vote), "");
}
