/* ws-signature-row.c — somebody who signs the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Name and post are stored when their field is left or Enter is pressed.
 */
#include "ws-signature-row.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-reorder.h"
#include "ws-text.h"

struct _WsSignatureRow
{
  GtkListBoxRow  parent_instance;

  GtkEntry      *name;
  GtkEntry      *post;

  WsSignature   *signature;
};

G_DEFINE_FINAL_TYPE (WsSignatureRow, ws_signature_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkEntry   *entry,
           const char *text)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))) &&
      g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
update (WsSignatureRow *self)
{
  show_text (self->name, ws_signature_get_name (self->signature));
  show_text (self->post, ws_signature_get_post (self->signature));
}

static void
commit (WsSignatureRow *self)
{
  const char *name, *post;
  GError *error = NULL;

  if (self->signature == NULL || !ws_row_exists (WS_ROW (self->signature)))
    return;
  name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  post = gtk_editable_get_text (GTK_EDITABLE (self->post));
  if (g_str_equal (name, ws_signature_get_name (self->signature)) &&
      g_str_equal (post, ws_signature_get_post (self->signature)))
    return;
  if (!ws_signature_write (self->signature, name, post, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_remove (WsSignatureRow *self)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self)));
  GError *error = NULL;

  g_object_ref (list);
  if (!ws_signature_remove (self->signature, &error))
    ws_feedback_take_error (GTK_WIDGET (list), error);
  else
    ws_feedback_say_undo (GTK_WIDGET (list), _("Signature removed"));
  g_object_unref (list);
}

static void
ws_signature_row_dispose (GObject *object)
{
  g_clear_object (&WS_SIGNATURE_ROW (object)->signature);
  G_OBJECT_CLASS (ws_signature_row_parent_class)->dispose (object);
}

static void
ws_signature_row_class_init (WsSignatureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_signature_row_dispose;
}

static GtkEntry *
make_entry (WsSignatureRow *self,
            const char     *placeholder)
{
  GtkEntry *entry = GTK_ENTRY (gtk_entry_new ());
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_placeholder_text (entry, placeholder);
  gtk_entry_set_max_length (entry, WS_TEXT_TITLE_MAX);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_widget_set_hexpand (GTK_WIDGET (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, placeholder, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  return entry;
}

static void
ws_signature_row_init (WsSignatureRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * ws_signature_row_new:
 *
 * Returns: (transfer floating): the row of somebody who signs
 */
GtkWidget *
ws_signature_row_new (WsSignature *signature,
                      gboolean     writable)
{
  WsSignatureRow *self = g_object_new (WS_TYPE_SIGNATURE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *handle = gtk_image_new_from_icon_name ("ws-handle-symbolic");
  GtkWidget *remove = gtk_button_new_from_icon_name ("ws-bin-symbolic");

  self->signature = g_object_ref (signature);
  self->name = make_entry (self, _("Name"));
  self->post = make_entry (self, _("Post and institution"));
  gtk_widget_add_css_class (handle, "ws-handle");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _("Remove this signature"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this signature"), -1);
  gtk_box_append (GTK_BOX (fields), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (fields), GTK_WIDGET (self->post));
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), handle);
  gtk_box_append (GTK_BOX (box), fields);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_set_sensitive (fields, writable);
  gtk_widget_set_visible (remove, writable);
  gtk_widget_set_visible (handle, writable);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (signature, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  if (writable)
    ws_reorder_attach (GTK_LIST_BOX_ROW (self), handle, signature, (WsReorderFunc) ws_signature_move);
  update (self);
  return GTK_WIDGET (self);
}
