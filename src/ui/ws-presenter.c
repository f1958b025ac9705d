/* ws-presenter.c — brings what was sent onto a screen, and watches that screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the wall's screen is pulled, the window manager moves its window onto the facilitator's: so it is hidden in the very
 * signal that tells it. Everything else about monitors is decided in an idle, by one function, from where all of them are
 * then: a new monitor has no size at first, and mirroring only changes sizes. */

#include "ws-presenter.h"

#include <glib/gi18n.h>

#include "ws-awake.h"
#include "ws-monitors.h"

struct _WsPresenter
{
  GObject         parent_instance;

  GtkApplication *application;
  GtkWindow      *control;        /* owns this */
  GSettings      *settings;
  WsProjection   *projection;
  WsProjector    *projector;
  WsAwake        *awake;
  GListModel     *monitors;
  WsPresenting    state;
  gboolean        mirrored;       /* why the screen was lost */
  char           *words;
  guint           look_source;
};

enum { PROP_0, PROP_STATE, PROP_WORDS, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { CHANGED, SAY, OFFERED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsPresenter, ws_presenter, G_TYPE_OBJECT)

/* --- words --- */

static char *
find_words (WsPresenter *self)
{
  g_autofree char *what = ws_projection_get_words (self->projection);

  if (self->state == WS_PRESENTING_OFF || what == NULL)
    return NULL;
  if (self->state == WS_PRESENTING_LOST)
    return g_strdup (self->mirrored ? _("Screens mirrored: nothing shown") : _("Projector unplugged"));
  if (ws_projection_get_black (self->projection))
    return g_strdup (_("On screen: black"));
  if (self->state == WS_PRESENTING_HERE)
    /* Translators: %s is what is shown, such as "agenda and clock" */
    return g_strdup_printf (_("Rehearsal: %s"), what);
  /* Translators: %s is what is shown, such as "agenda and clock" */
  return g_strdup_printf (_("On screen: %s"), what);
}

static void
on_projection_changed (WsPresenter *self)
{
  char *words = find_words (self);

  if (g_strcmp0 (words, self->words) != 0)
    {
      g_free (self->words);
      self->words = words;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
    }
  else
    g_free (words);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_state (WsPresenter  *self,
           WsPresenting  state)
{
  gboolean shown = state == WS_PRESENTING_WALL || state == WS_PRESENTING_HERE;

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  if (shown)
    ws_awake_start (self->awake, self->control);
  else
    ws_awake_stop (self->awake);
  ws_projection_set_live (self->projection, shown);
  on_projection_changed (self);
}

/* --- monitors --- */

static GdkMonitor *
find_control_monitor (WsPresenter *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->control));

  if (surface == NULL || !gtk_widget_get_realized (GTK_WIDGET (self->control)))
    return NULL;
  return gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (self->control)), surface);
}

/* Returns: (transfer full) (nullable): the monitor for the wall */
static GdkMonitor *
choose_monitor (WsPresenter *self,
                WsScreens   *screens)
{
  guint n = g_list_model_get_n_items (self->monitors), chosen = 0;
  g_autofree WsScreen *list = g_new0 (WsScreen, n + 1);
  g_autofree char *wanted = g_settings_get_string (self->settings, "projector-connector");
  GdkMonitor *control = find_control_monitor (self);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      gdk_monitor_get_geometry (monitor, &list[i].area);
      list[i].connector = gdk_monitor_get_connector (monitor);
      list[i].control = monitor == control;
    }
  *screens = ws_monitors_choose (list, n, *wanted != '\0' ? wanted : NULL, &chosen);
  if (*screens != WS_SCREENS_OWN || g_str_equal (wanted, WS_PRESENTER_HERE))
    return NULL;
  return g_list_model_get_item (self->monitors, chosen);
}

static gboolean
wants_here (WsPresenter *self)
{
  g_autofree char *wanted = g_settings_get_string (self->settings, "projector-connector");

  return g_str_equal (wanted, WS_PRESENTER_HERE);
}

static void
say (WsPresenter *self,
     const char  *text)
{
  g_signal_emit (self, signals[SAY], 0, text);
}

static void
lose (WsPresenter *self,
      gboolean     mirrored)
{
  ws_projector_hide (self->projector);
  self->mirrored = mirrored;
  set_state (self, WS_PRESENTING_LOST);
  say (self, mirrored ? _("The screens show the same now, so the wall was taken off. Press F5 to show it here.")
                      : _("The projector was unplugged. What was shown comes back with it."));
}

