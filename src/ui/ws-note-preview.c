/* ws-note-preview.c — what was pasted or read from a table, before it becomes notes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is added until the button is pressed, and then all of it in one step or nothing. Repeated lines are marked, not
 * dropped: leaving them out is the facilitator's choice, by one switch or line by line.
 */
#include "ws-note-preview.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-text.h"

struct _WsNotePreview
{
  AdwBin          parent_instance;

  GtkLabel       *summary;
  GtkLabel       *limit;
  AdwComboRow    *column_row;
  AdwComboRow    *text_row;
  AdwActionRow   *known_row;
  GtkSwitch      *known_switch;
  AdwActionRow   *missing_row;
  GtkSwitch      *missing_switch;
  GtkListView    *list;
  GtkButton      *add;

  WsWorkshop     *workshop;
  WsCsv          *csv;            /* NULL: pasted */
  GListStore     *lines;
  GPtrArray      *columns;        /* WsColumn, as in the combo row */
  guint           n_left_over;    /* lines beyond what one step takes */
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (WsNotePreview, ws_note_preview, ADW_TYPE_BIN)

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

static guint
count_taken (WsNotePreview *self)
{
  guint n = 0;

  for (guint i = 0; self->lines != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      n += ws_note_line_get_taken (line);
    }
  return n;
}

static void
update_add (WsNotePreview *self)
{
  guint n = count_taken (self);
  g_autofree char *text = g_strdup_printf (ngettext ("_Add %u Note", "_Add %u Notes", n), n);

  if (self->filling)
    return;
  gtk_button_set_label (self->add, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), n > 0 && self->columns->len > 0);
}

/* --- Rows ---------------------------------------------------------------------------------------------------------- */

static char *
dup_where (WsNoteLine *line)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (ws_note_line_get_column (line)[0] != '\0')
    g_ptr_array_add (parts, (gpointer) ws_note_line_get_column (line));
  if (ws_note_line_get_desk (line)[0] != '\0')
    g_ptr_array_add (parts, (gpointer) ws_note_line_get_desk (line));
  if (ws_note_line_get_author (line)[0] != '\0')
    g_ptr_array_add (parts, (gpointer) ws_note_line_get_author (line));
  if (ws_note_line_get_tags (line)[0] != '\0')
    g_ptr_array_add (parts, (gpointer) ws_note_line_get_tags (line));
  if (ws_note_line_get_state (line) == WS_NOTE_LINE_ON_BOARD)
    g_ptr_array_add (parts, (gpointer) _("Already on the board"));
  if (ws_note_line_get_state (line) == WS_NOTE_LINE_TWICE)
    g_ptr_array_add (parts, (gpointer) _("Twice in this list"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *where = gtk_label_new (NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-warning-symbolic");

  for (int i = 0; i < 2; i++)
    {
      GtkLabel *label = GTK_LABEL (i == 0 ? text : where);

      gtk_label_set_xalign (label, 0);
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (label, 4);
      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (texts), GTK_WIDGET (label));
    }
  gtk_widget_add_css_class (where, "caption");
  gtk_widget_add_css_class (where, "ws-2");
  gtk_widget_add_css_class (icon, "ws-warn");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 3);
  gtk_widget_set_margin_bottom (box, 3);
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  WsNoteLine *line = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *texts = gtk_widget_get_next_sibling (check);
  GtkWidget *where = gtk_widget_get_last_child (texts);
  g_autofree char *head = g_utf8_substring (ws_note_line_get_text (line), 0,
                                            MIN (400, g_utf8_strlen (ws_note_line_get_text (line), -1)));
  g_autofree char *broken = ws_text_soft_break (head);
  g_autofree char *caption = dup_where (line);
  GBinding *binding;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (texts)), broken);
  gtk_label_set_label (GTK_LABEL (where), caption);
  gtk_widget_set_visible (where, caption[0] != '\0');
  gtk_widget_set_visible (gtk_widget_get_next_sibling (texts), ws_note_line_get_state (line) != WS_NOTE_LINE_NEW);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, head,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  binding = g_object_bind_property (line, "taken", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_set_data (G_OBJECT (item), "ws-binding", binding);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  GBinding *binding = g_object_get_data (G_OBJECT (item), "ws-binding");

  if (binding != NULL)
    g_binding_unbind (binding);
  g_object_set_data (G_OBJECT (item), "ws-binding", NULL);
}

/* --- Filling ------------------------------------------------------------------------------------------------------- */

static WsColumn *
find_column (WsNotePreview *self,
             const char    *name)
{
  g_autofree char *folded = ws_text_fold (name);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *own = ws_text_fold (ws_column_get_name (self->columns->pdata[i]));

      if (g_str_equal (own, folded))
        return self->columns->pdata[i];
    }
  return NULL;
}

