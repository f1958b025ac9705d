/* ws-timer-card.c — the big timer of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each state is a word, a shape and a colour. The digits change when the clock says that their text changed, and at no other
 * time; everything else follows the clock's "changed". */

#include "ws-timer-card.h"

#include <glib/gi18n-lib.h>

#include "ws-agenda-row.h"
#include "ws-text.h"

struct _WsTimerCard
{
  GtkBox          parent_instance;

  GtkWidget      *notice;
  GtkLabel       *notice_text;
  GtkWidget      *card;
  GtkLabel       *where;
  GtkWidget      *pill;
  GtkImage       *pill_icon;
  GtkLabel       *pill_text;
  GtkLabel       *title;
  GtkLabel       *digits;
  GtkLabel       *caption;
  GtkProgressBar *bar;
  GtkWidget      *keys;
  GtkButton      *pause;
  GtkWidget      *next_button;
  AdwButtonContent *next_content;
  GtkWidget      *next_card;
  GtkImage       *next_icon;
  GtkLabel       *next_when;
  GtkLabel       *next_title;
  GtkWidget      *notes_card;
  GtkLabel       *notes;

  WsWorkshop     *workshop;
  WsClock        *clock;
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (WsTimerCard, ws_timer_card, GTK_TYPE_BOX)

static const char *const styles[] = { "ws-ok", "ws-warn", "ws-bad", "ws-accent" };

/**
 * ws_timer_state:
 * @text: (out) (transfer full)
 * @icon: (out)
 * @style: (out): "ws-ok", "ws-warn", "ws-bad" or "ws-accent"
 *
 * What matters most now: a pause, then the end of the block, then how late the evening is.
 */
void
ws_timer_state (WsClock      *clock,
                char        **text,
                const char  **icon,
                const char  **style)
{
  WsClockState state = ws_clock_get_state (clock);
  int left = (ws_clock_get_remaining (clock) + 59) / 60;
  int behind = ws_clock_get_behind (clock);

  *icon = ws_clock_state_icon (state);
  *style = "ws-accent";
  switch (state)
    {
    case WS_CLOCK_WARNING:
      *text = g_strdup_printf (ngettext ("%d min left", "%d min left", left), left);
      *style = "ws-warn";
      break;
    case WS_CLOCK_CRITICAL:
    case WS_CLOCK_OVERTIME:
      *text = g_strdup (ws_clock_state_text (state));
      *icon = "ws-overdue-symbolic";
      *style = "ws-bad";
      break;
    case WS_CLOCK_NORMAL:
      *text = ws_clock_behind_text (behind);
      *icon = behind > 0 ? "ws-due-today-symbolic" : "ws-done-symbolic";
      *style = behind > 0 ? "ws-warn" : "ws-ok";
      break;
    case WS_CLOCK_IDLE:
    case WS_CLOCK_PAUSED:
    case WS_CLOCK_FINISHED:
    default:
      *text = g_strdup (ws_clock_state_text (state));
    }
}

static void
set_style (GtkWidget  *widget,
           const char *style)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (widget, styles[i]);
  if (style != NULL)
    gtk_widget_add_css_class (widget, style);
}

static void
set_soft (GtkLabel   *label,
          const char *text)
{
  g_autofree char *soft = ws_text_soft_break (text);

  gtk_label_set_label (label, soft);
}

/* --- showing --- */

static void
show_digits (WsTimerCard *self)
{
  g_autofree char *caption = ws_clock_caption (self->clock);
  gboolean over = ws_clock_get_level (self->clock) == WS_CLOCK_OVERTIME;

  gtk_label_set_label (self->digits, ws_clock_get_text (self->clock));
  gtk_label_set_label (self->caption, caption);
  gtk_progress_bar_set_fraction (self->bar, over ? 1 : ws_clock_get_fraction (self->clock));
}

