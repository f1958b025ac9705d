/* ws-column-view.c — one column of the board on screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The header is lean and its menu is built when it is opened: twelve columns are made before the first frame. The notes are
 * laid out a little wider than the column, so that the ring around the focused one is not cut.
 */
#include "ws-column-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ws-capture.h"
#include "ws-feedback.h"
#include "ws-line-popover.h"
#include "ws-text.h"

#define MIN_WIDTH   300
#define MAX_WIDTH   420
#define RING          4

struct _WsColumnView
{
  GtkWidget        parent_instance;

  WsColumn        *column;
  WsBoardRows     *rows;
  char            *desk;
  char            *author;
  gboolean         narrow;
  gboolean         filtered;

  GtkWidget       *top;
  GtkLabel        *title;
  GtkLabel        *count;
  GtkWidget       *lock;
  GtkLabel        *key;
  GtkWidget       *menu;
  GtkLabel        *description;
  WsCapture       *capture;
  GtkWidget       *locked_note;
  GtkWidget       *scroller;
  WsColumnList    *list;
};

G_DEFINE_FINAL_TYPE (WsColumnView, ws_column_view, GTK_TYPE_WIDGET)

static void
take_error (WsColumnView *self,
            GError       *error)
{
  if (error != NULL)
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

/* Keeps the words when they cannot be stored. */
static gboolean
on_captured (WsColumnView *self,
             const char   *text)
{
  WsNewIdea idea = { .text = text, .desk = self->desk, .author = self->author, .family = -1 };
  GError *error = NULL;
  g_autoptr (WsIdea) added = ws_idea_add (self->column, &idea, &error);

  if (added == NULL)
    {
      take_error (self, error);
      return FALSE;
    }
  return TRUE;
}

static void
update_count (WsColumnView *self)
{
  guint n = ws_board_rows_get_n_ideas (self->rows);
  g_autofree char *text = NULL;

  if (self->filtered)
    /* Translators: how many notes of a column match the search, of how many: “3 of 64”. */
    text = g_strdup_printf (C_("notes", "%u of %u"), ws_board_rows_get_n_shown (self->rows), n);
  else
    text = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->count, text);
}

static void
update (WsColumnView *self)
{
  const char *name = ws_column_get_name (self->column);
  gboolean locked = ws_column_get_locked (self->column);
  g_autofree char *shown = ws_text_soft_break (name);
  /* Translators: %s is the name of a column of the board */
  g_autofree char *capture = g_strdup_printf (_("New idea in “%s”"), name);
  g_autofree char *menu = g_strdup_printf (_("Menu of the column “%s”"), name);
  g_autofree char *list = g_strdup_printf (_("Notes of “%s”"), name);

  gtk_label_set_label (self->title, shown);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), name);
  gtk_label_set_label (self->description, ws_column_get_description (self->column));
  gtk_widget_set_visible (GTK_WIDGET (self->description), !ws_text_is_blank (ws_column_get_description (self->column)));
  gtk_widget_set_visible (self->lock, locked);
  gtk_widget_set_visible (GTK_WIDGET (self->capture), !locked);
  gtk_widget_set_visible (self->locked_note, locked);
  ws_capture_set_label (self->capture, capture);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, list, -1);
  update_count (self);
}

/* --- The menu ---------------------------------------------------------------------------------------------------- */

