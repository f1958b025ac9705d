/* ws-booth.c — the window of the voting booth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window of its own, not known to the application, so that none of the program's keys and menus exist in
 * it. It shows one screen at a time, built when it is entered and destroyed when it is left: what is not
 * there cannot be read by assistive technology, by undo or by the next voter. It is a curtain, not a lock:
 * whoever controls the laptop can end the program.
 */
#include "ws-booth.h"

#include <glib/gi18n.h>
#include <time.h>

#include "ws-booth-banner.h"
#include "ws-booth-curtain.h"
#include "ws-booth-fit.h"
#include "ws-booth-keys.h"
#include "ws-booth-passphrase.h"
#include "ws-booth-screens.h"
#include "ws-booth-style.h"
#include "ws-booth-urn.h"
#include "ws-booth-words.h"

#define TICK_MS          250
#define INHIBIT_MS       500  /* inhibiting shortcuts earlier than the focus has no effect */
#define CHECK_MS          60  /* lets "Checking…" be painted first */
#define SETTLE_US     400000  /* a second click of a double click is not meant for the next screen */

struct _WsBooth
{
  GtkWindow           parent_instance;
  WsBoothCurtain     *curtain;
  WsBoothUrn         *urn;
  WsVote             *vote;
  WsBoothPaper       *paper;
  WsBoothPaper       *fruits;              /* to practise with */
  WsBoothScene        scene;
  GtkWidget          *frame;               /* amber while somebody practises */
  WsBoothFit         *fit;
  GtkCssProvider     *style;
  guint               ticking;
  guint               inhibiting;
  guint               resizing;
  guint               leaving;
  guint               checking;
  char               *passphrase;          /* while it is checked */
  gint64              shown;               /* monotonic µs of the current screen */
  WsBoothKeys         keys;
  double              pointer_x;
  double              pointer_y;
  gint64            (*now) (gpointer data);
  gpointer            now_data;
};

enum { LEFT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsBooth, ws_booth, GTK_TYPE_WINDOW)

static gint64
boot_time (gpointer unused)
{
  struct timespec time;

  clock_gettime (CLOCK_BOOTTIME, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gint64
port_now (gpointer data)
{
  WsBooth *self = data;

  return self->now (self->now_data);
}

static guint
port_count (gpointer data)
{
  return ws_vote_get_cast (((WsBooth *) data)->vote);
}

static WsBallot *
port_open (gpointer data,
           gboolean practice)
{
  WsBooth *self = data;

  self->scene.paper = practice ? self->fruits : self->paper;
  return ws_booth_paper_new_ballot (self->scene.paper);
}

static gboolean
port_cast (gpointer    data,
           guint       expected,
           const char *body,
           const char *code)
{
  return ws_booth_urn_cast (((WsBooth *) data)->urn, expected, body, code);
}

static WsBoothSlip
port_check_code (gpointer    data,
                 const char *code)
{
  return ws_booth_urn_check_code (((WsBooth *) data)->urn, code);
}

static gboolean
port_admitted (gpointer data)
{
  return ws_booth_urn_admitted (((WsBooth *) data)->urn);
}

static WsBoothPage *
current_page (WsBooth *self)
{
  return (WsBoothPage *) ws_booth_fit_get_child (self->fit);
}

/* Whether the box would take the ballot as it is; if not, the voter is told at once why. */
static gboolean
fits_the_box (WsBooth *self)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene.flow);
  char *body;
  g_autoptr (GError) error = NULL;

  if (ws_booth_flow_is_practice (self->scene.flow) || ws_ballot_may_finish (ballot) != WS_BALLOT_OK)
    return TRUE;
  body = ws_ballot_to_body (ballot);
  ws_vote_check_ballot (self->vote, body, &error);
  ws_ballot_wipe (body);
  if (error != NULL)
    ws_booth_page_say (current_page (self), error->message);
  return error == NULL;
}

static void
handle (WsBooth      *self,
        WsBoothEvent  event)
{
  WsBoothState state = ws_booth_flow_get_state (self->scene.flow);
  WsBallotReason reason;
  g_autofree char *text = NULL;

  if ((state == WS_BOOTH_AT_CHOOSE || state == WS_BOOTH_AT_REASON) && event == WS_BOOTH_EVENT_FORWARD
      && !fits_the_box (self))
    return;
  reason = ws_booth_flow_handle (self->scene.flow, event);
  if (reason == WS_BALLOT_OK)
    return;
  text = ws_booth_words_reason (ws_booth_flow_get_ballot (self->scene.flow), 0, reason);
  ws_booth_page_say (current_page (self), text);
}

