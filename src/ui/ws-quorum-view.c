/* ws-quorum-view.c — when a decision is valid, and how many people fit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The usual shares are named; any other is typed in per cent. What the rule means with the people of today is
 * said below it. */

#include "ws-quorum-view.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-people-names.h"
#include "ws-people-parts.h"

struct _WsQuorumView
{
  AdwBin      parent_instance;

  WsWorkshop *workshop;
  gboolean    showing;
  GtkWidget  *group;
  GtkWidget  *rule;
  GtkWidget  *number, *number_row;
  GtkWidget  *share;
  GtkWidget  *percent, *percent_row;
  GtkWidget  *capacity;
};

G_DEFINE_FINAL_TYPE (WsQuorumView, ws_quorum_view, ADW_TYPE_BIN)

static const struct { const char *name; int part, whole; gboolean above; } shares[] = {
  { N_("A third or more"), 1, 3, FALSE },
  { N_("Half or more"), 1, 2, FALSE },
  { N_("More than half"), 1, 2, TRUE },
  { N_("Two thirds or more"), 2, 3, FALSE },
  { N_("Another share"), 0, 0, FALSE },
};
#define OTHER_SHARE (G_N_ELEMENTS (shares) - 1)

static const char *
get_rule_name (int i)
{
  static const char *const names[] = {
    N_("No quorum is needed"), N_("A number of people"), N_("A share of those with the right to vote"), N_("A share of those present"),
  };

  return names[i];
}

static const char *
get_share_name (int i)
{
  return shares[i].name;
}

static guint
find_share (const WsQuorum *quorum)
{
  for (guint i = 0; i < OTHER_SHARE; i++)
    if (quorum->part * shares[i].whole == shares[i].part * quorum->whole && quorum->above == shares[i].above)
      return i;
  return OTHER_SHARE;
}

/* "This means 30 people of 58; 27 are here." */
static char *
describe (WsQuorumView *self)
{
  WsAttendance *attendance = ws_workshop_get_attendance (self->workshop);
  guint needed, voters = ws_attendance_get_voters (attendance);

  if (ws_attendance_get_quorum (attendance, &needed) == WS_QUORUM_NO_RULE)
    return g_strdup (_("Votes can be opened with however many people are there."));
  return g_strdup_printf (ngettext ("With the people of today %u is needed; %u with the right to vote are here. A vote opened without "
                                    "quorum says so in the minutes.",
                                    "With the people of today %u are needed; %u with the right to vote are here. A vote opened without "
                                    "quorum says so in the minutes.", needed), needed, voters);
}

static void
update (WsQuorumView *self)
{
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (self->workshop));
  g_autofree char *line = describe (self);
  WsQuorum quorum;
  gboolean shared;

  ws_workshop_get_quorum (self->workshop, &quorum);
  shared = quorum.rule == WS_QUORUM_ENTITLED || quorum.rule == WS_QUORUM_PRESENT;
  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->rule), quorum.rule);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->number), MAX (quorum.number, 1));
  if (gtk_widget_get_visible (self->percent_row) == FALSE || find_share (&quorum) != OTHER_SHARE)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->share), find_share (&quorum));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->percent), quorum.part * 100.0 / quorum.whole);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->capacity),
                             ws_attendance_get_capacity (ws_workshop_get_attendance (self->workshop)));
  self->showing = FALSE;
  gtk_widget_set_visible (self->number_row, quorum.rule == WS_QUORUM_NUMBER);
  gtk_widget_set_visible (self->share, shared);
  gtk_widget_set_visible (self->percent_row, shared && adw_combo_row_get_selected (ADW_COMBO_ROW (self->share)) == OTHER_SHARE);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), line);
  gtk_widget_set_sensitive (self->group, writable);
}

static void
take (WsQuorumView *self)
{
  guint share = adw_combo_row_get_selected (ADW_COMBO_ROW (self->share));
  GError *error = NULL;
  WsQuorum quorum;

  if (self->showing || self->workshop == NULL)
    return;
  ws_workshop_get_quorum (self->workshop, &quorum);
  quorum.rule = adw_combo_row_get_selected (ADW_COMBO_ROW (self->rule));
  quorum.number = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->number));
  quorum.part = share == OTHER_SHARE ? gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->percent)) : shares[share].part;
  quorum.whole = share == OTHER_SHARE ? 100 : shares[share].whole;
  quorum.above = shares[share].above;
  gtk_widget_set_visible (self->percent_row, share == OTHER_SHARE);
  if (!ws_workshop_set_quorum (self->workshop, &quorum, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_capacity (WsQuorumView *self)
{
  GError *error = NULL;

  if (!self->showing && self->workshop != NULL &&
      !ws_workshop_set_capacity (self->workshop, gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->capacity)), &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
ws_quorum_view_dispose (GObject *object)
{
  g_clear_object (&WS_QUORUM_VIEW (object)->workshop);

  G_OBJECT_CLASS (ws_quorum_view_parent_class)->dispose (object);
}

static void
ws_quorum_view_class_init (WsQuorumViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_quorum_view_dispose;
}

static void
ws_quorum_view_init (WsQuorumView *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box), *place, *row;

  self->showing = TRUE;
  self->group = ws_people_parts_group (box, _("Quorum"), NULL);
  self->rule = ws_people_parts_choice (self->group, _("Rule"), get_rule_name, 4);
  self->number = ws_people_parts_number (self->group, _("People"), 1, 99999, &self->number_row);
  self->share = ws_people_parts_choice (self->group, _("Share"), get_share_name, G_N_ELEMENTS (shares));
  self->percent = ws_people_parts_number (self->group, _("Per cent"), 1, 100, &self->percent_row);
  place = ws_people_parts_group (box, _("Place"), _("0: it is not known how many people fit."));
  self->capacity = ws_people_parts_number (place, _("People that fit"), 0, 99999, &row);
  g_signal_connect_swapped (self->rule, "notify::selected", G_CALLBACK (take), self);
  g_signal_connect_swapped (self->number, "value-changed", G_CALLBACK (take), self);
  g_signal_connect_swapped (self->share, "notify::selected", G_CALLBACK (take), self);
  g_signal_connect_swapped (self->percent, "value-changed", G_CALLBACK (take), self);
  g_signal_connect_swapped (self->capacity, "value-changed", G_CALLBACK (on_capacity), self);
  adw_bin_set_child (ADW_BIN (self), page);
}

GtkWidget *
ws_quorum_view_new (WsWorkshop *workshop)
{
  WsQuorumView *self = g_object_new (WS_TYPE_QUORUM_VIEW, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_attendance (workshop), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
