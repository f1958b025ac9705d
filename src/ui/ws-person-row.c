/* ws-person-row.c — a person in a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same row stands among matches, among arrivals and in the list of everybody, where it is used again for
 * other people while the list scrolls. Absent is not an error: nothing about it is red. */

#include "ws-person-row.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-people-names.h"
#include "ws-text.h"

struct _WsPersonRow
{
  GtkBox        parent_instance;

  WsAttendance *attendance;
  WsPerson     *person;
  gboolean      narrow;
  gboolean      first;

  GtkWidget    *avatar;
  GtkWidget    *name;
  GtkWidget    *line;
  GtkWidget    *state;       /* icon and time of those who came */
  GtkWidget    *state_icon;
  GtkWidget    *state_time;
  GtkWidget    *key;
  GtkWidget    *button;
  GtkWidget    *round;       /* the same button where it is narrow */
};

G_DEFINE_FINAL_TYPE (WsPersonRow, ws_person_row, GTK_TYPE_BOX)

enum { PROP_0, PROP_NARROW };
static guint check_in_signal;

/* Returns: (transfer full): where somebody comes from, in a few words */
char *
ws_person_row_describe (WsPerson *person)
{
  g_autoptr (WsInstitution) institution = ws_person_get_institution (person);
  const char *role = ws_person_get_text (person, WS_PERSON_ROLE), *from = ws_person_get_text (person, WS_PERSON_NEIGHBOURHOOD);

  if (institution != NULL && *role != '\0')
    return g_strdup_printf ("%s · %s", ws_institution_get_text (institution, WS_INSTITUTION_NAME), role);
  if (institution != NULL)
    return g_strdup (ws_institution_get_text (institution, WS_INSTITUTION_NAME));
  if (*from != '\0')
    return g_strdup_printf ("%s · %s", _(ws_person_kind_get_name (ws_person_get_kind (person))), from);
  return g_strdup (_(ws_person_kind_get_name (ws_person_get_kind (person))));
}

/**
 * ws_person_row_when:
 * @here: (out): whether the person is in the room
 *
 * Returns: (transfer full): "13:52", "Left at 14:10"; "" where the person never came
 */
char *
ws_person_row_when (WsAttendance *attendance,
                    WsPerson     *person,
                    gboolean     *here)
{
  gint64 arrived = ws_attendance_get_arrived (attendance, person), departed = ws_attendance_get_departed (attendance, person);
  g_autofree char *time = ws_time_from_ms (departed != 0 ? departed : arrived);

  *here = arrived != 0 && departed == 0;
  if (arrived == 0)
    return g_strdup ("");
  /* Translators: %s is a time of the day */
  return departed != 0 ? g_strdup_printf (_("Left at %s"), time) : g_steal_pointer (&time);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    set)
{
  (set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

static void
update (WsPersonRow *self)
{
  g_autofree char *when = NULL, *line = NULL, *name = NULL, *label = NULL;
  gboolean here, writable;

  if (self->person == NULL)
    return;
  name = ws_text_soft_break (ws_person_get_text (self->person, WS_PERSON_NAME));
  line = ws_person_row_describe (self->person);
  when = ws_person_row_when (self->attendance, self->person, &here);
  writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->person)));
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->line), line);
  adw_avatar_set_text (ADW_AVATAR (self->avatar), ws_person_get_text (self->person, WS_PERSON_NAME));
  gtk_label_set_label (GTK_LABEL (self->state_time), when);
  gtk_widget_set_visible (self->state, *when != '\0' && (here || !self->first));
  gtk_widget_set_visible (self->state_icon, here);
  set_class (self->state, "ws-ok", here);
  set_class (self->state, "ws-2", !here);
  gtk_widget_set_visible (self->key, self->first && !here && !self->narrow && writable);
  gtk_widget_set_visible (self->button, !here && !self->narrow && writable && (self->first || *when == '\0'));
  gtk_widget_set_visible (self->round, !here && self->narrow && writable && (self->first || *when == '\0'));
  set_class (self->button, "suggested-action", self->first);
  set_class (self->button, "flat", !self->first);
  set_class (self->round, "suggested-action", self->first);
  /* Translators: %s is the name of a person; what a screen reader says of the button */
  label = g_strdup_printf (_("Check in %s"), ws_person_get_text (self->person, WS_PERSON_NAME));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->round), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
