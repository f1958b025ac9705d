/* ws-agenda-page.c — the stage Agenda: the list of blocks, and beside it the timer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All times of the list follow from each other, so the whole list is told anew when one of them changes: after a commit, a
 * key of the clock, or a started minute of delay. One level deeper are the page of a block and that of the clock. */

#include "ws-agenda-page.h"

#include <glib/gi18n-lib.h>

#include "ws-agenda-row.h"
#include "ws-block-detail.h"
#include "ws-clock-settings.h"
#include "ws-columns.h"
#include "ws-feedback.h"
#include "ws-page-header.h"
#include "ws-timer-card.h"

struct _WsAgendaPage
{
  WsPage           parent_instance;

  WsPageHeader    *header;
  GtkWidget       *add;
  GtkStack        *stack;
  GtkWidget       *columns;
  GtkWidget       *main;
  GtkListBox      *list;
  GtkLabel        *ends;
  GtkLabel        *planned;
  GtkWidget       *adapt;
  GtkWidget       *proposal;
  GtkLabel        *proposal_text;
  GtkWidget       *accept;
  WsTimerCard     *card;
  WsBlockDetail   *detail;
  WsClockSettings *settings;
  GtkActionBar    *bar;

  WsClock         *clock;
  GtkSizeGroup    *times;
  guint            refresh_source;
  gboolean         proposing;
};

G_DEFINE_FINAL_TYPE (WsAgendaPage, ws_agenda_page, WS_TYPE_PAGE)

static WsWorkshop *
get_workshop (WsAgendaPage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

static gboolean
is_writable (WsAgendaPage *self)
{
  return !ws_store_get_read_only (ws_workshop_get_store (get_workshop (self)));
}

static gboolean
shows (WsAgendaPage *self,
       const char   *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), name) == 0;
}

/* --- what is shown --- */

/* When the workshop should end: as planned when it began, or as its facts say before. 0: nobody said */
static gint64
get_limit (WsAgendaPage *self,
           WsAgenda     *agenda)
{
  const char *from = ws_workshop_get_text (get_workshop (self), WS_WORKSHOP_TIME_FROM);
  const char *to = ws_workshop_get_text (get_workshop (self), WS_WORKSHOP_TIME_TO);
  int minutes;

  if (agenda->begun > 0)
    return agenda->planned_end;
  if (!agenda->timed || *to == '\0')
    return 0;
  minutes = (g_ascii_strtoll (to, NULL, 10) - g_ascii_strtoll (from, NULL, 10)) * 60 +
            g_ascii_strtoll (to + 3, NULL, 10) - g_ascii_strtoll (from + 3, NULL, 10);
  return minutes > 0 ? agenda->from + minutes * G_GINT64_CONSTANT (60000) : 0;
}

/* Returns: minutes to be won back so that it ends when it should; 0: none */
static int
get_late (WsAgendaPage *self,
          WsAgenda     *agenda)
{
  gint64 limit = get_limit (self, agenda);

  return limit > 0 && agenda->state != WS_RUN_FINISHED ? MAX (ws_minutes_up (agenda->end - limit), 0) : 0;
}

static char *
describe_planned (WsAgendaPage *self,
                  WsAgenda     *agenda)
{
  gint64 limit = get_limit (self, agenda);
  g_autofree char *time = ws_agenda_time_text (agenda, limit);
  int over = ws_minutes_up (agenda->end - limit);

  if (limit == 0)
    return g_strdup ("");
  if (agenda->begun > 0)
    return over == 0 ? g_strdup_printf (_("· as planned"))
                     : g_strdup_printf (_("· %s was planned"), time);
  if (over > 0)
    return g_strdup_printf (ngettext ("· %1$d minute after the workshop ends (%2$s)",
                                      "· %1$d minutes after the workshop ends (%2$s)", over), over, time);
  if (over < 0)
    return g_strdup_printf (ngettext ("· %d minute is left over", "· %d minutes are left over", -over), -over);
  return g_strdup (_("· when the workshop ends"));
}

