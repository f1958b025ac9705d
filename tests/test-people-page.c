/* test-people-page.c — the door, by keyboard alone, into a real file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-page.h"

#include "ws-consent.h"
#include "ws-people-door.h"
#include "ws-people-import-view.h"
#include "ws-people-page.h"
#include "ws-person-detail.h"
#include "ws-person-row.h"

static void
set_up (PageFixture   *f,
        gconstpointer  data)
{
  static const char *const names[] = { "Jacinta Amapola", "Jacobo Ceiba", "Íñigo Ñandú", "Alejandra <Pino> & hijas" };

  fixture_set_up (&f->file, NULL);
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    g_object_unref (ws_person_add (f->file.workshop, &(WsNewPerson) { .name = names[i], .entitled = -1 }, NULL));
  page_show (f, WS_TYPE_PEOPLE_PAGE);
}

static GtkWidget *
find_shown (PageFixture *f,
            GType        type)
{
  guint nth = 0;

  return find_nth (GTK_WIDGET (f->page), type, &nth);
}

/* The focus and its owner's owner, where an entry hands it to its text. */
static gboolean
door_has_focus (PageFixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (f->page)));

  return GTK_IS_TEXT (focus) && GTK_IS_ENTRY (gtk_widget_get_parent (focus)) &&
         gtk_widget_has_css_class (gtk_widget_get_parent (focus), "ws-door-entry");
}

static void
type (PageFixture *f,
      const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_shown (f, GTK_TYPE_ENTRY)), text);
  settle ();
}

/* As the entry's own key controller hears it. */
static void
press (PageFixture     *f,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *entry = find_shown (f, GTK_TYPE_ENTRY);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  settle ();
}

static void
test_door (PageFixture   *f,
           gconstpointer  data)
{
  WsAttendance *attendance = ws_workshop_get_attendance (f->file.workshop);
  g_autoptr (WsPerson) jacobo = ws_person_find (f->file.workshop, "jacobo ceiba");
  g_autoptr (WsPerson) inigo = ws_person_find (f->file.workshop, "inigo nandu");
  GtkWidget *entry = find_shown (f, GTK_TYPE_ENTRY);

  g_assert_true (door_has_focus (f));
  type (f, "in");                                   /* accents do not matter, nor does Alejandra's middle */
  press (f, GDK_KEY_Return, 0);
  g_assert_true (ws_attendance_is_present (attendance, inigo));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_true (door_has_focus (f));
  type (f, "jac");                                  /* the second match */
  press (f, GDK_KEY_Down, 0);
  press (f, GDK_KEY_Return, 0);
  g_assert_true (ws_attendance_is_present (attendance, jacobo));
  g_assert_cmpuint (ws_attendance_get_present (attendance), ==, 2);
  type (f, "jac");
  press (f, GDK_KEY_Escape, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  type (f, "Tere Zanate");                          /* nobody, perhaps mistyped: Enter alone adds no one */
  press (f, GDK_KEY_Return, 0);
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 4);
  press (f, GDK_KEY_Return, GDK_CONTROL_MASK);
  type (f, "jac");
  press (f, GDK_KEY_Return, GDK_CONTROL_MASK);      /* somebody else who is called that */
  g_assert_cmpuint (ws_attendance_get_present (attendance), ==, 4);
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 6);
  type (f, "   ");
  press (f, GDK_KEY_Return, GDK_CONTROL_MASK);
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 6);
  g_assert_true (ws_workshop_undo (f->file.workshop, NULL));
  settle ();
  g_assert_cmpuint (ws_attendance_get_listed (attendance), ==, 5);
}

static void
test_person (PageFixture   *f,
             gconstpointer  data)
{
  g_autoptr (WsPerson) person = ws_person_find (f->file.workshop, "jacinta amapola");
  WsPersonDetail *detail;
  guint nth = 0;

  type (f, "jac");
  press (f, GDK_KEY_Return, 0);
  type (f, "jacinta");
  press (f, GDK_KEY_Return, 0);                     /* she is here: her page */
  detail = WS_PERSON_DETAIL (find_shown (f, WS_TYPE_PERSON_DETAIL));
  g_assert_true (ws_person_detail_get_person (detail) == person);
  g_assert_true (ws_page_go_back (f->page));
  settle ();
  g_assert_true (door_has_focus (f));
  g_assert_true (ws_page_show_row (f->page, ws_row_get_id (WS_ROW (person))));
  settle ();
  /* permissions wait for a notice */
  g_assert_true (ws_notice_write (f->file.workshop, "Text.", NULL));
  settle ();
  nth = 1;
  gtk_switch_set_active (GTK_SWITCH (find_nth (GTK_WIDGET (detail), GTK_TYPE_SWITCH, &nth)), TRUE);
  settle ();
  g_assert_true (ws_person_get_consent (person, WS_PURPOSE_ATTENDANCE, NULL));
  g_assert_false (ws_person_get_consent (person, WS_PURPOSE_NAME, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "people.remove-shown", NULL));
  settle ();
  g_assert_cmpuint (ws_attendance_get_listed (ws_workshop_get_attendance (f->file.workshop)), ==, 3);
  g_assert_false (ws_page_go_back (f->page));
}

/* Every page of the stage is opened, left, and opened again while its rows change. */
static void
test_pages (PageFixture   *f,
            gconstpointer  data)
{
  static const char *const actions[] = { "people.institutions", "people.notice", "people.quorum", "people.sums", "people.new" };
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
      {
        g_autoptr (WsInstitution) institution = NULL;
        g_autofree char *name = g_strdup_printf ("Institution %u %u <&>", round, i);

        g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), actions[i], NULL));
        settle ();
        institution = ws_institution_add (f->file.workshop, name, WS_INSTITUTION_SCHOOL, &error);
        g_assert_no_error (error);
        g_assert_true (ws_workshop_set_quorum (f->file.workshop, &(WsQuorum) { i % 4, 3, 1, 2 + round, TRUE }, &error));
        settle ();
        g_assert_true (ws_page_go_back (f->page));
        settle ();
      }
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_people (f->file.workshop)), ==, 6);
}

static void
test_empty (PageFixture   *f,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->file.folder, "p.csv", NULL);
  g_autoptr (GError) error = NULL;
  WsPeopleTable *table;
  GtkWidget *view = ws_people_import_view_new (f->file.workshop);

  g_assert_nonnull (find_shown (f, ADW_TYPE_STATUS_PAGE));
  g_assert_true (g_file_set_contents (path, "Quién,Nombre,Institución\n1,Ana <Pino>,Obras & más\n2,Eva,\n2,Eva,\n3,,\n", -1, NULL));
  table = ws_people_table_load (path, &error);
  g_assert_no_error (error);
  g_object_ref_sink (view);
  ws_people_import_view_show (WS_PEOPLE_IMPORT_VIEW (view), table);
  g_object_unref (view);
  table = ws_people_table_load (path, &error);
  g_assert_true (ws_people_table_import (table, f->file.workshop, &error));
  ws_people_table_free (table);
  settle ();
  g_assert_null (find_shown (f, ADW_TYPE_STATUS_PAGE));
  g_assert_cmpuint (g_list_model_get_n_items (ws_workshop_get_people (f->file.workshop)), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();

#define ADD(name, n, func) g_test_add ("/people-page/" name, PageFixture, GUINT_TO_POINTER (n), set_up, func, page_tear_down)
  ADD ("door", 4, test_door);
  ADD ("person", 4, test_person);
  ADD ("pages", 4, test_pages);
  ADD ("empty", 0, test_empty);

  return g_test_run ();
}