static void
show_pill (WsTimerCard *self)
{
  g_autofree char *text = NULL;
  const char *icon, *style;
  WsClockState level = ws_clock_get_level (self->clock);
  const char *urgent = level == WS_CLOCK_OVERTIME || level == WS_CLOCK_CRITICAL ? "ws-bad" : level == WS_CLOCK_WARNING ? "ws-warn" : NULL;

  ws_timer_state (self->clock, &text, &icon, &style);
  gtk_label_set_label (self->pill_text, text);
  gtk_image_set_from_icon_name (self->pill_icon, icon);
  set_style (self->pill, style);
  set_style (GTK_WIDGET (self->digits), urgent);
  set_style (GTK_WIDGET (self->bar), urgent);
}

static void
on_text (WsTimerCard *self)
{
  show_digits (self);
  show_pill (self);
}

/* "NOW · BLOCK 4 OF 9" */
static char *
describe_where (WsAgenda     *agenda,
                WsClockState  state)
{
  guint number, n = ws_agenda_count (agenda, agenda->current, &number);

  if (state == WS_CLOCK_IDLE)
    return g_strdup (_("NOT BEGUN"));
  if (state == WS_CLOCK_FINISHED)
    return g_strdup (_("FINISHED"));
  /* Translators: in capitals, a label above the timer */
  return g_strdup_printf (_("NOW · BLOCK %1$u OF %2$u"), number, n);
}

static void
show_idle (WsTimerCard *self,
           WsAgenda    *agenda)
{
  gboolean finished = agenda->state == WS_RUN_FINISHED;
  g_autofree char *from = ws_agenda_time_text (agenda, finished ? agenda->begun : agenda->from);
  g_autofree char *to = ws_agenda_time_text (agenda, agenda->end);
  g_autofree char *text = NULL;

  gtk_label_set_label (self->title, finished ? _("The session has ended") : _("The session has not begun"));
  if (agenda->timed)
    /* Translators: hours of the day: “16:30 to 19:30” */
    text = g_strdup_printf (_("%1$s to %2$s"), from, to);
  gtk_label_set_label (self->caption, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), text != NULL);
}

static void
show_next (WsTimerCard *self,
           WsAgenda    *agenda)
{
  WsAgendaBlock *next = ws_clock_get_next (self->clock);
  int index = ws_agenda_find (agenda, next);

  gtk_widget_set_visible (self->next_card, index >= 0 && !self->narrow);
  if (index < 0)
    return;
  {
    g_autofree char *time = ws_agenda_time_text (agenda, agenda->slots[index].start);
    g_autofree char *minutes = ws_agenda_minutes_text (agenda->slots[index].minutes);
    g_autofree char *title = g_strdup_printf ("%s · %s", ws_agenda_block_get_title (next), minutes);
    g_autofree char *when = g_strdup_printf (agenda->begun > 0 ? _("Next at %s") : _("First at %s"), time);
    static const char *const families[] = { "ws-yellow", "ws-green", "ws-blue", "ws-purple", "ws-orange", "ws-pink", "ws-grey" };

    gtk_label_set_label (self->next_when, when);
    set_soft (self->next_title, title);
    for (guint i = 0; i < G_N_ELEMENTS (families); i++)
      gtk_widget_remove_css_class (GTK_WIDGET (self->next_icon), families[i]);
    gtk_widget_add_css_class (GTK_WIDGET (self->next_icon), families[ws_agenda_kind_get_family (ws_agenda_block_get_kind (next))]);
    gtk_image_set_from_icon_name (self->next_icon, ws_agenda_kind_get_icon (ws_agenda_block_get_kind (next)));
  }
}

static void
show_notes (WsTimerCard *self)
{
  WsAgendaBlock *block = ws_clock_get_block (self->clock);
  const char *text = block != NULL ? ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_INSTRUCTIONS) : "";

  gtk_widget_set_visible (self->notes_card, *text != '\0');
  set_soft (self->notes, text);
}