static void
on_event (WsBoothPage *page,
          int          event,
          WsBooth     *self)
{
  handle (self, event);
}

static void
forget_passphrase (WsBooth *self)
{
  g_clear_pointer (&self->passphrase, ws_ballot_wipe);
  g_clear_handle_id (&self->checking, g_source_remove);
}

static gboolean
check_passphrase (gpointer data)
{
  WsBooth *self = data;
  g_autoptr (GError) error = NULL;
  gint64 wait_ms = 0;
  gboolean right = ws_vote_check_passphrase (self->vote, self->passphrase, &wait_ms, &error);

  self->checking = 0;
  forget_passphrase (self);
  if (right)
    handle (self, WS_BOOTH_EVENT_PASSPHRASE);
  else if (WS_IS_BOOTH_PASSPHRASE (current_page (self)))
    ws_booth_passphrase_refuse (WS_BOOTH_PASSPHRASE (current_page (self)), wait_ms);
  return G_SOURCE_REMOVE;
}

static void
on_passphrase (WsBoothPage *page,
               const char  *typed,
               WsBooth     *self)
{
  forget_passphrase (self);
  self->passphrase = g_strdup (typed);
  ws_booth_passphrase_checking (WS_BOOTH_PASSPHRASE (page));
  self->checking = g_timeout_add (CHECK_MS, check_passphrase, self);
}

static void
end_practice (WsBooth *self)
{
  handle (self, WS_BOOTH_EVENT_END_PRACTICE);
}

static void
show_page (WsBooth *self)
{
  GtkWidget *page;

  forget_passphrase (self);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  ws_booth_banner_update (GTK_BOX (self->frame), ws_booth_flow_is_practice (self->scene.flow),
                          G_CALLBACK (end_practice), self);
  page = ws_booth_screens_new (&self->scene);
  g_signal_connect (page, "event", G_CALLBACK (on_event), self);
  g_signal_connect (page, "passphrase", G_CALLBACK (on_passphrase), self);
  ws_booth_fit_set_child (self->fit, page);
  ws_booth_page_start (WS_BOOTH_PAGE (page));
  self->shown = g_get_monotonic_time ();
}

