/* ws-ideas-page.c — the stage Ideas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board stays alive behind the bin and the preview, with what is typed in its fields. Keys that write (Ctrl and a digit)
 * work from everywhere on the page.
 */
#include "ws-ideas-page.h"

#include <glib/gi18n.h>

#include "ws-bin-view.h"
#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-note-preview.h"
#include "ws-page-header.h"
#include "ws-text.h"

struct _WsIdeasPage
{
  WsPage          parent_instance;

  WsPageHeader   *header;
  GtkWidget      *add_column;
  GtkStack       *stack;
  GtkWidget      *toolbar;
  GtkWidget      *shapes;
  GtkSearchEntry *search;
  GtkLabel       *hits;
  GtkMenuButton  *signature;
  GtkEntry       *desk;
  GtkEntry       *author;
  GtkWidget      *vote;
  GtkButton      *bin;
  GtkStack       *board_stack;
  WsBoard        *board;
  AdwStatusPage  *no_columns;
  GtkButton      *use_questions;
  WsNotePreview  *preview;
  AdwBin         *bin_page;
  GMenu          *menu;
  GMenu          *hidden_menu;

  GtkWidget      *families[WS_N_FAMILIES];
  guint           update_id;
};

G_DEFINE_FINAL_TYPE (WsIdeasPage, ws_ideas_page, WS_TYPE_PAGE)

static WsWorkshop *
get_workshop (WsIdeasPage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

/* --- What is shown -------------------------------------------------------------------------------------------------- */

static guint
get_families (WsIdeasPage *self)
{
  guint families = 0;

  for (int i = 0; i < WS_N_FAMILIES; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->families[i])))
      families |= 1u << i;
  return families;
}

static gboolean
is_filtered (WsIdeasPage *self)
{
  return get_families (self) != 0 || !ws_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_filter_changed (WsIdeasPage *self)
{
  g_autofree char *folded = ws_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  ws_board_set_filter (self->board, g_strstrip (folded), get_families (self));
}

static guint
count_kept_questions (WsIdeasPage *self)
{
  GListModel *questions = ws_workshop_get_questions (get_workshop (self));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (WsQuestion) question = g_list_model_get_item (questions, i);

      n += ws_question_get_kept (question);
    }
  return n;
}

static guint
count_columns (WsIdeasPage *self)
{
  return g_list_model_get_n_items (ws_workshop_get_columns (get_workshop (self)));
}

static void
update_header (WsIdeasPage *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  gboolean board = g_strcmp0 (page, "board") == 0;
  guint n = g_list_model_get_n_items (ws_workshop_get_ideas (get_workshop (self)));
  guint n_groups = g_list_model_get_n_items (ws_workshop_get_groups (get_workshop (self)));
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
  g_autofree char *groups = g_strdup_printf (ngettext ("%u group", "%u groups", n_groups), n_groups);
  g_autofree char *both = g_strdup_printf ("%s · %s", notes, groups);

  g_object_set (self->header, "detail", !board, NULL);
  gtk_widget_set_visible (self->add_column, board && count_columns (self) > 0 && !ws_page_get_narrow (WS_PAGE (self)));
  if (board)
    {
      ws_page_header_set_title (self->header, _("Ideas"));
      ws_page_header_set_subtitle (self->header, n == 0 ? _("No notes yet") : n_groups > 0 ? both : notes);
      return;
    }
  ws_page_header_set_title (self->header, g_strcmp0 (page, "bin") == 0 ? _("Bin") : _("Before They Become Notes"));
  ws_page_header_set_subtitle (self->header, NULL);
}

static void
update_hits (WsIdeasPage *self)
{
  g_autofree char *text = NULL;
  guint n_shown, n_ideas;

  ws_board_count (self->board, &n_shown, &n_ideas);
  /* Translators: how many notes match the search, of how many: “3 of 64”. */
  text = g_strdup_printf (C_("notes", "%u of %u"), n_shown, n_ideas);
  gtk_label_set_label (self->hits, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hits), is_filtered (self));
  if (count_columns (self) == 0)
    gtk_stack_set_visible_child_name (self->board_stack, "no-columns");
  else if (ws_board_get_n_columns (self->board) == 0)
    gtk_stack_set_visible_child_name (self->board_stack, "all-hidden");
  else
    gtk_stack_set_visible_child_name (self->board_stack, is_filtered (self) && n_shown == 0 && n_ideas > 0 ? "no-hits" : "board");
}

