/* ws-preparation-page.c — what this workshop is, and whether the room is ready.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field is saved when one leaves it or presses Enter; a date is understood as people type it. What cannot be kept
 * stays in its field with the reason under it, so that nothing typed is lost. */

#include "ws-preparation-page.h"

#include <glib/gi18n-lib.h>

#include "ws-clock.h"
#include "ws-columns.h"
#include "ws-date.h"
#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-page-header.h"
#include "ws-readiness-view.h"
#include "ws-room.h"
#include "ws-text-row.h"

struct _WsPreparationPage
{
  WsPage        parent_instance;

  WsPageHeader *header;
  WsTextRow    *title_row;
  WsTextRow    *subject_row;
  WsTextRow    *objective_row;
  AdwEntryRow  *date_row;
  AdwEntryRow  *from_row;
  AdwEntryRow  *to_row;
  WsTextRow    *place_row;
  WsTextRow    *conveners_row;
  WsTextRow    *facilitator_row;
  AdwComboRow  *language_row;
  GtkCalendar  *calendar;
  GtkPopover   *calendar_popover;
  GtkLabel     *message;
  GtkWidget    *message_box;
  GtkWidget    *start;
  GtkActionBar *bar;
  WsReadinessView *readiness;
  WsRoom       *room;
  gulong        handler;
  gulong        room_handler;
};

G_DEFINE_FINAL_TYPE (WsPreparationPage, ws_preparation_page, WS_TYPE_PAGE)

static WsWorkshop *
workshop_of (WsPreparationPage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

/* What a field shows while nobody is writing in it: a date with its weekday, where there is room for it. */
static char *
shown_text (WsPreparationPage *self,
            WsWorkshopField    field)
{
  const char *text = ws_workshop_get_text (workshop_of (self), field);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();

  if (field != WS_WORKSHOP_DATE || *text == '\0')
    return g_strdup (text);
  return ws_page_get_narrow (WS_PAGE (self)) ? ws_lang_date_medium (lang, text) : ws_lang_date_long (lang, text);
}

static WsWorkshopField
field_of (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "field"));
}

static gboolean
is_being_written (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

static void
show_entry (WsPreparationPage *self,
            AdwEntryRow       *row)
{
  g_autofree char *text = shown_text (self, field_of (row));

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_message (WsPreparationPage *self,
              const char        *text)
{
  gtk_label_set_text (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (self->message_box, text != NULL);
}

static void
commit_entry (WsPreparationPage *self,
              AdwEntryRow       *row)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = shown_text (self, field_of (row));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  if (g_str_equal (before, text))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      return;
    }
  if (ws_workshop_set_text (workshop_of (self), field_of (row), text, &error))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      show_message (self, NULL);
      show_entry (self, row);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  show_message (self, error->message);
}

static void
on_entry_left (GtkEventControllerFocus *controller,
               WsPreparationPage       *self)
{
  commit_entry (self, ADW_ENTRY_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller))));
}

static void
on_text_committed (WsTextRow         *row,
                   const char        *text,
                   WsPreparationPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!ws_workshop_set_text (workshop_of (self), field_of (row), text, &error))
    ws_text_row_refuse (row, error->message);
}