/* Names of columns that the lines ask for and the board does not have. */
static GPtrArray *
list_missing (WsNotePreview *self)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      const char *name = ws_note_line_get_column (line);

      if (name[0] == '\0' || find_column (self, name) != NULL || !g_hash_table_add (seen, ws_text_fold (name)))
        continue;
      g_ptr_array_add (missing, g_strdup (name));
    }
  return missing;
}

static void
fill_columns (WsNotePreview *self,
              WsColumn      *chosen)
{
  GListModel *columns = ws_workshop_get_columns (self->workshop);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);

      if (ws_column_get_locked (column))
        continue;
      if (column == chosen)
        selected = self->columns->len;
      gtk_string_list_append (names, ws_column_get_name (column));
      g_ptr_array_add (self->columns, g_steal_pointer (&column));
    }
  adw_combo_row_set_model (self->column_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->column_row, selected);
}

static void
fill_notes_on_lines (WsNotePreview *self,
                     guint          n_known)
{
  g_autoptr (GPtrArray) missing = list_missing (self);
  g_autofree char *known = g_strdup_printf (ngettext ("%u line repeats a note", "%u lines repeat a note", n_known), n_known);
  g_autofree char *new_columns = g_strdup_printf (ngettext ("%u column is not on the board yet",
                                                            "%u columns are not on the board yet", missing->len),
                                                  missing->len);
  g_autofree char *names = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->known_row), known);
  gtk_widget_set_visible (GTK_WIDGET (self->known_row), n_known > 0);
  gtk_switch_set_active (self->known_switch, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->missing_row), new_columns);
  gtk_widget_set_visible (GTK_WIDGET (self->missing_row), missing->len > 0);
  g_ptr_array_add (missing, NULL);
  names = g_strjoinv (", ", (char **) missing->pdata);
  adw_action_row_set_subtitle (self->missing_row, names);
  gtk_switch_set_active (self->missing_switch, missing->len - 1 + g_list_model_get_n_items (
                           ws_workshop_get_columns (self->workshop)) <= WS_COLUMNS_MAX);
}

/* More than one step takes: the first go now, a sentence says so. */
static void
cut_to_limit (WsNotePreview *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autofree char *text = NULL;

  self->n_left_over = 0;
  if (self->csv == NULL && n > WS_NOTE_LINES_MAX)
    {
      self->n_left_over = n - WS_NOTE_LINES_MAX;
      g_list_store_splice (self->lines, WS_NOTE_LINES_MAX, self->n_left_over, NULL, 0);
      text = g_strdup_printf (_("%u lines were copied. At most %u are pasted in one step: these are the first ones. "
                                "Paste the other %u after these, or import them from a file."),
                              n, WS_NOTE_LINES_MAX, self->n_left_over);
      gtk_label_set_label (self->limit, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->limit), self->n_left_over > 0);
}

static void
fill (WsNotePreview *self,
      GListStore    *lines)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autofree char *text = NULL;
  guint n, n_known;

  self->filling = TRUE;
  g_set_object (&self->lines, lines);
  cut_to_limit (self);
  n = g_list_model_get_n_items (G_LIST_MODEL (lines));
  n_known = ws_note_lines_compare (lines, self->workshop);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);

      g_signal_connect_object (line, "notify::taken", G_CALLBACK (update_add), self, G_CONNECT_SWAPPED);
    }
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (lines)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  text = g_strdup_printf (ngettext ("%u note will be added", "%u notes will be added", n), n);
  gtk_label_set_label (self->summary, n > 0 ? text : _("There is no text in it"));
  fill_notes_on_lines (self, n_known);
  self->filling = FALSE;
  update_add (self);
}

/**
 * ws_note_preview_show_text:
 * @column: (nullable): where the notes go
 * @text: what was pasted
 */
void
ws_note_preview_show_text (WsNotePreview *self,
                           WsWorkshop    *workshop,
                           WsColumn      *column,
                           const char    *text)
{
  g_autoptr (GListStore) lines = ws_note_lines_from_text (text);

  g_clear_pointer (&self->csv, ws_csv_free);
  g_set_object (&self->workshop, workshop);
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), FALSE);
  fill_columns (self, column);
  fill (self, lines);
}

/**
 * ws_note_preview_show_csv:
 * @csv: (transfer full): a table that was read
 */