static void
show_foot (WsAgendaPage *self,
           WsAgenda     *agenda)
{
  g_autofree char *time = ws_agenda_time_text (agenda, agenda->end);
  g_autofree char *planned = describe_planned (self, agenda);
  g_autofree char *ends = g_strdup_printf (agenda->state == WS_RUN_FINISHED ? _("Ended at %s")
                                           : agenda->timed ? _("Ends at %s") : _("Lasts %s h"), time);
  int late = get_late (self, agenda);

  gtk_label_set_label (self->ends, ends);
  gtk_label_set_label (self->planned, planned);
  gtk_widget_set_visible (GTK_WIDGET (self->planned), *planned != '\0');
  gtk_widget_set_visible (self->adapt, late > 0 && !self->proposing && is_writable (self));
}

/* "Block 4 of 9 · 4 min late", or how many blocks and how long */
static void
show_subtitle (WsAgendaPage *self,
               WsAgenda     *agenda)
{
  guint number, n = ws_agenda_count (agenda, agenda->current, &number);
  g_autofree char *behind = ws_clock_behind_text (ws_agenda_get_behind (agenda));
  g_autofree char *text = NULL;

  if (agenda->n == 0)
    text = g_strdup ("");
  else if (agenda->current >= 0)
    text = g_strdup_printf (_("Block %1$u of %2$u · %3$s"), number, n, behind);
  else
    text = g_strdup_printf (ngettext ("%u block", "%u blocks", n), n);
  ws_page_header_set_subtitle (self->header, text);
}

static void
show_proposal (WsAgendaPage *self,
               WsAgenda     *agenda,
               int          *minutes)
{
  int late = get_late (self, agenda);
  int won = ws_slots_propose (agenda->slots, agenda->n, late, minutes);
  g_autofree char *text = NULL;

  if (won == 0)
    text = g_strdup (_("No block that comes can be shortened: they are short, protected, votes or agreements."));
  else if (won < late)
    text = g_strdup_printf (_("This wins back %1$d of %2$d minutes; no block can be cut further."), won, late);
  else
    text = g_strdup_printf (ngettext ("This wins back %d minute.", "This wins back %d minutes.", won), won);
  gtk_label_set_label (self->proposal_text, text);
  gtk_widget_set_sensitive (self->accept, won > 0);
}

static void
refresh (WsAgendaPage *self)
{
  g_autoptr (WsAgenda) agenda = ws_clock_read (self->clock);
  g_autofree int *minutes = g_new0 (int, agenda->n + 1);
  GtkListBoxRow *row;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->proposing && get_late (self, agenda) == 0)
    self->proposing = FALSE;
  gtk_widget_set_visible (self->proposal, self->proposing);
  if (self->proposing)
    show_proposal (self, agenda, minutes);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      int index = ws_agenda_find (agenda, ws_agenda_row_get_block (WS_AGENDA_ROW (row)));
      ws_agenda_row_set_narrow (WS_AGENDA_ROW (row), ws_page_get_narrow (WS_PAGE (self)));
      if (index >= 0)
        ws_agenda_row_show (WS_AGENDA_ROW (row), agenda, index, self->proposing ? minutes[index] : -1);
    }
  show_foot (self, agenda);
  show_subtitle (self, agenda);
  if (!shows (self, "detail") && !shows (self, "settings"))
    gtk_stack_set_visible_child_name (self->stack, agenda->n > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.finish", ws_clock_is_running (self->clock) && is_writable (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.forget", agenda->begun > 0 && is_writable (self));
}

static gboolean
on_refresh (gpointer user_data)
{
  WsAgendaPage *self = user_data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
show_list (WsAgendaPage *self)
{
  gboolean empty = g_list_model_get_n_items (ws_workshop_get_blocks (get_workshop (self))) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  g_object_set (self->header, "detail", FALSE, NULL);
}

static void
on_changed (WsAgendaPage *self)
{
  WsAgendaBlock *shown = ws_block_detail_get_block (self->detail);

  if (shown != NULL && !ws_row_exists (WS_ROW (shown)))
    {
      ws_block_detail_set_block (self->detail, get_workshop (self), NULL);
      show_list (self);
    }
  refresh (self);
}

static void
open_block (WsAgendaPage  *self,
            WsAgendaBlock *block)
{
  ws_block_detail_set_block (self->detail, get_workshop (self), block);
  gtk_stack_set_visible_child_name (self->stack, "detail");
  g_object_set (self->header, "detail", TRUE, NULL);
}

static void
on_row_open (WsAgendaRow  *row,
             WsAgendaPage *self)
{
  open_block (self, ws_agenda_row_get_block (row));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  WsAgendaPage *self = user_data;
  GtkWidget *row = ws_agenda_row_new (item, self->times);

  g_signal_connect_object (row, "open", G_CALLBACK (on_row_open), self, 0);
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_refresh, self, NULL);
  return row;
}

