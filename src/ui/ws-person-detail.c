/* ws-person-detail.c — everything about one person.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the name is needed. Permissions are asked one by one and all begin as no; each says when it was given
 * and under which version of the notice. */

#include "ws-person-detail.h"

#include <glib/gi18n-lib.h>

#include "ws-attendance.h"
#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-people-names.h"
#include "ws-people-parts.h"
#include "ws-row-helpers.h"
#include "ws-stay-rows.h"

#define N_TEXTS 6

struct _WsPersonDetail
{
  AdwBin      parent_instance;

  WsWorkshop *workshop;
  WsPerson   *person;
  gboolean    showing;           /* the widgets are being filled, nobody chose anything */

  WsTextRow  *texts[N_TEXTS];
  WsTextRow  *institution;
  GtkWidget  *kind, *age, *gender;
  GtkWidget  *entitled;
  GtkWidget  *permission[WS_N_PURPOSES];
  GtkWidget  *permission_row[WS_N_PURPOSES];
  GtkWidget  *no_notice;
  WsStayRows *stays;
  GtkWidget  *remove, *forget;
};

G_DEFINE_FINAL_TYPE (WsPersonDetail, ws_person_detail, ADW_TYPE_BIN)

static const WsPersonField text_fields[N_TEXTS] = {
  WS_PERSON_NAME, WS_PERSON_ROLE, WS_PERSON_NEIGHBOURHOOD, WS_PERSON_PHONE, WS_PERSON_EMAIL, WS_PERSON_SERVICES,
};

static void
update_permissions (WsPersonDetail *self,
                    gboolean        writable)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autoptr (WsNotice) notice = ws_notice_get_current (self->workshop);

  for (WsPurpose purpose = 0; purpose < WS_N_PURPOSES; purpose++)
    {
      WsConsent consent;
      g_autofree char *date = NULL, *day = NULL, *time = NULL, *line = NULL;

      ws_person_get_consent (self->person, purpose, &consent);
      date = ws_date_from_ms (consent.decided);
      day = ws_lang_date_short (lang, date);
      time = ws_time_from_ms (consent.decided);
      if (!consent.asked)
        line = g_strdup (_("Not asked"));
      else if (consent.granted)
        /* Translators: a date, a time and the number of a version of the privacy notice */
        line = g_strdup_printf (_("Yes, %1$s at %2$s, version %3$d of the notice"), day, time, (int) consent.version);
      else
        /* Translators: a date and a time */
        line = g_strdup_printf (_("No, %1$s at %2$s"), day, time);
      gtk_switch_set_active (GTK_SWITCH (self->permission[purpose]), consent.granted);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->permission_row[purpose]), line);
      gtk_widget_set_sensitive (self->permission[purpose], writable && (notice != NULL || consent.granted));
    }
  gtk_widget_set_visible (self->no_notice, notice == NULL);
}

static void
update (WsPersonDetail *self)
{
  g_autoptr (WsInstitution) institution = NULL;
  gboolean writable;

  if (self->person == NULL)
    return;
  writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->person)));
  institution = ws_person_get_institution (self->person);
  self->showing = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      ws_text_row_set_text (self->texts[i], ws_person_get_text (self->person, text_fields[i]));
      ws_text_row_set_editable (self->texts[i], writable);
    }
  ws_text_row_set_text (self->institution, institution != NULL ? ws_institution_get_text (institution, WS_INSTITUTION_NAME) : "");
  ws_text_row_set_editable (self->institution, writable);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->kind), ws_person_get_kind (self->person));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->age), ws_person_get_age_band (self->person));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->gender), ws_person_get_gender (self->person));
  gtk_switch_set_active (GTK_SWITCH (self->entitled), ws_person_get_entitled (self->person));
  update_permissions (self, writable);
  gtk_widget_set_visible (self->remove, writable);
  gtk_widget_set_visible (self->forget, writable && !ws_person_get_forgotten (self->person));
  self->showing = FALSE;
}

static void
on_changed (WsPersonDetail *self,
            WsChanges      *changes)
{
  static const char *const tables[] = { "person", "consent", "notice", "institution", NULL };

  if (ws_changes_touch_any (changes, tables))
    update (self);
}

/* Takes the address: the error is read only after what is asked was done, whatever the order of arguments. */
static void
check (WsPersonDetail *self,
       gboolean        ok,
       GError        **error)
{
  if (!ok)
    ws_feedback_take_error (GTK_WIDGET (self), g_steal_pointer (error));
  if (!ok)
    update (self);
}

