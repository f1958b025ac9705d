/* ws-booth-passphrase.c — the screen that asks for the facilitator's passphrase.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To leave the booth, or to open a ballot when that is asked each time. Checking is slow on purpose, so that
 * the screen says so first; after too many wrong ones the model makes everybody wait, and the seconds are
 * counted here.
 */
#include "ws-booth-passphrase.h"

#include <glib/gi18n.h>

#include "ws-booth-words.h"

struct _WsBoothPassphrase
{
  WsBoothPage  parent_instance;
  GtkWidget   *text;
  GtkWidget   *message;
  gboolean     checking;
  gint64       wait_until;   /* monotonic µs; 0: no wait */
};

G_DEFINE_FINAL_TYPE (WsBoothPassphrase, ws_booth_passphrase, WS_TYPE_BOOTH_PAGE)

static gint64
wait_left (WsBoothPassphrase *self)
{
  return MAX (self->wait_until - g_get_monotonic_time (), 0) / 1000;
}

static void
set_message (WsBoothPassphrase *self,
             const char        *text,
             gboolean           loud)
{
  gtk_label_set_text (GTK_LABEL (self->message), text);
  if (loud)
    gtk_widget_add_css_class (self->message, "wb-say");
  else
    gtk_widget_remove_css_class (self->message, "wb-say");
  ws_booth_set_name (self->message, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
submit (WsBoothPassphrase *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  char *secret;

  if (self->checking || wait_left (self) > 0)
    return;
  if (*typed == '\0')
    {
      set_message (self, _("Type the passphrase first."), TRUE);
      gtk_widget_grab_focus (self->text);
      return;
    }
  secret = g_strdup (typed);
  g_signal_emit_by_name (self, "passphrase", secret);
  ws_ballot_wipe (secret);
}

static gboolean
ws_booth_passphrase_does (WsBoothPage  *page,
                          WsBoothEvent  event)
{
  if (event != WS_BOOTH_EVENT_FORWARD)
    return FALSE;
  submit (WS_BOOTH_PASSPHRASE (page));
  return TRUE;
}

static gboolean
is_typing (WsBoothPassphrase *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_root_get_focus (root) == self->text;
}

static gboolean
ws_booth_passphrase_key (WsBoothPage *page,
                         guint        keyval)
{
  WsBoothPassphrase *self = WS_BOOTH_PASSPHRASE (page);

  if (!is_typing (self))
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      submit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
ws_booth_passphrase_type (WsBoothPage *page,
                          guint        keyval)
{
  WsBoothPassphrase *self = WS_BOOTH_PASSPHRASE (page);
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->text)) == '\0';

  if (!is_typing (self))
    return FALSE;
  if (self->checking)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      return !empty;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Home:
    case GDK_KEY_End:
      return TRUE;
    default:
      /* dead keys compose an accent */
      return gdk_keyval_to_unicode (keyval) >= 0x20 || (keyval >= GDK_KEY_dead_grave
                                                        && keyval <= GDK_KEY_dead_greek);
    }
}

static void
ws_booth_passphrase_tick (WsBoothPage *page)
{
  WsBoothPassphrase *self = WS_BOOTH_PASSPHRASE (page);
  g_autofree char *text = NULL;

  if (self->wait_until == 0)
    return;
  if (wait_left (self) == 0)
    {
      self->wait_until = 0;
      set_message (self, _("Now you can type it again."), FALSE);
      return;
    }
  text = ws_booth_words_wait (wait_left (self));
  set_message (self, text, TRUE);
}

static void
ws_booth_passphrase_class_init (WsBoothPassphraseClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  page_class->does = ws_booth_passphrase_does;
  page_class->key = ws_booth_passphrase_key;
  page_class->type = ws_booth_passphrase_type;
  page_class->tick = ws_booth_passphrase_tick;
}

static void
ws_booth_passphrase_init (WsBoothPassphrase *self)
{
}

