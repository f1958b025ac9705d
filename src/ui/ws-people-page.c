/* ws-people-page.c — the stage People.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The door with the sums beside it, and one level deeper a person, the institutions, the notice, the rule of
 * the quorum or a list to be imported. Where there is no room for the sums they are one line above the door;
 * that is decided by the width of the page alone. */

#include "ws-people-page.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-institutions-view.h"
#include "ws-notice-view.h"
#include "ws-output.h"
#include "ws-page-header.h"
#include "ws-people-door.h"
#include "ws-people-import-view.h"
#include "ws-people-sums.h"
#include "ws-person-detail.h"
#include "ws-quorum-view.h"
#include "ws-text-size.h"
#include "ws-text.h"

#define SIDE_FROM 700   /* pixels of the page at the normal text size */

struct _WsPeoplePage
{
  WsPage              parent_instance;

  WsPageHeader       *header;
  GtkWidget          *new_person;
  GtkStack           *stack;
  GtkWidget          *line, *line_present, *line_quorum, *line_icon, *line_word;
  WsPeopleDoor       *door;
  GtkWidget          *side;
  WsPeopleSums       *sums;
  GtkActionBar       *bar;

  GtkWidget          *more_sums;     /* these are made when they are first shown */
  WsPersonDetail     *person;
  WsInstitutionsView *institutions;
  GtkWidget          *notice;
  GtkWidget          *quorum;
  WsPeopleImportView *import;

  gboolean            from_institutions;   /* where Back leads from a person */
  gboolean            compact;
  guint               idle;
};

G_DEFINE_FINAL_TYPE (WsPeoplePage, ws_people_page, WS_TYPE_PAGE)

static WsWorkshop *
get_workshop (WsPeoplePage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

static gboolean
shows (WsPeoplePage *self,
       const char   *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

static gboolean
shows_list (WsPeoplePage *self)
{
  return shows (self, "list") || shows (self, "empty");
}

static void
show_list (WsPeoplePage *self)
{
  gboolean any = ws_attendance_get_listed (ws_workshop_get_attendance (get_workshop (self))) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
  g_object_set (self->header, "detail", FALSE, NULL);
  if (any && gtk_widget_get_mapped (GTK_WIDGET (self)))
    ws_people_door_focus (self->door);
}

static void
show_page (WsPeoplePage *self,
           GtkWidget    *page,
           const char   *name)
{
  if (gtk_widget_get_parent (page) == NULL)
    gtk_stack_add_named (self->stack, page, name);
  gtk_stack_set_visible_child_name (self->stack, name);
  g_object_set (self->header, "detail", TRUE, NULL);
}

static void
update_line (WsPeoplePage *self)
{
  WsAttendance *attendance = ws_workshop_get_attendance (get_workshop (self));
  g_autofree char *present = ws_people_sums_describe (attendance);
  WsQuorumState state = ws_attendance_get_quorum (attendance, NULL);
  gboolean met = state == WS_QUORUM_MET;
  g_autofree char *name = NULL;

  ws_page_header_set_subtitle (self->header, ws_attendance_get_listed (attendance) > 0 ? present : "");
  gtk_label_set_label (GTK_LABEL (self->line_present), present);
  gtk_widget_set_visible (self->line_quorum, state != WS_QUORUM_NO_RULE);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->line_icon), met ? "ws-done-symbolic" : "ws-info-symbolic");
  gtk_label_set_label (GTK_LABEL (self->line_word), met ? _("Quorum") : _("No quorum"));
  name = state == WS_QUORUM_NO_RULE ? g_strdup (present) : g_strdup_printf ("%s · %s", present, met ? _("Quorum") : _("No quorum"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->line), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_remove_css_class (self->line_quorum, met ? "ws-warn" : "ws-ok");
  gtk_widget_add_css_class (self->line_quorum, met ? "ws-ok" : "ws-warn");
}

static gboolean
is_listed (WsPeoplePage *self,
           WsPerson     *person)
{
  guint place;

  return ws_row_exists (WS_ROW (person)) && ws_rows_find (WS_ROWS (ws_workshop_get_people (get_workshop (self))), person, &place);
}

static void
on_attendance (WsPeoplePage *self)
{
  WsPerson *shown = self->person != NULL ? ws_person_detail_get_person (self->person) : NULL;

  update_line (self);
  if (shown != NULL && !is_listed (self, shown))
    {
      ws_person_detail_set_person (self->person, NULL);
      if (shows (self, "person"))
        show_list (self);
    }
  else if (shows_list (self) && shows (self, "empty") == (ws_attendance_get_listed (ws_workshop_get_attendance (get_workshop (self))) > 0))
    show_list (self);
}

static void
open_person (WsPeoplePage *self,
             WsPerson     *person)
{
  self->from_institutions = shows (self, "institutions");
  if (self->person == NULL)
    self->person = WS_PERSON_DETAIL (ws_person_detail_new (get_workshop (self)));
  ws_person_detail_set_person (self->person, person);
  show_page (self, GTK_WIDGET (self->person), "person");
}

static void
on_new (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);
  GError *error = NULL;
  WsNewPerson new_person = { .name = _("New person"), .entitled = -1 };
  g_autoptr (WsPerson) person = ws_person_add (get_workshop (self), &new_person, &error);

  if (person == NULL)
    {
      ws_feedback_take_error (widget, error);
      return;
    }
  open_person (self, person);
  self->from_institutions = FALSE;
  ws_person_detail_focus (self->person);
}

