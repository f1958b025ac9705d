/* ws-questions-view.c — how-might-we questions: written above, kept and put in order below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enter in any of the three gaps adds the question and leaves the cursor in the first gap: a group dictates several in a
 * row. The vote takes the chosen questions, or all where none is chosen.
 */
#include "ws-questions-view.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-question-fields.h"
#include "ws-question-row.h"
#include "ws-vote.h"

struct _WsQuestionsView
{
  AdwBin            parent_instance;

  GtkWidget        *card;
  WsQuestionFields *fields;
  GtkWidget        *add;
  GtkWidget        *questions;
  GtkWidget        *head;
  GtkLabel         *kept;
  GtkWidget        *vote;
  GtkListBox       *list;
  GtkWidget        *empty;

  WsWorkshop       *workshop;
  GListModel       *model;
  gboolean          narrow;
};

G_DEFINE_FINAL_TYPE (WsQuestionsView, ws_questions_view, ADW_TYPE_BIN)

enum { PROP_NARROW = 1, N_PROPS };
static GParamSpec *props[N_PROPS];

static void
update (WsQuestionsView *self)
{
  guint n = g_list_model_get_n_items (self->model);
  guint kept = ws_questions_view_count_kept (self);
  g_autofree char *chosen = g_strdup_printf (ngettext ("%u chosen", "%u chosen", kept), kept);
  /* Translators: %s is "4 chosen", of the questions. */
  g_autofree char *text = g_strdup_printf (_("%s · best to arrive with 3 to 7"), chosen);
  GtkListBoxRow *row;

  gtk_label_set_label (self->kept, text);
  gtk_widget_set_visible (self->questions, n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_sensitive (self->vote, kept >= 2 || (kept == 0 && n >= 2));
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    ws_question_row_set_number (WS_QUESTION_ROW (row), i + 1);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  WsQuestionsView *self = user_data;
  GtkWidget *row = ws_question_row_new (self->workshop, item);

  g_object_bind_property (self, "narrow", row, "narrow", self->narrow ? G_BINDING_SYNC_CREATE : G_BINDING_DEFAULT);
  g_signal_connect_object (item, "notify::kept", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  return row;
}

static void
on_row_activated (WsQuestionsView *self,
                  GtkListBoxRow   *row)
{
  ws_question_row_edit (WS_QUESTION_ROW (row));
}

static void
on_add (WsQuestionsView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WsQuestion) question = ws_question_add (self->workshop, ws_question_fields_get (self->fields, 0),
                                                     ws_question_fields_get (self->fields, 1),
                                                     ws_question_fields_get (self->fields, 2), 0, &error);

  if (question == NULL)
    ws_question_fields_refuse (self->fields, error->message);
  else
    ws_question_fields_set (self->fields, "", "", "");
  ws_question_fields_focus (self->fields);
}

static GPtrArray *
list_for_vote (WsQuestionsView *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean all = ws_questions_view_count_kept (self) == 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (WsQuestion) question = g_list_model_get_item (self->model, i);

      if (all || ws_question_get_kept (question))
        g_ptr_array_add (rows, g_steal_pointer (&question));
    }
  return rows;
}

static void
on_vote (WsQuestionsView *self)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) rows = list_for_vote (self);
  g_autoptr (WsLang) lang = ws_lang_new (ws_workshop_get_text (self->workshop, WS_WORKSHOP_LANGUAGE));
  g_autoptr (WsVote) vote = ws_vote_add (self->workshop, ws_lang_tr (lang, "Which question do we work on first?"),
                                         WS_METHOD_DOTS, &error);

  if (vote == NULL || !ws_vote_add_rows (vote, rows, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-vote", "x", ws_row_get_id (WS_ROW (vote)));
}

static void
set_narrow (WsQuestionsView *self,
            gboolean         narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  g_object_set (self->fields, "narrow", narrow, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
ws_questions_view_get_property (GObject    *object,
                                guint       id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, WS_QUESTIONS_VIEW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_questions_view_set_property (GObject      *object,
                                guint         id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (id == PROP_NARROW)
    set_narrow (WS_QUESTIONS_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_questions_view_dispose (GObject *object)
{
  WsQuestionsView *self = WS_QUESTIONS_VIEW (object);

  g_clear_object (&self->workshop);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_QUESTIONS_VIEW);
  G_OBJECT_CLASS (ws_questions_view_parent_class)->dispose (object);
}

static void
ws_questions_view_class_init (WsQuestionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ws_questions_view_get_property;
  object_class->set_property = ws_questions_view_set_property;
  object_class->dispose = ws_questions_view_dispose;
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (WS_TYPE_QUESTION_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-questions-view.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsQuestionsView, name)
  BIND (card);
  BIND (fields);
  BIND (add);
  BIND (questions);
  BIND (head);
  BIND (kept);
  BIND (vote);
  BIND (list);
  BIND (empty);
#undef BIND
}

static void
ws_questions_view_init (WsQuestionsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->fields, "activate", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (on_add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vote, "clicked", G_CALLBACK (on_vote), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * ws_questions_view_set_workshop:
 * @workshop: whose questions they are; set once
 */
void
ws_questions_view_set_workshop (WsQuestionsView *self,
                                WsWorkshop      *workshop)
{
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop));

  g_return_if_fail (WS_IS_QUESTIONS_VIEW (self));
  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  self->model = ws_workshop_get_questions (workshop);
  gtk_widget_set_visible (self->card, writable);
  gtk_widget_set_visible (self->vote, writable);
  gtk_list_box_bind_model (self->list, self->model, make_row, self, NULL);
  /* after the list box, so that its rows are there */
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

/**
 * ws_questions_view_focus:
 *
 * Puts the cursor where a new question is written.
 */
void
ws_questions_view_focus (WsQuestionsView *self)
{
  ws_question_fields_focus (self->fields);
}

/**
 * ws_questions_view_count_kept:
 *
 * Returns: how many questions are chosen
 */
guint
ws_questions_view_count_kept (WsQuestionsView *self)
{
  guint kept = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (WsQuestion) question = g_list_model_get_item (self->model, i);

      kept += ws_question_get_kept (question);
    }
  return kept;
}
