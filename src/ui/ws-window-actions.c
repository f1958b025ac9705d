/* ws-window-actions.c — what can be done from any stage of a workshop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions that lead from one stage to another (an idea becomes an action, ideas become a vote) are here, because only the
 * window knows both pages. */

#include <glib/gi18n-lib.h>

#include "ws-action.h"
#include "ws-copies.h"
#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-idea.h"
#include "ws-sheet-export.h"
#include "ws-stages.h"
#include "ws-text.h"
#include "ws-vote.h"
#include "ws-window-private.h"

static WsWindow *
window_of (GtkWidget *widget)
{
  return WS_WINDOW (widget);
}

static void
on_undo (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  gboolean redo = g_str_equal (name, "win.redo");
  GError *error = NULL;

  if (workshop == NULL)
    return;
  if (!(redo ? ws_workshop_redo (workshop, &error) : ws_workshop_undo (workshop, &error)))
    ws_feedback_take_error (widget, error);
}

static void
on_show_stage (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  if (ws_stages_find (g_variant_get_string (parameter, NULL)) != NULL)
    ws_window_show_stage (window_of (widget), g_variant_get_string (parameter, NULL));
}

/* "win.show-library" with "methods" or "agendas" */
static void
on_show_library (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  ws_window_show_library (window_of (widget), g_variant_get_string (parameter, NULL));
}

static void
on_show_stages (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ws_window_show_stages (window_of (widget));
}

/* "win.show-vote", "win.show-action", "win.show-idea" with the key of a row. */
static void
on_show_row (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  const char *stage = g_str_equal (name, "win.show-vote") ? "voting" : g_str_equal (name, "win.show-action") ? "actions" : "ideas";

  ws_window_show_row (window_of (widget), stage, g_variant_get_int64 (parameter));
}

static void
on_search (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsPage *page = ws_window_get_page (window_of (widget));

  if (page != NULL)
    ws_page_search (page);
}

static void
on_menu (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_window_open_menu (window_of (widget));
}

/* Built when it is first asked for. */
static void
on_show_help_overlay (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/opencities/Workshop/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
on_fullscreen (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
on_new (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  ws_start_page_show_new (ws_window_get_start_page (window_of (widget)));
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autofree char *path = ws_file_chooser_finish (result);

  if (path != NULL)
    ws_application_open_path (WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (source))), GTK_WINDOW (source), path);
}

static void
on_open (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  ws_file_chooser_open (GTK_WINDOW (widget), _("Open Workshop"), _("Workshops"), "*.workshop", on_file_chosen, NULL);
}

static void
on_copy_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autofree char *path = ws_file_chooser_finish (result);
  WsWorkshop *workshop = ws_window_get_workshop (WS_WINDOW (source));
  GError *error = NULL;

  if (path == NULL || workshop == NULL)
    return;
  if (ws_store_copy_to (ws_workshop_get_store (workshop), path, &error))
    {
      g_autofree char *file = g_path_get_basename (path);
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_("Copy saved as “%s”"), file);
      ws_feedback_say (GTK_WIDGET (source), text);
      ws_copies_add (ws_application_get_settings (WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (source)))),
                     ws_store_get_path (ws_workshop_get_store (workshop)), path);
    }
  else
    ws_feedback_take_error (GTK_WIDGET (source), error);
}

static void
on_save_copy (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  g_autofree char *title = NULL;
  g_autofree char *file = NULL;

  if (workshop == NULL)
    return;
  /* Translators: name of the file of a copy; %s is the title of the workshop */
  title = g_strdup_printf (_("%s (copy)"), ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  file = ws_text_file_name (title, ".workshop");
  ws_file_chooser_save (GTK_WINDOW (widget), _("Save a Copy"), file, on_copy_chosen, NULL);
}

/* "win.print-sheet" and "win.save-sheet" with the name of a sheet, such as "sign-in". The page is where toasts are. */
static void
on_sheet (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  WsPage *page = ws_window_get_page (window_of (widget));
  WsSheetKind kind;

  if (page == NULL || !ws_sheet_kind_from_name (g_variant_get_string (parameter, NULL), &kind))
    return;
  (g_str_equal (name, "win.print-sheet") ? ws_sheet_print : ws_sheet_save) (GTK_WIDGET (page), workshop, kind);
}

/* "win.write-notice": from wherever somebody notices that it is missing. */
static void
on_write_notice (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  if (ws_window_get_workshop (window_of (widget)) == NULL || ws_stages_find ("people") == NULL)
    return;
  ws_window_show_stage (window_of (widget), "people");
  gtk_widget_activate_action (GTK_WIDGET (ws_window_get_page (window_of (widget))), "people.notice", NULL);
}

static void
on_open_file (GtkWidget  *widget,
              const char *name,
              GVariant   *uri)
{
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri (g_variant_get_string (uri, NULL), NULL, &error))
    ws_feedback_say (widget, _("There is no program here that opens this file"));
}

