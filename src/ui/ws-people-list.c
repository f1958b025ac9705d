/* ws-people-list.c — everybody on the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows exist for the people in sight only, so five hundred cost what twenty do. The order follows who is
 * here: it is sorted again after each arrival, by names that were folded once. */

#include "ws-people-list.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-person-row.h"

struct _WsPeopleList
{
  GtkBox              parent_instance;

  WsAttendance       *attendance;
  WsPeopleSearch     *search;
  gboolean            narrow;

  GtkWidget          *filters[3];
  GtkFilterListModel *filtered;
  GtkSortListModel   *sorted;
  GtkListView        *view;
};

G_DEFINE_FINAL_TYPE (WsPeopleList, ws_people_list, GTK_TYPE_BOX)

enum { ALL, PRESENT, ABSENT };
enum { PROP_0, PROP_NARROW };
static guint open_signal, check_in_signal;

static gboolean
is_shown (gpointer item,
          gpointer data)
{
  WsPeopleList *self = data;
  gboolean here = ws_attendance_is_present (self->attendance, item);

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filters[PRESENT])))
    return here;
  return !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filters[ABSENT])) || !here;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  WsPeopleList *self = data;
  gboolean a_here = ws_attendance_is_present (self->attendance, (WsPerson *) a);
  gboolean b_here = ws_attendance_is_present (self->attendance, (WsPerson *) b);

  if (a_here != b_here)
    return a_here ? GTK_ORDERING_LARGER : GTK_ORDERING_SMALLER;
  return gtk_ordering_from_cmpfunc (strcmp (ws_people_search_get_key (self->search, (WsPerson *) a),
                                            ws_people_search_get_key (self->search, (WsPerson *) b)));
}

static void
on_changed (WsPeopleList *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
on_filter (WsPeopleList *self)
{
  if (self->filtered != NULL)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_row_check_in (WsPersonRow  *row,
                 WsPeopleList *self)
{
  g_signal_emit (self, check_in_signal, 0, ws_person_row_get_person (row));
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          WsPeopleList       *self)
{
  GtkWidget *row = ws_person_row_new ();

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect (row, "check-in", G_CALLBACK (on_row_check_in), self);
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item,
         WsPeopleList       *self)
{
  ws_person_row_set_person (WS_PERSON_ROW (gtk_list_item_get_child (item)), self->attendance, gtk_list_item_get_item (item));
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  ws_person_row_set_person (WS_PERSON_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_activate (WsPeopleList *self,
             guint         position)
{
  g_autoptr (WsPerson) person = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (person != NULL)
    g_signal_emit (self, open_signal, 0, person);
}

static void
ws_people_list_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, WS_PEOPLE_LIST (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_people_list_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_NARROW)
    WS_PEOPLE_LIST (object)->narrow = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_people_list_dispose (GObject *object)
{
  WsPeopleList *self = WS_PEOPLE_LIST (object);

  if (self->attendance != NULL)
    g_signal_handlers_disconnect_by_func (self->attendance, on_changed, self);
  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  self->view = NULL;
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->attendance);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (ws_people_list_parent_class)->dispose (object);
}

static void
ws_people_list_class_init (WsPeopleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ws_people_list_get_property;
  object_class->set_property = ws_people_list_set_property;
  object_class->dispose = ws_people_list_dispose;
  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  open_signal = g_signal_new ("open", WS_TYPE_PEOPLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, WS_TYPE_PERSON);
  check_in_signal = g_signal_new ("check-in", WS_TYPE_PEOPLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  WS_TYPE_PERSON);
}

static GtkWidget *
make_filters (WsPeopleList *self)
{
  const char *const labels[] = { _("All"), C_("people", "Present"), C_("people", "Absent") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      self->filters[i] = gtk_toggle_button_new_with_label (labels[i]);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->filters[i]), GTK_TOGGLE_BUTTON (self->filters[0]));
      gtk_box_append (GTK_BOX (box), self->filters[i]);
      g_signal_connect_swapped (self->filters[i], "toggled", G_CALLBACK (on_filter), self);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[ALL]), TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

static void
ws_people_list_init (WsPeopleList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), make_filters (self));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_list_view_set_show_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "ws-people");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Everybody on the list"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (self), scrolled);
}

void
ws_people_list_set_workshop (WsPeopleList   *self,
                             WsWorkshop     *workshop,
                             WsPeopleSearch *search)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->search = g_object_ref (search);
  self->attendance = g_object_ref (ws_workshop_get_attendance (workshop));
  self->filtered = gtk_filter_list_model_new (g_object_ref (ws_workshop_get_people (workshop)),
                                              GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_swapped (self->attendance, "changed", G_CALLBACK (on_changed), self);
}