/* What the monitors say now. */
static gboolean
look (gpointer data)
{
  WsPresenter *self = data;
  WsScreens screens;
  g_autoptr (GdkMonitor) monitor = choose_monitor (self, &screens);

  self->look_source = 0;
  if (self->state == WS_PRESENTING_WALL && monitor == NULL)
    lose (self, screens == WS_SCREENS_MIRRORED);
  else if (self->state == WS_PRESENTING_WALL)
    ws_projector_show_on (self->projector, monitor);
  else if (self->state == WS_PRESENTING_LOST && monitor != NULL)
    {
      ws_projector_show_on (self->projector, monitor);
      set_state (self, WS_PRESENTING_WALL);
      say (self, _("The projector is back."));
    }
  else if (self->state == WS_PRESENTING_HERE && monitor != NULL)
    g_signal_emit (self, signals[OFFERED], 0);
  else if (self->state == WS_PRESENTING_LOST && self->mirrored != (screens == WS_SCREENS_MIRRORED))
    {
      self->mirrored = screens == WS_SCREENS_MIRRORED;
      on_projection_changed (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
look_soon (WsPresenter *self)
{
  if (self->look_source == 0)
    self->look_source = g_idle_add (look, self);
}

static gboolean
is_listed (WsPresenter *self,
           GdkMonitor  *monitor)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->monitors); i++)
    {
      g_autoptr (GdkMonitor) other = g_list_model_get_item (self->monitors, i);

      if (other == monitor)
        return TRUE;
    }
  return FALSE;
}

static void
on_monitors_changed (WsPresenter *self,
                     guint        position,
                     guint        removed,
                     guint        added)
{
  if (self->state == WS_PRESENTING_WALL && !is_listed (self, ws_projector_get_monitor (self->projector)))
    lose (self, FALSE);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (self->monitors, i);

      if (monitor != NULL)
        g_signal_connect_object (monitor, "notify::geometry", G_CALLBACK (look_soon), self, G_CONNECT_SWAPPED);
    }
  look_soon (self);
}

/* --- showing --- */

/**
 * ws_presenter_show:
 * @self: a presenter
 *
 * Shows what was sent: on a screen of its own, or in the control window where there is none.
 */
void
ws_presenter_show (WsPresenter *self)
{
  WsScreens screens;
  g_autoptr (GdkMonitor) monitor = NULL;

  if (self->state == WS_PRESENTING_WALL)
    return;
  monitor = choose_monitor (self, &screens);
  if (monitor != NULL)
    {
      ws_projector_show_on (self->projector, monitor);
      set_state (self, WS_PRESENTING_WALL);
    }
  else
    set_state (self, WS_PRESENTING_HERE);
}

/**
 * ws_presenter_send:
 * @self: a presenter
 * @view: what
 *
 * Returns: %FALSE if it may not be shown
 */
gboolean
ws_presenter_send (WsPresenter  *self,
                   const WsView *view)
{
  if (!ws_projection_send (self->projection, view))
    return FALSE;
  ws_presenter_show (self);
  return TRUE;
}

/* Nothing is shown any more; the file is not touched. */
void
ws_presenter_end (WsPresenter *self)
{
  if (self->state == WS_PRESENTING_OFF)
    return;
  ws_projector_hide (self->projector);
  set_state (self, WS_PRESENTING_OFF);
  ws_projection_clear (self->projection);
}

void
ws_presenter_toggle_black (WsPresenter *self)
{
  if (self->state != WS_PRESENTING_OFF)
    ws_projection_set_black (self->projection, !ws_projection_get_black (self->projection));
}

/**
 * ws_presenter_choose_screen:
 * @self: a presenter
 * @connector: of a monitor, %WS_PRESENTER_HERE, or "" for the rule
 *
 * It is remembered, and what is shown moves there.
 */
void
ws_presenter_choose_screen (WsPresenter *self,
                            const char  *connector)
{
  g_settings_set_string (self->settings, "projector-connector", connector);
  if (self->state == WS_PRESENTING_OFF)
    return;
  if (wants_here (self))
    {
      ws_projector_hide (self->projector);
      set_state (self, WS_PRESENTING_HERE);
      return;
    }
  if (self->state != WS_PRESENTING_WALL)
    ws_presenter_show (self);
  else
    look_soon (self);
}

/* Returns: (transfer full): what ws_presenter_choose_screen() was told last */
char *
ws_presenter_get_screen (WsPresenter *self)
{
  return g_settings_get_string (self->settings, "projector-connector");
}

/* --- keys --- */

static gboolean
find_key (guint            keyval,
          gboolean         wall,
          gboolean         typing,
          WsProjectionKey *key)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *key = WS_KEY_NEXT;
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *key = WS_KEY_BACK;
      return TRUE;
    case GDK_KEY_b:
    case GDK_KEY_B:
    case GDK_KEY_period:
      *key = WS_KEY_BLACK;
      return !typing;
    case GDK_KEY_space:
    case GDK_KEY_Right:
      *key = WS_KEY_NEXT;
      return wall;
    case GDK_KEY_Left:
      *key = WS_KEY_BACK;
      return wall;
    case GDK_KEY_a:
    case GDK_KEY_A:
      *key = WS_KEY_ALL;
      return wall;
    case GDK_KEY_w:
    case GDK_KEY_W:
      *key = WS_KEY_WAITING;
      return wall;
    default:
      return FALSE;
    }
}

