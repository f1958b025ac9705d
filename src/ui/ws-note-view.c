/* ws-note-view.c — one row of a column: a note, or the title of a group.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A widget without children that draws itself, because a label in a recycled row asks the whole window for a new layout
 * each time its text changes. So binding queues a draw and never a resize; the list asks for the height by
 * ws_note_view_get_height(), not by gtk_widget_measure(), which would answer from its cache. Only while a note is being
 * written does it have a child, the text view.
 */
#include "ws-note-view-private.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-note-editor.h"
#include "ws-text.h"

G_DEFINE_FINAL_TYPE (WsNoteView, ws_note_view, GTK_TYPE_WIDGET)

gboolean
ws_note_view_is_group (WsNoteView *self)
{
  return self->row != NULL && WS_IS_IDEA_GROUP (self->row);
}

int
ws_note_view_get_note_x (WsNoteView *self)
{
  return SIDE + (self->part == WS_TRAY_MIDDLE || self->part == WS_TRAY_LAST ? INSET : 0);
}

int
ws_note_view_get_text_x (WsNoteView *self)
{
  if (ws_note_view_is_group (self))
    return SIDE + PADDING + MAX (ARROW, self->style->shape_size + 7);
  return ws_note_view_get_note_x (self) + PADDING + self->style->shape_size + 9;
}

int
ws_note_view_get_gap (WsTrayPart part)
{
  switch (part)
    {
    case WS_TRAY_HEAD:
      return 0;
    case WS_TRAY_MIDDLE:
      return TRAY_GAP;
    case WS_TRAY_LAST:
      return INSET + GAP;
    case WS_TRAY_NONE:
    case WS_TRAY_ONLY:
    default:
      return GAP;
    }
}

/* "3" is how a table is written down; "Table 3" is how it reads. */
static char *
dup_desk (const char *desk)
{
  for (const char *p = desk; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p))
      return g_strdup (desk);
  /* Translators: %s is the number of a table in the room, that is of a small group of people. */
  return g_strdup_printf (_("Table %s"), desk);
}

