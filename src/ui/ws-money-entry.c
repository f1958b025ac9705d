/* ws-money-entry.c — a field for a sum of money.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The thousands are parted when the field is left, never while somebody is typing: a comma that appears under the cursor
 * makes people type over it.
 */
#include "ws-money-entry.h"

#include <string.h>

#include <glib/gi18n.h>

#include "ws-action-words.h"
#include "ws-feedback.h"
#include "ws-lang.h"

struct _WsMoneyEntry
{
  AdwBin     parent_instance;

  GtkWidget *entry;
  gint64     cents;
};

G_DEFINE_FINAL_TYPE (WsMoneyEntry, ws_money_entry, ADW_TYPE_BIN)

enum { PROP_0, PROP_CENTS, N_PROPS };

static GParamSpec *props[N_PROPS];

/* "12,500", or with cents where there are some; nothing for nothing. */
static void
show (WsMoneyEntry *self)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *text = ws_lang_money (lang, self->cents);

  if (g_str_has_suffix (text, ".00"))
    text[strlen (text) - 3] = '\0';
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->cents != 0 ? text + strspn (text, "$") : "");
  gtk_widget_remove_css_class (self->entry, "error");
}

static void
commit (WsMoneyEntry *self)
{
  gint64 cents;

  if (!ws_action_words_money (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &cents) || cents < 0)
    {
      gtk_widget_add_css_class (self->entry, "error");
      ws_feedback_say (GTK_WIDGET (self), _("Write the sum as 12,500 or as 12,500.50"));
      return;
    }
  if (cents != self->cents)
    {
      self->cents = cents;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CENTS]);
    }
  show (self);
}

static void
ws_money_entry_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_int64 (value, WS_MONEY_ENTRY (object)->cents);
}

static gboolean
ws_money_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WS_MONEY_ENTRY (widget)->entry);
}

static void
ws_money_entry_class_init (WsMoneyEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = ws_money_entry_get_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = ws_money_entry_grab_focus;
  props[PROP_CENTS] = g_param_spec_int64 ("cents", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
ws_money_entry_init (WsMoneyEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: sign of the money, before a field */
  GtkWidget *sign = gtk_label_new (_("$"));

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (sign, "ws-2");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), self->entry);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

/**
 * ws_money_entry_new:
 * @name: what the sum is of
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
ws_money_entry_new (const char *name)
{
  GtkWidget *self = g_object_new (WS_TYPE_MONEY_ENTRY, NULL);

  ws_money_entry_set_name (WS_MONEY_ENTRY (self), name);
  return self;
}

void
ws_money_entry_set_name (WsMoneyEntry *self,
                         const char   *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gint64
ws_money_entry_get_cents (WsMoneyEntry *self)
{
  return self->cents;
}

/**
 * ws_money_entry_set_cents:
 * @cents: what is stored; 0 shows an empty field
 *
 * Shows a sum without telling anybody. While somebody is writing, what is stored already does not disturb them.
 */
void
ws_money_entry_set_cents (WsMoneyEntry *self,
                          gint64        cents)
{
  if (self->cents == cents)
    return;
  self->cents = cents;
  show (self);
}
