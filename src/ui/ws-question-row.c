/* ws-question-row.c — a how-might-we question in the list, read or edited in place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row follows its question by notify; it is never built anew for an edit. Keys of the focused row: Enter or F2 edits,
 * Space keeps it (the star), Delete removes it, Alt+↑ and Alt+↓ move it.
 */
#include "ws-question-row.h"

#include <glib/gi18n-lib.h>

#include "ws-column.h"
#include "ws-feedback.h"
#include "ws-idea.h"
#include "ws-question-fields.h"
#include "ws-question-words.h"
#include "ws-reorder.h"
#include "ws-text.h"

struct _WsQuestionRow
{
  GtkListBoxRow     parent_instance;

  GtkStack         *stack;
  GtkLabel         *number;
  GtkLabel         *sentence;
  GtkLabel         *origin;
  GtkToggleButton  *star;
  GtkWidget        *menu;
  GtkWidget        *handle;
  WsQuestionFields *fields;
  GtkWidget        *cancel;
  GtkWidget        *save;

  WsWorkshop       *workshop;
  WsQuestion       *question;
};

G_DEFINE_FINAL_TYPE (WsQuestionRow, ws_question_row, GTK_TYPE_LIST_BOX_ROW)

enum { PROP_NARROW = 1 };

static void
update_star (WsQuestionRow *self)
{
  gboolean kept = ws_question_get_kept (self->question);
  const char *tip = kept ? _("Chosen; press to leave it out") : _("Choose this question");

  if (gtk_toggle_button_get_active (self->star) != kept)
    gtk_toggle_button_set_active (self->star, kept);
  gtk_button_set_icon_name (GTK_BUTTON (self->star), kept ? "ws-star-symbolic" : "ws-star-off-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
}

static void
update (WsQuestionRow *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autoptr (WsIdea) idea = NULL;
  g_autofree char *words = ws_question_words (ws_workshop_get_text (self->workshop, WS_WORKSHOP_LANGUAGE),
                                              ws_question_get_text (self->question, WS_QUESTION_HOW),
                                              ws_question_get_text (self->question, WS_QUESTION_WHOM),
                                              ws_question_get_text (self->question, WS_QUESTION_SO_THAT), &attributes);
  gint64 idea_id = ws_row_get_int (WS_ROW (self->question), WS_QUESTION_IDEA);

  gtk_label_set_label (self->sentence, words);
  gtk_label_set_attributes (self->sentence, attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (idea_id != 0)
    idea = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_IDEA, idea_id);
  if (idea != NULL)
    {
      g_autofree char *first = ws_text_first_line (ws_idea_get_text (idea), 80);
      /* Translators: where a question comes from; %s is the text of an idea. */
      g_autofree char *origin = g_strdup_printf (_("From the idea “%s”"), first);

      gtk_label_set_label (self->origin, origin);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->origin), idea != NULL);
  update_star (self);
}

static void
take_error (WsQuestionRow *self,
            GError        *error)
{
  ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_star (WsQuestionRow *self)
{
  GError *error = NULL;
  gboolean kept = gtk_toggle_button_get_active (self->star);

  if (kept != ws_question_get_kept (self->question) && !ws_question_keep (self->question, kept, &error))
    take_error (self, error);
  update_star (self);
}

static void
stop_editing (WsQuestionRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "read");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_save (WsQuestionRow *self)
{
  static const WsQuestionField parts[] = { WS_QUESTION_HOW, WS_QUESTION_WHOM, WS_QUESTION_SO_THAT };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!ws_question_write (self->question, parts[i], ws_question_fields_get (self->fields, i), &error))
        {
          ws_question_fields_refuse (self->fields, error->message);
          return;
        }
    }
  stop_editing (self);
}

static void
on_edit (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_question_row_edit (WS_QUESTION_ROW (widget));
}

static void
on_column (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsQuestionRow *self = WS_QUESTION_ROW (widget);
  GError *error = NULL;
  g_autoptr (WsColumn) column = ws_column_add_for_question (self->question, &error);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (column == NULL)
    {
      take_error (self, error);
      return;
    }
  if (overlay == NULL)
    return;
  text = g_markup_escape_text (_("The question is a column of the board now"), -1);
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _("See the Board"));
  adw_toast_set_detailed_action_name (toast, "win.show-stage('ideas')");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
on_up (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  ws_reorder_step (GTK_LIST_BOX_ROW (widget), -1);
}