static void
show_keys (WsTimerCard *self)
{
  WsClockState state = ws_clock_get_state (self->clock);
  gboolean running = ws_clock_is_running (self->clock), paused = state == WS_CLOCK_PAUSED;
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (self->workshop));
  const char *pause = paused ? _("Continue the timer") : _("Pause the timer");

  gtk_widget_set_visible (GTK_WIDGET (self->digits), running);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), running);
  gtk_widget_set_visible (self->keys, running && writable);
  gtk_widget_set_visible (self->next_button, writable);
  gtk_button_set_icon_name (self->pause, paused ? "ws-play-symbolic" : "ws-pause-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause), pause);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL, pause, -1);
  if (running)
    {
      gboolean last = ws_clock_get_next (self->clock) == NULL;
      adw_button_content_set_label (self->next_content, last ? _("End Session") : _("Next Block"));
      adw_button_content_set_icon_name (self->next_content, last ? "ws-done-symbolic" : "ws-skip-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "win.timer-next");
    }
  else
    {
      adw_button_content_set_label (self->next_content, state == WS_CLOCK_FINISHED ? _("Back to the Last Block") : _("Begin Session"));
      adw_button_content_set_icon_name (self->next_content, state == WS_CLOCK_FINISHED ? "ws-previous-symbolic" : "ws-play-symbolic");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button),
                                      state == WS_CLOCK_FINISHED ? "win.timer-back" : "win.timer-start");
    }
  (state == WS_CLOCK_FINISHED ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (self->next_button, "suggested-action");
}

static void
show (WsTimerCard *self)
{
  g_autoptr (WsAgenda) agenda = ws_clock_read (self->clock);
  g_autofree char *where = describe_where (agenda, ws_clock_get_state (self->clock));
  WsAgendaBlock *block = ws_clock_get_block (self->clock);

  gtk_label_set_label (self->where, where);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), TRUE);
  show_digits (self);
  show_pill (self);
  show_keys (self);
  show_next (self, agenda);
  show_notes (self);
  gtk_widget_set_visible (self->pill, ws_clock_is_running (self->clock));
  if (block != NULL)
    set_soft (self->title, ws_agenda_block_get_title (block));
  else
    show_idle (self, agenda);
}

static void
show_notice (WsTimerCard *self)
{
  const char *text = ws_clock_notice_text (ws_clock_get_notice (self->clock));

  gtk_widget_set_visible (self->notice, text != NULL);
  gtk_label_set_label (self->notice_text, text != NULL ? text : "");
}

static void
on_dismiss (WsTimerCard *self)
{
  if (self->clock != NULL)
    ws_clock_dismiss (self->clock);
}

static gboolean
on_key (WsTimerCard     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const char *action = NULL;
  int minutes = 0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->clock == NULL || !ws_clock_is_running (self->clock))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space && gtk_widget_has_focus (self->card))
    action = "win.timer-pause";
  else if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add)
    minutes = 1;
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    minutes = -1;
  else
    return GDK_EVENT_PROPAGATE;
  if (action != NULL)
    return gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.timer-extend", "i", minutes);
}

/* --- building --- */

static void
ws_timer_card_dispose (GObject *object)
{
  WsTimerCard *self = WS_TIMER_CARD (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->workshop);
  G_OBJECT_CLASS (ws_timer_card_parent_class)->dispose (object);
}

static void
ws_timer_card_class_init (WsTimerCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_timer_card_dispose;
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style,
           double      xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_justify (GTK_LABEL (label), xalign == 0.5 ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
add_key (GtkWidget  *box,
         const char *icon,
         const char *label,
         const char *name,
         const char *action)
{
  GtkWidget *button = icon != NULL ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
build_head (WsTimerCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->where = add_label (head, "caption", 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->where), "ws-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->where), "ws-bold");
  self->pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->pill, "ws-badge");
  gtk_widget_set_valign (self->pill, GTK_ALIGN_CENTER);
  self->pill_icon = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (self->pill), GTK_WIDGET (self->pill_icon));
  self->pill_text = add_label (self->pill, NULL, 0);
  gtk_label_set_wrap (self->pill_text, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->pill_text), FALSE);
  gtk_box_append (GTK_BOX (head), self->pill);
  gtk_box_append (GTK_BOX (self->card), head);
}

