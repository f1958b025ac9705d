/* ws-booth-deposit.c — step 4 of voting: depositing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only step that cannot be taken back, and the only one that Enter does not take: whoever has pressed
 * Enter all the way here is asked to mark a box first, and then for the space bar or a touch.
 */
#include "ws-booth-deposit.h"

#include <glib/gi18n.h>

struct _WsBoothDeposit
{
  WsBoothPage  parent_instance;
  GtkWidget   *agree;
  GtkWidget   *tick;
  GtkWidget   *hint;
  GtkWidget   *deposit;
};

G_DEFINE_FINAL_TYPE (WsBoothDeposit, ws_booth_deposit, WS_TYPE_BOOTH_PAGE)

static WsBoothFlow *
flow_of (WsBoothDeposit *self)
{
  return ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow;
}

static void
ws_booth_deposit_say (WsBoothPage *page,
                      const char  *text)
{
  WsBoothDeposit *self = WS_BOOTH_DEPOSIT (page);

  gtk_label_set_text (GTK_LABEL (self->hint), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->agree), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->deposit), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
update (WsBoothDeposit *self)
{
  gboolean agreed = ws_booth_flow_get_agreed (flow_of (self));

  ws_booth_figure_set_kind (WS_BOOTH_FIGURE (self->tick), agreed ? WS_FIGURE_CHECK : WS_FIGURE_NONE);
  if (agreed)
    {
      gtk_widget_add_css_class (self->agree, "chosen");
      gtk_widget_remove_css_class (self->deposit, "wb-off");
    }
  else
    {
      gtk_widget_remove_css_class (self->agree, "chosen");
      gtk_widget_add_css_class (self->deposit, "wb-off");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->agree), GTK_ACCESSIBLE_STATE_CHECKED,
                               agreed ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  ws_booth_deposit_say (WS_BOOTH_PAGE (self), agreed ? _("Now press the blue button.")
                                                     : _("First touch the box. Then you can deposit."));
}

static void
on_agree (WsBoothDeposit *self)
{
  gboolean agreed = !ws_booth_flow_get_agreed (flow_of (self));

  ws_booth_flow_set_agreed (flow_of (self), agreed);
  update (self);
  gtk_widget_grab_focus (agreed ? self->deposit : self->agree);
}

static gboolean
ws_booth_deposit_does (WsBoothPage  *page,
                       WsBoothEvent  event)
{
  WsBoothDeposit *self = WS_BOOTH_DEPOSIT (page);

  if (event != WS_BOOTH_EVENT_DEPOSIT || ws_booth_flow_get_agreed (flow_of (self)))
    return FALSE;
  /* the same words again, and where it is to be done */
  update (self);
  gtk_widget_grab_focus (self->agree);
  return TRUE;
}

static gboolean
ws_booth_deposit_key (WsBoothPage *page,
                      guint        keyval)
{
  WsBoothDeposit *self = WS_BOOTH_DEPOSIT (page);
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!enter || (GTK_IS_BUTTON (focus) && focus != self->agree && focus != self->deposit))
    return FALSE;
  if (ws_booth_flow_get_agreed (flow_of (self)))
    ws_booth_deposit_say (page, _("To deposit, press the space bar."));
  else
    ws_booth_deposit_say (page, _("Press the space bar to mark the box."));
  return TRUE;
}

static void
ws_booth_deposit_class_init (WsBoothDepositClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  page_class->does = ws_booth_deposit_does;
  page_class->key = ws_booth_deposit_key;
  page_class->say = ws_booth_deposit_say;
}

static void
ws_booth_deposit_init (WsBoothDeposit *self)
{
}

static GtkWidget *
new_agree (WsBoothDeposit *self)
{
  const char *words = _("I understand I cannot change it afterwards");
  GtkWidget *content = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-box");

  self->agree = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  ws_booth_add_classes (self->agree, "wb-row wb-choice wb-agree");
  self->tick = ws_booth_figure_new (WS_FIGURE_NONE, "wb-s40", NULL);
  gtk_widget_set_hexpand (self->tick, TRUE);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, FALSE);
  gtk_box_append (GTK_BOX (content), box);
  gtk_box_append (GTK_BOX (content), ws_booth_label_new (words, "wb-text wb-bold"));
  gtk_button_set_child (GTK_BUTTON (self->agree), content);
  ws_booth_set_name (self->agree, words);
  g_signal_connect_swapped (self->agree, "clicked", G_CALLBACK (on_agree), self);
  return self->agree;
}

/**
 * ws_booth_deposit_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen
 */
GtkWidget *
ws_booth_deposit_new (WsBoothScene *scene)
{
  WsBoothDeposit *self = g_object_new (WS_TYPE_BOOTH_DEPOSIT, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *middle = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap24");

  ws_booth_page_add_steps (page, 4);
  ws_booth_page_add_question (page, _("Last step: deposit"), "wb-question");
  gtk_box_append (GTK_BOX (middle), new_agree (self));
  self->hint = ws_booth_label_new ("", "wb-text");
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0.5);
  gtk_label_set_justify (GTK_LABEL (self->hint), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (middle), self->hint);
  self->deposit = ws_booth_page_new_button (page, _("Deposit my vote"), WS_FIGURE_URN, WS_FIGURE_NONE,
                                            WS_BOOTH_EVENT_DEPOSIT);
  ws_booth_add_classes (self->deposit, "wb-deposit");
  gtk_widget_set_halign (self->deposit, GTK_ALIGN_CENTER);
  ws_booth_page_set_default (page, self->deposit);
  gtk_box_append (GTK_BOX (middle), self->deposit);
  gtk_widget_set_vexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), middle);
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, _("Back to review")), NULL);
  ws_booth_page_set_first (page, self->agree);
  update (self);
  return GTK_WIDGET (self);
}