static void
update_hidden_menu (WsIdeasPage *self)
{
  GListModel *columns = ws_workshop_get_columns (get_workshop (self));

  g_menu_remove_all (self->hidden_menu);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *action = g_strdup_printf ("ideas.show-column(int64 %" G_GINT64_FORMAT ")",
                                                 ws_row_get_id (WS_ROW (column)));
      g_autofree char *name = ws_text_first_line (ws_column_get_name (column), 40);
      /* Translators: %s is the name of a column of the board that is hidden now */
      g_autofree char *label = g_strdup_printf (_("Show “%s”"), name);

      if (ws_column_get_hidden (column))
        g_menu_append (self->hidden_menu, label, action);
    }
}

static void
update_empty (WsIdeasPage *self)
{
  guint n = count_kept_questions (self);
  g_autofree char *text = g_strdup_printf (ngettext ("Use the %u chosen question", "Use the %u chosen questions", n), n);
  GtkWidget *content = gtk_button_get_child (self->use_questions);

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  gtk_widget_set_visible (GTK_WIDGET (self->use_questions), n > 0);
  adw_status_page_set_description (self->no_columns, n > 0
    ? _("Columns order the ideas by theme. You can start from the questions that were chosen.")
    : _("Columns order the ideas by theme: one for each question you ask the group."));
}

static void
update (WsIdeasPage *self)
{
  guint n_bin = g_list_model_get_n_items (ws_workshop_get_bin (get_workshop (self)));
  /* Translators: %u is how many removed notes are in the bin */
  g_autofree char *bin = g_strdup_printf (_("Bin: %u"), n_bin);

  adw_button_content_set_label (ADW_BUTTON_CONTENT (gtk_button_get_child (self->bin)), bin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bin), GTK_ACCESSIBLE_PROPERTY_LABEL, bin, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->bin), n_bin > 0);
  gtk_widget_set_visible (self->toolbar, count_columns (self) > 0 && (!ws_page_get_narrow (WS_PAGE (self)) ||
                          is_filtered (self) || gtk_widget_get_focus_child (self->toolbar) != NULL));
  update_header (self);
  update_hits (self);
  update_hidden_menu (self);
  update_empty (self);
}

static gboolean
on_update (gpointer data)
{
  WsIdeasPage *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once for however many lists changed. */
static void
queue_update (WsIdeasPage *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 15, on_update, self, NULL);
}

static void
show_page (WsIdeasPage *self,
           const char  *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  update (self);
}

/* --- Signature ------------------------------------------------------------------------------------------------------- */

static void
on_signature_changed (WsIdeasPage *self)
{
  const char *desk = gtk_editable_get_text (GTK_EDITABLE (self->desk));
  const char *author = gtk_editable_get_text (GTK_EDITABLE (self->author));
  g_autofree char *both = g_strdup_printf ("%s · %s", desk, author);
  gboolean has_desk = !ws_text_is_blank (desk), has_author = !ws_text_is_blank (author);
  g_autofree char *shown = ws_text_first_line (has_desk && has_author ? both : has_desk ? desk : author, 24);

  gtk_menu_button_set_label (self->signature, has_desk || has_author ? shown : _("Table"));
  ws_board_set_signature (self->board, desk, author);
}

static void
on_signature_done (WsIdeasPage *self)
{
  gtk_menu_button_popdown (self->signature);
}

/* --- Columns --------------------------------------------------------------------------------------------------------- */

static gboolean
rename_newest (gpointer data)
{
  WsIdeasPage *self = data;
  WsColumnView *view = ws_board_get_column_view (self->board, ws_board_get_n_columns (self->board) - 1);

  if (view != NULL)
    {
      ws_board_capture (self->board, ws_board_get_n_columns (self->board));
      ws_column_view_ask_name (view);
    }
  return G_SOURCE_REMOVE;
}

static void
on_add_column (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);
  /* Translators: name of a new column of the board, until it gets another; %u is its number */
  g_autofree char *title = g_strdup_printf (_("Column %u"), count_columns (self) + 1);
  GError *error = NULL;
  g_autoptr (WsColumn) column = ws_column_add (get_workshop (self), title, &error);

  if (column == NULL)
    {
      ws_feedback_take_error (widget, error);
      return;
    }
  update (self);
  /* After the new column has its place, or the bubble would point at nothing. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, 60, rename_newest, g_object_ref (self), g_object_unref);
}

static void
on_use_questions (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);
  GListModel *questions = ws_workshop_get_questions (get_workshop (self));

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (WsQuestion) question = g_list_model_get_item (questions, i);
      g_autoptr (WsColumn) column = NULL;
      GError *error = NULL;

      if (!ws_question_get_kept (question))
        continue;
      column = ws_column_add_for_question (question, &error);
      if (column == NULL)
        {
          ws_feedback_take_error (widget, error);
          break;
        }
    }
  update (self);
  ws_board_capture (self->board, 1);
}

static void
on_show_column (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);
  g_autoptr (WsColumn) column = ws_row_get (ws_workshop_get_store (get_workshop (self)), WS_TYPE_COLUMN,
                                            g_variant_get_int64 (parameter));
  GError *error = NULL;

  if (column != NULL && !ws_column_hide (column, FALSE, &error))
    ws_feedback_take_error (widget, error);
}

static void
on_show_all_columns (WsIdeasPage *self)
{
  GListModel *columns = ws_workshop_get_columns (get_workshop (self));
  g_autoptr (GPtrArray) hidden = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    g_ptr_array_add (hidden, g_list_model_get_item (columns, i));
  for (guint i = 0; i < hidden->len; i++)
    if (ws_column_get_hidden (hidden->pdata[i]))
      ws_column_hide (hidden->pdata[i], FALSE, NULL);
}

/* --- Pasting, importing, the bin --------------------------------------------------------------------------------------- */

