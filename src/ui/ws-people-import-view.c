/* ws-people-import-view.c — a list of people, looked at before it comes in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table may have forty columns, and most say nothing to us: those that were understood stand first, the
 * others below them. The names are shown as they would come in, because a wrong guess about letters or
 * columns is seen at once in a name. */

#include "ws-people-import-view.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-people-parts.h"
#include "ws-text.h"

#define MOST_ROWS 12
#define MOST_COLUMNS 60

struct _WsPeopleImportView
{
  AdwBin         parent_instance;

  WsWorkshop    *workshop;
  WsPeopleTable *table;
  gboolean       showing;
  GtkWidget     *columns;
  GPtrArray     *column_rows;   /* AdwComboRow */
  GtkWidget     *preview;
  GPtrArray     *preview_rows;
  GtkWidget     *problem;
  GtkWidget     *take;
};

G_DEFINE_FINAL_TYPE (WsPeopleImportView, ws_people_import_view, ADW_TYPE_BIN)

static guint done_signal;

static const char *
get_field_name (int i)
{
  static const char *const names[WS_N_PEOPLE_FIELDS + 1] = {
    N_("Name"), N_("First name"), N_("Family name"), N_("Institution"), N_("Kind of institution"), N_("Role"), N_("Neighbourhood"),
    N_("Telephone"), N_("E-mail"), N_("Age"), N_("Gender"), N_("Takes part as"), N_("Services needed"), N_("Has the right to vote"),
    N_("Leave it out"),
  };

  return names[i];
}

static const char *
describe_verdict (WsPeopleVerdict verdict)
{
  switch (verdict)
    {
    case WS_PEOPLE_LISTED:
      return _("On the list already");
    case WS_PEOPLE_REPEATED:
      return _("Repeats somebody of a row above");
    case WS_PEOPLE_NAMELESS:
      return _("Has no name");
    case WS_PEOPLE_NEW:
    default:
      return _("Comes in");
    }
}

static void
clear_rows (GtkWidget *group,
            GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_preview (WsPeopleImportView *self,
             guint               i)
{
  WsPeopleVerdict verdict = ws_people_table_get_verdict (self->table, i);
  g_autofree char *name = ws_people_table_get_name (self->table, i);
  g_autofree char *shown = ws_text_first_line (name, 120);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *shown != '\0' ? shown : "–");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), describe_verdict (verdict));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (verdict == WS_PEOPLE_NEW ? "ws-add-symbolic"
                                                                                                        : "ws-minus-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->preview), row);
  g_ptr_array_add (self->preview_rows, row);
}

/* "23 come in. 2 are on the list already." */
static char *
describe_counts (WsPeopleImportView *self)
{
  guint new = ws_people_table_count (self->table, WS_PEOPLE_NEW), listed = ws_people_table_count (self->table, WS_PEOPLE_LISTED),
        repeated = ws_people_table_count (self->table, WS_PEOPLE_REPEATED), nameless = ws_people_table_count (self->table,
                                                                                                           WS_PEOPLE_NAMELESS);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u person comes in.", "%u people come in.", new), new);
  if (listed > 0)
    g_string_append_printf (text, ngettext (" %u is on the list already.", " %u are on the list already.", listed), listed);
  if (repeated > 0)
    g_string_append_printf (text, ngettext (" %u row repeats somebody.", " %u rows repeat somebody.", repeated), repeated);
  if (nameless > 0)
    g_string_append_printf (text, ngettext (" %u row has no name.", " %u rows have no name.", nameless), nameless);
  return g_string_free (text, FALSE);
}

static void
update_preview (WsPeopleImportView *self)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = ws_people_table_judge (self->table, self->workshop, &error);
  guint n = ok ? ws_people_table_count (self->table, WS_PEOPLE_NEW) : 0;
  g_autofree char *counts = ok ? describe_counts (self) : g_strdup ("");
  g_autofree char *label = g_strdup_printf (ngettext ("Bring In %u Person", "Bring In %u People", n), n);

  clear_rows (self->preview, self->preview_rows);
  for (guint i = 0; ok && i < MIN (ws_people_table_get_n_rows (self->table), MOST_ROWS); i++)
    add_preview (self, i);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->preview), counts);
  gtk_widget_set_visible (self->preview, ok);
  gtk_label_set_label (GTK_LABEL (self->problem), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->problem, !ok);
  gtk_button_set_label (GTK_BUTTON (self->take), label);
  gtk_widget_set_sensitive (self->take, n > 0);
}

static void
show_fields (WsPeopleImportView *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->column_rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->column_rows, i);
      guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), ws_people_table_get_field (self->table, column));
    }
  self->showing = FALSE;
}