/* The small line: where the note comes from. */
static char *
dup_caption (WsIdea *idea)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (!ws_text_is_blank (ws_idea_get_desk (idea)))
    g_ptr_array_add (parts, dup_desk (ws_idea_get_desk (idea)));
  if (!ws_text_is_blank (ws_idea_get_author (idea)))
    g_ptr_array_add (parts, g_strdup (ws_idea_get_author (idea)));
  if (!ws_text_is_blank (ws_idea_get_tags (idea)))
    g_ptr_array_add (parts, g_strdup (ws_idea_get_tags (idea)));
  if (parts->len == 0 && ws_idea_get_source (idea) == WS_IDEA_PASTED)
    g_ptr_array_add (parts, g_strdup (C_("note", "Pasted")));
  if (parts->len == 0 && ws_idea_get_source (idea) == WS_IDEA_IMPORTED)
    g_ptr_array_add (parts, g_strdup (C_("note", "Imported")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static guint
count_ideas (WsNoteView *self)
{
  g_autoptr (GPtrArray) ideas = ws_idea_group_list_ideas (WS_IDEA_GROUP (self->row));

  return ideas->len;
}

static const char *
get_title (WsNoteView *self)
{
  const char *title = ws_idea_group_get_title (WS_IDEA_GROUP (self->row));

  return ws_text_is_blank (title) ? _("Group without a title") : title;
}

/* Sets a text that may hold anything: line breaks are kept, very long words and very long texts are tamed. */
static void
set_shown_text (PangoLayout *layout,
                const char  *text)
{
  g_autofree char *head = NULL;
  g_autofree char *broken = NULL;

  if (strlen (text) > MAX_SHOWN)
    head = g_utf8_substring (text, 0, MIN (MAX_SHOWN, g_utf8_strlen (text, -1)));
  broken = ws_text_soft_break (head != NULL ? head : text);
  pango_layout_set_text (layout, broken, -1);
}

void
ws_note_view_load_texts (WsNoteView *self)
{
  g_autofree char *caption = NULL;
  g_autofree char *count = NULL;

  self->laid_out = -1;
  if (self->row == NULL)
    return;
  if (self->text == NULL)
    {
      self->text = ws_note_style_create_layout (self->style, self->style->body);
      self->caption = ws_note_style_create_layout (self->style, self->style->caption);
      self->chip = ws_note_style_create_layout (self->style, self->style->caption);
      pango_layout_set_height (self->text, MAX_LINES * self->style->line_height * PANGO_SCALE);
      pango_layout_set_single_paragraph_mode (self->caption, TRUE);
    }
  if (ws_note_view_is_group (self))
    {
      count = g_strdup_printf ("%u", count_ideas (self));
      pango_layout_set_font_description (self->text, self->style->bold);
      set_shown_text (self->text, get_title (self));
      pango_layout_set_text (self->chip, count, -1);
      self->has_caption = FALSE;
      return;
    }
  pango_layout_set_font_description (self->text, self->style->body);
  set_shown_text (self->text, ws_idea_get_text (WS_IDEA (self->row)));
  caption = dup_caption (WS_IDEA (self->row));
  self->has_caption = caption[0] != '\0';
  if (self->has_caption)
    set_shown_text (self->caption, caption);
}

int
ws_note_view_get_chip_width (WsNoteView *self)
{
  int width = 0;

  pango_layout_get_pixel_size (self->chip, &width, NULL);
  return width + 20;
}

static int
get_text_width (WsNoteView *self,
                int         width)
{
  if (ws_note_view_is_group (self))
    return MAX (20, width - ws_note_view_get_text_x (self) - SIDE - PADDING - ws_note_view_get_chip_width (self) - 6);
  return MAX (20, width - ws_note_view_get_text_x (self) - ws_note_view_get_note_x (self) - PADDING);
}

void
ws_note_view_lay_out (WsNoteView *self,
         int         width)
{
  if (self->laid_out == width)
    return;
  self->laid_out = width;
  pango_layout_set_width (self->text, get_text_width (self, width) * PANGO_SCALE);
  pango_layout_set_width (self->caption, MAX (20, width - 2 * (ws_note_view_get_note_x (self) + PADDING)) * PANGO_SCALE);
}

int
ws_note_view_get_text_height (WsNoteView *self,
                 int         width)
{
  int height = 0;

  if (self->editor != NULL)
    {
      gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, get_text_width (self, width), NULL, &height, NULL, NULL);
      return MAX (height, self->style->line_height);
    }
  ws_note_view_lay_out (self, width);
  pango_layout_get_pixel_size (self->text, NULL, &height);
  return height;
}

/**
 * ws_note_view_get_height:
 * @width: of the list in pixels
 *
 * Returns: height of the row in pixels, with the gap below it
 */
int
ws_note_view_get_height (WsNoteView *self,
                         int         width)
{
  int height = ws_note_view_get_text_height (self, width);

  if (ws_note_view_is_group (self))
    return HEAD_PAD + MAX (height, self->style->caption_height + 4) + HEAD_PAD + ws_note_view_get_gap (self->part);
  if (self->has_caption)
    height += CAPTION_GAP + self->style->caption_height;
  return PAD_TOP + height + PAD_BOTTOM + ws_note_view_get_gap (self->part);
}

/**
 * ws_note_view_estimate_height:
 * @row: a row that was never shown
 * @width: of the list in pixels
 *
 * Returns: about how high it will be, in pixels; costs no layout
 */
int
ws_note_view_estimate_height (WsNoteStyle *style,
                              WsRow       *row,
                              int          width)
{
  int per_line = MAX (1, (width - 60) * PANGO_SCALE / MAX (1, style->char_width));
  int lines;

  if (WS_IS_IDEA_GROUP (row))
    return 2 * HEAD_PAD + style->line_height;
  lines = 1 + strlen (ws_idea_get_text (WS_IDEA (row))) / per_line;
  return PAD_TOP + MIN (lines, MAX_LINES) * style->line_height + PAD_BOTTOM + GAP +
         (ws_idea_get_desk (WS_IDEA (row))[0] != '\0' ? CAPTION_GAP + style->caption_height : 0);
}

static void
ws_note_view_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  WsNoteView *self = WS_NOTE_VIEW (widget);
  GtkAllocation place;

  if (self->editor == NULL)
    return;
  place.x = ws_note_view_get_text_x (self);
  place.y = ws_note_view_is_group (self) ? HEAD_PAD : PAD_TOP;
  place.width = get_text_width (self, width);
  place.height = ws_note_view_get_text_height (self, width);
  gtk_widget_size_allocate (self->editor, &place, -1);
}

static void
ws_note_view_state_flags_changed (GtkWidget     *widget,
                                  GtkStateFlags  before)
{
  const GtkStateFlags shown = GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  if (((gtk_widget_get_state_flags (widget) ^ before) & shown) != 0)
    gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (ws_note_view_parent_class)->state_flags_changed (widget, before);
}

