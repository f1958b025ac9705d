/* ws-action-row.c — an action in the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wide, its cells line up with those of every other group through shared size groups; narrow, the cells become one line of
 * words under the action. The row follows its action by notify.
 */
#include "ws-action-row.h"

#include <glib/gi18n-lib.h>

#include "ws-action-words.h"
#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-reorder.h"
#include "ws-text.h"

struct _WsActionRow
{
  GtkListBoxRow   parent_instance;

  GtkWidget      *state_box;
  GtkImage       *icon;
  GtkLabel       *state;
  GtkLabel       *what;
  GtkLabel       *line;
  GtkLabel       *reason;
  GtkWidget      *who_box;
  GtkWidget      *who_icon;
  GtkLabel       *who;
  GtkLabel       *due;
  GtkWidget      *progress_box;
  GtkProgressBar *bar;
  GtkLabel       *percent;

  WsAction       *action;
  const char     *css_class;   /* of the state; static */
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (WsActionRow, ws_action_row, GTK_TYPE_LIST_BOX_ROW)

enum { PROP_NARROW = 1 };

static void
set_class (gpointer    widget,
           const char *css_class,
           gboolean    on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, css_class);
}

static void
show_state (WsActionRow *self,
            const char  *today)
{
  const char *icon, *css_class;
  g_autofree char *state = ws_action_words_state (self->action, today, &icon, &css_class);
  WsDueState due = ws_action_get_due_state (self->action, today, NULL);
  gpointer coloured[] = { self->icon, self->state, self->line };

  for (guint i = 0; i < G_N_ELEMENTS (coloured); i++)
    {
      if (self->css_class != NULL)
        set_class (coloured[i], self->css_class, FALSE);
      set_class (coloured[i], css_class, TRUE);
    }
  self->css_class = css_class;
  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_label (self->state, state);
  set_class (self->due, "ws-bad", due == WS_DUE_OVERDUE);
  set_class (self->due, "ws-warn", due == WS_DUE_TODAY);
  set_class (self->due, "ws-bold", due == WS_DUE_OVERDUE || due == WS_DUE_TODAY);
  set_class (self->what, "ws-2", due == WS_DUE_CLOSED);
}

static void
show_who (WsActionRow *self)
{
  const char *person = ws_action_get_text (self->action, WS_ACTION_PERSON);
  gboolean nobody = *person == '\0';

  gtk_label_set_label (self->who, nobody ? _("Nobody yet") : person);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->who), nobody ? NULL : person);
  gtk_widget_set_visible (self->who_icon, nobody);
  set_class (self->who, "ws-warn", nobody);
  set_class (self->who, "ws-bold", nobody);
}

/* What a screen reader says of the row, and the second line of a narrow one. */
static void
show_line (WsActionRow *self,
           const char  *day)
{
  g_autofree char *due = *day != '\0' ? g_strdup_printf (_("due %s"), day) : g_strdup (_("no date"));
  g_autofree char *line = g_strdup_printf ("%s · %s · %s", gtk_label_get_label (self->state),
                                           gtk_label_get_label (self->who), due);
  g_autofree char *all = g_strdup_printf ("%s, %s, %s", gtk_label_get_label (self->what), line,
                                          gtk_label_get_label (self->percent));

  gtk_label_set_label (self->line, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

static void
update (WsActionRow *self)
{
  g_autofree char *today = ws_date_today ();
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  const char *iso = ws_action_get_text (self->action, WS_ACTION_DUE);
  int progress = ws_action_get_number (self->action, WS_ACTION_PROGRESS);
  /* Translators: how much of an action is done, in per cent. */
  g_autofree char *percent = g_strdup_printf (_("%d%%"), progress);
  g_autofree char *day = *iso != '\0' ? ws_lang_date_short (lang, iso) : g_strdup ("");
  g_autofree char *what = ws_text_soft_break (ws_action_get_text (self->action, WS_ACTION_WHAT));
  g_autofree char *reason = ws_text_first_line (ws_action_get_text (self->action, WS_ACTION_REASON), 160);

  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *reason != '\0');
  show_state (self, today);
  show_who (self);
  gtk_label_set_label (self->due, *day != '\0' ? day : _("No date"));
  set_class (self->due, "ws-2", *day == '\0');
  gtk_progress_bar_set_fraction (self->bar, progress / 100.0);
  gtk_label_set_label (self->percent, percent);
  show_line (self, day);
}

static void
set_narrow (WsActionRow *self,
            gboolean     narrow)
{
  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->state), !narrow);
  gtk_widget_set_visible (self->who_box, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->due), !narrow);
  gtk_widget_set_visible (self->progress_box, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->line), narrow);
  set_class (self->what, "heading", narrow);
}

static void
on_next (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsActionRow *self = WS_ACTION_ROW (widget);
  g_autoptr (WsAction) action = g_object_ref (self->action);
  GError *error = NULL;

  if (!ws_action_set_status (action, ws_action_words_next (ws_action_get_status (action)), NULL, &error))
    ws_feedback_take_error (widget, error);
}

static void
on_remove (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsActionRow *self = WS_ACTION_ROW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GError *error = NULL;

  if (!ws_action_remove (self->action, &error))
    ws_feedback_take_error (widget, error);
  else if (root != NULL && ADW_IS_APPLICATION_WINDOW (root))
    ws_feedback_say_undo (adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)), _("Action removed"));
}

static gboolean
on_key (GtkWidget *widget,
        GVariant  *action,
        gpointer   user_data)
{
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

static void
ws_action_row_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (id == PROP_NARROW)
    set_narrow (WS_ACTION_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ws_action_row_dispose (GObject *object)
{
  WsActionRow *self = WS_ACTION_ROW (object);

  g_clear_object (&self->action);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_ACTION_ROW);
  G_OBJECT_CLASS (ws_action_row_parent_class)->dispose (object);
}

static void
ws_action_row_class_init (WsActionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ws_action_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = ws_action_row_dispose;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-action-row.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsActionRow, name)
  BIND (state_box);
  BIND (icon);
  BIND (state);
  BIND (what);
  BIND (line);
  BIND (reason);
  BIND (who_box);
  BIND (who_icon);
  BIND (who);
  BIND (due);
  BIND (progress_box);
  BIND (bar);
  BIND (percent);
#undef BIND
  gtk_widget_class_install_action (widget_class, "action.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "action.remove", NULL, on_remove);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, on_key, "s", "action.next");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, 0, on_key, "s", "action.next");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_key, "s", "action.remove");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_key, "s", "action.remove");
}

static void
ws_action_row_init (WsActionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ws_action_row_new:
 * @columns: what it lines up with
 *
 * Returns: (transfer floating): the row of an action
 */
GtkWidget *
ws_action_row_new (WsAction              *action,
                   const WsActionColumns *columns)
{
  WsActionRow *self = g_object_new (WS_TYPE_ACTION_ROW, NULL);
  gboolean writable = !ws_store_get_read_only (ws_row_get_store (WS_ROW (action)));

  self->action = g_object_ref (action);
  gtk_size_group_add_widget (columns->state, self->state_box);
  gtk_size_group_add_widget (columns->who, self->who_box);
  gtk_size_group_add_widget (columns->due, GTK_WIDGET (self->due));
  gtk_size_group_add_widget (columns->progress, self->progress_box);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "action.next", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "action.remove", writable);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * ws_action_row_get_action:
 *
 * Returns: (transfer none): whose row it is
 */
WsAction *
ws_action_row_get_action (WsActionRow *self)
{
  return self->action;
}