static void
on_down (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_reorder_step (GTK_LIST_BOX_ROW (widget), 1);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsQuestionRow *self = WS_QUESTION_ROW (widget);
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (widget));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GError *error = NULL;

  g_object_ref (list);
  if (!ws_question_remove (self->question, &error))
    ws_feedback_take_error (GTK_WIDGET (list), error);
  else
    {
      ws_reorder_focus (list, index);
      ws_feedback_say_undo (GTK_WIDGET (list), _("Question removed"));
    }
  g_object_unref (list);
}

static void
on_toggle (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsQuestionRow *self = WS_QUESTION_ROW (widget);

  gtk_toggle_button_set_active (self->star, !gtk_toggle_button_get_active (self->star));
}

/* Only while the row itself has the focus: in the fields these keys write. */
static gboolean
on_key_pressed (WsQuestionRow   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  if (key == GDK_KEY_Escape && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "edit"))
    {
      stop_editing (self);
      return GDK_EVENT_STOP;
    }
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2 || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.edit", NULL);
  else if (key == GDK_KEY_space || key == GDK_KEY_KP_Space)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.toggle", NULL);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    gtk_widget_activate_action (GTK_WIDGET (self), "question.remove", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ws_question_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  WsQuestionRow *self = WS_QUESTION_ROW (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_object_set (self->fields, "narrow", g_value_get_boolean (value), NULL);
  gtk_widget_set_visible (self->handle, !g_value_get_boolean (value));
}

static void
ws_question_row_dispose (GObject *object)
{
  WsQuestionRow *self = WS_QUESTION_ROW (object);

  g_clear_object (&self->workshop);
  g_clear_object (&self->question);
  /* Disposing a template takes away a child that it names, and the list box row would not know. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_QUESTION_ROW);
  G_OBJECT_CLASS (ws_question_row_parent_class)->dispose (object);
}

static void
ws_question_row_class_init (WsQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ws_question_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = ws_question_row_dispose;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_type_ensure (WS_TYPE_QUESTION_FIELDS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-question-row.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsQuestionRow, name)
  BIND (stack);
  BIND (number);
  BIND (sentence);
  BIND (origin);
  BIND (star);
  BIND (menu);
  BIND (handle);
  BIND (fields);
  BIND (cancel);
  BIND (save);
#undef BIND
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, on_edit);
  gtk_widget_class_install_action (widget_class, "question.column", NULL, on_column);
  gtk_widget_class_install_action (widget_class, "question.up", NULL, on_up);
  gtk_widget_class_install_action (widget_class, "question.down", NULL, on_down);
  gtk_widget_class_install_action (widget_class, "question.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "question.toggle", NULL, on_toggle);
}

static void
ws_question_row_init (WsQuestionRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (self->star, "toggled", G_CALLBACK (on_star), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "activate", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (on_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cancel, "clicked", G_CALLBACK (stop_editing), self, G_CONNECT_SWAPPED);
}

/**
 * ws_question_row_new:
 *
 * Returns: (transfer floating): the row of a question
 */
GtkWidget *
ws_question_row_new (WsWorkshop *workshop,
                     WsQuestion *question)
{
  WsQuestionRow *self = g_object_new (WS_TYPE_QUESTION_ROW, NULL);
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop));

  self->workshop = g_object_ref (workshop);
  self->question = g_object_ref (question);
  g_signal_connect_object (question, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "notify::language", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->star), writable);
  gtk_widget_set_visible (self->menu, writable);
  if (writable)
    ws_reorder_attach (GTK_LIST_BOX_ROW (self), self->handle, question, (WsReorderFunc) ws_question_move);
  gtk_widget_set_visible (self->handle, writable);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ws_question_row_get_question:
 *
 * Returns: (transfer none): whose row it is
 */
WsQuestion *
ws_question_row_get_question (WsQuestionRow *self)
{
  return self->question;
}

/**
 * ws_question_row_set_number:
 * @number: place in the list, from 1
 */
void
ws_question_row_set_number (WsQuestionRow *self,
                            guint          number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  gtk_label_set_label (self->number, text);
}

/**
 * ws_question_row_edit:
 *
 * Turns the sentence into its three gaps.
 */
void
ws_question_row_edit (WsQuestionRow *self)
{
  if (ws_store_get_read_only (ws_workshop_get_store (self->workshop)))
    return;
  ws_question_fields_set (self->fields, ws_question_get_text (self->question, WS_QUESTION_HOW),
                          ws_question_get_text (self->question, WS_QUESTION_WHOM),
                          ws_question_get_text (self->question, WS_QUESTION_SO_THAT));
  gtk_stack_set_visible_child_name (self->stack, "edit");
  ws_question_fields_focus (self->fields);
}