static void
forget_row (WsNoteView *self)
{
  if (self->row == NULL)
    return;
  g_clear_signal_handler (&self->notify_id, self->row);
  g_clear_object (&self->row);
}

static void
ws_note_view_dispose (GObject *object)
{
  WsNoteView *self = WS_NOTE_VIEW (object);

  g_clear_handle_id (&self->close_id, g_source_remove);
  forget_row (self);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->text);
  g_clear_object (&self->caption);
  g_clear_object (&self->chip);
  g_clear_pointer (&self->described, g_free);
  G_OBJECT_CLASS (ws_note_view_parent_class)->dispose (object);
}

static void
ws_note_view_class_init (WsNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_note_view_dispose;
  widget_class->snapshot = ws_note_view_snapshot;
  widget_class->size_allocate = ws_note_view_size_allocate;
  widget_class->state_flags_changed = ws_note_view_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "note");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
ws_note_view_init (WsNoteView *self)
{
  self->laid_out = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * ws_note_view_new:
 * @style: (transfer none): what to draw with; lives longer than the widget
 */
GtkWidget *
ws_note_view_new (WsNoteStyle *style)
{
  WsNoteView *self = g_object_new (WS_TYPE_NOTE_VIEW, NULL);

  self->style = style;
  return GTK_WIDGET (self);
}

/* The row changed in the file, not on the screen: it may need another height now. */
static void
on_notify (WsNoteView *self)
{
  ws_note_view_load_texts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ws_note_view_bind:
 * @row: (nullable): an idea or a group; NULL makes it a spare
 *
 * Shows another row. Queues a draw, not a layout.
 */
void
ws_note_view_bind (WsNoteView *self,
                   WsRow      *row,
                   WsTrayPart  part)
{
  if (self->row != row)
    {
      forget_row (self);
      if (row != NULL)
        {
          self->row = g_object_ref (row);
          self->notify_id = g_signal_connect_swapped (row, "notify", G_CALLBACK (on_notify), self);
        }
      self->drop = WS_DROP_NOWHERE;
    }
  self->part = part;
  ws_note_view_load_texts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

WsRow *
ws_note_view_get_row (WsNoteView *self)
{
  return self->row;
}

/**
 * ws_note_view_set_part:
 *
 * Tells which piece of a tray the row is, which depends on its neighbours.
 */
void
ws_note_view_set_part (WsNoteView *self,
                       WsTrayPart  part)
{
  if (self->part == part)
    return;
  self->part = part;
  self->laid_out = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ws_note_view_reload:
 * @fonts: whether fonts changed too, so that layouts are of no use any more
 *
 * Reads the texts of the row and the style anew.
 */
void
ws_note_view_reload (WsNoteView *self,
                     gboolean    fonts)
{
  if (fonts)
    {
      g_clear_object (&self->text);
      g_clear_object (&self->caption);
      g_clear_object (&self->chip);
    }
  ws_note_view_load_texts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ws_note_view_set_selected (WsNoteView *self,
                           gboolean    selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
ws_note_view_set_drop (WsNoteView *self,
                       WsDropZone  zone)
{
  if (self->drop == zone)
    return;
  self->drop = zone;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ws_note_view_is_at_arrow:
 * @x: within the widget
 *
 * Returns: whether a click there opens or closes the group
 */
gboolean
ws_note_view_is_at_arrow (WsNoteView *self,
                          double      x)
{
  return ws_note_view_is_group (self) && x < ws_note_view_get_text_x (self);
}

static char *
dup_name (WsNoteView *self)
{
  g_autofree char *caption = NULL;
  WsIdea *idea;

  if (ws_note_view_is_group (self))
    {
      guint n = count_ideas (self);

      if (ws_idea_group_get_collapsed (WS_IDEA_GROUP (self->row)))
        /* Translators: what a screen reader says about a group of notes: title and number of notes. */
        return g_strdup_printf (ngettext ("Group “%s”, %u note, closed", "Group “%s”, %u notes, closed", n),
                                get_title (self), n);
      return g_strdup_printf (ngettext ("Group “%s”, %u note", "Group “%s”, %u notes", n), get_title (self), n);
    }
  idea = WS_IDEA (self->row);
  caption = dup_caption (idea);
  if (caption[0] == '\0')
    /* Translators: what a screen reader says about a note: colour and shape, text. */
    return g_strdup_printf (_("Note, %s, “%s”"), ws_family_get_name (ws_idea_get_family (idea)), ws_idea_get_text (idea));
  /* Translators: what a screen reader says about a note: colour and shape, text, table or author. */
  return g_strdup_printf (_("Note, %s, “%s”, %s"), ws_family_get_name (ws_idea_get_family (idea)),
                          ws_idea_get_text (idea), caption);
}

/**
 * ws_note_view_describe:
 * @position: of the row in its list
 * @n_rows: of the list
 *
 * Tells assistive technology what is shown. Costs messages, so the list calls it only when scrolling has come to rest.
 */
void
ws_note_view_describe (WsNoteView *self,
                       guint       position,
                       guint       n_rows)
{
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;

  if (self->row == NULL)
    {
      if (self->described != NULL && self->described[0] == '\0')
        return;
      gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      g_free (self->described);
      self->described = g_strdup ("");
      return;
    }
  name = dup_name (self);
  /* Translators: which row of a column this is, such as “6 of 366”. */
  place = g_strdup_printf (_("%u of %u"), position + 1, n_rows);
  all = g_strconcat (name, "\n", place, NULL);
  if (g_strcmp0 (self->described, all) == 0)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
  g_free (self->described);
  self->described = g_steal_pointer (&all);
}

/* Returns: whether nothing is left to write */
static gboolean
store_written (WsNoteView  *self,
               const char  *text,
               GError     **error)
{
  const char *stored;

  if (ws_note_view_is_group (self))
    {
      stored = ws_idea_group_get_title (WS_IDEA_GROUP (self->row));
      return strcmp (text, stored) == 0 || ws_idea_group_rename (WS_IDEA_GROUP (self->row), text, error);
    }
  stored = ws_idea_get_text (WS_IDEA (self->row));
  if (ws_text_is_blank (text) || strcmp (text, stored) == 0)
    return TRUE;
  return ws_idea_rewrite (WS_IDEA (self->row), text, error);
}

static void
close_editor (WsNoteView *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);
  gboolean focused;

  g_clear_handle_id (&self->close_id, g_source_remove);
  if (editor == NULL)
    return;
  focused = gtk_widget_has_focus (editor);
  g_signal_handlers_disconnect_by_data (editor, self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (editor);
  ws_note_view_load_texts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
close_later (gpointer data)
{
  WsNoteView *self = data;

  self->close_id = 0;
  if (self->editor != NULL && !gtk_widget_has_focus (self->editor))
    close_editor (self);
  return G_SOURCE_REMOVE;
}

/* Stores at once, but lets GTK finish moving the focus before its old place goes away. */
static void
on_editor_left (WsNoteView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->editor == NULL || self->committing || self->close_id != 0)
    return;
  self->committing = TRUE;
  text = ws_note_editor_dup_text (WS_NOTE_EDITOR (self->editor));
  if (self->row == NULL || store_written (self, text, &error))
    self->close_id = g_idle_add (close_later, self);
  else
    ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (&error));
  self->committing = FALSE;
}

/**
 * ws_note_view_commit:
 *
 * Hands over what is being written, if anything. Where it cannot be stored the reason is said and the editor stays open
 * with the text.
 *
 * Returns: whether nothing is left to write
 */
gboolean
ws_note_view_commit (WsNoteView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean done;

  if (self->editor == NULL)
    return TRUE;
  if (self->committing)
    return FALSE;
  self->committing = TRUE;
  text = ws_note_editor_dup_text (WS_NOTE_EDITOR (self->editor));
  done = self->row == NULL || store_written (self, text, &error);
  if (done)
    close_editor (self);
  else
    ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (&error));
  self->committing = FALSE;
  return done;
}

/**
 * ws_note_view_edit:
 *
 * Opens the editor on the text of the note or the title of the group.
 */
void
ws_note_view_edit (WsNoteView *self)
{
  const char *text;

  if (self->row == NULL)
    return;
  if (self->editor == NULL)
    {
      self->editor = ws_note_editor_new (ws_note_view_is_group (self));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      ws_note_view_is_group (self) ? _("Title of the group") : _("Text of the note"), -1);
      text = ws_note_view_is_group (self) ? ws_idea_group_get_title (WS_IDEA_GROUP (self->row))
                                          : ws_idea_get_text (WS_IDEA (self->row));
      ws_note_editor_set_text (WS_NOTE_EDITOR (self->editor), text);
      g_signal_connect_swapped (self->editor, "submit", G_CALLBACK (ws_note_view_commit), self);
      g_signal_connect_swapped (self->editor, "left", G_CALLBACK (on_editor_left), self);
      g_signal_connect_swapped (self->editor, "cancel", G_CALLBACK (close_editor), self);
      gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_grab_focus (self->editor);
}

gboolean
ws_note_view_is_editing (WsNoteView *self)
{
  return self->editor != NULL;
}