static void
on_remove_shown (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);
  g_autoptr (WsPerson) person = NULL;
  GError *error = NULL;

  if (self->person == NULL || ws_person_detail_get_person (self->person) == NULL)
    return;
  person = g_object_ref (ws_person_detail_get_person (self->person));
  ws_page_go_back (WS_PAGE (self));
  if (!ws_person_remove (person, &error))
    ws_feedback_take_error (widget, error);
  else
    ws_feedback_say_undo (widget, _("Person removed"));
}

static void
on_institutions (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);

  if (self->institutions == NULL)
    {
      self->institutions = WS_INSTITUTIONS_VIEW (ws_institutions_view_new (get_workshop (self)));
      g_signal_connect_swapped (self->institutions, "open", G_CALLBACK (open_person), self);
    }
  ws_institutions_view_show (self->institutions, NULL);
  show_page (self, GTK_WIDGET (self->institutions), "institutions");
}

static void
on_notice (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);

  if (self->notice == NULL)
    self->notice = ws_notice_view_new (get_workshop (self));
  show_page (self, self->notice, "notice");
}

static void
on_quorum (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);

  if (self->quorum == NULL)
    self->quorum = ws_quorum_view_new (get_workshop (self));
  show_page (self, self->quorum, "quorum");
}

/* The sums as a page of their own, where there is no room for them beside the door. */
static void
on_sums (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);

  if (self->more_sums == NULL)
    {
      GtkWidget *sums = g_object_new (WS_TYPE_PEOPLE_SUMS, NULL);

      self->more_sums = gtk_scrolled_window_new ();
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->more_sums), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_widget_add_css_class (sums, "ws-page");
      ws_people_sums_set_workshop (WS_PEOPLE_SUMS (sums), get_workshop (self));
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->more_sums), sums);
    }
  show_page (self, self->more_sums, "sums");
}

static void
on_check_out_all (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);
  guint n = ws_attendance_get_present (ws_workshop_get_attendance (get_workshop (self)));
  g_autofree char *sentence = g_strdup_printf (ngettext ("%u person checked out", "%u people checked out", n), n);
  GError *error = NULL;

  if (n == 0)
    return;
  if (!ws_person_check_out_all (get_workshop (self), 0, &error))
    ws_feedback_take_error (widget, error);
  else
    ws_feedback_say_undo (widget, sentence);
}

static void
on_import_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (WsPeoplePage) self = data;
  g_autofree char *path = ws_file_chooser_finish (result);
  GError *error = NULL;
  WsPeopleTable *table;

  if (path == NULL)
    return;
  table = ws_people_table_load (path, &error);
  if (table == NULL)
    {
      ws_feedback_take_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->import == NULL)
    {
      self->import = WS_PEOPLE_IMPORT_VIEW (ws_people_import_view_new (get_workshop (self)));
      g_signal_connect_swapped (self->import, "done", G_CALLBACK (show_list), self);
    }
  ws_people_import_view_show (self->import, table);
  show_page (self, GTK_WIDGET (self->import), "import");
}

static void
on_import (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ws_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (widget)), _("Bring People from a File"), _("Tables (CSV)"), "*.[cC][sS][vV]",
                        on_import_chosen, g_object_ref (widget));
}

static void
on_export_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (WsPeoplePage) self = data;
  g_autofree char *path = ws_file_chooser_finish (result);
  g_autofree char *text = NULL;
  GError *error = NULL;
  gsize length;

  if (path == NULL)
    return;
  text = ws_people_export_csv (get_workshop (self), TRUE, &length);
  if (!ws_output_write (path, text, length, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  else
    ws_feedback_say (GTK_WIDGET (self), _("The list was written. It holds contact data: keep it with care."));
}

static void
on_export (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsWorkshop *workshop = ws_page_get_workshop (WS_PAGE (widget));
  /* Translators: the end of the name of a file; %s is the title of a workshop */
  g_autofree char *title = g_strdup_printf (_("%s - people"), ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  g_autofree char *file = ws_text_file_name (title, ".csv");

  ws_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export the List"), file, on_export_chosen, g_object_ref (widget));
}

static gboolean
ws_people_page_show_row (WsPage *page,
                         gint64  id)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (page);
  g_autoptr (WsPerson) person = ws_row_get (ws_workshop_get_store (ws_page_get_workshop (page)), WS_TYPE_PERSON, id);

  if (person == NULL || !is_listed (self, person))
    return FALSE;
  open_person (self, person);
  return TRUE;
}

static gboolean
ws_people_page_go_back (WsPage *page)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (page);

  if (shows_list (self))
    return FALSE;
  if (shows (self, "institutions") && ws_institutions_view_go_back (self->institutions))
    return TRUE;
  if (shows (self, "notice"))
    ws_notice_view_leave (WS_NOTICE_VIEW (self->notice));
  if (shows (self, "person"))
    {
      ws_person_detail_set_person (self->person, NULL);
      if (self->from_institutions)
        {
          self->from_institutions = FALSE;
          show_page (self, GTK_WIDGET (self->institutions), "institutions");
          return TRUE;
        }
    }
  show_list (self);
  return TRUE;
}