/* Rows of a parameter "ax"; empty: all ideas of the board. */
static GPtrArray *
take_ideas (WsWorkshop *workshop,
            GVariant   *parameter)
{
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = ws_workshop_get_ideas (workshop);

  for (gsize i = 0; i < g_variant_n_children (parameter); i++)
    {
      gint64 id;
      WsIdea *idea;

      g_variant_get_child (parameter, i, "x", &id);
      idea = ws_row_get (ws_workshop_get_store (workshop), WS_TYPE_IDEA, id);
      if (idea != NULL)
        g_ptr_array_add (ideas, idea);
    }
  for (guint i = 0; g_variant_n_children (parameter) == 0 && i < g_list_model_get_n_items (all); i++)
    g_ptr_array_add (ideas, g_list_model_get_item (all, i));
  return ideas;
}

/* What is voted on when ideas are chosen: a group stands for its ideas where all of them are among these. */
static GPtrArray *
groups_and_ideas (GPtrArray *ideas)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ideas->len; i++)
    {
      WsIdea *idea = g_ptr_array_index (ideas, i);
      g_autoptr (WsIdeaGroup) group = ws_idea_get_group (idea);
      g_autoptr (GPtrArray) members = group != NULL ? ws_idea_group_list_ideas (group) : NULL;
      gboolean whole = members != NULL && members->len > 1;

      for (guint j = 0; whole && j < members->len; j++)
        whole = g_ptr_array_find (ideas, g_ptr_array_index (members, j), NULL);
      if (!whole)
        g_ptr_array_add (rows, g_object_ref (idea));
      else if (!g_ptr_array_find (rows, group, NULL))
        g_ptr_array_add (rows, g_object_ref (group));
    }
  return rows;
}

static void
on_new_vote (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  g_autoptr (WsEdit) edit = NULL;
  g_autoptr (WsVote) vote = NULL;
  GError *error = NULL;
  gboolean ok;

  if (workshop == NULL)
    return;
  edit = ws_store_begin (ws_workshop_get_store (workshop), N_("Add vote"));
  vote = ws_vote_add (workshop, _("What do we do first?"), WS_METHOD_DOTS, &error);
  ok = vote != NULL;
  if (ok && parameter != NULL)
    {
      g_autoptr (GPtrArray) ideas = take_ideas (workshop, parameter);
      g_autoptr (GPtrArray) rows = groups_and_ideas (ideas);
      ok = ws_vote_add_rows (vote, rows, &error);
    }
  if (ok && ws_edit_commit (edit, &error))
    ws_window_show_row (window_of (widget), "voting", ws_row_get_id (WS_ROW (vote)));
  else
    ws_feedback_take_error (widget, error);
}

/* One opens its page, to be completed; several are found in the table. */
static void
add_actions_from (GtkWidget *widget,
                  GPtrArray *rows)
{
  g_autoptr (WsAction) action = NULL;
  GError *error = NULL;

  if (rows->len == 0)
    return;
  action = ws_action_add_from_rows (ws_window_get_workshop (window_of (widget)), rows, &error);
  if (action == NULL)
    ws_feedback_take_error (widget, error);
  else if (rows->len == 1)
    ws_window_show_row (window_of (widget), "actions", ws_row_get_id (WS_ROW (action)));
  else
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u action added", "%u actions added", rows->len), rows->len);

      ws_window_show_stage (window_of (widget), "actions");
      ws_feedback_say_undo (widget, text);
    }
}

/* The page of votes knows which one is open. */
static void
on_hand_over (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  if (ws_window_get_workshop (window_of (widget)) == NULL)
    return;
  ws_window_show_stage (window_of (widget), "voting");
  gtk_widget_activate_action (GTK_WIDGET (ws_window_get_page (window_of (widget))), "votes.hand-over-open", NULL);
}

static void
add_empty_action (GtkWidget *widget)
{
  g_autoptr (WsAction) action = NULL;
  GError *error = NULL;

  action = ws_action_add (ws_window_get_workshop (window_of (widget)), _("New action"), NULL, 0, &error);
  if (action != NULL)
    ws_window_show_row (window_of (widget), "actions", ws_row_get_id (WS_ROW (action)));
  else
    ws_feedback_take_error (widget, error);
}

/* The key of the whole window comes before those of the board, so the board is asked from here: of the chosen ideas or
 * the one in focus; elsewhere an empty one. */
