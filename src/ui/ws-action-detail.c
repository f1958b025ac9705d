/* ws-action-detail.c — everything about one action, each field stored when it is left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocked and dropped need a reason. Choosing one of them asks for it in the row below and changes nothing until it is
 * written; leaving the page without a reason leaves the action as it was.
 */
#include "ws-action-detail.h"

#include <glib/gi18n-lib.h>

#include "ws-action-words.h"
#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-person.h"
#include "ws-row-helpers.h"
#include "ws-text-row.h"
#include "ws-vote.h"

#define N_TEXTS 10
#define NO_STATUS (-1)

struct _WsActionDetail
{
  AdwBin         parent_instance;

  WsTextRow     *what;
  WsTextRow     *person;
  WsTextRow     *institution;
  WsTextRow     *helpers;
  WsTextRow     *start;
  WsTextRow     *due;
  AdwComboRow   *status;
  WsTextRow     *reason;
  GtkSpinButton *progress;
  WsTextRow     *budget;
  WsTextRow     *source;
  WsTextRow     *evidence;
  GtkWidget     *origin_group;
  AdwActionRow  *origin;
  GtkWidget     *remove;

  WsWorkshop    *workshop;
  WsAction      *action;
  int            wanted;          /* status that waits for its reason; NO_STATUS: none */
  gboolean       showing;         /* the widgets are being filled, nobody chose anything */
  guint          progress_timeout;
};

G_DEFINE_FINAL_TYPE (WsActionDetail, ws_action_detail, ADW_TYPE_BIN)

typedef struct
{
  WsTextRow     *row;
  WsActionField  field;
} Text;

static void
list_texts (WsActionDetail *self,
            Text            texts[N_TEXTS])
{
  const Text all[N_TEXTS] = {
    { self->what, WS_ACTION_WHAT }, { self->person, WS_ACTION_PERSON }, { self->institution, WS_ACTION_INSTITUTION },
    { self->helpers, WS_ACTION_CO_RESPONSIBLE }, { self->start, WS_ACTION_START }, { self->due, WS_ACTION_DUE },
    { self->reason, WS_ACTION_REASON }, { self->budget, WS_ACTION_BUDGET }, { self->source, WS_ACTION_BUDGET_SOURCE },
    { self->evidence, WS_ACTION_EVIDENCE },
  };

  memcpy (texts, all, sizeof all);
}

static gboolean
needs_reason (int status)
{
  return status == WS_STATUS_BLOCKED || status == WS_STATUS_DROPPED;
}

static char *
dup_shown (WsActionDetail *self,
           WsActionField   field)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();

  if (field == WS_ACTION_BUDGET)
    {
      gint64 cents = ws_action_get_number (self->action, WS_ACTION_BUDGET);

      return cents != 0 ? ws_lang_money (lang, cents) : g_strdup ("");
    }
  if ((field == WS_ACTION_START || field == WS_ACTION_DUE) && *ws_action_get_text (self->action, field) != '\0')
    return ws_lang_date_medium (lang, ws_action_get_text (self->action, field));
  return g_strdup (ws_action_get_text (self->action, field));
}

static void
show_origin (WsActionDetail *self)
{
  g_autofree char *text = ws_action_get_origin_text (self->action);
  gboolean idea = g_str_equal (ws_action_get_text (self->action, WS_ACTION_ORIGIN), "idea");

  gtk_widget_set_visible (self->origin_group, text != NULL);
  if (text == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->origin), idea ? _("An idea") : _("The result of a vote"));
  adw_action_row_set_subtitle (self->origin, text);
}

static void
update (WsActionDetail *self)
{
  Text texts[N_TEXTS];
  WsStatus status = ws_action_get_status (self->action);
  gboolean writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->action)));

  list_texts (self, texts);
  self->showing = TRUE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *shown = dup_shown (self, texts[i].field);

      ws_text_row_set_text (texts[i].row, shown);
      ws_text_row_set_editable (texts[i].row, writable);
    }
  if (self->wanted == NO_STATUS)
    adw_combo_row_set_selected (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), needs_reason (self->wanted == NO_STATUS ? (int) status : self->wanted));
  if (self->progress_timeout == 0)
    gtk_spin_button_set_value (self->progress, ws_action_get_number (self->action, WS_ACTION_PROGRESS));
  gtk_widget_set_sensitive (GTK_WIDGET (self->status), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->progress), writable);
  gtk_widget_set_visible (self->remove, writable);
  show_origin (self);
  self->showing = FALSE;
}

