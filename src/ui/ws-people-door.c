/* ws-people-door.c — fifty people checked in at the door in ten minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cursor never leaves the field: the arrows move a mark among the matches, Enter does what stands in the
 * marked row, and the field is empty again for whoever comes next. What was done is said in a line below it,
 * which is also what a screen reader hears. */

#include "ws-people-door.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-people-list.h"
#include "ws-person-row.h"
#include "ws-text.h"

#define MOST_MATCHES 6
#define MOST_RECENT 4

struct _WsPeopleDoor
{
  GtkBox          parent_instance;

  WsWorkshop     *workshop;
  WsAttendance   *attendance;
  WsPeopleSearch *search;
  gboolean        narrow;

  GtkWidget      *entry;
  GtkWidget      *said;
  GtkWidget      *stack;
  GtkListBox     *matches;
  GtkWidget      *walk_in;        /* the last row of the matches */
  GtkWidget      *walk_in_label;
  GtkWidget      *walk_in_key;
  GtkWidget      *recent_box;
  GtkListBox     *recent;
  WsPeopleList   *everybody;

  guint           n_matches;
  guint           marked;         /* the row that Enter does; n_matches: the walk-in */
};

G_DEFINE_FINAL_TYPE (WsPeopleDoor, ws_people_door, GTK_TYPE_BOX)

enum { PROP_0, PROP_NARROW };
static guint open_signal;

static const char *
get_text (WsPeopleDoor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static WsPersonRow *
row_at (GtkListBox *list,
        guint       i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);
  GtkWidget *child = row != NULL ? gtk_list_box_row_get_child (row) : NULL;

  return WS_IS_PERSON_ROW (child) ? WS_PERSON_ROW (child) : NULL;
}

static void
show_mark (WsPeopleDoor *self)
{
  for (guint i = 0; i < self->n_matches; i++)
    ws_person_row_set_first (row_at (self->matches, i), i == self->marked);
  (self->marked == self->n_matches && self->n_matches > 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class)
    (self->walk_in, "ws-current");
}

static void on_row_check_in (WsPersonRow  *row,
                             WsPeopleDoor *self);

/* Makes a list as long as the people it shows, with the rows that are there already. */
static void
fill (WsPeopleDoor *self,
      GtkListBox   *list,
      GPtrArray    *people)
{
  WsPersonRow *row;

  for (guint i = 0; i < people->len; i++)
    {
      row = row_at (list, i);
      if (row == NULL)
        {
          GtkWidget *parent = gtk_list_box_row_new ();

          row = WS_PERSON_ROW (ws_person_row_new ());
          g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_DEFAULT);
          g_object_set (row, "narrow", self->narrow, NULL);
          g_signal_connect (row, "check-in", G_CALLBACK (on_row_check_in), self);
          gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (parent), GTK_WIDGET (row));
          gtk_widget_set_focusable (parent, TRUE);
          gtk_list_box_insert (list, parent, i);
        }
      ws_person_row_set_person (row, self->attendance, g_ptr_array_index (people, i));
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      ws_person_get_text (g_ptr_array_index (people, i), WS_PERSON_NAME), -1);
    }
  while ((row = row_at (list, people->len)) != NULL)
    gtk_list_box_remove (list, gtk_widget_get_parent (GTK_WIDGET (row)));
}

static void
update_walk_in (WsPeopleDoor *self)
{
  g_autofree char *clean = ws_text_clean (get_text (self), WS_TEXT_TITLE_MAX, TRUE);
  g_autofree char *broken = ws_text_soft_break (clean);
  /* Translators: %s is what was typed: somebody who is not on the list */
  g_autofree char *label = g_strdup_printf (_("Register “%s” as a new person"), broken);

  gtk_label_set_label (GTK_LABEL (self->walk_in_label), label);
  gtk_label_set_label (GTK_LABEL (self->walk_in_key), _("Ctrl+Enter"));
  gtk_widget_set_visible (self->walk_in_key, !self->narrow);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->walk_in), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_matches (WsPeopleDoor *self)
{
  g_autoptr (GPtrArray) found = ws_people_search_find (self->search, get_text (self), MOST_MATCHES);

  self->n_matches = found->len;
  fill (self, self->matches, found);
  self->marked = MIN (self->marked, self->n_matches);
  update_walk_in (self);
  show_mark (self);
}