static gboolean
leave (gpointer data)
{
  WsBooth *self = data;

  self->leaving = 0;
  gtk_window_destroy (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
port_changed (gpointer data)
{
  WsBooth *self = data;

  if (ws_booth_flow_get_state (self->scene.flow) != WS_BOOTH_AT_LEFT)
    {
      show_page (self);
      return;
    }
  /* the flow is still at work further up; the window outlives it by one turn of the loop, and is empty */
  ws_booth_fit_set_child (self->fit, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->leaving = g_idle_add_full (G_PRIORITY_HIGH, leave, self, NULL);
  ws_booth_curtain_open (self->curtain);
  g_signal_emit (self, signals[LEFT], 0);
}

/* Keys */

static gboolean
has_left (WsBooth *self)
{
  return ws_booth_flow_get_state (self->scene.flow) == WS_BOOTH_AT_LEFT;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                WsBooth               *self)
{
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK
                                      | GDK_META_MASK);

  if (ws_booth_keys_press (&self->keys, keycode))
    return TRUE;
  ws_booth_flow_touch (self->scene.flow);
  if (has_left (self))
    return TRUE;
  if ((held & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == (GDK_CONTROL_MASK | GDK_ALT_MASK)
      && gdk_keyval_to_lower (keyval) == GDK_KEY_f)
    {
      handle (self, WS_BOOTH_EVENT_FACILITATOR);
      return TRUE;
    }
  if (held != 0)
    return TRUE;
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab || ws_booth_page_type (current_page (self),
                                                                                     keyval))
    return FALSE;
  self->scene.shift = (modifiers & GDK_SHIFT_MASK) != 0;
  if (keyval == GDK_KEY_F2)
    handle (self, WS_BOOTH_EVENT_OPEN);
  else if (keyval == GDK_KEY_F3)
    handle (self, ws_booth_flow_is_practice (self->scene.flow) ? WS_BOOTH_EVENT_END_PRACTICE
                                                               : WS_BOOTH_EVENT_PRACTICE);
  else
    ws_booth_page_key (current_page (self), keyval);
  return TRUE;
}

static void
on_key_released (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        modifiers,
                 WsBooth               *self)
{
  ws_booth_keys_release (&self->keys, keycode);
}

/* Pointer and touch: a sign of life if it moved; only the first button, and not while a new screen is
 * settling. */
static gboolean
on_pointer (GtkEventControllerLegacy *controller,
            GdkEvent                 *event,
            WsBooth                  *self)
{
  double x, y;

  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_MOTION_NOTIFY:
    case GDK_TOUCH_UPDATE:
      if (gdk_event_get_position (event, &x, &y) && (x != self->pointer_x || y != self->pointer_y))
        {
          self->pointer_x = x;
          self->pointer_y = y;
          ws_booth_flow_touch (self->scene.flow);
        }
      return FALSE;
    case GDK_BUTTON_PRESS:
      if (gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
        return TRUE;
      G_GNUC_FALLTHROUGH;
    case GDK_TOUCH_BEGIN:
      ws_booth_flow_touch (self->scene.flow);
      return g_get_monotonic_time () - self->shown < SETTLE_US;
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_SWIPE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Window */

static void
on_active (WsBooth *self)
{
  self->keys = (WsBoothKeys) { 0 };
  if (!gtk_window_is_active (GTK_WINDOW (self)) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    handle (self, WS_BOOTH_EVENT_COVER);
}

static void
on_fullscreened (WsBooth *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  handle (self, WS_BOOTH_EVENT_COVER);
  gtk_window_fullscreen (GTK_WINDOW (self));
}

static gboolean
refresh_size (gpointer data)
{
  WsBooth *self = data;
  g_autofree char *css = NULL;

  self->resizing = 0;
  if (self->scene.width == gtk_widget_get_width (GTK_WIDGET (self->fit))
      && self->scene.height == gtk_widget_get_height (GTK_WIDGET (self->fit)))
    return G_SOURCE_REMOVE;
  self->scene.width = gtk_widget_get_width (GTK_WIDGET (self->fit));
  self->scene.height = gtk_widget_get_height (GTK_WIDGET (self->fit));
  self->scene.unit = ws_booth_style_unit (self->scene.width, self->scene.height);
  css = ws_booth_style_expand (self->scene.unit);
  gtk_css_provider_load_from_data (self->style, css, -1);
  if (!has_left (self))
    show_page (self);
  return G_SOURCE_REMOVE;
}

/* Not within the allocation: the style sheet changes. Before the next frame all the same. */
static void
on_resized (WsBooth *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add_full (G_PRIORITY_HIGH, refresh_size, self, NULL);
}

static gboolean
on_tick (gpointer data)
{
  WsBooth *self = data;

  ws_booth_flow_tick (self->scene.flow);
  if (!has_left (self))
    ws_booth_page_tick (current_page (self));
  return G_SOURCE_CONTINUE;
}

static gboolean
inhibit_shortcuts (gpointer data)
{
  WsBooth *self = data;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));

  self->inhibiting = 0;
  if (GDK_IS_TOPLEVEL (surface))
    gdk_toplevel_inhibit_system_shortcuts (GDK_TOPLEVEL (surface), NULL);
  return G_SOURCE_REMOVE;
}

static void
ws_booth_map (GtkWidget *widget)
{
  WsBooth *self = WS_BOOTH (widget);

  GTK_WIDGET_CLASS (ws_booth_parent_class)->map (widget);
  ws_booth_curtain_draw (self->curtain, GTK_WINDOW (self));
  if (self->ticking == 0)
    self->ticking = g_timeout_add (TICK_MS, on_tick, self);
  if (self->inhibiting == 0)
    self->inhibiting = g_timeout_add (INHIBIT_MS, inhibit_shortcuts, self);
}

static gboolean
ws_booth_close_request (GtkWindow *window)
{
  return TRUE;
}

static void
ws_booth_dispose (GObject *object)
{
  WsBooth *self = WS_BOOTH (object);

  forget_passphrase (self);
  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_handle_id (&self->inhibiting, g_source_remove);
  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_handle_id (&self->leaving, g_source_remove);
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
  g_clear_pointer (&self->curtain, ws_booth_curtain_free);
  G_OBJECT_CLASS (ws_booth_parent_class)->dispose (object);
}

static void
ws_booth_finalize (GObject *object)
{
  WsBooth *self = WS_BOOTH (object);

  ws_booth_flow_free (self->scene.flow);
  ws_booth_urn_free (self->urn);
  ws_booth_paper_free (self->paper);
  ws_booth_paper_free (self->fruits);
  g_object_unref (self->vote);
  G_OBJECT_CLASS (ws_booth_parent_class)->finalize (object);
}

static void
ws_booth_class_init (WsBoothClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ws_booth_dispose;
  object_class->finalize = ws_booth_finalize;
  GTK_WIDGET_CLASS (klass)->map = ws_booth_map;
  GTK_WINDOW_CLASS (klass)->close_request = ws_booth_close_request;
  signals[LEFT] = g_signal_new ("left", WS_TYPE_BOOTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                0);
}

static void
ws_booth_init (WsBooth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *pointer = gtk_event_controller_legacy_new ();

  self->now = boot_time;
  self->style = gtk_css_provider_new ();
  /* above the user's own style sheet, so that no theme changes what a voter sees */
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                              GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER + 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-booth");
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_handle_menubar_accel (GTK_WINDOW (self), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self), (int) WS_BOOTH_WIDTH, (int) WS_BOOTH_HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _("Voting"));
  self->fit = WS_BOOTH_FIT (ws_booth_fit_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->fit), TRUE);
  self->frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->frame), GTK_WIDGET (self->fit));
  gtk_window_set_child (GTK_WINDOW (self), self->frame);
  g_signal_connect_swapped (self->fit, "resized", G_CALLBACK (on_resized), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (on_key_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (pointer, GTK_PHASE_CAPTURE);
  g_signal_connect (pointer, "event", G_CALLBACK (on_pointer), self);
  gtk_widget_add_controller (GTK_WIDGET (self), pointer);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active), NULL);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (on_fullscreened), NULL);
}

