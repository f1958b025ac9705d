/* ws-session-strip.c — the foot of the sidebar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From any stage the facilitator knows the time and the wall without turning round. The timer is there only while a session
 * runs; its state is a word and a shape besides the colour. */

#include "ws-session-strip.h"

#include <glib/gi18n-lib.h>

#include "ws-timer-card.h"

struct _WsSessionStrip
{
  GtkBox          parent_instance;

  GtkWidget      *timer_box;
  GtkLabel       *block;
  GtkLabel       *digits;
  GtkImage       *state_icon;
  GtkLabel       *state;
  GtkButton      *pause;
  GtkWidget      *next;
  GtkProgressBar *bar;
  GtkWidget      *wall_box;
  GtkLabel       *wall;
  GtkWidget      *saved_box;
  GtkImage       *saved_icon;
  GtkLabel       *saved;

  WsWorkshop     *workshop;
  WsClock        *clock;
  gboolean        timer;
  gboolean        compact;
};

enum { PROP_0, PROP_WALL_TEXT, PROP_TIMER, PROP_COMPACT, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WsSessionStrip, ws_session_strip, GTK_TYPE_BOX)

/* On time there is room to say of how much; as soon as something is the matter, that is said instead. */
static void
show_state (WsSessionStrip *self)
{
  static const char *const styles[] = { "ws-ok", "ws-warn", "ws-bad", "ws-accent" };
  g_autofree char *text = NULL;
  const char *icon, *style;
  gboolean calm = ws_clock_get_state (self->clock) == WS_CLOCK_NORMAL;

  if (calm)
    {
      WsAgendaBlock *block = ws_clock_get_block (self->clock);

      /* Translators: beside what is left of a block: “07:42 of 25 min” */
      text = g_strdup_printf (_("of %d min"), block != NULL ? ws_agenda_block_get_lasting (block) : 0);
      style = NULL;
    }
  else
    ws_timer_state (self->clock, &text, &icon, &style);
  gtk_label_set_label (self->state, text);
  gtk_widget_set_visible (GTK_WIDGET (self->state_icon), !calm);
  if (!calm)
    gtk_image_set_from_icon_name (self->state_icon, icon);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), styles[i]);
      gtk_widget_remove_css_class (GTK_WIDGET (self->state_icon), styles[i]);
    }
  (calm ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->state), "ws-2");
  if (style != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->state), style);
      gtk_widget_add_css_class (GTK_WIDGET (self->state_icon), style);
    }
}

static void
show_text (WsSessionStrip *self)
{
  gboolean over = ws_clock_get_level (self->clock) == WS_CLOCK_OVERTIME;

  gtk_label_set_label (self->digits, ws_clock_get_text (self->clock));
  gtk_progress_bar_set_fraction (self->bar, over ? 1 : ws_clock_get_fraction (self->clock));
  (over ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->bar), "ws-bad");
  show_state (self);
}

static void
show (WsSessionStrip *self)
{
  gboolean running = self->clock != NULL && ws_clock_is_running (self->clock);
  gboolean paused = running && ws_clock_get_state (self->clock) == WS_CLOCK_PAUSED;
  const char *pause = paused ? _("Continue the timer") : _("Pause the timer");

  gtk_widget_set_visible (self->timer_box, running && self->timer);
  gtk_widget_set_visible (GTK_WIDGET (self->block), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !self->compact);
  gtk_widget_set_visible (self->wall_box, !self->compact && *gtk_label_get_label (self->wall) != '\0');
  gtk_widget_set_visible (self->saved_box, !self->compact || !(running && self->timer));
  if (!running)
    return;
  {
    g_autoptr (WsAgenda) agenda = ws_clock_read (self->clock);
    WsAgendaBlock *block = ws_clock_get_block (self->clock);
    guint number;
    g_autofree char *text = NULL;

    ws_agenda_count (agenda, agenda->current, &number);
    /* Translators: number and title of the running block: “Block 4 · Brainstorming” */
    text = g_strdup_printf (_("Block %1$u · %2$s"), number, block != NULL ? ws_agenda_block_get_title (block) : "");
    gtk_label_set_label (self->block, text);
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->block), text);
  }
  gtk_button_set_icon_name (self->pause, paused ? "ws-play-symbolic" : "ws-pause-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pause), pause);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->pause), GTK_ACCESSIBLE_PROPERTY_LABEL, pause, -1);
  show_text (self);
}

