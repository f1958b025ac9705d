/* ws-people-sums.c — how many are here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of people with the right to vote decide about the quorum; where some of those present have none,
 * both numbers are said, so that nobody wonders why 46 present make no quorum of 40. */

#include "ws-people-sums.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-people-names.h"
#include "ws-quorum-bar.h"

struct _WsPeopleSums
{
  GtkBox        parent_instance;

  WsAttendance *attendance;
  GtkWidget    *number;
  GtkWidget    *of;
  GtkWidget    *bar;
  GtkWidget    *quorum_box;
  GtkWidget    *quorum_icon;
  GtkWidget    *quorum;
  GtkWidget    *sectors;
  GtkWidget    *institutions;
  GtkWidget    *institutions_button;
};

G_DEFINE_FINAL_TYPE (WsPeopleSums, ws_people_sums, GTK_TYPE_BOX)

static const char *const sector_icons[WS_N_SECTORS] = {
  "ws-people-symbolic", "ws-institution-symbolic", "ws-institution-symbolic", "ws-institution-symbolic", "ws-hand-symbolic",
  "ws-document-symbolic", "ws-votes-symbolic", "ws-person-symbolic",
};

/* Returns: (transfer full) */
char *
ws_people_sums_describe (WsAttendance *attendance)
{
  guint present = ws_attendance_get_present (attendance), listed = ws_attendance_get_listed (attendance);

  if (listed == 0)
    return g_strdup (_("Not started"));
  /* Translators: how many people are here of those on the list */
  return g_strdup_printf (ngettext ("%u of %u present", "%u of %u present", present), present, listed);
}

/**
 * ws_people_sums_quorum:
 *
 * Returns: (transfer full) (nullable): whether there is quorum now; %NULL where there is no rule
 */
char *
ws_people_sums_quorum (WsAttendance *attendance)
{
  guint needed, voters = ws_attendance_get_voters (attendance);
  WsQuorumState state = ws_attendance_get_quorum (attendance, &needed);
  g_autofree char *time = ws_time_from_ms (ws_attendance_get_quorum_since (attendance));

  if (state == WS_QUORUM_NO_RULE)
    return NULL;
  if (state == WS_QUORUM_MET)
    /* Translators: %s is a time of the day */
    return g_strdup_printf (_("There is quorum since %s"), time);
  if (needed <= voters)
    return g_strdup (_("There is no quorum"));
  return g_strdup_printf (ngettext ("%u person with the right to vote is missing", "%u people with the right to vote are missing",
                                    needed - voters), needed - voters);
}

static void
update_head (WsPeopleSums *self)
{
  guint present = ws_attendance_get_present (self->attendance), listed = ws_attendance_get_listed (self->attendance);
  guint walk_ins = listed - ws_attendance_get_invited (self->attendance), capacity = ws_attendance_get_capacity (self->attendance);
  guint voters = ws_attendance_get_voters (self->attendance);
  g_autofree char *number = g_strdup_printf ("%u", present);
  g_autoptr (GString) of = g_string_new (NULL);

  gtk_label_set_label (GTK_LABEL (self->number), number);
  if (walk_ins == 0)
    g_string_append_printf (of, ngettext ("of %u person invited", "of %u people invited", listed), listed);
  else
    g_string_append_printf (of, ngettext ("of %u on the list, %u of them new", "of %u on the list, %u of them new", walk_ins),
                            listed, walk_ins);
  if (voters != present)
    {
      g_string_append_c (of, '\n');
      g_string_append_printf (of, ngettext ("%u with the right to vote", "%u with the right to vote", voters), voters);
    }
  if (capacity > 0)
    {
      g_string_append_c (of, '\n');
      g_string_append_printf (of, present > capacity ? _("The place holds %u: it is over full") : _("The place holds %u"), capacity);
    }
  gtk_label_set_label (GTK_LABEL (self->of), of->str);
}

static void
update_quorum (WsPeopleSums *self)
{
  guint needed;
  WsQuorumState state = ws_attendance_get_quorum (self->attendance, &needed);
  g_autofree char *text = ws_people_sums_quorum (self->attendance);
  gboolean met = state == WS_QUORUM_MET;
  guint voters = ws_attendance_get_voters (self->attendance);

  ws_quorum_bar_set (WS_QUORUM_BAR (self->bar), state != WS_QUORUM_NO_RULE ? voters : ws_attendance_get_present (self->attendance),
                     state != WS_QUORUM_NO_RULE ? ws_attendance_get_entitled (self->attendance)
                                                : ws_attendance_get_listed (self->attendance), needed);
  gtk_widget_set_visible (self->quorum_box, text != NULL);
  if (text == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->quorum), text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->quorum_icon), met ? "ws-done-symbolic" : "ws-info-symbolic");
  gtk_widget_remove_css_class (self->quorum_box, met ? "ws-warn" : "ws-ok");
  gtk_widget_add_css_class (self->quorum_box, met ? "ws-ok" : "ws-warn");
}