/* The institution of that name; where there is none yet it is made. */
static gboolean
write_institution (WsPersonDetail *self,
                   const char     *name,
                   GError        **error)
{
  g_autoptr (WsInstitution) institution = ws_institution_find (self->workshop, name);
  g_autoptr (WsEdit) edit = ws_store_begin (ws_workshop_get_store (self->workshop), N_("Change institution of person"));

  if (institution == NULL && *name != '\0')
    {
      institution = ws_institution_add (self->workshop, name, WS_INSTITUTION_OTHER, error);
      if (institution == NULL)
        return FALSE;
    }
  return ws_person_set_institution (self->person, institution, error) && ws_edit_commit (edit, error);
}

static void
on_commit (WsTextRow      *row,
           const char     *text,
           WsPersonDetail *self)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  if (self->person == NULL)
    return;
  if (row == self->institution)
    ok = write_institution (self, text, &error);
  for (guint i = 0; i < N_TEXTS; i++)
    if (row == self->texts[i])
      ok = ws_person_write (self->person, text_fields[i], text, &error);
  if (!ok)
    ws_text_row_refuse (row, error->message);
}

static void
on_choice (GtkWidget      *row,
           GParamSpec     *pspec,
           WsPersonDetail *self)
{
  guint choice = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  GError *error = NULL;

  if (self->showing || self->person == NULL)
    return;
  if (row == self->kind)
    check (self, ws_person_set_kind (self->person, choice, &error), &error);
  else if (row == self->age)
    check (self, ws_person_set_age_band (self->person, choice, &error), &error);
  else
    check (self, ws_person_set_gender (self->person, choice, &error), &error);
}

static void
on_switch (GtkWidget      *widget,
           GParamSpec     *pspec,
           WsPersonDetail *self)
{
  gboolean active = gtk_switch_get_active (GTK_SWITCH (widget));
  GError *error = NULL;

  if (self->showing || self->person == NULL)
    return;
  if (widget == self->entitled)
    check (self, ws_person_set_entitled (self->person, active, &error), &error);
  for (WsPurpose purpose = 0; purpose < WS_N_PURPOSES; purpose++)
    if (widget == self->permission[purpose])
      check (self, ws_person_set_consent (self->person, purpose, active, &error), &error);
}

static void
on_forget_asked (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (WsPerson) person = data;
  GError *error = NULL;

  if (ws_feedback_ask_finish (result) && !ws_person_forget (person, &error))
    ws_feedback_take_error (GTK_WIDGET (source), error);
}

static void
on_forget (WsPersonDetail *self)
{
  g_autofree char *heading = NULL;

  if (self->person == NULL)
    return;
  /* Translators: %s is the name of a person */
  heading = g_strdup_printf (_("Forget %s?"), ws_person_get_text (self->person, WS_PERSON_NAME));
  ws_feedback_ask (GTK_WIDGET (self), heading,
                   _("Name, role, contact and services are taken out of this file, also out of its history and wherever the name is "
                     "written. “Participant” and a number stand there instead; the counts stay. This cannot be undone, and it does "
                     "not reach copies that were made before."),
                   _("_Forget"), TRUE, on_forget_asked, g_object_ref (self->person));
}

static GStrv
list_institutions (WsTextRow *row,
                   gpointer   user_data)
{
  WsPersonDetail *self = user_data;
  GListModel *institutions = ws_workshop_get_institutions (self->workshop);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (institutions); i++)
    {
      g_autoptr (WsInstitution) institution = g_list_model_get_item (institutions, i);

      g_strv_builder_add (names, ws_institution_get_text (institution, WS_INSTITUTION_NAME));
    }
  return g_strv_builder_end (names);
}

static void
on_institution (WsTextRow  *row,
                const char *name,
                gpointer    user_data)
{
  on_commit (row, name, user_data);
}

static void
ws_person_detail_dispose (GObject *object)
{
  WsPersonDetail *self = WS_PERSON_DETAIL (object);

  g_clear_object (&self->person);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (ws_person_detail_parent_class)->dispose (object);
}

static void
ws_person_detail_class_init (WsPersonDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_person_detail_dispose;
}

static const char *
get_kind_name (int i)
{
  return ws_person_kind_get_name (i);
}

static const char *
get_age_name (int i)
{
  return ws_age_band_get_name (i);
}

static const char *
get_gender_name (int i)
{
  return ws_gender_get_name (i);
}