static void
ws_people_page_search (WsPage *page)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (page);

  while (ws_people_page_go_back (page))
    ;
  if (shows (self, "list"))
    ws_people_door_focus (self->door);
}

static void
update_layout (WsPeoplePage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  gtk_widget_set_visible (self->new_person, !narrow);
  gtk_action_bar_set_revealed (self->bar, narrow);
  gtk_widget_set_visible (self->side, !narrow && !self->compact);
  gtk_widget_set_visible (self->line, narrow || self->compact);
}

static gboolean
on_idle (gpointer data)
{
  WsPeoplePage *self = data;

  self->idle = 0;
  update_layout (self);
  return G_SOURCE_REMOVE;
}

static void
ws_people_page_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (widget);
  gboolean compact = width < SIDE_FROM * MAX (1.0, ws_text_size_get_scale (widget));

  GTK_WIDGET_CLASS (ws_people_page_parent_class)->size_allocate (widget, width, height, baseline);
  if (compact == self->compact)
    return;
  self->compact = compact;
  if (self->idle == 0)
    self->idle = g_idle_add (on_idle, self);
}

static gboolean
focus_door (gpointer data)
{
  WsPeoplePage *self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && shows (self, "list"))
    ws_people_door_focus (self->door);
  return G_SOURCE_REMOVE;
}

/* Afterwards, because whoever shows the page moves the focus into it, to its first button. */
static void
on_map (WsPeoplePage *self)
{
  focus_door (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_door, g_object_ref (self), g_object_unref);
}

static void
ws_people_page_constructed (GObject *object)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (object);
  WsWorkshop *workshop = get_workshop (self);
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop));

  G_OBJECT_CLASS (ws_people_page_parent_class)->constructed (object);
  ws_people_door_set_workshop (self->door, workshop);
  ws_people_sums_set_workshop (self->sums, workshop);
  g_object_bind_property (self, "narrow", self->door, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (ws_workshop_get_attendance (workshop), "changed", G_CALLBACK (on_attendance), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.new", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.import", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "people.check-out-all", writable);
  update_layout (self);
  update_line (self);
  show_list (self);
}

static void
ws_people_page_dispose (GObject *object)
{
  WsPeoplePage *self = WS_PEOPLE_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_PEOPLE_PAGE);

  G_OBJECT_CLASS (ws_people_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "people.new", NULL, on_new);
  gtk_widget_class_install_action (widget_class, "people.remove-shown", NULL, on_remove_shown);
  gtk_widget_class_install_action (widget_class, "people.institutions", NULL, on_institutions);
  gtk_widget_class_install_action (widget_class, "people.notice", NULL, on_notice);
  gtk_widget_class_install_action (widget_class, "people.quorum", NULL, on_quorum);
  gtk_widget_class_install_action (widget_class, "people.sums", NULL, on_sums);
  gtk_widget_class_install_action (widget_class, "people.import", NULL, on_import);
  gtk_widget_class_install_action (widget_class, "people.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "people.check-out-all", NULL, on_check_out_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_N, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "people.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print-sheet", "s", "sign-in");
}

/* While people come in the room sees where it is and when it begins. */
static void
ws_people_page_list_views (WsPage *page,
                           GArray *views)
{
  ws_page_add_view (views, WS_VIEW_WAITING, 0);
}

static void
ws_people_page_class_init (WsPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WsPageClass *page_class = WS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_people_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_people_page_dispose;
  widget_class->size_allocate = ws_people_page_size_allocate;
  page_class->show_row = ws_people_page_show_row;
  page_class->list_views = ws_people_page_list_views;
  page_class->go_back = ws_people_page_go_back;
  page_class->search = ws_people_page_search;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_PEOPLE_DOOR);
  g_type_ensure (WS_TYPE_PEOPLE_SUMS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-people-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsPeoplePage, name)
  BIND (header);
  BIND (new_person);
  BIND (stack);
  BIND (line);
  BIND (line_present);
  BIND (line_quorum);
  BIND (line_icon);
  BIND (line_word);
  BIND (door);
  BIND (side);
  BIND (sums);
  BIND (bar);
#undef BIND
  install_actions (widget_class);
}

static void
ws_people_page_init (WsPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_layout), NULL);
  g_signal_connect_swapped (self->door, "open", G_CALLBACK (open_person), self);
  g_signal_connect_after (self, "map", G_CALLBACK (on_map), NULL);
}
