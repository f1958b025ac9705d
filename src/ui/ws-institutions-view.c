/* ws-institutions-view.c — institutions, and the people of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new one is written into the row at the end and opens at once, because its kind decides in which sector
 * its people are counted. */

#include "ws-institutions-view.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-people-names.h"
#include "ws-people-parts.h"
#include "ws-person-row.h"

#define N_TEXTS 3

struct _WsInstitutionsView
{
  AdwBin         parent_instance;

  WsWorkshop    *workshop;
  WsInstitution *institution;    /* whose page is shown */
  gboolean       showing;        /* the widgets are being filled, nobody chose anything */

  GtkStack      *stack;
  GtkWidget     *list;
  GPtrArray     *rows;
  WsTextRow     *add;
  WsTextRow     *texts[N_TEXTS];
  GtkWidget     *kind;
  GtkWidget     *seats;
  GtkWidget     *people_group;
  GtkListBox    *people;
  GtkWidget     *remove;
};

G_DEFINE_FINAL_TYPE (WsInstitutionsView, ws_institutions_view, ADW_TYPE_BIN)

static const WsInstitutionField text_fields[N_TEXTS] = {
  WS_INSTITUTION_NAME, WS_INSTITUTION_SHORT_NAME, WS_INSTITUTION_CONTACT,
};

static guint open_signal;

/* "3 of 4 present, 6 seats reserved" */
static char *
describe (WsInstitutionsView *self,
          WsInstitution      *institution)
{
  WsHeadCount heads = ws_attendance_get_institution (ws_workshop_get_attendance (self->workshop),
                                                     ws_row_get_id (WS_ROW (institution)));
  int seats = ws_institution_get_seats (institution);
  g_autofree char *here = heads.listed > 0
    ? g_strdup_printf (ngettext ("%u of %u present", "%u of %u present", heads.present), heads.present, heads.listed)
    : g_strdup (_("Nobody on the list"));
  g_autofree char *reserved = NULL;

  if (seats == 0)
    return g_steal_pointer (&here);
  reserved = g_strdup_printf (ngettext ("%d seat reserved", "%d seats reserved", seats), seats);
  return g_strdup_printf ("%s · %s", here, reserved);
}

static void
on_row (WsInstitutionsView *self,
        GtkWidget          *row)
{
  ws_institutions_view_show (self, g_object_get_data (G_OBJECT (row), "institution"));
}

static GtkWidget *
make_row (WsInstitutionsView *self,
          WsInstitution      *institution)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *line = describe (self, institution);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", _(ws_institution_kind_get_name (ws_institution_get_kind (institution))), line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ws_institution_get_text (institution, WS_INSTITUTION_NAME));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("ws-institution-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("ws-forward-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "institution", g_object_ref (institution), g_object_unref);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (on_row), self);
  return row;
}

static void
update_list (WsInstitutionsView *self)
{
  GListModel *institutions = ws_workshop_get_institutions (self->workshop);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->list), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < g_list_model_get_n_items (institutions); i++)
    {
      g_autoptr (WsInstitution) institution = g_list_model_get_item (institutions, i);
      GtkWidget *row = make_row (self, institution);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->list), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
update_people (WsInstitutionsView *self)
{
  GListModel *people = ws_workshop_get_people (self->workshop);
  WsAttendance *attendance = ws_workshop_get_attendance (self->workshop);
  GtkListBoxRow *old;
  guint n = 0;

  while ((old = gtk_list_box_get_row_at_index (self->people, 0)) != NULL)
    gtk_list_box_remove (self->people, GTK_WIDGET (old));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      g_autoptr (WsInstitution) institution = ws_person_get_institution (person);
      GtkWidget *row;

      if (institution != self->institution)
        continue;
      row = ws_person_row_new ();
      ws_person_row_set_person (WS_PERSON_ROW (row), attendance, person);
      gtk_list_box_append (self->people, row);
      n++;
    }
  gtk_widget_set_visible (self->people_group, n > 0);
}

static void
update_one (WsInstitutionsView *self)
{
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (self->workshop));

  self->showing = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      ws_text_row_set_text (self->texts[i], ws_institution_get_text (self->institution, text_fields[i]));
      ws_text_row_set_editable (self->texts[i], writable);
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), ws_institution_get_kind (self->institution));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->seats), ws_institution_get_seats (self->institution));
  gtk_widget_set_visible (self->remove, writable);
  self->showing = FALSE;
  update_people (self);
}

static gboolean
is_listed (WsInstitutionsView *self)
{
  guint place;

  return ws_row_exists (WS_ROW (self->institution)) &&
         ws_rows_find (WS_ROWS (ws_workshop_get_institutions (self->workshop)), self->institution, &place);
}

static void
update (WsInstitutionsView *self)
{
  update_list (self);
  if (self->institution != NULL && !is_listed (self))
    ws_institutions_view_show (self, NULL);
  else if (self->institution != NULL)
    update_one (self);
}

