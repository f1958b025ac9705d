/* ws-booth-reason.c — why a voter objects, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed is kept in the ballot letter by letter, so that help and covers lose nothing. The field has no
 * undo, asks input methods to remember nothing, and neither fills nor takes the clipboard of the selection;
 * when its screen is left the text is taken out before the field is destroyed.
 */
#include "ws-booth-reason.h"

#include <glib/gi18n.h>

#include "ws-booth-words.h"

struct _WsBoothReason
{
  WsBoothPage    parent_instance;
  GtkWidget     *text;
  GtkTextBuffer *buffer;
  GtkWidget     *hint;
};

G_DEFINE_FINAL_TYPE (WsBoothReason, ws_booth_reason, WS_TYPE_BOOTH_PAGE)

static void
ws_booth_reason_say (WsBoothPage *page,
                     const char  *text)
{
  WsBoothReason *self = WS_BOOTH_REASON (page);

  gtk_label_set_text (GTK_LABEL (self->hint), text);
  gtk_widget_add_css_class (self->hint, "wb-say");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_left (WsBoothReason *self)
{
  int left = WS_BALLOT_REASON_MAX - gtk_text_buffer_get_char_count (self->buffer);
  g_autofree char *words = NULL;

  /* Translators: letters that may still be written */
  words = g_strdup_printf (ngettext ("Nobody will see who wrote it. %d letter left.",
                                     "Nobody will see who wrote it. %d letters left.", left), left);
  gtk_label_set_text (GTK_LABEL (self->hint), words);
  gtk_widget_remove_css_class (self->hint, "wb-say");
}

static void
on_changed (WsBoothReason *self)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
  GtkTextIter start, end;
  char *typed;

  if (ballot == NULL)
    return;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  typed = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  ws_ballot_set_reason (ballot, typed);
  ws_ballot_wipe (typed);
  show_left (self);
}

/* What does not fit is refused with a sentence, never cut. */
static void
on_insert (GtkTextBuffer *buffer,
           GtkTextIter   *where,
           const char    *text,
           int            length,
           WsBoothReason *self)
{
  if (gtk_text_buffer_get_char_count (buffer) + g_utf8_strlen (text, length) <= WS_BALLOT_REASON_MAX)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  ws_booth_reason_say (WS_BOOTH_PAGE (self), _("There is no room for more letters. Say it in fewer words."));
}

static gboolean
is_typing (WsBoothReason *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_root_get_focus (root) == self->text;
}

static gboolean
ws_booth_reason_key (WsBoothPage *page,
                     guint        keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!is_typing (WS_BOOTH_REASON (page)))
        return FALSE;
      ws_booth_page_emit (page, WS_BOOTH_EVENT_FORWARD);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
ws_booth_reason_type (WsBoothPage *page,
                      guint        keyval)
{
  WsBoothReason *self = WS_BOOTH_REASON (page);

  if (!is_typing (self))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      return gtk_text_buffer_get_char_count (self->buffer) > 0;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Up:
    case GDK_KEY_Down:
    case GDK_KEY_Home:
    case GDK_KEY_End:
    case GDK_KEY_Shift_L:
    case GDK_KEY_Shift_R:
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Escape:
      return FALSE;
    default:
      /* dead keys compose an accent */
      return gdk_keyval_to_unicode (keyval) >= 0x20 || (keyval >= GDK_KEY_dead_grave
                                                        && keyval <= GDK_KEY_dead_greek);
    }
}

static void
ws_booth_reason_dispose (GObject *object)
{
  WsBoothReason *self = WS_BOOTH_REASON (object);

  if (self->buffer != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->buffer, self);
      gtk_text_buffer_set_text (self->buffer, "", 0);
    }
  g_clear_object (&self->buffer);
  G_OBJECT_CLASS (ws_booth_reason_parent_class)->dispose (object);
}

static void
ws_booth_reason_class_init (WsBoothReasonClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_booth_reason_dispose;
  page_class->key = ws_booth_reason_key;
  page_class->type = ws_booth_reason_type;
  page_class->say = ws_booth_reason_say;
}

static void
ws_booth_reason_init (WsBoothReason *self)
{
}

/* Marking words would hand them to the next program that pastes. */
static void
on_realize (GtkWidget     *text,
            GtkTextBuffer *buffer)
{
  gtk_text_buffer_remove_selection_clipboard (buffer, gtk_widget_get_primary_clipboard (text));
}

/* The view takes away what it has added, and complains if that is gone. Nothing may be marked by then. */
static void
on_unrealize (GtkWidget     *text,
              GtkTextBuffer *buffer)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_add_selection_clipboard (buffer, gtk_widget_get_primary_clipboard (text));
}

static GtkWidget *
new_field (WsBoothReason *self,
           const char    *name)
{
  GtkWidget *frame = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-entry wb-field");
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  self->text = gtk_text_view_new_with_buffer (self->buffer);
  g_object_set (self->text, "accepts-tab", FALSE, "wrap-mode", GTK_WRAP_WORD_CHAR, "input-hints",
                GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI | GTK_INPUT_HINT_SPELLCHECK, NULL);
  ws_booth_set_name (self->text, name);
  g_signal_connect_object (self->text, "realize", G_CALLBACK (on_realize), self->buffer, G_CONNECT_AFTER);
  g_signal_connect_object (self->text, "unrealize", G_CALLBACK (on_unrealize), self->buffer, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->text);
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (frame), scroll);
  return frame;
}

/**
 * ws_booth_reason_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen that shows the reason as far as it is written
 */
GtkWidget *
ws_booth_reason_new (WsBoothScene *scene)
{
  WsBoothReason *self = g_object_new (WS_TYPE_BOOTH_REASON, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  const char *reason = ws_ballot_get_reason (ws_booth_flow_get_ballot (scene->flow));
  const char *question = _("What harm do you see in it?");

  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_steps (page, 2);
  ws_booth_page_add_question (page, question, "wb-question");
  gtk_box_append (GTK_BOX (self), ws_booth_label_new (_("Write your reason. It will be read aloud."), "wb-text"));
  ws_booth_page_add_spoken (page, _("Write your reason. It will be read aloud."));
  gtk_box_append (GTK_BOX (self), new_field (self, question));
  self->hint = ws_booth_label_new ("", "wb-body wb-hinted");
  gtk_box_append (GTK_BOX (self), self->hint);
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, C_("booth", "Back")),
                          ws_booth_page_new_forward (page, C_("booth", "Continue")));
  if (reason != NULL)
    gtk_text_buffer_set_text (self->buffer, reason, -1);
  show_left (self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->buffer, "insert-text", G_CALLBACK (on_insert), self);
  ws_booth_page_set_first (page, self->text);
  return GTK_WIDGET (self);
}