static void
on_language_selected (WsPreparationPage *self)
{
  GError *error = NULL;

  if (!ws_workshop_set_text (workshop_of (self), WS_WORKSHOP_LANGUAGE,
                             adw_combo_row_get_selected (self->language_row) == 1 ? "en" : "es", &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_day_selected (WsPreparationPage *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_popover_popdown (self->calendar_popover);
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), iso);
  commit_entry (self, self->date_row);
}

/* The calendar opens on the day that is written. */
static void
on_calendar_shown (WsPreparationPage *self)
{
  int year, month, day;

  if (ws_date_split (ws_workshop_get_text (workshop_of (self), WS_WORKSHOP_DATE), &year, &month, &day))
    {
      g_autoptr (GDateTime) date = g_date_time_new_local (year, month, day, 12, 0, 0);

      g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
      gtk_calendar_select_day (self->calendar, date);
      g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
    }
}

static void
refresh (WsPreparationPage *self)
{
  AdwEntryRow *entries[] = { self->date_row, self->from_row, self->to_row };
  WsTextRow *texts[] = { self->title_row, self->subject_row, self->objective_row, self->place_row, self->conveners_row,
                         self->facilitator_row };
  gboolean english = g_str_equal (ws_workshop_get_text (workshop_of (self), WS_WORKSHOP_LANGUAGE), "en");

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    if (!is_being_written (GTK_WIDGET (entries[i])) && !gtk_widget_has_css_class (GTK_WIDGET (entries[i]), "error"))
      show_entry (self, entries[i]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ws_text_row_set_text (texts[i], ws_workshop_get_text (workshop_of (self), field_of (texts[i])));
  if (adw_combo_row_get_selected (self->language_row) != (guint) english)
    adw_combo_row_set_selected (self->language_row, english);
}

/* --- whether the room is ready --- */

static void
show_room (WsPreparationPage *self)
{
  g_autofree char *text = ws_room_describe (self->room);
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop_of (self)));
  gboolean can_start = writable && !ws_room_is_under_way (self->room);

  ws_readiness_view_set_checks (self->readiness, ws_room_get_checks (self->room));
  ws_page_header_set_subtitle (self->header, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preparation.start", can_start);
  gtk_widget_set_visible (self->start, can_start && !ws_page_get_narrow (WS_PAGE (self)));
  gtk_action_bar_set_revealed (self->bar, can_start && ws_page_get_narrow (WS_PAGE (self)));
}

static void
set_room (WsPreparationPage *self,
          WsRoom            *room)
{
  if (self->room != NULL)
    g_clear_signal_handler (&self->room_handler, self->room);
  g_set_object (&self->room, room);
  self->room_handler = g_signal_connect_swapped (room, "changed", G_CALLBACK (show_room), self);
  show_room (self);
}

/* The window looks at the room already, for its sidebar. */
static void
ws_preparation_page_root (GtkWidget *widget)
{
  GtkRoot *root;
  g_autoptr (WsRoom) room = NULL;

  GTK_WIDGET_CLASS (ws_preparation_page_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (root != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (root), "room") != NULL)
    g_object_get (root, "room", &room, NULL);
  if (room != NULL)
    set_room (WS_PREPARATION_PAGE (widget), room);
}

static void
on_narrow (WsPreparationPage *self)
{
  (ws_page_get_narrow (WS_PAGE (self)) ? gtk_widget_add_css_class
                                       : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  show_room (self);
}

static void
start (WsPreparationPage *self)
{
  GError *error = NULL;

  if (ws_clock_start (ws_workshop_get_clock (workshop_of (self)), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stage", "s", "agenda");
  else
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_asked (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (WsPreparationPage) self = data;

  if (ws_feedback_ask_finish (result))
    start (self);
}

/* A clock without an agenda has nothing to count; everything else can be started with, if somebody says so. */
static void
on_start (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsPreparationPage *self = WS_PREPARATION_PAGE (widget);
  g_autofree char *open = NULL;

  ws_room_look (self->room);
  open = ws_readiness_ask (ws_room_get_checks (self->room));
  if (ws_room_get_facts (self->room)->n_blocks == 0)
    {
      gtk_widget_activate_action (widget, "win.show-stage", "s", "agenda");
      ws_feedback_say (widget, _("First an agenda: its blocks are what the clock counts"));
    }
  else if (open != NULL)
    ws_feedback_ask (widget, _("Start although something is still open?"), open, _("_Start"), FALSE, on_asked,
                     g_object_ref (self));
  else
    start (self);
}

static void
on_write_hours (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  WsPreparationPage *self = WS_PREPARATION_PAGE (widget);
  const char *from = ws_workshop_get_text (workshop_of (self), WS_WORKSHOP_TIME_FROM);

  gtk_widget_grab_focus (GTK_WIDGET (*from == '\0' ? self->from_row : self->to_row));
}

static void
watch_entry (WsPreparationPage *self,
             AdwEntryRow       *row,
             WsWorkshopField    field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (field));
  g_signal_connect (focus, "leave", G_CALLBACK (on_entry_left), self);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_signal_connect_swapped (row, "entry-activated", G_CALLBACK (commit_entry), self);
}

static void
watch_text (WsPreparationPage *self,
            WsTextRow         *row,
            WsWorkshopField    field)
{
  g_object_set_data (G_OBJECT (row), "field", GUINT_TO_POINTER (field));
  g_signal_connect (row, "commit", G_CALLBACK (on_text_committed), self);
}

static void
ws_preparation_page_constructed (GObject *object)
{
  WsPreparationPage *self = WS_PREPARATION_PAGE (object);
  g_autoptr (WsRoom) room = NULL;

  G_OBJECT_CLASS (ws_preparation_page_parent_class)->constructed (object);

  watch_text (self, self->title_row, WS_WORKSHOP_TITLE);
  watch_text (self, self->subject_row, WS_WORKSHOP_SUBJECT);
  watch_entry (self, self->date_row, WS_WORKSHOP_DATE);
  watch_entry (self, self->from_row, WS_WORKSHOP_TIME_FROM);
  watch_entry (self, self->to_row, WS_WORKSHOP_TIME_TO);
  watch_text (self, self->place_row, WS_WORKSHOP_PLACE);
  watch_text (self, self->facilitator_row, WS_WORKSHOP_FACILITATOR);
  watch_text (self, self->objective_row, WS_WORKSHOP_OBJECTIVE);
  watch_text (self, self->conveners_row, WS_WORKSHOP_CONVENERS);
  self->handler = g_signal_connect_swapped (workshop_of (self), "notify", G_CALLBACK (refresh), self);
  refresh (self);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (refresh), NULL);
  g_signal_connect_swapped (self->language_row, "notify::selected", G_CALLBACK (on_language_selected), self);
  room = ws_room_new (workshop_of (self), NULL);
  set_room (self, room);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->title_row),
                            !ws_store_get_read_only (ws_workshop_get_store (workshop_of (self))));
}

static void
ws_preparation_page_dispose (GObject *object)
{
  WsPreparationPage *self = WS_PREPARATION_PAGE (object);

  if (workshop_of (self) != NULL)
    g_clear_signal_handler (&self->handler, workshop_of (self));
  if (self->room != NULL)
    g_clear_signal_handler (&self->room_handler, self->room);
  g_clear_object (&self->room);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_PREPARATION_PAGE);

  G_OBJECT_CLASS (ws_preparation_page_parent_class)->dispose (object);
}

static void
ws_preparation_page_list_views (WsPage *page,
                                GArray *views)
{
  ws_page_add_view (views, WS_VIEW_WAITING, 0);
}

static void
ws_preparation_page_class_init (WsPreparationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ws_preparation_page_constructed;
  object_class->dispose = ws_preparation_page_dispose;
  widget_class->root = ws_preparation_page_root;
  WS_PAGE_CLASS (klass)->list_views = ws_preparation_page_list_views;

  g_type_ensure (WS_TYPE_COLUMNS);
  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_READINESS_VIEW);
  g_type_ensure (WS_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-preparation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, header);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, subject_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, objective_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, date_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, from_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, to_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, conveners_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, facilitator_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, message);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, message_box);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, start);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WsPreparationPage, readiness);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_install_action (widget_class, "preparation.start", NULL, on_start);
  gtk_widget_class_install_action (widget_class, "preparation.write-hours", NULL, on_write_hours);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "preparation.start", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "preparation.start", NULL);
}

static void
ws_preparation_page_init (WsPreparationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