static gboolean
write_text (WsActionDetail  *self,
            WsActionField    field,
            const char      *text,
            GError         **error)
{
  gint64 cents;

  if (field == WS_ACTION_REASON)
    return ws_action_set_status (self->action, self->wanted != NO_STATUS ? (WsStatus) self->wanted
                                 : ws_action_get_status (self->action), text, error);
  if (field != WS_ACTION_BUDGET)
    return ws_action_write (self->action, field, text, error);
  if (!ws_action_words_money (text, &cents))
    {
      g_set_error_literal (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                           _("This is not an amount. Write it as 12,500 or 12,500.50."));
      return FALSE;
    }
  return ws_action_set_number (self->action, WS_ACTION_BUDGET, cents, error);
}

static void
on_commit (WsTextRow      *row,
           const char     *text,
           WsActionDetail *self)
{
  Text texts[N_TEXTS];
  g_autoptr (GError) error = NULL;

  if (self->action == NULL)
    return;
  list_texts (self, texts);
  for (guint i = 0; i < N_TEXTS; i++)
    if (texts[i].row == row)
      {
        if (!write_text (self, texts[i].field, text, &error))
          ws_text_row_refuse (row, error->message);
        else if (texts[i].field == WS_ACTION_REASON)
          self->wanted = NO_STATUS;
      }
  update (self);
}