static void
on_preview (WsIdeasPage *self,
            const char  *text,
            WsColumn    *column)
{
  ws_note_preview_show_text (self->preview, get_workshop (self), column, text);
  show_page (self, "preview");
}

static void
on_preview_done (WsIdeasPage *self,
                 guint        n_added)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u note added", "%u notes added", n_added), n_added);

  show_page (self, "board");
  ws_feedback_say_undo (GTK_WIDGET (self), text);
}

static void
on_paste (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  if (count_columns (self) == 0)
    ws_feedback_say (widget, _("Make a column for the notes first"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self->board), "board.paste", NULL);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (WsIdeasPage) self = data;
  g_autofree char *path = ws_file_chooser_finish (result);
  GError *error = NULL;
  WsCsv *csv;

  if (path == NULL)
    return;
  csv = ws_csv_read_file (path, 0, WS_CSV_PLAIN, &error);
  if (csv == NULL)
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  ws_note_preview_show_csv (self->preview, get_workshop (self), ws_board_get_focus_column (self->board), csv);
  show_page (self, "preview");
}

static void
on_import (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  if (count_columns (self) == 0)
    {
      ws_feedback_say (widget, _("Make a column for the notes first"));
      return;
    }
  ws_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Import Notes"), _("Tables (CSV)"), "*.csv",
                        on_file_chosen, g_object_ref (self));
}

static void
on_bin (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  if (adw_bin_get_child (self->bin_page) == NULL)
    adw_bin_set_child (self->bin_page, ws_bin_view_new (get_workshop (self)));
  show_page (self, "bin");
}

static void
on_clear_filter (WsIdeasPage *self)
{
  for (int i = 0; i < WS_N_FAMILIES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->families[i]), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ws_board_capture (self->board, 1);
}

/* --- The page ---------------------------------------------------------------------------------------------------------- */

static gboolean
ws_ideas_page_show_row (WsPage *page,
                        gint64  id)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (page);
  g_autoptr (WsIdea) idea = ws_row_get (ws_workshop_get_store (get_workshop (self)), WS_TYPE_IDEA, id);

  if (idea == NULL)
    return FALSE;
  if (is_filtered (self))
    on_clear_filter (self);
  show_page (self, "board");
  return ws_board_show_idea (self->board, idea);
}

static gboolean
ws_ideas_page_go_back (WsPage *page)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "board") == 0)
    return FALSE;
  show_page (self, "board");
  return TRUE;
}

static void
ws_ideas_page_search (WsPage *page)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (page);

  if (count_columns (self) == 0)
    return;
  show_page (self, "board");
  gtk_widget_set_visible (self->toolbar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* The cursor is always in a field where ideas can be typed. */
static gboolean
ws_ideas_page_grab_focus (GtkWidget *widget)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  return ws_board_capture (self->board, 1) || gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* "ideas.capture" with the number of a column: from anywhere on the page. */
static gboolean
on_capture (GtkWidget *widget,
            GVariant  *parameter,
            gpointer   data)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "board") != 0)
    show_page (self, "board");
  return ws_board_capture (self->board, g_variant_get_uint32 (parameter));
}

static void
on_narrow_changed (WsIdeasPage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  ws_board_set_narrow (self->board, narrow);
  gtk_widget_set_visible (self->vote, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->signature), !narrow);
  gtk_widget_set_visible (self->shapes, !narrow);
  g_object_set (self->toolbar, "margin-start", narrow ? 12 : 24, "margin-end", narrow ? 12 : 24, NULL);
  update (self);
}