static void
create_menu (GtkMenuButton *button,
             gpointer       data)
{
  WsColumnView *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenu) families = g_menu_new ();
  g_autoptr (GMenu) order = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (words, _("_Rename…"), "column.rename");
  g_menu_append (words, _("_Description…"), "column.describe");
  for (int i = 0; i < WS_N_FAMILIES; i++)
    {
      g_autofree char *action = g_strdup_printf ("column.family(%d)", i);

      g_menu_append (families, ws_family_get_name (i), action);
    }
  g_menu_append_submenu (words, _("_Colour of New Notes"), G_MENU_MODEL (families));
  g_menu_append (order, _("Move _Left"), "column.move(-1)");
  g_menu_append (order, _("Move Ri_ght"), "column.move(1)");
  g_menu_append (order, ws_column_get_locked (self->column) ? _("Un_lock") : _("_Lock"), "column.lock");
  g_menu_append (order, _("_Hide"), "column.hide");
  g_menu_append (last, _("Remo_ve"), "column.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static gboolean
on_renamed (WsColumnView *self,
            const char   *text)
{
  GError *error = NULL;

  if (ws_column_rename (self->column, text, &error))
    return TRUE;
  take_error (self, error);
  return FALSE;
}

static gboolean
on_described (WsColumnView *self,
              const char   *text)
{
  GError *error = NULL;

  if (ws_column_describe (self->column, text, &error))
    return TRUE;
  take_error (self, error);
  return FALSE;
}

/**
 * ws_column_view_ask_name:
 *
 * Opens the bubble in which the column is renamed.
 */
void
ws_column_view_ask_name (WsColumnView *self)
{
  WsLinePopover *popover = ws_line_popover_open (GTK_WIDGET (self->title), NULL, _("Name of the column"),
                                                 ws_column_get_name (self->column), 128);

  g_signal_connect_object (popover, "answered", G_CALLBACK (on_renamed), self, G_CONNECT_SWAPPED);
}

static void
on_rename (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ws_column_view_ask_name (WS_COLUMN_VIEW (widget));
}

static void
on_describe (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  WsLinePopover *popover = ws_line_popover_open (GTK_WIDGET (self->title), NULL, _("What the column is about"),
                                                 ws_column_get_description (self->column), 1024);

  g_signal_connect_object (popover, "answered", G_CALLBACK (on_described), self, G_CONNECT_SWAPPED);
}

static void
on_family (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  GError *error = NULL;

  if (!ws_column_set_family (self->column, g_variant_get_int32 (parameter), &error))
    take_error (self, error);
}

static void
on_lock (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  GError *error = NULL;

  if (!ws_column_lock (self->column, !ws_column_get_locked (self->column), &error))
    take_error (self, error);
}

static void
on_hide (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  g_autoptr (WsColumnView) alive = g_object_ref (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GError *error = NULL;
  /* Translators: %s is the name of a column of the board */
  g_autofree char *text = g_strdup_printf (_("“%s” hidden"), ws_column_get_name (self->column));

  if (ws_column_hide (self->column, TRUE, &error))
    ws_feedback_say_undo (parent, text);
  else
    take_error (self, error);
}

static void
on_move (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  GListModel *columns = ws_workshop_get_columns (ws_column_get_workshop (self->column));
  int step = g_variant_get_int32 (parameter);
  int n = g_list_model_get_n_items (columns);
  int position = 0;
  GError *error = NULL;

  for (int i = 0; i < n; i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);

      if (column == self->column)
        position = i + step;
    }
  if (position >= 0 && position < n && !ws_column_move (self->column, position, &error))
    take_error (self, error);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  g_autoptr (WsColumnView) alive = g_object_ref (self);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  guint n = ws_board_rows_get_n_ideas (self->rows);
  GError *error = NULL;
  /* Translators: %s is the name of a column, %u how many notes went to the bin with it */
  g_autofree char *text = g_strdup_printf (ngettext ("“%s” and %u note removed", "“%s” and %u notes removed", n),
                                           ws_column_get_name (self->column), n);

  if (ws_column_remove (self->column, &error))
    ws_feedback_say_undo (parent, text);
  else
    take_error (self, error);
}

static void
on_enter_notes (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ws_column_list_focus (WS_COLUMN_VIEW (widget)->list, 0);
}

/* --- Layout ------------------------------------------------------------------------------------------------------ */

static void
ws_column_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX_WIDTH;
      return;
    }
  gtk_widget_measure (self->top, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum += 60;
  *natural += 200;
}

static void
ws_column_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  WsColumnView *self = WS_COLUMN_VIEW (widget);
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (self->top, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL, NULL);
  gtk_widget_measure (self->top, GTK_ORIENTATION_HORIZONTAL, -1, &place.width, NULL, NULL, NULL);
  place.width = MAX (place.width, width);
  gtk_widget_size_allocate (self->top, &place, -1);
  place.x = -RING;
  place.y = place.height + 4;
  place.width = width + 2 * RING;
  place.height = MAX (0, height - place.y);
  gtk_widget_size_allocate (self->scroller, &place, -1);
}

static void
ws_column_view_dispose (GObject *object)
{
  WsColumnView *self = WS_COLUMN_VIEW (object);

  g_clear_pointer (&self->top, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->column);
  g_clear_pointer (&self->desk, g_free);
  g_clear_pointer (&self->author, g_free);
  G_OBJECT_CLASS (ws_column_view_parent_class)->dispose (object);
}

static void
ws_column_view_class_init (WsColumnViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_column_view_dispose;
  widget_class->measure = ws_column_view_measure;
  widget_class->size_allocate = ws_column_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "column");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "column.rename", NULL, on_rename);
  gtk_widget_class_install_action (widget_class, "column.describe", NULL, on_describe);
  gtk_widget_class_install_action (widget_class, "column.family", "i", on_family);
  gtk_widget_class_install_action (widget_class, "column.lock", NULL, on_lock);
  gtk_widget_class_install_action (widget_class, "column.hide", NULL, on_hide);
  gtk_widget_class_install_action (widget_class, "column.move", "i", on_move);
  gtk_widget_class_install_action (widget_class, "column.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "column.enter-notes", NULL, on_enter_notes);
}