static void
on_status (WsActionDetail *self)
{
  int status = adw_combo_row_get_selected (self->status);
  GError *error = NULL;

  if (self->showing || self->action == NULL || status == (int) ws_action_get_status (self->action))
    {
      if (!self->showing)
        self->wanted = NO_STATUS;
      return;
    }
  if (needs_reason (status))
    {
      self->wanted = status;
      update (self);
      ws_text_row_focus (self->reason);
      ws_text_row_refuse (self->reason, status == WS_STATUS_BLOCKED ? _("Write in a few words what is blocking it.")
                                                                    : _("Write in a few words why it is dropped."));
      return;
    }
  self->wanted = NO_STATUS;
  if (!ws_action_set_status (self->action, status, NULL, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  update (self);
}

static void
write_progress (WsActionDetail *self)
{
  GError *error = NULL;

  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  if (!ws_action_set_number (self->action, WS_ACTION_PROGRESS, gtk_spin_button_get_value_as_int (self->progress), &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static gboolean
on_progress_timeout (gpointer user_data)
{
  WsActionDetail *self = user_data;

  self->progress_timeout = 0;
  write_progress (self);
  return G_SOURCE_REMOVE;
}

/* A held key makes one step of Undo, not twenty. */
static void
on_progress (WsActionDetail *self)
{
  if (self->showing || self->action == NULL)
    return;
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  self->progress_timeout = g_timeout_add (500, on_progress_timeout, self);
}

static void
on_origin (WsActionDetail *self)
{
  gint64 id = ws_action_get_number (self->action, WS_ACTION_ORIGIN_ID);

  if (g_str_equal (ws_action_get_text (self->action, WS_ACTION_ORIGIN), "option"))
    {
      g_autoptr (WsVoteOption) option = ws_row_get (ws_row_get_store (WS_ROW (self->action)), WS_TYPE_VOTE_OPTION, id);
      g_autoptr (WsVote) vote = option != NULL ? ws_vote_option_get_vote (option) : NULL;

      if (vote != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.show-vote", "x", ws_row_get_id (WS_ROW (vote)));
    }
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-idea", "x", id);
}

static void
on_day (WsTextRow  *row,
        const char *iso,
        gpointer    user_data)
{
  WsActionDetail *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->action != NULL &&
      !ws_action_write (self->action, row == self->start ? WS_ACTION_START : WS_ACTION_DUE, iso, &error))
    ws_text_row_refuse (row, error->message);
}

static const char *
get_day (WsTextRow *row,
         gpointer   user_data)
{
  WsActionDetail *self = user_data;

  return ws_action_get_text (self->action, row == self->start ? WS_ACTION_START : WS_ACTION_DUE);
}

/* The names used so far in a field, then those of the people or institutions on the list; for the list beside it. */
static GStrv
list_names (WsTextRow *row,
            gpointer   user_data)
{
  WsActionDetail *self = user_data;
  WsActionField field = row == self->person ? WS_ACTION_PERSON : WS_ACTION_INSTITUTION;
  GListModel *actions = ws_workshop_get_actions (self->workshop);
  GListModel *listed = field == WS_ACTION_PERSON ? ws_workshop_get_people (self->workshop)
                                                 : ws_workshop_get_institutions (self->workshop);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);
      const char *name = ws_action_get_text (action, field);

      if (*name != '\0' && g_hash_table_add (seen, g_strdup (name)))
        g_strv_builder_add (names, name);
    }
  for (guint i = 0; i < g_list_model_get_n_items (listed); i++)
    {
      g_autoptr (WsRow) known = g_list_model_get_item (listed, i);
      const char *name = field == WS_ACTION_PERSON ? ws_person_get_text (WS_PERSON (known), WS_PERSON_NAME)
                                                   : ws_institution_get_text (WS_INSTITUTION (known), WS_INSTITUTION_NAME);

      if (g_hash_table_add (seen, g_strdup (name)))
        g_strv_builder_add (names, name);
    }
  if (field == WS_ACTION_INSTITUTION)
    {
      g_auto (GStrv) conveners = g_strsplit (ws_workshop_get_text (self->workshop, WS_WORKSHOP_CONVENERS), "\n", -1);

      for (guint i = 0; conveners[i] != NULL; i++)
        if (*conveners[i] != '\0' && g_hash_table_add (seen, g_strdup (conveners[i])))
          g_strv_builder_add (names, conveners[i]);
    }
  return g_strv_builder_end (names);
}

static void
on_name (WsTextRow  *row,
         const char *name,
         gpointer    user_data)
{
  WsActionDetail *self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->action != NULL &&
      !ws_action_write (self->action, row == self->person ? WS_ACTION_PERSON : WS_ACTION_INSTITUTION, name, &error))
    ws_text_row_refuse (row, error->message);
}

static void
leave_action (WsActionDetail *self)
{
  if (self->action == NULL)
    return;
  if (self->progress_timeout != 0 && ws_row_exists (WS_ROW (self->action)))
    write_progress (self);
  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  g_signal_handlers_disconnect_by_func (self->action, update, self);
  g_clear_object (&self->action);
}

static void
ws_action_detail_dispose (GObject *object)
{
  WsActionDetail *self = WS_ACTION_DETAIL (object);

  g_clear_handle_id (&self->progress_timeout, g_source_remove);
  leave_action (self);
  g_clear_object (&self->workshop);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_ACTION_DETAIL);
  G_OBJECT_CLASS (ws_action_detail_parent_class)->dispose (object);
}

static void
ws_action_detail_class_init (WsActionDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_action_detail_dispose;

  g_type_ensure (WS_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-action-detail.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsActionDetail, name)
  BIND (what);
  BIND (person);
  BIND (institution);
  BIND (helpers);
  BIND (start);
  BIND (due);
  BIND (status);
  BIND (reason);
  BIND (progress);
  BIND (budget);
  BIND (source);
  BIND (evidence);
  BIND (origin_group);
  BIND (origin);
  BIND (remove);
#undef BIND
}

static void
ws_action_detail_init (WsActionDetail *self)
{
  g_autoptr (GtkStringList) statuses = gtk_string_list_new (NULL);
  Text texts[N_TEXTS];

  self->wanted = NO_STATUS;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int status = WS_STATUS_NOT_STARTED; status <= WS_STATUS_DROPPED; status++)
    gtk_string_list_append (statuses, ws_action_words_status (status));
  self->showing = TRUE;
  adw_combo_row_set_model (self->status, G_LIST_MODEL (statuses));
  self->showing = FALSE;
  list_texts (self, texts);
  for (guint i = 0; i < N_TEXTS; i++)
    g_signal_connect_object (texts[i].row, "commit", G_CALLBACK (on_commit), self, 0);
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (on_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->progress, "value-changed", G_CALLBACK (on_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->origin, "activated", G_CALLBACK (on_origin), self, G_CONNECT_SWAPPED);
  ws_row_add_calendar (self->start, get_day, on_day, self);
  ws_row_add_calendar (self->due, get_day, on_day, self);
  ws_row_add_names (self->person, list_names, on_name, self);
  ws_row_add_names (self->institution, list_names, on_name, self);
}

/**
 * ws_action_detail_set_action:
 * @action: (nullable): what to show; NULL: nothing
 *
 * Shows an action. What was being written about the one before is stored first.
 */
void
ws_action_detail_set_action (WsActionDetail *self,
                             WsWorkshop     *workshop,
                             WsAction       *action)
{
  Text texts[N_TEXTS];

  g_return_if_fail (WS_IS_ACTION_DETAIL (self));
  list_texts (self, texts);
  if (self->action != NULL && ws_row_exists (WS_ROW (self->action)))
    for (guint i = 0; i < N_TEXTS; i++)
      ws_text_row_commit (texts[i].row);
  leave_action (self);
  self->wanted = NO_STATUS;
  for (guint i = 0; i < N_TEXTS; i++)
    ws_text_row_revert (texts[i].row);
  g_set_object (&self->workshop, workshop);
  if (action == NULL)
    return;
  self->action = g_object_ref (action);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * ws_action_detail_get_action:
 *
 * Returns: (transfer none) (nullable): the action shown
 */
WsAction *
ws_action_detail_get_action (WsActionDetail *self)
{
  return self->action;
}

/**
 * ws_action_detail_focus:
 *
 * Selects what will be done, so that typing replaces it.
 */
void
ws_action_detail_focus (WsActionDetail *self)
{
  ws_text_row_select (self->what);
}