static GtkWidget *
new_entry (WsBoothPassphrase *self)
{
  GtkWidget *frame = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-entry");
  g_autoptr (GtkEntryBuffer) buffer = gtk_password_entry_buffer_new (); /* memory that is not swapped out */

  self->text = gtk_text_new_with_buffer (buffer);
  g_object_set (self->text, "visibility", FALSE, "enable-undo", FALSE, "hexpand", TRUE, "max-length", 200,
                "input-purpose", GTK_INPUT_PURPOSE_PASSWORD,
                "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI, NULL);
  ws_booth_set_name (self->text, _("Passphrase"));
  gtk_box_append (GTK_BOX (frame), self->text);
  gtk_widget_set_halign (frame, GTK_ALIGN_CENTER);
  return frame;
}

static GtkWidget *
new_buttons (WsBoothPassphrase *self,
             gboolean           leave)
{
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *row = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  const char *back = leave ? _("Keep voting") : C_("booth", "Go back");
  const char *forward = leave ? C_("booth", "Leave") : _("Open the ballot");

  gtk_box_append (GTK_BOX (row), ws_booth_page_new_back (page, back));
  gtk_box_append (GTK_BOX (row), ws_booth_page_new_forward (page, forward));
  gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
  return row;
}

static GtkWidget *
new_centred (WsBoothPassphrase *self,
             const char        *text,
             const char        *css)
{
  GtkWidget *label = ws_booth_label_new (text, css);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), text);
  return label;
}

/**
 * ws_booth_passphrase_new:
 * @scene: what it is built from; the state of its flow says what for
 *
 * Returns: (transfer floating): a screen
 */
GtkWidget *
ws_booth_passphrase_new (WsBoothScene *scene)
{
  WsBoothPassphrase *self = g_object_new (WS_TYPE_BOOTH_PASSPHRASE, "scene", scene, NULL);
  gboolean leave = ws_booth_flow_get_state (scene->flow) == WS_BOOTH_AT_EXIT;
  const char *what_for = leave ? _("The vote stays open. Type the passphrase to leave this screen.")
                               : _("Type the passphrase to open a ballot.");
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap24");
  GtkWidget *slot = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-slot");

  ws_booth_page_add_place (WS_BOOTH_PAGE (self));
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (WS_FIGURE_SHIELD, "wb-s86", "wb-blue"));
  gtk_box_append (GTK_BOX (box), new_centred (self, _("Facilitator only"), "wb-title"));
  gtk_box_append (GTK_BOX (box), new_centred (self, what_for, "wb-text"));
  gtk_box_append (GTK_BOX (box), new_entry (self));
  gtk_box_append (GTK_BOX (box), new_buttons (self, leave));
  self->message = ws_booth_label_new ("", "wb-text");
  gtk_widget_set_valign (self->message, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (slot, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (slot), self->message);
  gtk_box_append (GTK_BOX (box), slot);
  gtk_box_append (GTK_BOX (self), box);
  ws_booth_page_set_first (WS_BOOTH_PAGE (self), self->text);
  return GTK_WIDGET (self);
}

/* The passphrase is being compared. */
void
ws_booth_passphrase_checking (WsBoothPassphrase *self)
{
  self->checking = TRUE;
  set_message (self, _("Checking…"), FALSE);
}

/**
 * ws_booth_passphrase_refuse:
 * @self: the screen
 * @wait_ms: milliseconds until another one is looked at
 *
 * Says that it was wrong, empties the field, and counts the time down.
 */
void
ws_booth_passphrase_refuse (WsBoothPassphrase *self,
                            gint64             wait_ms)
{
  self->checking = FALSE;
  self->wait_until = wait_ms > 0 ? g_get_monotonic_time () + wait_ms * 1000 : 0;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_widget_grab_focus (self->text);
  if (wait_ms > 0)
    ws_booth_passphrase_tick (WS_BOOTH_PAGE (self));
  else
    set_message (self, _("That is not the passphrase. Try again."), TRUE);
}