static gboolean
find_size_key (guint            keyval,
               WsProjectionKey *key)
{
  if (keyval == GDK_KEY_plus || keyval == GDK_KEY_KP_Add || keyval == GDK_KEY_equal)
    *key = WS_KEY_LARGER;
  else if (keyval == GDK_KEY_minus || keyval == GDK_KEY_KP_Subtract)
    *key = WS_KEY_SMALLER;
  else if (keyval == GDK_KEY_0 || keyval == GDK_KEY_KP_0)
    *key = WS_KEY_PLAIN;
  else
    return FALSE;
  return TRUE;
}

/**
 * ws_presenter_key:
 * @self: a presenter
 * @keyval: a key of the keyboard or a clicker
 * @modifiers: held with it
 * @wall: whether the wall has the focus, and not a control
 * @typing: whether text is being written
 *
 * Page Up, Page Down and B do the same wherever the focus is, because nobody sees where a clicker's keys go.
 *
 * Returns: whether it was for the wall
 */
gboolean
ws_presenter_key (WsPresenter     *self,
                  guint            keyval,
                  GdkModifierType  modifiers,
                  gboolean         wall,
                  gboolean         typing)
{
  GdkModifierType held = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK);
  WsProjectionKey key;

  if (self->state == WS_PRESENTING_OFF)
    return FALSE;
  if (wall && held == GDK_CONTROL_MASK && find_size_key (keyval, &key))
    return ws_projection_press (self->projection, key);
  if (held != 0)
    return FALSE;
  if (wall && keyval == GDK_KEY_Escape)
    {
      ws_presenter_end (self);
      return TRUE;
    }
  if (!find_key (keyval, wall, typing, &key))
    return FALSE;
  ws_projection_press (self->projection, key);
  return TRUE;
}

static gboolean
on_wall_key (WsPresenter     *self,
             guint            keyval,
             GdkModifierType  modifiers)
{
  return ws_presenter_key (self, keyval, modifiers, TRUE, FALSE);
}

static void
on_misplaced (WsPresenter *self)
{
  say (self, _("The window is not on the projector: drag it there and press F11."));
}

/* --- the object --- */

WsProjection *
ws_presenter_get_projection (WsPresenter *self)
{
  return self->projection;
}

WsPresenting
ws_presenter_get_state (WsPresenter *self)
{
  return self->state;
}

/* Returns: (transfer none) (nullable): the property "words" */
const char *
ws_presenter_get_words (WsPresenter *self)
{
  return self->words;
}

static void
ws_presenter_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  WsPresenter *self = WS_PRESENTER (object);

  if (prop_id == PROP_STATE)
    g_value_set_int (value, self->state);
  else if (prop_id == PROP_WORDS)
    g_value_set_string (value, self->words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_presenter_dispose (GObject *object)
{
  WsPresenter *self = WS_PRESENTER (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  if (self->projector != NULL)
    gtk_window_destroy (GTK_WINDOW (self->projector));
  self->projector = NULL;
  g_clear_object (&self->awake);
  g_clear_object (&self->projection);
  g_clear_object (&self->monitors);
  g_clear_object (&self->settings);
  g_clear_object (&self->application);
  G_OBJECT_CLASS (ws_presenter_parent_class)->dispose (object);
}

static void
ws_presenter_finalize (GObject *object)
{
  g_free (WS_PRESENTER (object)->words);
  G_OBJECT_CLASS (ws_presenter_parent_class)->finalize (object);
}

static void
ws_presenter_class_init (WsPresenterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_presenter_get_property;
  object_class->dispose = ws_presenter_dispose;
  object_class->finalize = ws_presenter_finalize;
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, WS_PRESENTING_LOST, 0, flags);
  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", WS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAY] = g_signal_new ("say", WS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);
  signals[OFFERED] = g_signal_new ("offered", WS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_presenter_init (WsPresenter *self)
{
}

/**
 * ws_presenter_new:
 * @application: the program
 * @control: the window that it belongs to; it outlives the presenter
 * @workshop: what is shown comes from it
 * @settings: of the program
 *
 * Returns: (transfer full): nothing is shown yet
 */
WsPresenter *
ws_presenter_new (GtkApplication *application,
                  GtkWindow      *control,
                  WsWorkshop     *workshop,
                  GSettings      *settings)
{
  WsPresenter *self = g_object_new (WS_TYPE_PRESENTER, NULL);

  self->application = g_object_ref (application);
  self->control = control;
  self->settings = g_object_ref (settings);
  self->awake = ws_awake_new (application);
  self->projection = ws_projection_new (workshop, settings);
  self->projector = ws_projector_new (self->projection);
  self->monitors = g_object_ref (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (control))));
  g_signal_connect_object (self->projection, "changed", G_CALLBACK (on_projection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->projector, "key", G_CALLBACK (on_wall_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->projector, "ended", G_CALLBACK (ws_presenter_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->projector, "misplaced", G_CALLBACK (on_misplaced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->monitors, "items-changed", G_CALLBACK (on_monitors_changed), self, G_CONNECT_SWAPPED);
  on_monitors_changed (self, 0, 0, g_list_model_get_n_items (self->monitors));
  return self;
}
