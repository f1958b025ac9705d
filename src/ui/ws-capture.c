/* ws-capture.c — the field in which ideas are captured.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field is emptied only after the note is stored: whatever goes wrong, the words stay where they were typed. A text of
 * many lines that is pasted here is not one note; the board is asked to show it first ("board.preview-text").
 */
#include "ws-capture.h"

#include <glib/gi18n.h>

#include "ws-note-editor.h"
#include "ws-text.h"

struct _WsCapture
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *editor;
  GtkWidget *placeholder;
};

G_DEFINE_FINAL_TYPE (WsCapture, ws_capture, GTK_TYPE_WIDGET)

enum { CAPTURED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_submit (WsCapture *self)
{
  g_autofree char *text = ws_note_editor_dup_text (WS_NOTE_EDITOR (self->editor));
  gboolean stored = FALSE;

  if (ws_text_is_blank (text))
    return;
  g_signal_emit (self, signals[CAPTURED], 0, text, &stored);
  if (stored)
    ws_note_editor_set_text (WS_NOTE_EDITOR (self->editor), "");
}

/* Escape in an empty field leaves it to the board; in a full one nothing is thrown away. */
static void
on_cancel (WsCapture *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.clear-selection", NULL);
}

static void
on_changed (WsCapture *self)
{
  GtkTextBuffer *buffer;

  if (self->editor == NULL)
    return;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
}

/* Down from the last line goes to the first note. */
static gboolean
on_key_pressed (WsCapture       *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));
  GtkTextIter cursor;

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (gtk_text_view_forward_display_line (GTK_TEXT_VIEW (self->editor), &cursor) && !gtk_text_iter_is_end (&cursor))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "column.enter-notes", NULL);
}

static gboolean
ws_capture_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WS_CAPTURE (widget)->editor);
}

static void
on_pressed (WsCapture *self)
{
  gtk_widget_grab_focus (self->editor);
}

static void
on_clipboard_read (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (WsCapture) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *trimmed = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (trimmed == NULL || self->editor == NULL)
    return;
  if (strpbrk (trimmed, "\n\r\t") != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "board.preview-text", "s", text);
  else
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor));

      gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
      gtk_text_buffer_insert_at_cursor (buffer, trimmed, -1);
    }
}

static void
on_paste (WsCapture *self)
{
  g_signal_stop_emission_by_name (self->editor, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_clipboard_read, g_object_ref (self));
}

static void
ws_capture_dispose (GObject *object)
{
  WsCapture *self = WS_CAPTURE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->editor = self->placeholder = NULL;
  G_OBJECT_CLASS (ws_capture_parent_class)->dispose (object);
}

static void
ws_capture_class_init (WsCaptureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_capture_dispose;
  widget_class->grab_focus = ws_capture_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "capture");

  /**
   * WsCapture::captured:
   * @text: what was typed
   *
   * Returns: whether it is stored
   */
  signals[CAPTURED] = g_signal_new ("captured", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
ws_capture_init (WsCapture *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-plus-symbolic");
  GtkWidget *overlay = gtk_overlay_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-capture");
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->editor = ws_note_editor_new (FALSE);
  gtk_widget_set_hexpand (self->editor, TRUE);

  self->placeholder = gtk_label_new (_("New idea"));
  gtk_widget_add_css_class (self->placeholder, "ws-2");
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->editor);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (self->box), icon);
  gtk_box_append (GTK_BOX (self->box), overlay);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_object (self->editor, "submit", G_CALLBACK (on_submit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "cancel", G_CALLBACK (on_cancel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "paste-clipboard", G_CALLBACK (on_paste), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->editor)), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->editor, keys);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
ws_capture_new (void)
{
  return g_object_new (WS_TYPE_CAPTURE, NULL);
}

/**
 * ws_capture_set_label:
 * @label: accessible name, with the name of the column
 */
void
ws_capture_set_label (WsCapture  *self,
                      const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
ws_capture_set_text (WsCapture  *self,
                     const char *text)
{
  ws_note_editor_set_text (WS_NOTE_EDITOR (self->editor), text);
}

/**
 * ws_capture_dup_text:
 *
 * Returns: (transfer full): what is typed and not yet a note
 */
char *
ws_capture_dup_text (WsCapture *self)
{
  return ws_note_editor_dup_text (WS_NOTE_EDITOR (self->editor));
}