static void
show_recent (WsPeopleDoor *self)
{
  g_autoptr (GPtrArray) recent = ws_attendance_list_recent (self->attendance, MOST_RECENT);

  fill (self, self->recent, recent);
  gtk_widget_set_visible (self->recent_box, recent->len > 0);
}

static void
update (WsPeopleDoor *self)
{
  gboolean searching = !ws_text_is_blank (get_text (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), searching ? "matches" : "everybody");
  if (!searching)
    return;
  show_matches (self);
  show_recent (self);
}

static void
on_typed (WsPeopleDoor *self)
{
  self->marked = 0;
  update (self);
}

static void
say (WsPeopleDoor *self,
     const char   *sentence)
{
  gtk_label_set_label (GTK_LABEL (self->said), sentence);
  gtk_widget_set_visible (self->said, TRUE);
}

/* "Jacinta Amapola, present. 46 of 58." */
static void
say_present (WsPeopleDoor *self,
             WsPerson     *person)
{
  g_autofree char *name = ws_text_soft_break (ws_person_get_text (person, WS_PERSON_NAME));
  g_autofree char *sentence =
    /* Translators: a person was checked in; the numbers are of people present and on the list */
    g_strdup_printf (_("%1$s, present. %2$u of %3$u."), name, ws_attendance_get_present (self->attendance),
                     ws_attendance_get_listed (self->attendance));

  say (self, sentence);
}

static void
check_in (WsPeopleDoor *self,
          WsPerson     *person)
{
  g_autoptr (WsPerson) here = g_object_ref (person);
  GError *error = NULL;

  if (!ws_person_check_in (here, 0, &error))
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say_present (self, here);
  ws_people_door_focus (self);
}

static void
on_row_check_in (WsPersonRow  *row,
                 WsPeopleDoor *self)
{
  check_in (self, ws_person_row_get_person (row));
}

static void
register_walk_in (WsPeopleDoor *self)
{
  GError *error = NULL;
  g_autoptr (WsPerson) person = NULL;

  if (ws_text_is_blank (get_text (self)))
    return;
  person = ws_person_add_walk_in (self->workshop, get_text (self), &error);
  if (person == NULL)
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say_present (self, person);
  ws_people_door_focus (self);
}

/* What Enter does in the marked row: those who are here already show their page. A name that nobody has may be mistyped, and
 * one person more changes the quorum: for that Enter alone is not enough. */
static void
do_marked (WsPeopleDoor *self)
{
  WsPersonRow *row = row_at (self->matches, self->marked);

  if (ws_text_is_blank (get_text (self)))
    return;
  if (row == NULL && self->n_matches == 0)
    say (self, _("Nobody on the list is called that. Ctrl+Enter registers a new person."));
  else if (row == NULL)
    register_walk_in (self);
  else if (ws_attendance_is_present (self->attendance, ws_person_row_get_person (row)))
    g_signal_emit (self, open_signal, 0, ws_person_row_get_person (row));
  else
    check_in (self, ws_person_row_get_person (row));
}

static gboolean
on_key (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        WsPeopleDoor          *self)
{
  gboolean searching = !ws_text_is_blank (get_text (self)), control = (state & GDK_CONTROL_MASK) != 0;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (control)
        register_walk_in (self);
      else
        do_marked (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!searching)
        return gtk_widget_child_focus (GTK_WIDGET (self->everybody), GTK_DIR_TAB_FORWARD);
      self->marked = MIN (self->marked + 1, self->n_matches);
      show_mark (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (!searching)
        return GDK_EVENT_PROPAGATE;
      self->marked = self->marked > 0 ? self->marked - 1 : 0;
      show_mark (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (*get_text (self) == '\0')
        return GDK_EVENT_PROPAGATE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* A letter typed while something else has the focus belongs into the field too. */
static gboolean
on_stray_key (GtkEventControllerKey *controller,
              guint                  keyval,
              guint                  keycode,
              GdkModifierType        state,
              WsPeopleDoor          *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || letter == 0 || !g_unichar_isalnum (letter))
    return GDK_EVENT_PROPAGATE;
  ws_people_door_focus (self);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
}

static void
on_activated (WsPeopleDoor  *self,
              GtkListBoxRow *row)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  if (GTK_WIDGET (row) == self->walk_in)
    register_walk_in (self);
  else if (WS_IS_PERSON_ROW (child))
    g_signal_emit (self, open_signal, 0, ws_person_row_get_person (WS_PERSON_ROW (child)));
}

static void
on_list_open (WsPeopleDoor *self,
              WsPerson     *person)
{
  g_signal_emit (self, open_signal, 0, person);
}

static void
ws_people_door_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, WS_PEOPLE_DOOR (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_people_door_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  WsPeopleDoor *self = WS_PEOPLE_DOOR (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->narrow = g_value_get_boolean (value);
  update_walk_in (self);
}

static void
ws_people_door_dispose (GObject *object)
{
  WsPeopleDoor *self = WS_PEOPLE_DOOR (object);

  if (self->attendance != NULL)
    g_signal_handlers_disconnect_by_func (self->attendance, update, self);
  g_clear_object (&self->attendance);
  g_clear_object (&self->search);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (ws_people_door_parent_class)->dispose (object);
}

static void
ws_people_door_class_init (WsPeopleDoorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ws_people_door_get_property;
  object_class->set_property = ws_people_door_set_property;
  object_class->dispose = ws_people_door_dispose;
  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  open_signal = g_signal_new ("open", WS_TYPE_PEOPLE_DOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, WS_TYPE_PERSON);
}

static GtkListBox *
make_list (WsPeopleDoor *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_activated), self);
  return GTK_LIST_BOX (list);
}