static void
ws_session_strip_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  WsSessionStrip *self = WS_SESSION_STRIP (object);

  if (prop_id == PROP_WALL_TEXT)
    g_value_set_string (value, gtk_label_get_label (self->wall));
  else if (prop_id == PROP_TIMER)
    g_value_set_boolean (value, self->timer);
  else if (prop_id == PROP_COMPACT)
    g_value_set_boolean (value, self->compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_session_strip_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  WsSessionStrip *self = WS_SESSION_STRIP (object);

  if (prop_id == PROP_WALL_TEXT)
    ws_session_strip_set_wall (self, g_value_get_string (value));
  else if (prop_id == PROP_TIMER)
    self->timer = g_value_get_boolean (value);
  else if (prop_id == PROP_COMPACT)
    self->compact = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  show (self);
}

static void
ws_session_strip_dispose (GObject *object)
{
  WsSessionStrip *self = WS_SESSION_STRIP (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->workshop);
  G_OBJECT_CLASS (ws_session_strip_parent_class)->dispose (object);
}

static void
ws_session_strip_class_init (WsSessionStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ws_session_strip_get_property;
  object_class->set_property = ws_session_strip_set_property;
  object_class->dispose = ws_session_strip_dispose;

  properties[PROP_WALL_TEXT] = g_param_spec_string ("wall-text", NULL, NULL, NULL, flags);
  properties[PROP_TIMER] = g_param_spec_boolean ("timer", NULL, NULL, TRUE, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
add_line (WsSessionStrip *self,
          GtkImage      **icon,
          const char     *name,
          const char     *style,
          GtkLabel      **label)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  *icon = GTK_IMAGE (gtk_image_new_from_icon_name (name));
  gtk_widget_add_css_class (GTK_WIDGET (*icon), style);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (*icon));
  *label = add_label (line, "caption");
  gtk_box_append (GTK_BOX (self), line);
  return line;
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon,
            const char *name,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
build_timer (WsSessionStrip *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->timer_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->block = add_label (self->timer_box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->block), "ws-bold");
  self->digits = add_label (line, "ws-strip-digits");
  gtk_label_set_ellipsize (self->digits, PANGO_ELLIPSIZE_NONE);
  self->state_icon = GTK_IMAGE (gtk_image_new ());
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->state_icon));
  self->state = add_label (words, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  self->pause = GTK_BUTTON (add_button (line, "ws-pause-symbolic", _("Pause the timer"), "win.timer-pause"));
  self->next = add_button (line, "ws-skip-symbolic", _("Next block"), "win.timer-next");
  gtk_box_append (GTK_BOX (self->timer_box), line);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->bar), "ws-timer-bar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time of the block that is over"), -1);
  gtk_box_append (GTK_BOX (self->timer_box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), self->timer_box);
}

static void
ws_session_strip_init (WsSessionStrip *self)
{
  GtkImage *icon;

  self->timer = TRUE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-strip");
  build_timer (self);
  self->wall_box = add_line (self, &icon, "ws-projector-symbolic", "ws-accent", &self->wall);
  self->saved_box = add_line (self, &self->saved_icon, "ws-done-symbolic", "ws-ok", &self->saved);
  gtk_widget_add_css_class (GTK_WIDGET (self->saved), "ws-2");
  show (self);
}

GtkWidget *
ws_session_strip_new (void)
{
  return g_object_new (WS_TYPE_SESSION_STRIP, NULL);
}

void
ws_session_strip_set_workshop (WsSessionStrip *self,
                               WsWorkshop     *workshop)
{
  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  self->clock = g_object_ref (ws_workshop_get_clock (workshop));
  g_signal_connect_object (self->clock, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::text", G_CALLBACK (show_text), self, G_CONNECT_SWAPPED);
  show (self);
}

/* Says when the last change was saved, or that nothing can be. */
void
ws_session_strip_set_saved (WsSessionStrip *self,
                            const char     *icon,
                            const char     *text)
{
  gtk_image_set_from_icon_name (self->saved_icon, icon);
  gtk_label_set_label (self->saved, text);
}

/* @text: (nullable): what the wall shows: “On screen: agenda and timer”; %NULL: nothing is projected */
void
ws_session_strip_set_wall (WsSessionStrip *self,
                           const char     *text)
{
  gtk_label_set_label (self->wall, text != NULL ? text : "");
  show (self);
}
