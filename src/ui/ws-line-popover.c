/* ws-line-popover.c — a bubble that asks for one line of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It belongs to the widget that it points to and unparents itself when it is closed, so nobody has to keep it.
 */
#include "ws-line-popover.h"

#include <glib/gi18n.h>

struct _WsLinePopover
{
  GtkPopover  parent_instance;

  GtkLabel   *title;
  GtkEntry   *entry;
  GtkWidget  *before;   /* weak: what had the focus */
};

G_DEFINE_FINAL_TYPE (WsLinePopover, ws_line_popover, GTK_TYPE_POPOVER)

enum { ANSWERED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_activate (WsLinePopover *self)
{
  gboolean done = FALSE;

  g_object_ref (self);
  g_signal_emit (self, signals[ANSWERED], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &done);
  if (done)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_object_unref (self);
}

static gboolean
unparent_later (gpointer data)
{
  GtkWidget *self = data;

  if (gtk_widget_get_parent (self) != NULL)
    gtk_widget_unparent (self);
  return G_SOURCE_REMOVE;
}

/* In an idle: what closing does with the focus must be over. */
static void
ws_line_popover_closed (GtkPopover *popover)
{
  WsLinePopover *self = WS_LINE_POPOVER (popover);

  if (self->before != NULL && gtk_widget_get_mapped (self->before))
    gtk_widget_grab_focus (self->before);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_later, g_object_ref (popover), g_object_unref);
}

static void
ws_line_popover_dispose (GObject *object)
{
  g_clear_weak_pointer (&WS_LINE_POPOVER (object)->before);
  G_OBJECT_CLASS (ws_line_popover_parent_class)->dispose (object);
}

static void
ws_line_popover_class_init (WsLinePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_line_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = ws_line_popover_closed;

  /**
   * WsLinePopover::answered:
   * @text: what was written
   *
   * Returns: whether the bubble may close
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
ws_line_popover_init (WsLinePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Set"));

  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 24);
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
}

/**
 * ws_line_popover_open:
 * @at: (nullable): the part of @parent it points to
 * @title: what is asked for
 * @text: what stands there now
 *
 * Opens the bubble with all of the text selected.
 *
 * Returns: (transfer none): to connect to "answered"
 */
WsLinePopover *
ws_line_popover_open (GtkWidget          *parent,
                      const GdkRectangle *at,
                      const char         *title,
                      const char         *text,
                      int                 max_chars)
{
  WsLinePopover *self = g_object_new (WS_TYPE_LINE_POPOVER, NULL);

  g_set_weak_pointer (&self->before, gtk_root_get_focus (gtk_widget_get_root (parent)));
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_entry_set_max_length (self->entry, max_chars);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  if (at != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return self;
}