static void
on_add (WsTextRow          *row,
        const char         *text,
        WsInstitutionsView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsInstitution) institution = NULL;

  if (*text == '\0')
    return;
  institution = ws_institution_add (self->workshop, text, WS_INSTITUTION_OTHER, &error);
  if (institution == NULL)
    {
      ws_text_row_refuse (row, error->message);
      return;
    }
  ws_text_row_revert (row);
  ws_institutions_view_show (self, institution);
}

static void
on_commit (WsTextRow          *row,
           const char         *text,
           WsInstitutionsView *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_TEXTS && self->institution != NULL; i++)
    if (self->texts[i] == row && !ws_institution_write (self->institution, text_fields[i], text, &error))
      ws_text_row_refuse (row, error->message);
}

static void
on_kind (WsInstitutionsView *self)
{
  GError *error = NULL;

  if (!self->showing && self->institution != NULL &&
      !ws_institution_set_kind (self->institution, adw_combo_row_get_selected (ADW_COMBO_ROW (self->kind)), &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_seats (WsInstitutionsView *self)
{
  GError *error = NULL;

  if (!self->showing && self->institution != NULL &&
      !ws_institution_set_seats (self->institution, gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->seats)), &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_remove (WsInstitutionsView *self)
{
  g_autoptr (WsInstitution) institution = g_object_ref (self->institution);
  GError *error = NULL;

  ws_institutions_view_show (self, NULL);
  if (!ws_institution_remove (institution, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  else
    ws_feedback_say_undo (GTK_WIDGET (self), _("Institution removed; its people stay"));
}

static void
on_person (WsInstitutionsView *self,
           GtkListBoxRow      *row)
{
  GtkWidget *child = gtk_list_box_row_get_child (row);

  g_signal_emit (self, open_signal, 0, ws_person_row_get_person (WS_PERSON_ROW (child)));
}

static void
ws_institutions_view_dispose (GObject *object)
{
  WsInstitutionsView *self = WS_INSTITUTIONS_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->institution);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (ws_institutions_view_parent_class)->dispose (object);
}

static void
ws_institutions_view_class_init (WsInstitutionsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_institutions_view_dispose;
  open_signal = g_signal_new ("open", WS_TYPE_INSTITUTIONS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              WS_TYPE_PERSON);
}

static const char *
get_kind_name (int i)
{
  return ws_institution_kind_get_name (i);
}

static void
make_list_page (WsInstitutionsView *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box), *group;

  self->list = ws_people_parts_group (box, _("Institutions"),
                                      _("Whoever represents none is counted as a neighbour, and so are neighbourhood committees."));
  group = ws_people_parts_group (box, NULL, NULL);
  self->add = ws_people_parts_text (group, _("Add an institution"), _("Its name"));
  g_signal_connect (self->add, "commit", G_CALLBACK (on_add), self);
  gtk_stack_add_named (self->stack, page, "list");
}

static void
make_detail_page (WsInstitutionsView *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box), *group = ws_people_parts_group (box, NULL, NULL), *row;

  self->texts[0] = ws_people_parts_text (group, _("Name"), NULL);
  self->texts[1] = ws_people_parts_text (group, _("Short name"), NULL);
  self->kind = ws_people_parts_choice (group, _("Kind"), get_kind_name, WS_N_INSTITUTION_KINDS);
  self->texts[2] = ws_people_parts_text (group, _("Contact"), NULL);
  self->seats = ws_people_parts_number (group, _("Seats reserved"), 0, 9999, &row);
  self->people_group = ws_people_parts_group (box, _("Its people"), NULL);
  self->people = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->people, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->people), "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->people_group), GTK_WIDGET (self->people));
  self->remove = ws_people_parts_button (box, _("Remove Institution"), NULL);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect (self->texts[i], "commit", G_CALLBACK (on_commit), self);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (on_kind), self);
  g_signal_connect_swapped (self->seats, "value-changed", G_CALLBACK (on_seats), self);
  g_signal_connect_swapped (self->people, "row-activated", G_CALLBACK (on_person), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (on_remove), self);
  gtk_stack_add_named (self->stack, page, "detail");
}

static void
ws_institutions_view_init (WsInstitutionsView *self)
{
  self->rows = g_ptr_array_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  make_list_page (self);
  make_detail_page (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
ws_institutions_view_new (WsWorkshop *workshop)
{
  WsInstitutionsView *self = g_object_new (WS_TYPE_INSTITUTIONS_VIEW, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_attendance (workshop), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ws_institutions_view_show:
 * @institution: (nullable): whose page; %NULL: the list
 */
void
ws_institutions_view_show (WsInstitutionsView *self,
                           WsInstitution      *institution)
{
  if (self->institution != NULL && ws_row_exists (WS_ROW (self->institution)))
    for (guint i = 0; i < N_TEXTS; i++)
      ws_text_row_commit (self->texts[i]);
  for (guint i = 0; i < N_TEXTS; i++)
    ws_text_row_revert (self->texts[i]);
  g_set_object (&self->institution, institution);
  if (institution != NULL)
    update_one (self);
  gtk_stack_set_visible_child_name (self->stack, institution != NULL ? "detail" : "list");
}

gboolean
ws_institutions_view_go_back (WsInstitutionsView *self)
{
  if (self->institution == NULL)
    return FALSE;
  ws_institutions_view_show (self, NULL);
  return TRUE;
}