static void
on_new_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  WsPage *page = ws_window_get_page (window_of (widget));

  if (page != NULL && !gtk_widget_activate_action (GTK_WIDGET (page), "ideas.make-action", NULL))
    add_empty_action (widget);
}

/* Without any idea an empty one. */
static void
on_new_action_from_idea (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  g_autoptr (GPtrArray) ideas = NULL;

  if (workshop == NULL)
    return;
  if (g_variant_n_children (parameter) == 0)
    {
      add_empty_action (widget);
      return;
    }
  ideas = take_ideas (workshop, parameter);
  add_actions_from (widget, ideas);
}

static void
on_new_action_from_option (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  g_autoptr (GPtrArray) options = g_ptr_array_new_with_free_func (g_object_unref);
  WsVoteOption *option;

  if (workshop == NULL)
    return;
  option = ws_row_get (ws_workshop_get_store (workshop), WS_TYPE_VOTE_OPTION, g_variant_get_int64 (parameter));
  if (option != NULL)
    g_ptr_array_add (options, option);
  add_actions_from (widget, options);
}

static void
on_new_question_from_idea (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  WsWorkshop *workshop = ws_window_get_workshop (window_of (widget));
  g_autoptr (GPtrArray) ideas = NULL;

  if (workshop == NULL || g_variant_n_children (parameter) == 0)
    return;
  ideas = take_ideas (workshop, parameter);
  for (guint i = 0; i < ideas->len; i++)
    {
      g_autofree char *line = ws_text_first_line (ws_idea_get_text (g_ptr_array_index (ideas, i)), WS_TEXT_TITLE_MAX);
      GError *error = NULL;
      g_autoptr (WsQuestion) question = ws_question_add (workshop, line, "", "", ws_row_get_id (g_ptr_array_index (ideas, i)), &error);

      if (question == NULL)
        {
          ws_feedback_take_error (widget, error);
          return;
        }
    }
  ws_window_show_stage (window_of (widget), "framing");
}

void
ws_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (klass, "win.redo", NULL, on_undo);
  gtk_widget_class_install_action (klass, "win.show-stage", "s", on_show_stage);
  gtk_widget_class_install_action (klass, "win.show-stages", NULL, on_show_stages);
  gtk_widget_class_install_action (klass, "win.show-library", "s", on_show_library);
  gtk_widget_class_install_action (klass, "win.show-vote", "x", on_show_row);
  gtk_widget_class_install_action (klass, "win.show-action", "x", on_show_row);
  gtk_widget_class_install_action (klass, "win.show-idea", "x", on_show_row);
  gtk_widget_class_install_action (klass, "win.search", NULL, on_search);
  gtk_widget_class_install_action (klass, "win.menu", NULL, on_menu);
  gtk_widget_class_install_action (klass, "win.show-help-overlay", NULL, on_show_help_overlay);
  gtk_widget_class_install_action (klass, "win.fullscreen", NULL, on_fullscreen);
  gtk_widget_class_install_action (klass, "win.new", NULL, on_new);
  gtk_widget_class_install_action (klass, "win.open", NULL, on_open);
  gtk_widget_class_install_action (klass, "win.save-copy", NULL, on_save_copy);
  gtk_widget_class_install_action (klass, "win.print-sheet", "s", on_sheet);
  gtk_widget_class_install_action (klass, "win.save-sheet", "s", on_sheet);
  gtk_widget_class_install_action (klass, "win.open-file", "s", on_open_file);
  gtk_widget_class_install_action (klass, "win.write-notice", NULL, on_write_notice);
  gtk_widget_class_install_action (klass, "win.new-vote", NULL, on_new_vote);
  gtk_widget_class_install_action (klass, "win.new-vote-from-ideas", "ax", on_new_vote);
  gtk_widget_class_install_action (klass, "win.hand-over", NULL, on_hand_over);
  gtk_widget_class_install_action (klass, "win.new-action", NULL, on_new_action);
  gtk_widget_class_install_action (klass, "win.new-action-from-idea", "ax", on_new_action_from_idea);
  gtk_widget_class_install_action (klass, "win.new-action-from-option", "x", on_new_action_from_option);
  gtk_widget_class_install_action (klass, "win.new-question-from-idea", "ax", on_new_question_from_idea);
}

/* What can only be read cannot be changed, and what is not open cannot be copied. */
void
ws_window_update_actions (WsWindow *self)
{
  static const char *const writing[] = { "win.new-vote", "win.new-vote-from-ideas", "win.new-action", "win.new-action-from-idea",
                                         "win.new-action-from-option", "win.new-question-from-idea" };
  WsWorkshop *workshop = ws_window_get_workshop (self);
  gboolean writable = workshop != NULL && !ws_store_get_read_only (ws_workshop_get_store (workshop));

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", workshop != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", workshop != NULL);
}