static void
make_data (WsPersonDetail *self,
           GtkBox         *box)
{
  const char *const titles[N_TEXTS] = {
    _("Name"), _("Role"), _("Neighbourhood"), _("Telephone"), _("E-mail"), _("Services needed"),
  };
  GtkWidget *who = ws_people_parts_group (box, NULL, NULL);
  GtkWidget *contact = NULL, *row;

  self->texts[0] = ws_people_parts_text (who, titles[0], NULL);
  self->institution = ws_people_parts_text (who, _("Institution"), _("Represents none"));
  self->texts[1] = ws_people_parts_text (who, titles[1], NULL);
  self->texts[2] = ws_people_parts_text (who, titles[2], NULL);
  self->kind = ws_people_parts_choice (who, _("Takes part as"), get_kind_name, WS_N_PERSON_KINDS);
  self->entitled = ws_people_parts_switch (who, _("Has the right to vote"), &row);
  self->stays = WS_STAY_ROWS (ws_stay_rows_new ());
  gtk_box_append (box, GTK_WIDGET (self->stays));
  contact = ws_people_parts_group (box, _("Only if the person wants to say it"), NULL);
  self->texts[3] = ws_people_parts_text (contact, titles[3], NULL);
  self->texts[4] = ws_people_parts_text (contact, titles[4], NULL);
  self->texts[5] = ws_people_parts_text (contact, titles[5], _("Such as childcare or sign language"));
  self->age = ws_people_parts_choice (contact, _("Age"), get_age_name, WS_N_AGES);
  self->gender = ws_people_parts_choice (contact, _("Gender"), get_gender_name, WS_N_GENDERS);
}

static void
make_permissions (WsPersonDetail *self,
                  GtkBox         *box)
{
  GtkWidget *group = ws_people_parts_group (box, _("Permissions"), _("Each is given by itself. Nobody needs any of them to take part."));

  for (WsPurpose purpose = 0; purpose < WS_N_PURPOSES; purpose++)
    {
      self->permission[purpose] = ws_people_parts_switch (group, _(ws_purpose_get_name (purpose)), &self->permission_row[purpose]);
      g_signal_connect (self->permission[purpose], "notify::active", G_CALLBACK (on_switch), self);
    }
  self->no_notice = ws_people_parts_button (box, _("Write the Privacy Notice First"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->no_notice), "people.notice");
}

static void
ws_person_detail_init (WsPersonDetail *self)
{
  GtkBox *box;
  GtkWidget *page = ws_people_parts_page (&box);
  GtkBox *end;

  make_data (self, box);
  make_permissions (self, box);
  end = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (box, GTK_WIDGET (end));
  self->remove = ws_people_parts_button (end, _("Remove Person"), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remove), "people.remove-shown");
  self->forget = ws_people_parts_button (end, _("Forget Person…"), "destructive-action");
  g_signal_connect_swapped (self->forget, "clicked", G_CALLBACK (on_forget), self);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect (self->texts[i], "commit", G_CALLBACK (on_commit), self);
  g_signal_connect (self->institution, "commit", G_CALLBACK (on_commit), self);
  g_signal_connect (self->kind, "notify::selected", G_CALLBACK (on_choice), self);
  g_signal_connect (self->age, "notify::selected", G_CALLBACK (on_choice), self);
  g_signal_connect (self->gender, "notify::selected", G_CALLBACK (on_choice), self);
  g_signal_connect (self->entitled, "notify::active", G_CALLBACK (on_switch), self);
  ws_row_add_names (self->institution, list_institutions, on_institution, self);
  adw_bin_set_child (ADW_BIN (self), page);
}

GtkWidget *
ws_person_detail_new (WsWorkshop *workshop)
{
  WsPersonDetail *self = g_object_new (WS_TYPE_PERSON_DETAIL, NULL);

  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}

/**
 * ws_person_detail_set_person:
 * @person: (nullable): whom to show
 *
 * Shows a person. What was being written about the one before is stored first.
 */
void
ws_person_detail_set_person (WsPersonDetail *self,
                             WsPerson       *person)
{
  if (self->person != NULL && ws_row_exists (WS_ROW (self->person)))
    {
      for (guint i = 0; i < N_TEXTS; i++)
        ws_text_row_commit (self->texts[i]);
      ws_text_row_commit (self->institution);
    }
  g_clear_object (&self->person);
  for (guint i = 0; i < N_TEXTS; i++)
    ws_text_row_revert (self->texts[i]);
  ws_text_row_revert (self->institution);
  ws_stay_rows_set_person (self->stays, self->workshop, person);
  if (person == NULL)
    return;
  self->person = g_object_ref (person);
  update (self);
}

/* Returns: (transfer none) (nullable) */
WsPerson *
ws_person_detail_get_person (WsPersonDetail *self)
{
  return self->person;
}

/**
 * ws_person_detail_focus:
 *
 * Selects the name, so that typing replaces it.
 */
void
ws_person_detail_focus (WsPersonDetail *self)
{
  ws_text_row_select (self->texts[0]);
}