static GtkWidget *
make_sector (WsSector    sector,
             WsHeadCount heads)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (sector_icons[sector]), *name = gtk_label_new (_(ws_sector_get_name (sector)));
  g_autofree char *present = g_strdup_printf ("%u", heads.present);
  /* Translators: after a number: so many are here, of so many on the list */
  g_autofree char *of = g_strdup_printf (_("of %u"), heads.listed);
  GtkWidget *here = gtk_label_new (present), *listed = gtk_label_new (of), *bar = gtk_progress_bar_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (icon, "ws-2");
  gtk_widget_add_css_class (here, "ws-bold");
  gtk_widget_add_css_class (listed, "ws-2");
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), here);
  gtk_box_append (GTK_BOX (line), listed);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) heads.present / heads.listed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _(ws_sector_get_name (sector)), -1);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), bar);
  return box;
}

static void
update_sectors (WsPeopleSums *self)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (self->sectors)) != NULL)
    gtk_box_remove (GTK_BOX (self->sectors), old);
  for (guint i = 0; i < WS_N_SECTORS; i++)
    {
      WsHeadCount heads = ws_attendance_get_sector (self->attendance, i);

      if (heads.listed > 0)
        gtk_box_append (GTK_BOX (self->sectors), make_sector (i, heads));
    }
}

static void
update (WsPeopleSums *self)
{
  guint here, n = ws_attendance_get_n_institutions (self->attendance, &here);
  g_autofree char *line = g_strdup_printf (ngettext ("%u of %u present", "%u of %u present", here), here, n);
  g_autofree char *name = NULL;

  update_head (self);
  update_quorum (self);
  update_sectors (self);
  gtk_label_set_label (GTK_LABEL (self->institutions), n > 0 ? line : _("None yet"));
  name = g_strdup_printf ("%s: %s", _("By institution"), n > 0 ? line : _("None yet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->institutions_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
ws_people_sums_dispose (GObject *object)
{
  WsPeopleSums *self = WS_PEOPLE_SUMS (object);

  if (self->attendance != NULL)
    g_signal_handlers_disconnect_by_func (self->attendance, update, self);
  g_clear_object (&self->attendance);

  G_OBJECT_CLASS (ws_people_sums_parent_class)->dispose (object);
}

static void
ws_people_sums_class_init (WsPeopleSumsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_people_sums_dispose;
}

static GtkWidget *
make_card (WsPeopleSums *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "ws-sum-card");
  gtk_box_append (GTK_BOX (self), card);
  return card;
}

static void
make_head (WsPeopleSums *self,
           GtkWidget    *card)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *word = gtk_label_new (_("present")), *rule = gtk_button_new_from_icon_name ("ws-edit-symbolic");

  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "ws-big");
  self->of = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (word), 0);
  gtk_label_set_xalign (GTK_LABEL (self->of), 0);
  gtk_label_set_wrap (GTK_LABEL (self->of), TRUE);
  gtk_widget_add_css_class (self->of, "caption");
  gtk_widget_add_css_class (self->of, "ws-2");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), word);
  gtk_box_append (GTK_BOX (texts), self->of);
  gtk_widget_set_tooltip_text (rule, _("Quorum and capacity"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (rule), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Quorum and capacity"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (rule), "people.quorum");
  gtk_widget_add_css_class (rule, "flat");
  gtk_widget_set_valign (rule, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), self->number);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), rule);
  gtk_box_append (GTK_BOX (card), line);
}

static void
make_quorum (WsPeopleSums *self,
             GtkWidget    *card)
{
  self->bar = ws_quorum_bar_new ();
  self->quorum_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->quorum_icon = gtk_image_new ();
  self->quorum = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->quorum), 0);
  gtk_label_set_wrap (GTK_LABEL (self->quorum), TRUE);
  gtk_widget_set_hexpand (self->quorum, TRUE);
  gtk_widget_add_css_class (self->quorum, "ws-bold");
  gtk_widget_add_css_class (self->quorum, "ws-small");
  gtk_box_append (GTK_BOX (self->quorum_box), self->quorum_icon);
  gtk_box_append (GTK_BOX (self->quorum_box), self->quorum);
  gtk_box_append (GTK_BOX (card), self->bar);
  gtk_box_append (GTK_BOX (card), self->quorum_box);
}

static void
make_institutions (WsPeopleSums *self)
{
  GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("By institution"));

  self->institutions = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (self->institutions, "ws-2");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->institutions);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("ws-forward-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "ws-sum-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "people.institutions");
  self->institutions_button = button;
  gtk_box_append (GTK_BOX (self), button);
}

static void
ws_people_sums_init (WsPeopleSums *self)
{
  GtkWidget *card, *title = gtk_label_new (_("By sector"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  card = make_card (self);
  make_head (self, card);
  make_quorum (self, card);
  card = make_card (self);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  self->sectors = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), self->sectors);
  make_institutions (self);
}

void
ws_people_sums_set_workshop (WsPeopleSums *self,
                             WsWorkshop   *workshop)
{
  self->attendance = g_object_ref (ws_workshop_get_attendance (workshop));
  g_signal_connect_swapped (self->attendance, "changed", G_CALLBACK (update), self);
  update (self);
}