on_button (WsPersonRow *self)
{
  g_signal_emit (self, check_in_signal, 0);
}

static void
ws_person_row_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  WsPersonRow *self = WS_PERSON_ROW (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  update (self);
}

static void
ws_person_row_dispose (GObject *object)
{
  ws_person_row_set_person (WS_PERSON_ROW (object), NULL, NULL);

  G_OBJECT_CLASS (ws_person_row_parent_class)->dispose (object);
}

static void
ws_person_row_class_init (WsPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ws_person_row_set_property;
  object_class->dispose = ws_person_row_dispose;
  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  check_in_signal = g_signal_new ("check-in", WS_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "box");
}

static GtkWidget *
make_label (const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static void
make_state (WsPersonRow *self)
{
  self->state = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->state_icon = gtk_image_new_from_icon_name ("ws-done-symbolic");
  self->state_time = make_label ("ws-bold");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Present"), -1);
  gtk_box_append (GTK_BOX (self->state), self->state_icon);
  gtk_box_append (GTK_BOX (self->state), self->state_time);
  gtk_box_append (GTK_BOX (self), self->state);
}

static void
make_buttons (WsPersonRow *self)
{
  self->key = gtk_label_new (_("Enter"));
  gtk_widget_add_css_class (self->key, "ws-key");
  gtk_widget_set_valign (self->key, GTK_ALIGN_CENTER);
  self->button = gtk_button_new_with_label (_("Check In"));
  self->round = gtk_button_new_from_icon_name ("ws-done-symbolic");
  gtk_widget_add_css_class (self->round, "circular");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->round, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_button), self);
  g_signal_connect_swapped (self->round, "clicked", G_CALLBACK (on_button), self);
  gtk_box_append (GTK_BOX (self), self->key);
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), self->round);
}

static void
ws_person_row_init (WsPersonRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-person");
  self->avatar = adw_avatar_new (32, NULL, TRUE);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  self->name = make_label (NULL);
  self->line = make_label ("caption");
  gtk_widget_add_css_class (self->line, "ws-2");
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->line);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->avatar);
  gtk_box_append (GTK_BOX (self), texts);
  make_state (self);
  make_buttons (self);
}

GtkWidget *
ws_person_row_new (void)
{
  return g_object_new (WS_TYPE_PERSON_ROW, NULL);
}

/**
 * ws_person_row_set_person:
 * @attendance: (nullable): with @person
 * @person: (nullable): whom to show; %NULL: nobody
 */
void
ws_person_row_set_person (WsPersonRow  *self,
                          WsAttendance *attendance,
                          WsPerson     *person)
{
  if (self->person != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->person, update, self);
      g_signal_handlers_disconnect_by_func (self->attendance, update, self);
    }
  g_set_object (&self->attendance, attendance);
  g_set_object (&self->person, person);
  if (person == NULL)
    return;
  g_signal_connect_swapped (person, "notify", G_CALLBACK (update), self);
  g_signal_connect_swapped (attendance, "changed", G_CALLBACK (update), self);
  update (self);
}

/* Returns: (transfer none) (nullable) */
WsPerson *
ws_person_row_get_person (WsPersonRow *self)
{
  return self->person;
}

void
ws_person_row_set_first (WsPersonRow *self,
                         gboolean     first)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (self->first == first)
    return;
  self->first = first;
  if (GTK_IS_LIST_BOX_ROW (parent))
    set_class (parent, "ws-current", first);
  update (self);
}