static GtkWidget *
make_header (WsColumnView *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  /* a “how might we” question is a sentence: the head of its column grows with it, up to three lines */
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->title, 3);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "ws-column-title");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "ws-2");
  self->lock = gtk_image_new_from_icon_name ("ws-locked-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lock), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Locked"), -1);
  gtk_widget_set_hexpand (space, TRUE);
  self->key = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->key), "ws-key");
  gtk_widget_set_valign (GTK_WIDGET (self->key), GTK_ALIGN_CENTER);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "ws-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), create_menu, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (header), self->lock);
  gtk_box_append (GTK_BOX (header), space);
  gtk_box_append (GTK_BOX (header), GTK_WIDGET (self->key));
  gtk_box_append (GTK_BOX (header), self->menu);
  return header;
}

static void
ws_column_view_init (WsColumnView *self)
{
  self->top = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->top), make_header (self));
  self->description = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->description, 0);
  gtk_label_set_wrap (self->description, TRUE);
  gtk_label_set_wrap_mode (self->description, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->description, 3);
  gtk_label_set_ellipsize (self->description, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->description), "ws-2");
  gtk_box_append (GTK_BOX (self->top), GTK_WIDGET (self->description));
  self->capture = WS_CAPTURE (ws_capture_new ());
  g_signal_connect_object (self->capture, "captured", G_CALLBACK (on_captured), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->top), GTK_WIDGET (self->capture));
  self->locked_note = gtk_label_new (_("Locked: takes no new notes and gives none away."));
  gtk_label_set_wrap (GTK_LABEL (self->locked_note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->locked_note), 0);
  gtk_widget_add_css_class (self->locked_note, "ws-2");
  gtk_box_append (GTK_BOX (self->top), self->locked_note);
  gtk_widget_set_parent (self->top, GTK_WIDGET (self));

  self->scroller = gtk_scrolled_window_new ();
  /* Always, and over the content: a bar that appears during layout asks for another layout at once. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_ALWAYS);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ws_column_view_new:
 * @selection: (transfer none): of the board
 */
GtkWidget *
ws_column_view_new (WsColumn        *column,
                    WsNoteSelection *selection)
{
  WsColumnView *self = g_object_new (WS_TYPE_COLUMN_VIEW, NULL);

  self->column = g_object_ref (column);
  self->rows = ws_board_rows_new (column);
  self->list = WS_COLUMN_LIST (ws_column_list_new (self->rows, selection));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  g_signal_connect_object (column, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::n-ideas", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

WsColumn *
ws_column_view_get_column (WsColumnView *self)
{
  return self->column;
}

WsBoardRows *
ws_column_view_get_rows (WsColumnView *self)
{
  return self->rows;
}

WsColumnList *
ws_column_view_get_list (WsColumnView *self)
{
  return self->list;
}

/**
 * ws_column_view_set_number:
 * @number: from 1; the key that leads here is Ctrl and it, up to 9
 */
void
ws_column_view_set_number (WsColumnView *self,
                           guint         number)
{
  /* Translators: a key of the keyboard: Ctrl and a digit */
  g_autofree char *text = g_strdup_printf (_("Ctrl+%u"), number);

  gtk_label_set_label (self->key, text);
  gtk_widget_set_visible (GTK_WIDGET (self->key), number <= 9 && !self->narrow);
}

/**
 * ws_column_view_set_narrow:
 *
 * In a narrow window no keys are shown.
 */
void
ws_column_view_set_narrow (WsColumnView *self,
                           gboolean      narrow)
{
  self->narrow = narrow;
  if (narrow)
    gtk_widget_set_visible (GTK_WIDGET (self->key), FALSE);
}

/**
 * ws_column_view_set_signature:
 * @desk: (nullable): goes onto every note that is captured from now on
 * @author: (nullable): likewise
 */
void
ws_column_view_set_signature (WsColumnView *self,
                              const char   *desk,
                              const char   *author)
{
  g_free (self->desk);
  g_free (self->author);
  self->desk = g_strdup (desk);
  self->author = g_strdup (author);
}

void
ws_column_view_set_filter (WsColumnView *self,
                           const char   *folded,
                           guint         families)
{
  self->filtered = (folded != NULL && folded[0] != '\0') || families != 0;
  ws_board_rows_set_filter (self->rows, folded, families);
  update_count (self);
}

/**
 * ws_column_view_capture:
 *
 * Puts the cursor into the capture field.
 */
void
ws_column_view_capture (WsColumnView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->capture));
}