static void
build_keys (WsTimerCard *self)
{
  self->keys = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_halign (self->keys, GTK_ALIGN_CENTER);
  add_key (self->keys, "ws-previous-symbolic", NULL, _("Back to the block before (Ctrl+Page Up)"), "win.timer-back");
  add_key (self->keys, NULL, _("−1 min"), _("One minute less for this block"), "win.timer-extend(-1)");
  self->pause = GTK_BUTTON (add_key (self->keys, "ws-pause-symbolic", NULL, _("Pause the timer"), "win.timer-pause"));
  add_key (self->keys, NULL, _("+1 min"), _("One minute more for this block"), "win.timer-extend(1)");
  gtk_box_append (GTK_BOX (self->card), self->keys);
  self->next_content = ADW_BUTTON_CONTENT (adw_button_content_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->next_content), GTK_ALIGN_CENTER);
  self->next_button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->next_button), GTK_WIDGET (self->next_content));
  gtk_widget_add_css_class (self->next_button, "pill");
  gtk_box_append (GTK_BOX (self->card), self->next_button);
}

static void
build_card (WsTimerCard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "ws-timer-card");
  gtk_widget_set_focusable (self->card, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timer"), -1);
  build_head (self);
  self->title = add_label (self->card, "title-3", 0.5);
  self->digits = add_label (self->card, "ws-timer", 0.5);
  gtk_label_set_wrap (self->digits, FALSE);
  self->caption = add_label (self->card, "ws-2", 0.5);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time of the block that is over"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "ws-timer-bar");
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->bar));
  build_keys (self);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_box_append (GTK_BOX (self), self->card);
}

static void
build_next (WsTimerCard *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->next_card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->next_card, "card");
  gtk_widget_add_css_class (self->next_card, "ws-side-card");
  self->next_icon = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (self->next_card), GTK_WIDGET (self->next_icon));
  self->next_when = add_label (words, "ws-small", 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->next_when), "ws-2");
  self->next_title = add_label (words, "ws-bold", 0);
  gtk_box_append (GTK_BOX (self->next_card), words);
  gtk_box_append (GTK_BOX (self), self->next_card);
}

static void
build_notes (WsTimerCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-eye-off-symbolic");
  GtkLabel *label;

  self->notes_card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->notes_card, "card");
  gtk_widget_add_css_class (self->notes_card, "ws-side-card");
  gtk_widget_add_css_class (icon, "ws-2");
  gtk_box_append (GTK_BOX (head), icon);
  label = add_label (head, "ws-small", 0);
  gtk_label_set_label (label, _("Only you see this"));
  gtk_widget_add_css_class (GTK_WIDGET (label), "ws-bold");
  gtk_widget_add_css_class (GTK_WIDGET (label), "ws-2");
  gtk_box_append (GTK_BOX (self->notes_card), head);
  self->notes = add_label (self->notes_card, NULL, 0);
  gtk_box_append (GTK_BOX (self), self->notes_card);
}

static void
build_notice (WsTimerCard *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-warning-symbolic");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_("Understood"));

  self->notice = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->notice, "ws-banner");
  gtk_widget_add_css_class (self->notice, "ws-warn");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->notice), icon);
  self->notice_text = add_label (words, NULL, 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_dismiss), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (words), button);
  gtk_box_append (GTK_BOX (self->notice), words);
  gtk_widget_set_visible (self->notice, FALSE);
  gtk_box_append (GTK_BOX (self), self->notice);
}

static void
ws_timer_card_init (WsTimerCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  build_notice (self);
  build_card (self);
  build_next (self);
  build_notes (self);
}

/* Narrow: the list follows the timer at once, and shows by itself what comes next. */
void
ws_timer_card_set_narrow (WsTimerCard *self,
                          gboolean     narrow)
{
  self->narrow = narrow;
  if (self->clock != NULL)
    show (self);
}

void
ws_timer_card_set_workshop (WsTimerCard *self,
                            WsWorkshop  *workshop)
{
  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  self->clock = g_object_ref (ws_workshop_get_clock (workshop));
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::text", G_CALLBACK (on_text), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::notice", G_CALLBACK (show_notice), self, G_CONNECT_SWAPPED);
  show (self);
  show_notice (self);
}