static void
on_field (GtkWidget          *row,
          GParamSpec         *pspec,
          WsPeopleImportView *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

  if (self->showing)
    return;
  ws_people_table_set_field (self->table, column, adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
  show_fields (self);
  update_preview (self);
}

/* The first values of a column that are not blank, to know it by. */
static char *
sample (WsPeopleImportView *self,
        guint               column)
{
  GString *text = g_string_new (NULL);
  guint found = 0;

  for (guint i = 0; i < ws_people_table_get_n_rows (self->table) && found < 3; i++)
    {
      const char *cell = ws_people_table_get_cell (self->table, i, column);
      g_autofree char *shown = ws_text_first_line (cell, 24);

      if (ws_text_is_blank (cell))
        continue;
      g_string_append_printf (text, "%s%s", found++ > 0 ? " · " : "", shown);
    }
  return g_string_free (text, FALSE);
}

static void
add_column (WsPeopleImportView *self,
            guint               column)
{
  const char *header = ws_people_table_get_header (self->table, column);
  /* Translators: %u is the number of a column in a table that does not name its columns */
  g_autofree char *title = !ws_text_is_blank (header) ? ws_text_first_line (header, 60) : g_strdup_printf (_("Column %u"), column + 1);
  g_autofree char *values = sample (self, column);
  GtkWidget *row = ws_people_parts_choice (self->columns, title, get_field_name, WS_N_PEOPLE_FIELDS + 1);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect (row, "notify::selected", G_CALLBACK (on_field), self);
  g_ptr_array_add (self->column_rows, row);
}

static void
show_columns (WsPeopleImportView *self)
{
  guint n = MIN (ws_people_table_get_n_columns (self->table), MOST_COLUMNS);
  /* Translators: %s is a name such as UTF-8 or Windows-1252 */
  g_autofree char *line = g_strdup_printf (_("The file was read as %s. If accents are wrong below, save it again as “CSV UTF-8”."),
                                           ws_people_table_get_encoding (self->table));

  self->showing = TRUE;
  clear_rows (self->columns, self->column_rows);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->columns), line);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if ((ws_people_table_get_field (self->table, i) == WS_PEOPLE_IGNORE) == (pass == 1))
        add_column (self, i);
  self->showing = FALSE;
  show_fields (self);
}

static void
on_take (WsPeopleImportView *self)
{
  GError *error = NULL;
  guint n;
  g_autofree char *sentence = NULL;

  if (!ws_people_table_import (self->table, self->workshop, &error))
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  n = ws_people_table_count (self->table, WS_PEOPLE_NEW);
  sentence = g_strdup_printf (ngettext ("%u person added", "%u people added", n), n);
  ws_feedback_say_undo (GTK_WIDGET (self), sentence);
  g_signal_emit (self, done_signal, 0);
}

static void
ws_people_import_view_dispose (GObject *object)
{
  WsPeopleImportView *self = WS_PEOPLE_IMPORT_VIEW (object);

  g_clear_pointer (&self->table, ws_people_table_free);
  g_clear_pointer (&self->column_rows, g_ptr_array_unref);
  g_clear_pointer (&self->preview_rows, g_ptr_array_unref);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (ws_people_import_view_parent_class)->dispose (object);
}

static void
ws_people_import_view_class_init (WsPeopleImportViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_people_import_view_dispose;
  done_signal = g_signal_new ("done", WS_TYPE_PEOPLE_IMPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_people_import_view_init (WsPeopleImportView *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box);

  self->column_rows = g_ptr_array_new ();
  self->preview_rows = g_ptr_array_new ();
  self->columns = ws_people_parts_group (box, _("What each column holds"), NULL);
  self->problem = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_widget_add_css_class (self->problem, "ws-warn");
  gtk_box_append (box, self->problem);
  self->preview = ws_people_parts_group (box, _("Who comes in"), NULL);
  self->take = ws_people_parts_button (box, "", "suggested-action");
  gtk_widget_set_halign (self->take, GTK_ALIGN_END);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (on_take), self);
  adw_bin_set_child (ADW_BIN (self), page);
}

GtkWidget *
ws_people_import_view_new (WsWorkshop *workshop)
{
  WsPeopleImportView *self = g_object_new (WS_TYPE_PEOPLE_IMPORT_VIEW, NULL);

  self->workshop = g_object_ref (workshop);
  return GTK_WIDGET (self);
}

void
ws_people_import_view_show (WsPeopleImportView *self,
                            WsPeopleTable      *table)
{
  g_clear_pointer (&self->table, ws_people_table_free);
  self->table = table;
  show_columns (self);
  update_preview (self);
}