static void
add_shapes (WsIdeasPage *self)
{
  static const char *const classes[] = { "ws-yellow", "ws-green", "ws-blue", "ws-purple", "ws-orange", "ws-pink", "ws-grey" };

  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *image = gtk_image_new_from_icon_name (ws_family_get_icon (i));
      /* Translators: %s is a colour and a shape, such as “yellow star” */
      g_autofree char *tip = g_strdup_printf (_("Show only: %s"), ws_family_get_name (i));

      gtk_widget_add_css_class (image, classes[i]);
      gtk_button_set_child (GTK_BUTTON (button), image);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_filter_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->shapes), button);
      self->families[i] = button;
    }
}

static void
add_shortcuts (WsIdeasPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 1; i <= 9; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_0 + i, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (on_capture, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
ws_ideas_page_constructed (GObject *object)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (object);
  WsWorkshop *workshop = get_workshop (self);

  G_OBJECT_CLASS (ws_ideas_page_parent_class)->constructed (object);
  ws_board_set_workshop (self->board, workshop);
  g_signal_connect_object (self->board, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_bin (workshop), "items-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_questions (workshop), "items-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow_changed), NULL);
  on_narrow_changed (self);
}

static void
ws_ideas_page_dispose (GObject *object)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_IDEAS_PAGE);
  G_OBJECT_CLASS (ws_ideas_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, header);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, add_column);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, shapes);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, search);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, hits);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, signature);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, desk);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, author);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, vote);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, bin);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, board_stack);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, board);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, no_columns);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, use_questions);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, preview);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, bin_page);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, menu);
  gtk_widget_class_bind_template_child (widget_class, WsIdeasPage, hidden_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_signature_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_signature_done);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_columns);
  gtk_widget_class_bind_template_callback (widget_class, on_preview);
  gtk_widget_class_bind_template_callback (widget_class, on_preview_done);
}

static void
on_vote (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (widget);

  if (ws_note_selection_get_n (ws_board_get_selection (self->board)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->board), "board.vote", NULL);
  else
    gtk_widget_activate_action (widget, "win.new-vote-from-ideas", "ax", NULL);
}

/* What Ctrl+Shift+A does on this page; see on_new_action() of the window. */
static void
on_make_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (WS_IDEAS_PAGE (widget)->board), "board.action", NULL);
}

/* The board; the column that is written in; the note that is chosen. */
static void
ws_ideas_page_list_views (WsPage *page,
                          GArray *views)
{
  WsIdeasPage *self = WS_IDEAS_PAGE (page);
  WsColumn *column = ws_board_get_focus_column (self->board);
  g_autoptr (GPtrArray) chosen = ws_note_selection_list (ws_board_get_selection (self->board));

  ws_page_add_view (views, WS_VIEW_BOARD, 0);
  if (column != NULL && count_columns (self) > 1)
    ws_page_add_view (views, WS_VIEW_BOARD, ws_row_get_id (WS_ROW (column)));
  if (chosen->len == 1)
    ws_page_add_view (views, WS_VIEW_NOTE, ws_row_get_id (g_ptr_array_index (chosen, 0)));
}

static void
ws_ideas_page_class_init (WsIdeasPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_ideas_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_ideas_page_dispose;
  widget_class->grab_focus = ws_ideas_page_grab_focus;
  WS_PAGE_CLASS (klass)->show_row = ws_ideas_page_show_row;
  WS_PAGE_CLASS (klass)->go_back = ws_ideas_page_go_back;
  WS_PAGE_CLASS (klass)->search = ws_ideas_page_search;
  WS_PAGE_CLASS (klass)->list_views = ws_ideas_page_list_views;

  g_type_ensure (WS_TYPE_BOARD);
  g_type_ensure (WS_TYPE_NOTE_PREVIEW);
  g_type_ensure (WS_TYPE_PAGE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-ideas-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "ideas.add-column", NULL, on_add_column);
  gtk_widget_class_install_action (widget_class, "ideas.make-action", NULL, on_make_action);
  gtk_widget_class_install_action (widget_class, "ideas.use-questions", NULL, on_use_questions);
  gtk_widget_class_install_action (widget_class, "ideas.show-column", "x", on_show_column);
  gtk_widget_class_install_action (widget_class, "ideas.paste", NULL, on_paste);
  gtk_widget_class_install_action (widget_class, "ideas.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "ideas.bin", NULL, on_bin);
  gtk_widget_class_install_action (widget_class, "ideas.vote", NULL, on_vote);
}

static void
ws_ideas_page_init (WsIdeasPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_shapes (self);
  add_shortcuts (self);
}

/**
 * ws_ideas_page_get_board:
 *
 * Returns: (transfer none): the board of the page
 */
WsBoard *
ws_ideas_page_get_board (WsIdeasPage *self)
{
  return self->board;
}