/* --- actions --- */

static WsAgendaRow *
find_row (WsAgendaPage  *self,
          WsAgendaBlock *block)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (ws_agenda_row_get_block (WS_AGENDA_ROW (row)) == block)
      return WS_AGENDA_ROW (row);
  return NULL;
}

static WsAgendaBlock *
get_block (WsAgendaPage *self,
           GVariant     *id)
{
  return ws_row_get (ws_workshop_get_store (get_workshop (self)), WS_TYPE_AGENDA_BLOCK, id != NULL ? g_variant_get_int64 (id) : 0);
}

static void
on_add (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);
  g_autoptr (WsAgendaBlock) after = get_block (self, parameter);
  g_autoptr (WsAgendaBlock) block = NULL;
  WsAgendaRow *row;
  GError *error = NULL;

  if (!is_writable (self))
    return;
  ws_page_go_back (WS_PAGE (self));
  block = ws_agenda_block_add (get_workshop (self), &(WsNewBlock) { .title = _("New block"), .kind = WS_AGENDA_TALK,
                                                                    .minutes = 15, .after = after }, &error);
  if (block == NULL)
    {
      ws_feedback_take_error (widget, error);
      return;
    }
  refresh (self);
  row = find_row (self, block);
  if (row != NULL)
    ws_agenda_row_edit (row);
}

static void
on_begin_block (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);
  g_autoptr (WsAgendaBlock) block = get_block (self, parameter);
  GError *error = NULL;

  if (block == NULL)
    return;
  if ((!ws_clock_is_running (self->clock) && !ws_clock_start (self->clock, &error)) || !ws_clock_go (self->clock, block, &error))
    ws_feedback_take_error (widget, error);
}

static void
on_adapt (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);

  self->proposing = TRUE;
  refresh (self);
  gtk_widget_grab_focus (self->accept);
}

static void
on_decided (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);
  g_autoptr (WsAgenda) agenda = ws_clock_read (self->clock);
  g_autofree int *minutes = g_new0 (int, agenda->n + 1);
  GError *error = NULL;

  self->proposing = FALSE;
  if (g_str_equal (name, "agenda.accept"))
    {
      ws_slots_propose (agenda->slots, agenda->n, get_late (self, agenda), minutes);
      if (!ws_agenda_adapt (agenda, minutes, &error))
        ws_feedback_take_error (widget, error);
      else
        ws_feedback_say_undo (widget, _("Times adapted"));
    }
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_settings (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);

  gtk_stack_set_visible_child_name (self->stack, "settings");
  g_object_set (self->header, "detail", TRUE, NULL);
}

static void
on_finish (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  GError *error = NULL;

  if (!ws_clock_finish (WS_AGENDA_PAGE (widget)->clock, &error))
    ws_feedback_take_error (widget, error);
}

