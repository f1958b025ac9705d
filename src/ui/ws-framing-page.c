/* ws-framing-page.c — the stage Framing: problem statement and how-might-we questions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two tools behind two linked buttons. Opened from a question's id it shows the questions.
 */
#include "ws-framing-page.h"

#include <glib/gi18n-lib.h>

#include "ws-page-header.h"
#include "ws-questions-view.h"
#include "ws-statement-view.h"

struct _WsFramingPage
{
  WsPage           parent_instance;

  WsPageHeader    *header;
  GtkToggleButton *show_statement;
  GtkToggleButton *show_questions;
  GtkStack        *stack;
  WsStatementView *statement;
  WsQuestionsView *questions;
};

G_DEFINE_FINAL_TYPE (WsFramingPage, ws_framing_page, WS_TYPE_PAGE)

static void
on_tool (WsFramingPage *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gtk_toggle_button_get_active (self->show_questions) ? "questions" : "statement");
}

static void
update (WsFramingPage *self)
{
  guint n = g_list_model_get_n_items (ws_workshop_get_questions (ws_page_get_workshop (WS_PAGE (self))));
  guint kept = ws_questions_view_count_kept (self->questions);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
  g_autofree char *chosen = g_strdup_printf (ngettext ("%u chosen", "%u chosen", kept), kept);
  g_autofree char *text = g_strdup_printf ("%s · %s", questions, chosen);

  ws_page_header_set_subtitle (self->header, n > 0 ? text : "");
}

static void
on_changed (WsFramingPage *self,
            WsChanges     *changes)
{
  if (ws_changes_touch (changes, "question"))
    update (self);
}

static void
on_narrow (WsFramingPage *self)
{
  (ws_page_get_narrow (WS_PAGE (self)) ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self),
                                                                                                  "ws-narrow");
}

static gboolean
ws_framing_page_show_row (WsPage *page,
                          gint64  id)
{
  gtk_toggle_button_set_active (WS_FRAMING_PAGE (page)->show_questions, TRUE);
  return TRUE;
}

/* The questions that were kept. */
static void
ws_framing_page_list_views (WsPage *page,
                            GArray *views)
{
  GListModel *questions = ws_workshop_get_questions (ws_page_get_workshop (page));

  for (guint i = 0; i < g_list_model_get_n_items (questions) && views->len < 5; i++)
    {
      g_autoptr (WsQuestion) question = g_list_model_get_item (questions, i);

      if (ws_question_get_kept (question))
        ws_page_add_view (views, WS_VIEW_QUESTION, ws_row_get_id (WS_ROW (question)));
    }
}

static void
ws_framing_page_constructed (GObject *object)
{
  WsFramingPage *self = WS_FRAMING_PAGE (object);
  WsWorkshop *workshop = ws_page_get_workshop (WS_PAGE (self));

  G_OBJECT_CLASS (ws_framing_page_parent_class)->constructed (object);
  ws_statement_view_set_workshop (self->statement, workshop);
  ws_questions_view_set_workshop (self->questions, workshop);
  g_object_bind_property (self, "narrow", self->questions, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}

static void
ws_framing_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WS_TYPE_FRAMING_PAGE);
  G_OBJECT_CLASS (ws_framing_page_parent_class)->dispose (object);
}

static void
ws_framing_page_class_init (WsFramingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_framing_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_framing_page_dispose;
  WS_PAGE_CLASS (klass)->show_row = ws_framing_page_show_row;
  WS_PAGE_CLASS (klass)->list_views = ws_framing_page_list_views;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_STATEMENT_VIEW);
  g_type_ensure (WS_TYPE_QUESTIONS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-framing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, header);
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, show_statement);
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, show_questions);
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, statement);
  gtk_widget_class_bind_template_child (widget_class, WsFramingPage, questions);
}

static void
ws_framing_page_init (WsFramingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
  g_signal_connect_object (self->show_questions, "toggled", G_CALLBACK (on_tool), self, G_CONNECT_SWAPPED);
}