static WsBooth *
build (GtkApplication     *app,
       WsVote             *vote,
       const WsBoothSetup *setup)
{
  static const WsBoothPorts ports = {
    .now = port_now, .count = port_count, .open = port_open, .cast = port_cast,
    .check_code = port_check_code, .admitted = port_admitted, .changed = port_changed,
  };
  WsBooth *self = g_object_new (WS_TYPE_BOOTH, NULL);
  g_autofree char *css = ws_booth_style_expand (1);

  self->vote = g_object_ref (vote);
  self->curtain = ws_booth_curtain_new (app);
  self->urn = ws_booth_urn_new (vote);
  self->paper = ws_booth_paper_new (vote);
  self->fruits = ws_booth_paper_new_practice (vote);
  gtk_css_provider_load_from_data (self->style, css, -1);
  self->scene = (WsBoothScene) {
    .vote = vote,
    .paper = self->paper,
    .window = GTK_WIDGET (self),
    .width = (int) WS_BOOTH_WIDTH,
    .height = (int) WS_BOOTH_HEIGHT,
    .unit = 1,
  };
  self->scene.flow = ws_booth_flow_new (setup, &ports, self);
  show_page (self);
  gtk_window_fullscreen (GTK_WINDOW (self));
  return self;
}

/**
 * ws_booth_new:
 * @app: (nullable): its windows are hidden while the booth is shown
 * @vote: an open vote at the shared laptop
 * @ask_each: whether the facilitator types the passphrase before each ballot
 *
 * A full-screen booth that waits for the facilitator, or for a code where the vote lets in by slips;
 * gtk_window_present() it. It destroys itself after the facilitator has left it with the right passphrase
 * ("left").
 *
 * Returns: (transfer none): a window, owned by GTK
 */
WsBooth *
ws_booth_new (GtkApplication *app,
              WsVote         *vote,
              gboolean        ask_each)
{
  WsBoothSetup setup = { .ask_each = ask_each };
  WsVoteRules rules;

  ws_vote_get_rules (vote, &rules);
  setup.admission = rules.admission;
  return build (app, vote, &setup);
}

/**
 * ws_booth_admit:
 * @self: a booth of a vote with a list
 * @person: whose turn it is
 *
 * Opens the ballot of a person who was picked from the list. Their name is shown nowhere in the booth.
 */
void
ws_booth_admit (WsBooth  *self,
                WsPerson *person)
{
  ws_booth_urn_admit (self->urn, person);
  handle (self, WS_BOOTH_EVENT_OPEN);
}

/**
 * ws_booth_new_practice:
 * @app: (nullable): its windows are hidden while the booth is shown
 * @vote: a vote, also a draft
 *
 * A booth with fruits in place of the proposals of @vote. Nothing is written; it is left by a button, by the
 * facilitator's key without a passphrase, or after the ballot was deposited.
 *
 * Returns: (transfer none): a window, owned by GTK
 */
WsBooth *
ws_booth_new_practice (GtkApplication *app,
                       WsVote         *vote)
{
  WsBoothSetup setup = { .practice = TRUE };

  return build (app, vote, &setup);
}

WsBoothState
ws_booth_get_state (WsBooth *self)
{
  return ws_booth_flow_get_state (self->scene.flow);
}

/* Another clock than CLOCK_BOOTTIME, in microseconds. */
void
ws_booth_set_clock (WsBooth  *self,
                    gint64  (*now) (gpointer data),
                    gpointer  data)
{
  self->now = now;
  self->now_data = data;
  ws_booth_flow_touch (self->scene.flow);
}
