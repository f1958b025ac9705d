/* ws-question-fields.c — three entries that read as one sentence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same three are at the top of the page for a new question and in the row of one that is edited.
 */
#include "ws-question-fields.h"

struct _WsQuestionFields
{
  GtkBox     parent_instance;

  GtkBox    *gaps;
  GtkEntry  *gap0;
  GtkEntry  *gap1;
  GtkEntry  *gap2;
  GtkWidget *message_box;
  GtkLabel  *message;
};

G_DEFINE_FINAL_TYPE (WsQuestionFields, ws_question_fields, GTK_TYPE_BOX)

enum { PROP_NARROW = 1 };
enum { ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

static gboolean
get_narrow (WsQuestionFields *self)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->gaps)) == GTK_ORIENTATION_VERTICAL;
}

static void
on_activate (WsQuestionFields *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_changed (WsQuestionFields *self)
{
  gtk_widget_set_visible (self->message_box, FALSE);
}

static void
ws_question_fields_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, get_narrow (WS_QUESTION_FIELDS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_question_fields_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  WsQuestionFields *self = WS_QUESTION_FIELDS (object);

  if (id == PROP_NARROW)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->gaps), g_value_get_boolean (value)
                                    ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_question_fields_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WS_TYPE_QUESTION_FIELDS);
  G_OBJECT_CLASS (ws_question_fields_parent_class)->dispose (object);
}

static void
ws_question_fields_class_init (WsQuestionFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ws_question_fields_get_property;
  object_class->set_property = ws_question_fields_set_property;
  object_class->dispose = ws_question_fields_dispose;
  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-question-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, gaps);
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, gap0);
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, gap1);
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, gap2);
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, message_box);
  gtk_widget_class_bind_template_child (widget_class, WsQuestionFields, message);
}

static void
ws_question_fields_init (WsQuestionFields *self)
{
  GtkEntry *gaps[3];

  gtk_widget_init_template (GTK_WIDGET (self));
  gaps[0] = self->gap0;
  gaps[1] = self->gap1;
  gaps[2] = self->gap2;
  for (guint i = 0; i < 3; i++)
    {
      g_signal_connect_object (gaps[i], "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (gaps[i], "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
    }
}

/**
 * ws_question_fields_get:
 * @gap: 0 how, 1 for whom, 2 so that
 *
 * Returns: what is written there
 */
const char *
ws_question_fields_get (WsQuestionFields *self,
                        guint             gap)
{
  g_return_val_if_fail (WS_IS_QUESTION_FIELDS (self), "");
  return gtk_editable_get_text (GTK_EDITABLE (gap == 0 ? self->gap0 : gap == 1 ? self->gap1 : self->gap2));
}

/**
 * ws_question_fields_set:
 *
 * Fills the gaps.
 */
void
ws_question_fields_set (WsQuestionFields *self,
                        const char       *how,
                        const char       *whom,
                        const char       *so_that)
{
  g_return_if_fail (WS_IS_QUESTION_FIELDS (self));
  gtk_editable_set_text (GTK_EDITABLE (self->gap0), how);
  gtk_editable_set_text (GTK_EDITABLE (self->gap1), whom);
  gtk_editable_set_text (GTK_EDITABLE (self->gap2), so_that);
}

/**
 * ws_question_fields_refuse:
 * @sentence: what is wrong
 *
 * Says under the fields why they were not taken, until they are changed.
 */
void
ws_question_fields_refuse (WsQuestionFields *self,
                           const char       *sentence)
{
  g_return_if_fail (WS_IS_QUESTION_FIELDS (self));
  gtk_label_set_label (self->message, sentence);
  gtk_widget_set_visible (self->message_box, TRUE);
}

/**
 * ws_question_fields_focus:
 *
 * Puts the cursor into the first gap.
 */
void
ws_question_fields_focus (WsQuestionFields *self)
{
  g_return_if_fail (WS_IS_QUESTION_FIELDS (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->gap0));
}