static void
on_forget_answered (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (WsAgendaPage) self = user_data;
  GError *error = NULL;

  if (ws_feedback_ask_finish (result) && !ws_clock_reset (self->clock, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

static void
on_forget (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ws_feedback_ask (widget, _("Forget how this session ran?"),
                   _("The times at which blocks began and what they took are lost, as after a rehearsal. The agenda itself stays."),
                   _("_Forget Session"), TRUE, on_forget_answered, g_object_ref (widget));
}

static void
on_remove_shown (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (widget);
  g_autoptr (WsAgendaBlock) block = NULL;
  GError *error = NULL;

  g_set_object (&block, ws_block_detail_get_block (self->detail));
  if (block == NULL)
    return;
  ws_page_go_back (WS_PAGE (self));
  if (!ws_agenda_block_remove (block, &error))
    ws_feedback_take_error (widget, error);
  else
    ws_feedback_say_undo (widget, _("Block removed"));
}

static void
on_row_activated (WsAgendaPage  *self,
                  GtkListBoxRow *row)
{
  ws_agenda_row_edit (WS_AGENDA_ROW (row));
}

/* --- the page --- */

static gboolean
ws_agenda_page_show_row (WsPage *page,
                         gint64  id)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (page);
  g_autoptr (GVariant) key = g_variant_ref_sink (g_variant_new_int64 (id));
  g_autoptr (WsAgendaBlock) block = get_block (self, key);

  if (block == NULL || !ws_row_exists (WS_ROW (block)))
    return FALSE;
  open_block (self, block);
  return TRUE;
}

static gboolean
ws_agenda_page_go_back (WsPage *page)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (page);
  g_autoptr (WsAgendaBlock) block = NULL;
  WsAgendaRow *row;

  if (!shows (self, "detail") && !shows (self, "settings"))
    return FALSE;
  g_set_object (&block, ws_block_detail_get_block (self->detail));
  ws_block_detail_set_block (self->detail, get_workshop (self), NULL);
  show_list (self);
  row = block != NULL ? find_row (self, block) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

/* Narrow: the timer first, then the list. */
static void
on_narrow (WsAgendaPage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  gtk_widget_insert_before (GTK_WIDGET (self->card), self->columns, narrow ? self->main : NULL);
  gtk_widget_set_visible (self->add, !narrow);
  gtk_action_bar_set_revealed (self->bar, narrow);
  ws_timer_card_set_narrow (self->card, narrow);
  refresh (self);
}

static void
ws_agenda_page_constructed (GObject *object)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (object);
  WsWorkshop *workshop = get_workshop (self);

  G_OBJECT_CLASS (ws_agenda_page_parent_class)->constructed (object);
  self->clock = g_object_ref (ws_workshop_get_clock (workshop));
  ws_timer_card_set_workshop (self->card, workshop);
  gtk_list_box_bind_model (self->list, ws_workshop_get_blocks (workshop), make_row, self, NULL);
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.add", is_writable (self));
  refresh (self);
}

static void
ws_agenda_page_dispose (GObject *object)
{
  WsAgendaPage *self = WS_AGENDA_PAGE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_AGENDA_PAGE);
  g_clear_object (&self->clock);
  g_clear_object (&self->times);
  G_OBJECT_CLASS (ws_agenda_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "agenda.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "agenda.add-after", "x", on_add);
  gtk_widget_class_install_action (widget_class, "agenda.begin-block", "x", on_begin_block);
  gtk_widget_class_install_action (widget_class, "agenda.adapt", NULL, on_adapt);
  gtk_widget_class_install_action (widget_class, "agenda.accept", NULL, on_decided);
  gtk_widget_class_install_action (widget_class, "agenda.leave", NULL, on_decided);
  gtk_widget_class_install_action (widget_class, "agenda.settings", NULL, on_settings);
  gtk_widget_class_install_action (widget_class, "agenda.finish", NULL, on_finish);
  gtk_widget_class_install_action (widget_class, "agenda.forget", NULL, on_forget);
  gtk_widget_class_install_action (widget_class, "agenda.remove-shown", NULL, on_remove_shown);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print-sheet", "s", "agenda");
}

static void
ws_agenda_page_list_views (WsPage *page,
                           GArray *views)
{
  ws_page_add_view (views, WS_VIEW_AGENDA, 0);
}

static void
ws_agenda_page_class_init (WsAgendaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WsPageClass *page_class = WS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_agenda_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_agenda_page_dispose;
  page_class->show_row = ws_agenda_page_show_row;
  page_class->go_back = ws_agenda_page_go_back;
  page_class->list_views = ws_agenda_page_list_views;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_COLUMNS);
  g_type_ensure (WS_TYPE_TIMER_CARD);
  g_type_ensure (WS_TYPE_BLOCK_DETAIL);
  g_type_ensure (WS_TYPE_CLOCK_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-agenda-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsAgendaPage, name)
  BIND (header);
  BIND (add);
  BIND (stack);
  BIND (columns);
  BIND (main);
  BIND (list);
  BIND (ends);
  BIND (planned);
  BIND (adapt);
  BIND (proposal);
  BIND (proposal_text);
  BIND (accept);
  BIND (card);
  BIND (detail);
  BIND (settings);
  BIND (bar);
#undef BIND
  install_actions (widget_class);
}

static void
ws_agenda_page_init (WsAgendaPage *self)
{
  self->times = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}