void
ws_note_preview_show_csv (WsNotePreview *self,
                          WsWorkshop    *workshop,
                          WsColumn      *column,
                          WsCsv         *csv)
{
  g_autoptr (GtkStringList) headers = gtk_string_list_new (NULL);
  guint place = ws_note_lines_find_text_column (csv);
  g_autoptr (GListStore) lines = ws_note_lines_from_csv (csv, place);

  g_clear_pointer (&self->csv, ws_csv_free);
  g_set_object (&self->workshop, workshop);
  for (guint i = 0; i < ws_csv_get_n_columns (csv); i++)
    gtk_string_list_append (headers, ws_csv_get_header (csv, i));
  adw_combo_row_set_model (self->text_row, G_LIST_MODEL (headers));
  adw_combo_row_set_selected (self->text_row, place);
  self->csv = csv;
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), ws_csv_get_n_columns (csv) > 1);
  fill_columns (self, column);
  fill (self, lines);
}

static void
on_text_column_chosen (WsNotePreview *self)
{
  guint place = adw_combo_row_get_selected (self->text_row);
  g_autoptr (GListStore) lines = NULL;

  if (self->csv == NULL || place == GTK_INVALID_LIST_POSITION || self->filling)
    return;
  lines = ws_note_lines_from_csv (self->csv, place);
  fill (self, lines);
}

static void
on_known_switched (WsNotePreview *self)
{
  gboolean out = gtk_switch_get_active (self->known_switch);

  if (self->filling)
    return;
  self->filling = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (ws_note_line_get_state (line) != WS_NOTE_LINE_NEW)
        ws_note_line_set_taken (line, !out);
    }
  self->filling = FALSE;
  update_add (self);
}

/* --- Adding -------------------------------------------------------------------------------------------------------- */

/* Makes the columns that are missing. Returns: how many, or -1 where one was refused */
static int
add_missing (WsNotePreview  *self,
             GError        **error)
{
  g_autoptr (GPtrArray) missing = list_missing (self);

  for (guint i = 0; i < missing->len; i++)
    {
      WsColumn *column = ws_column_add (self->workshop, missing->pdata[i], error);

      if (column == NULL)
        {
          for (; i > 0; i--)
            ws_workshop_undo (self->workshop, NULL);
          return -1;
        }
      g_ptr_array_add (self->columns, column);
    }
  return missing->len;
}

static gboolean
add_lines (WsNotePreview  *self,
           guint          *n_added,
           GError        **error)
{
  g_autoptr (GArray) ideas = g_array_new (FALSE, TRUE, sizeof (WsNewIdea));
  WsColumn *into = self->columns->pdata[MIN (adw_combo_row_get_selected (self->column_row), self->columns->len - 1)];
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->lines));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsNoteLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      WsColumn *own = ws_note_line_get_column (line)[0] != '\0' ? find_column (self, ws_note_line_get_column (line)) : NULL;
      WsNewIdea idea = { ws_note_line_get_text (line), ws_note_line_get_desk (line), ws_note_line_get_author (line),
                         ws_note_line_get_tags (line), -1, ws_row_get_id (WS_ROW (own != NULL ? own : into)) };

      if (ws_note_line_get_taken (line))
        g_array_append_val (ideas, idea);
    }
  *n_added = ideas->len;
  return ws_ideas_add_many (into, (WsNewIdea *) ideas->data, ideas->len,
                            self->csv != NULL ? WS_IDEA_IMPORTED : WS_IDEA_PASTED, error);
}

static void
on_add (WsNotePreview *self)
{
  GError *error = NULL;
  int n_columns = 0;
  guint n_added = 0;

  if (gtk_switch_get_active (self->missing_switch) && gtk_widget_get_visible (GTK_WIDGET (self->missing_row)))
    n_columns = add_missing (self, &error);
  if (n_columns >= 0 && add_lines (self, &n_added, &error))
    {
      g_signal_emit (self, signals[DONE], 0, n_added);
      return;
    }
  /* All or nothing: the columns made for the notes go too. */
  for (int i = 0; i < n_columns; i++)
    {
      ws_workshop_undo (self->workshop, NULL);
      g_ptr_array_set_size (self->columns, self->columns->len - 1);
    }
  ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
ws_note_preview_dispose (GObject *object)
{
  WsNotePreview *self = WS_NOTE_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_NOTE_PREVIEW);
  g_clear_object (&self->workshop);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->csv, ws_csv_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  G_OBJECT_CLASS (ws_note_preview_parent_class)->dispose (object);
}

static void
ws_note_preview_class_init (WsNotePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_note_preview_dispose;

  /**
   * WsNotePreview::done:
   * @added: number of notes
   *
   * The notes are on the board.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-note-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, summary);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, limit);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, column_row);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, text_row);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, known_row);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, known_switch);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, missing_row);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, missing_switch);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, list);
  gtk_widget_class_bind_template_child (widget_class, WsNotePreview, add);
  gtk_widget_class_bind_template_callback (widget_class, on_text_column_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_known_switched);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
}

static void
ws_note_preview_init (WsNotePreview *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}
