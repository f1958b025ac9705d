/* ws-message-form.c — a message to the room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At most 60 characters for each sentence: more is not read on a wall. What was written last stays, because the same break is
 * announced again. */

#include "ws-message-form.h"

#include <glib/gi18n.h>

#include "ws-text.h"

#define LINE_MAX_CHARS 60

struct _WsMessageForm
{
  GtkBox       parent_instance;

  WsPresenter *presenter;
  GtkWidget   *lines[3];
  GtkWidget   *send;
};

enum { DONE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsMessageForm, ws_message_form, GTK_TYPE_BOX)

static char *
read_line (WsMessageForm *self,
           guint          line)
{
  return ws_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->lines[line])), LINE_MAX_CHARS, TRUE);
}

static void
on_written (WsMessageForm *self)
{
  gtk_widget_set_sensitive (self->send, !ws_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->lines[0]))));
}

static void
on_send (WsMessageForm *self)
{
  g_autofree char *text = read_line (self, 0), *more = read_line (self, 1), *pill = read_line (self, 2);

  if (text == NULL || ws_text_is_blank (text))
    return;
  ws_projection_send_message (ws_presenter_get_projection (self->presenter), text, more, pill);
  ws_presenter_show (self->presenter);
  g_signal_emit (self, signals[DONE], 0);
}

/* Each page has a form of its own; all of them begin with the message that was sent last, wherever that was. */
static void
fill (WsMessageForm *self)
{
  const char *words[3];

  ws_projection_get_message (ws_presenter_get_projection (self->presenter), &words[0], &words[1], &words[2]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[0] != NULL)
      gtk_editable_set_text (GTK_EDITABLE (self->lines[i]), words[i] != NULL ? words[i] : "");
}

static gboolean
ws_message_form_grab_focus (GtkWidget *widget)
{
  fill (WS_MESSAGE_FORM (widget));
  return gtk_widget_grab_focus (WS_MESSAGE_FORM (widget)->lines[0]);
}

static void
ws_message_form_dispose (GObject *object)
{
  g_clear_object (&WS_MESSAGE_FORM (object)->presenter);
  G_OBJECT_CLASS (ws_message_form_parent_class)->dispose (object);
}

static void
ws_message_form_class_init (WsMessageFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_message_form_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ws_message_form_grab_focus;
  signals[DONE] = g_signal_new ("done", WS_TYPE_MESSAGE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_message_form_init (WsMessageForm *self)
{
  const char *const names[] = { _("Message to the Room"), _("Second Sentence"), _("A Few More Words") };
  const char *const hints[] = { _("Break of 15 minutes"), _("We go on at 15:20"), _("Coffee and water in the yard") };
  GtkWidget *title = gtk_label_new (_("Message to the Room"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (self), title);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      self->lines[i] = gtk_entry_new ();
      gtk_entry_set_max_length (GTK_ENTRY (self->lines[i]), LINE_MAX_CHARS);
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->lines[i]), hints[i]);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->lines[i]), 32);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      g_signal_connect_swapped (self->lines[i], "changed", G_CALLBACK (on_written), self);
      g_signal_connect_swapped (self->lines[i], "activate", G_CALLBACK (on_send), self);
      gtk_box_append (GTK_BOX (self), self->lines[i]);
    }
  self->send = gtk_button_new_with_label (_("Show to the Room"));
  gtk_widget_add_css_class (self->send, "suggested-action");
  g_signal_connect_swapped (self->send, "clicked", G_CALLBACK (on_send), self);
  gtk_box_append (GTK_BOX (self), self->send);
  on_written (self);
}

/**
 * ws_message_form_new:
 * @presenter: that shows it
 *
 * Returns: (transfer floating): the form, with the last message in it
 */
GtkWidget *
ws_message_form_new (WsPresenter *presenter)
{
  WsMessageForm *self = g_object_new (WS_TYPE_MESSAGE_FORM, NULL);

  self->presenter = g_object_ref (presenter);
  return GTK_WIDGET (self);
}
