/* ws-note-editor.c — the field that notes are written in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same field captures a new note and edits one that exists. What does not fit into a note is not let in: a text that
 * were cut while storing would be lost without anybody seeing it.
 */
#include "ws-note-editor.h"

#include "ws-text.h"

struct _WsNoteEditor
{
  GtkTextView         parent_instance;

  GtkEventController *keys;
  gboolean            one_line;
  gboolean            guarding;
};

G_DEFINE_FINAL_TYPE (WsNoteEditor, ws_note_editor, GTK_TYPE_TEXT_VIEW)

enum { SUBMIT, CANCEL, LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
on_key_pressed (WsNoteEditor    *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;

  if (enter && ((state & GDK_SHIFT_MASK) == 0 || self->one_line))
    {
      /* While an input method composes, Enter belongs to it. */
      if (gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self),
                                                    gtk_event_controller_get_current_event (self->keys)))
        return GDK_EVENT_STOP;
      g_signal_emit (self, signals[SUBMIT], 0);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[CANCEL], 0);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_leave (WsNoteEditor *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

/* Runs before the text goes in. */
static void
on_insert_text (GtkTextBuffer *buffer,
                GtkTextIter   *where,
                char          *text,
                int            length,
                WsNoteEditor  *self)
{
  int room = (self->one_line ? WS_TEXT_TITLE_MAX : WS_TEXT_NOTE_MAX) - gtk_text_buffer_get_char_count (buffer);
  g_autofree char *given = g_strndup (text, length);
  g_autofree char *taken = NULL;

  if (!self->guarding)
    return;
  taken = g_utf8_substring (given, 0, MIN (g_utf8_strlen (given, -1), MAX (room, 0)));
  if (self->one_line)
    g_strdelimit (taken, "\n\r", ' ');
  if (strcmp (taken, given) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_widget_error_bell (GTK_WIDGET (self));
  self->guarding = FALSE;
  gtk_text_buffer_insert (buffer, where, taken, -1);
  self->guarding = TRUE;
}

static void
ws_note_editor_class_init (WsNoteEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  /**
   * WsNoteEditor::submit:
   *
   * Enter was pressed.
   */
  signals[SUBMIT] = g_signal_new ("submit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WsNoteEditor::cancel:
   *
   * Escape was pressed.
   */
  signals[CANCEL] = g_signal_new ("cancel", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WsNoteEditor::left:
   *
   * The focus went elsewhere.
   */
  signals[LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_note_editor_init (WsNoteEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->guarding = TRUE;
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-plain");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-note-editor");
  g_signal_connect_object (gtk_text_view_get_buffer (view), "insert-text", G_CALLBACK (on_insert_text), self, 0);

  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), self->keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * ws_note_editor_new:
 * @one_line: for a title: no line breaks
 */
GtkWidget *
ws_note_editor_new (gboolean one_line)
{
  WsNoteEditor *self = g_object_new (WS_TYPE_NOTE_EDITOR, NULL);

  self->one_line = one_line;
  return GTK_WIDGET (self);
}

/**
 * ws_note_editor_dup_text:
 *
 * Returns: (transfer full): all that is written
 */
char *
ws_note_editor_dup_text (WsNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/**
 * ws_note_editor_set_text:
 * @text: may be longer than what can be typed, as imported notes are
 *
 * Replaces what is written; undo in the field does not bring the former text back. The cursor goes to the end.
 */
void
ws_note_editor_set_text (WsNoteEditor *self,
                         const char   *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter end;

  self->guarding = FALSE;
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  self->guarding = TRUE;
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}
