/* ws-statement-view.c — the problem statement: nine texts, each stored when it is left, and the versions before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows always show the newest version; which one that is changes when a version is added and when that is undone.
 * Earlier versions are built only when they are unfolded.
 */
#include "ws-statement-view.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-text-row.h"
#include "ws-text.h"

#define N_ROWS 9

struct _WsStatementView
{
  AdwBin        parent_instance;

  GtkWidget    *content;
  GtkLabel     *version;
  GtkWidget    *new_version;
  WsTextRow    *summary;
  WsTextRow    *affected;
  WsTextRow    *place;
  WsTextRow    *since;
  WsTextRow    *evidence;
  WsTextRow    *source;
  WsTextRow    *date;
  WsTextRow    *consequences;
  WsTextRow    *tried;
  AdwPreferencesGroup *earlier;

  WsWorkshop   *workshop;
  GListModel   *statements;
  WsStatement  *current;
  GPtrArray    *versions;    /* rows of "earlier", borrowed */
};

G_DEFINE_FINAL_TYPE (WsStatementView, ws_statement_view, ADW_TYPE_BIN)

static WsTextRow *
get_row (WsStatementView  *self,
         guint             n,
         WsStatementField *field)
{
  WsTextRow *rows[N_ROWS] = { self->summary, self->affected, self->place, self->since, self->evidence, self->source,
                              self->date, self->consequences, self->tried };

  *field = WS_STATEMENT_SUMMARY + n;
  return rows[n];
}

static gboolean
is_empty (WsStatement *statement)
{
  for (guint n = 0; n < N_ROWS; n++)
    if (ws_statement_get_text (statement, WS_STATEMENT_SUMMARY + n)[0] != '\0')
      return FALSE;
  return TRUE;
}

static char *
describe_version (WsStatement *statement)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *iso = ws_date_from_ms (ws_row_get_int (WS_ROW (statement), WS_STATEMENT_CREATED));
  g_autofree char *day = ws_lang_date_medium (lang, iso);

  /* Translators: a version of the problem statement: its number and the day on which it was begun. */
  return g_strdup_printf (_("Version %d, begun on %s"), (int) ws_statement_get_version (statement), day);
}

/* The newest version changed: show what is in it. */
static void
show_current (WsStatementView *self)
{
  gboolean read_only = ws_store_get_read_only (ws_workshop_get_store (self->workshop));
  g_autofree char *version = NULL;

  for (guint n = 0; n < N_ROWS; n++)
    {
      WsStatementField field;
      WsTextRow *row = get_row (self, n, &field);

      ws_text_row_set_text (row, self->current != NULL ? ws_statement_get_text (self->current, field) : "");
      ws_text_row_set_editable (row, !read_only);
    }
  version = self->current != NULL ? describe_version (self->current) : g_strdup (_("Nothing has been written yet."));
  gtk_label_set_label (self->version, version);
  gtk_widget_set_visible (self->new_version, !read_only && self->current != NULL);
  gtk_widget_set_sensitive (self->new_version, self->current != NULL && !is_empty (self->current));
}

static void
on_expanded (AdwExpanderRow *row,
             GParamSpec     *pspec,
             WsStatement    *statement)
{
  WsStatementView *self = WS_STATEMENT_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (row), WS_TYPE_STATEMENT_VIEW));

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL || self == NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  for (guint n = 0; n < N_ROWS; n++)
    {
      WsStatementField field;
      WsTextRow *like = get_row (self, n, &field);
      g_autofree char *title = NULL;
      WsTextRow *text;

      if (ws_statement_get_text (statement, field)[0] == '\0')
        continue;
      g_object_get (like, "title", &title, NULL);
      text = WS_TEXT_ROW (ws_text_row_new (title));
      ws_text_row_set_text (text, ws_statement_get_text (statement, field));
      ws_text_row_set_editable (text, FALSE);
      adw_expander_row_add_row (row, GTK_WIDGET (text));
    }
}