static void
make_walk_in (WsPeopleDoor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *icon = gtk_image_new_from_icon_name ("ws-add-symbolic");

  self->walk_in = gtk_list_box_row_new ();
  self->walk_in_label = gtk_label_new (NULL);
  self->walk_in_key = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->walk_in_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->walk_in_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->walk_in_label, TRUE);
  gtk_widget_add_css_class (self->walk_in_label, "ws-bold");
  gtk_widget_add_css_class (self->walk_in_label, "ws-accent");
  gtk_widget_add_css_class (icon, "ws-accent");
  gtk_widget_add_css_class (self->walk_in_key, "ws-key");
  gtk_widget_set_valign (self->walk_in_key, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (icon, 32, -1);
  gtk_widget_add_css_class (box, "ws-person");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), self->walk_in_label);
  gtk_box_append (GTK_BOX (box), self->walk_in_key);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->walk_in), box);
  gtk_list_box_append (self->matches, self->walk_in);
}

static void
make_search_page (WsPeopleDoor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24), *title = gtk_label_new (_("Just arrived"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->matches = make_list (self);
  self->recent = make_list (self);
  make_walk_in (self);
  self->recent_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (self->recent_box), title);
  gtk_box_append (GTK_BOX (self->recent_box), GTK_WIDGET (self->recent));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->matches));
  gtk_box_append (GTK_BOX (box), self->recent_box);
  gtk_widget_add_css_class (box, "ws-door-list");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, "matches");
}

static void
make_entry (WsPeopleDoor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "ws-search-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Letters of a name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Letters of the name of who arrives"), -1);
  gtk_widget_add_css_class (self->entry, "ws-door-entry");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_typed), self);
}

static void
ws_people_door_init (WsPeopleDoor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_stray_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->stack = gtk_stack_new ();
  make_entry (self);
  self->said = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE,
                             "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->said, "ws-ok");
  gtk_widget_add_css_class (self->said, "ws-small");
  gtk_widget_add_css_class (self->said, "ws-bold");
  self->everybody = g_object_new (WS_TYPE_PEOPLE_LIST, NULL);
  g_object_bind_property (self, "narrow", self->everybody, "narrow", G_BINDING_DEFAULT);
  g_signal_connect_swapped (self->everybody, "open", G_CALLBACK (on_list_open), self);
  g_signal_connect_swapped (self->everybody, "check-in", G_CALLBACK (check_in), self);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->everybody), "everybody");
  make_search_page (self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), self->said);
  gtk_box_append (GTK_BOX (self), self->stack);
}

void
ws_people_door_set_workshop (WsPeopleDoor *self,
                             WsWorkshop   *workshop)
{
  self->workshop = g_object_ref (workshop);
  self->attendance = g_object_ref (ws_workshop_get_attendance (workshop));
  self->search = ws_people_search_new (workshop);
  ws_people_list_set_workshop (self->everybody, workshop, self->search);
  g_signal_connect_swapped (self->attendance, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * ws_people_door_focus:
 *
 * Puts the cursor into the field, where it belongs.
 */
void
ws_people_door_focus (WsPeopleDoor *self)
{
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->entry));
}