static void
show_earlier (WsStatementView *self)
{
  guint n = g_list_model_get_n_items (self->statements);

  for (guint i = 0; i < self->versions->len; i++)
    adw_preferences_group_remove (self->earlier, g_ptr_array_index (self->versions, i));
  g_ptr_array_set_size (self->versions, 0);
  for (guint i = 1; i < n; i++)
    {
      g_autoptr (WsStatement) statement = g_list_model_get_item (self->statements, i);
      g_autofree char *title = describe_version (statement);
      g_autofree char *summary = ws_text_first_line (ws_statement_get_text (statement, WS_STATEMENT_SUMMARY), 120);
      GtkWidget *row = adw_expander_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), summary);
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_expanded), statement, 0);
      adw_preferences_group_add (self->earlier, row);
      g_ptr_array_add (self->versions, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), n > 1);
}

static void
on_statements_changed (WsStatementView *self)
{
  g_autoptr (WsStatement) current = ws_statement_get_current (self->workshop);

  if (current != self->current)
    {
      if (self->current != NULL)
        g_signal_handlers_disconnect_by_func (self->current, show_current, self);
      g_set_object (&self->current, current);
      if (current != NULL)
        g_signal_connect_object (current, "notify", G_CALLBACK (show_current), self, G_CONNECT_SWAPPED);
    }
  show_current (self);
  show_earlier (self);
}

static void
on_commit (WsTextRow       *row,
           const char      *text,
           WsStatementView *self)
{
  g_autoptr (GError) error = NULL;

  for (guint n = 0; n < N_ROWS; n++)
    {
      WsStatementField field;

      if (get_row (self, n, &field) == row && !ws_statement_write (self->workshop, field, text, &error))
        ws_text_row_refuse (row, error->message);
    }
}

static void
on_new_version (WsStatementView *self)
{
  g_autoptr (GError) error = NULL;

  if (!ws_statement_new_version (self->workshop, &error))
    ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (&error));
  else
    ws_text_row_focus (self->summary);
}

static void
ws_statement_view_dispose (GObject *object)
{
  WsStatementView *self = WS_STATEMENT_VIEW (object);

  if (self->current != NULL)
    g_signal_handlers_disconnect_by_func (self->current, show_current, self);
  g_clear_object (&self->current);
  g_clear_object (&self->workshop);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_STATEMENT_VIEW);
  G_OBJECT_CLASS (ws_statement_view_parent_class)->dispose (object);
}

static void
ws_statement_view_class_init (WsStatementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_statement_view_dispose;

  g_type_ensure (WS_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-statement-view.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsStatementView, name)
  BIND (content);
  BIND (version);
  BIND (new_version);
  BIND (summary);
  BIND (affected);
  BIND (place);
  BIND (since);
  BIND (evidence);
  BIND (source);
  BIND (date);
  BIND (consequences);
  BIND (tried);
  BIND (earlier);
#undef BIND
}

static void
ws_statement_view_init (WsStatementView *self)
{
  self->versions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint n = 0; n < N_ROWS; n++)
    {
      WsStatementField field;

      g_signal_connect_object (get_row (self, n, &field), "commit", G_CALLBACK (on_commit), self, 0);
    }
  g_signal_connect_object (self->new_version, "clicked", G_CALLBACK (on_new_version), self, G_CONNECT_SWAPPED);
}

/**
 * ws_statement_view_set_workshop:
 * @workshop: whose problem it is; set once
 */
void
ws_statement_view_set_workshop (WsStatementView *self,
                                WsWorkshop      *workshop)
{
  g_return_if_fail (WS_IS_STATEMENT_VIEW (self));
  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  self->statements = ws_workshop_get_statements (workshop);
  g_signal_connect_object (self->statements, "items-changed", G_CALLBACK (on_statements_changed), self,
                           G_CONNECT_SWAPPED);
  on_statements_changed (self);
}

/**
 * ws_statement_view_focus:
 *
 * Puts the cursor where one begins to write.
 */
void
ws_statement_view_focus (WsStatementView *self)
{
  ws_text_row_focus (self->summary);
}
