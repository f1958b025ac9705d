/* ws-projection.c — what was sent to the wall and how far it was shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene is laid out once for the size of the wall and drawn twice, on the wall and small in the control window, so that
 * both show the same pages. What may no longer be shown (a note that was removed, a vote that was opened again) gives way to
 * the waiting slide. Nothing ticks unless somebody looks and there is something that counts. */

#include "ws-projection.h"

#include <math.h>

#include "ws-attendance.h"
#include "ws-clock.h"
#include "ws-projection-slides.h"
#include "ws-store.h"

#define NOTE_MINUTES 5
#define MINUTE       60000
#define REST         850000   /* µs after a step of a result before the next is taken: the bar grows and is looked at */

struct _WsProjection
{
  GObject          parent_instance;

  WsWorkshop      *workshop;
  GSettings       *settings;
  WsLang          *lang;
  WsView           view;
  guint            step;
  gboolean         black;
  gboolean         names;
  gboolean         live;
  gboolean         animates;      /* the last change was one step forward */
  gint64           rests_until;   /* µs */
  char            *message;
  char            *message_more;
  char            *message_pill;
  cairo_surface_t *photo;
  gint64           note_ends;     /* µs */
  gint64           note_whole;    /* ms */
  int              width;
  int              height;
  WsSlide         *slide;         /* NULL: to be made */
  WsScene         *scene;         /* NULL: to be laid out */
  guint            tick_source;
  gint64         (*now) (gpointer data);
  gpointer         now_data;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsProjection, ws_projection, G_TYPE_OBJECT)

static gint64
monotonic (gpointer unused)
{
  return g_get_monotonic_time ();
}

/* --- the tick --- */

static gint64
note_left (WsProjection *self)
{
  return (self->note_ends - self->now (self->now_data)) / 1000;
}

/* To the next change of what is shown: the second of a countdown, or the minute of the clock in the foot. */
static void
schedule_tick (WsProjection *self,
               GSourceFunc   on_tick)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gint64 left = note_left (self);
  guint wait = MINUTE - (g_date_time_get_second (now) * 1000 + g_date_time_get_microsecond (now) / 1000) + 20;

  g_clear_handle_id (&self->tick_source, g_source_remove);
  if (!self->live || self->black || self->view.kind == WS_VIEW_NONE)
    return;
  if (self->view.kind == WS_VIEW_NOTE && self->note_whole > 0)
    {
      guint to_second = left >= 0 ? left % 1000 : 1000 - (-left) % 1000;

      wait = MIN (wait, to_second + 5);
    }
  self->tick_source = g_timeout_add (wait, on_tick, self);
}

static gboolean
on_tick (gpointer data)
{
  WsProjection *self = data;

  self->tick_source = 0;
  self->animates = FALSE;
  g_clear_object (&self->slide);
  g_clear_pointer (&self->scene, ws_scene_free);
  g_signal_emit (self, signals[CHANGED], 0);
  schedule_tick (self, on_tick);
  return G_SOURCE_REMOVE;
}

/* Content: what the slide says. Layout: only where it stands. */
static void
renew (WsProjection *self,
       gboolean      content)
{
  if (content)
    g_clear_object (&self->slide);
  g_clear_pointer (&self->scene, ws_scene_free);
  g_signal_emit (self, signals[CHANGED], 0);
  schedule_tick (self, on_tick);
}

/* --- what is sent --- */

static void
show (WsProjection *self,
      WsView        view)
{
  self->view = view;
  self->step = 0;
  self->black = FALSE;
  self->animates = FALSE;
  self->rests_until = 0;
  renew (self, TRUE);
}

/**
 * ws_projection_send:
 * @self: a projection
 * @view: what
 *
 * Shows something from its beginning.
 *
 * Returns: %FALSE if it may not be shown; then nothing changes
 */
gboolean
ws_projection_send (WsProjection *self,
                    const WsView *view)
{
  if (!ws_view_is_fit (view, self->workshop) || (view->kind == WS_VIEW_PHOTO && self->photo == NULL) ||
      (view->kind == WS_VIEW_MESSAGE && self->message == NULL))
    return FALSE;
  if (view->kind == WS_VIEW_NOTE)
    {
      self->note_whole = NOTE_MINUTES * MINUTE;
      self->note_ends = self->now (self->now_data) + self->note_whole * 1000;
    }
  show (self, *view);
  return TRUE;
}

/**
 * ws_projection_send_message:
 * @self: a projection
 * @text: one sentence
 * @more: a second one, or ""
 * @pill: a few words, or ""
 */
void
ws_projection_send_message (WsProjection *self,
                            const char   *text,
                            const char   *more,
                            const char   *pill)
{
  g_free (self->message);
  self->message = g_strdup (text);
  g_free (self->message_more);
  self->message_more = g_strdup (more);
  g_free (self->message_pill);
  self->message_pill = g_strdup (pill);
  show (self, (WsView) { WS_VIEW_MESSAGE, 0 });
}

/* The last message; NULL: none was sent. */
void
ws_projection_get_message (WsProjection  *self,
                           const char   **text,
                           const char   **more,
                           const char   **pill)
{
  *text = self->message;
  *more = self->message_more;
  *pill = self->message_pill;
}

/**
 * ws_projection_send_photo:
 * @self: a projection
 * @picture: an image surface
 */
void
ws_projection_send_photo (WsProjection    *self,
                          cairo_surface_t *picture)
{
  g_clear_pointer (&self->photo, cairo_surface_destroy);
  self->photo = cairo_surface_reference (picture);
  show (self, (WsView) { WS_VIEW_PHOTO, 0 });
}

/* Nothing is shown any more; names are off again. */
void
ws_projection_clear (WsProjection *self)
{
  self->names = FALSE;
  g_clear_pointer (&self->photo, cairo_surface_destroy);
  show (self, (WsView) { WS_VIEW_NONE, 0 });
}

WsView
ws_projection_get_view (WsProjection *self)
{
  return self->view;
}

/* --- steps --- */

static gboolean
is_reveal (WsProjection *self)
{
  return self->view.kind == WS_VIEW_RESULT;
}

static gboolean
go (WsProjection *self,
    guint         step,
    gboolean      animates)
{
  WsScene *scene = ws_projection_get_scene (self);
  gint64 now = self->now (self->now_data);

  if (scene == NULL || step >= scene->n_steps || step == self->step)
    return FALSE;
  if (is_reveal (self) && animates && now < self->rests_until)
    return TRUE;
  self->step = step;
  self->animates = animates;
  self->rests_until = animates ? now + REST : 0;
  ws_slide_set_step (self->slide, step);
  renew (self, FALSE);
  return TRUE;
}

static gboolean
go_to_end (WsProjection *self)
{
  WsScene *scene = ws_projection_get_scene (self);

  return scene != NULL && scene->n_steps > 0 && go (self, scene->n_steps - 1, FALSE);
}

/**
 * ws_projection_press:
 * @self: a projection
 * @key: of the keyboard or a clicker
 *
 * A black wall is shown again by whatever key, without going on.
 *
 * Returns: %FALSE if the key has nothing to do here
 */
gboolean
ws_projection_press (WsProjection    *self,
                     WsProjectionKey  key)
{
  if (self->view.kind == WS_VIEW_NONE)
    return FALSE;
  if (self->black && key <= WS_KEY_BLACK)
    {
      ws_projection_set_black (self, FALSE);
      return TRUE;
    }
  switch (key)
    {
    case WS_KEY_NEXT:
      return go (self, self->step + 1, TRUE);
    case WS_KEY_BACK:
      return self->step > 0 && go (self, self->step - 1, FALSE);
    case WS_KEY_ALL:
      return go_to_end (self);
    case WS_KEY_BLACK:
      ws_projection_set_black (self, TRUE);
      return TRUE;
    case WS_KEY_WAITING:
      return ws_projection_send (self, &(WsView) { WS_VIEW_WAITING, 0 });
    case WS_KEY_LARGER:
      ws_projection_set_text_size (self, ws_projection_get_text_size (self) + 0.1);
      return TRUE;
    case WS_KEY_SMALLER:
      ws_projection_set_text_size (self, ws_projection_get_text_size (self) - 0.1);
      return TRUE;
    case WS_KEY_PLAIN:
    default:
      ws_projection_set_text_size (self, 1);
      return TRUE;
    }
}

gboolean
ws_projection_get_black (WsProjection *self)
{
  return self->black;
}

void
ws_projection_set_black (WsProjection *self,
                         gboolean      black)
{
  if (self->black == black || self->view.kind == WS_VIEW_NONE)
    return;
  self->black = black;
  self->animates = FALSE;
  renew (self, FALSE);
}

gboolean
ws_projection_get_names (WsProjection *self)
{
  return self->names;
}

/* People are named on the wall from now on, until nothing is shown any more. */
void
ws_projection_set_names (WsProjection *self,
                         gboolean      names)
{
  if (self->names == names)
    return;
  self->names = names;
  self->animates = FALSE;
  renew (self, TRUE);
}

/* --- text size --- */

static int
read_percent (WsProjection *self)
{
  g_autoptr (GVariant) sizes = g_settings_get_value (self->settings, "wall-text-sizes");
  int percent = 100;

  g_variant_lookup (sizes, ws_view_get_name (self->view.kind), "i", &percent);
  return CLAMP (percent, (int) (WS_TEXT_SIZE_MIN * 100), (int) (WS_TEXT_SIZE_MAX * 100));
}

/* Of what is shown; 1 as designed. */
double
ws_projection_get_text_size (WsProjection *self)
{
  return read_percent (self) / 100.0;
}

/**
 * ws_projection_set_text_size:
 * @self: a projection
 * @size: from %WS_TEXT_SIZE_MIN to %WS_TEXT_SIZE_MAX; others are brought between
 *
 * Of what is shown now, and of its kind from now on (A10).
 */
void
ws_projection_set_text_size (WsProjection *self,
                             double        size)
{
  g_autoptr (GVariant) before = g_settings_get_value (self->settings, "wall-text-sizes");
  int percent = CLAMP ((int) lround (size * 10) * 10, (int) (WS_TEXT_SIZE_MIN * 100), (int) (WS_TEXT_SIZE_MAX * 100));
  const char *own = ws_view_get_name (self->view.kind), *name;
  GVariantBuilder sizes;
  GVariantIter iter;
  int value;

  if (percent == read_percent (self))
    return;
  g_variant_builder_init (&sizes, G_VARIANT_TYPE ("a{si}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&si}", &name, &value))
    if (!g_str_equal (name, own))
      g_variant_builder_add (&sizes, "{si}", name, value);
  g_variant_builder_add (&sizes, "{si}", own, percent);
  g_settings_set_value (self->settings, "wall-text-sizes", g_variant_builder_end (&sizes));
  self->animates = FALSE;
  renew (self, FALSE);
}

/* --- drawing --- */

/**
 * ws_projection_extend_note:
 * @self: a projection
 * @minutes: more time for the note that is shown (A11)
 *
 * Where the time was over, they begin now.
 */
void
ws_projection_extend_note (WsProjection *self,
                           int           minutes)
{
  gint64 left = MAX (note_left (self), 0) + (gint64) minutes * MINUTE;

  if (self->view.kind != WS_VIEW_NOTE)
    return;
  self->note_ends = self->now (self->now_data) + left * 1000;
  self->note_whole = MAX (self->note_whole, left);
  self->animates = FALSE;
  renew (self, TRUE);
}

/* Px of the wall that the scene is laid out for. */
void
ws_projection_set_size (WsProjection *self,
                        int           width,
                        int           height)
{
  if (width < 1 || height < 1 || (width == self->width && height == self->height))
    return;
  self->width = width;
  self->height = height;
  self->animates = FALSE;
  renew (self, FALSE);
}

/* Whether anybody looks: only then something ticks. */
void
ws_projection_set_live (WsProjection *self,
                        gboolean      live)
{
  self->live = live;
  if (live)
    renew (self, TRUE);
  else
    schedule_tick (self, on_tick);
}

static void
make_slide (WsProjection *self)
{
  WsProjected projected = { .workshop = self->workshop, .view = self->view, .names = self->names, .message = self->message,
                            .message_more = self->message_more, .message_pill = self->message_pill, .photo = self->photo,
                            .note_left = note_left (self), .note_whole = self->note_whole };

  self->slide = ws_projected_make_slide (&projected);
  if (self->slide == NULL)
    {
      self->view = projected.view = (WsView) { WS_VIEW_WAITING, 0 };
      self->step = 0;
      self->slide = ws_projected_make_slide (&projected);
    }
  ws_slide_set_step (self->slide, self->step);
}

/**
 * ws_projection_get_scene:
 * @self: a projection
 *
 * Returns: (transfer none) (nullable): what is to be seen, until the next change; %NULL for nothing
 */
WsScene *
ws_projection_get_scene (WsProjection *self)
{
  if (self->view.kind == WS_VIEW_NONE)
    return NULL;
  if (self->slide == NULL)
    make_slide (self);
  if (self->scene == NULL)
    {
      self->scene = ws_slide_compose (self->slide, self->width, self->height, ws_projection_get_text_size (self), self->lang);
      self->step = self->scene->step;
    }
  return self->scene;
}

/* Returns: whether what is new should grow into its place */
gboolean
ws_projection_get_animates (WsProjection *self)
{
  return self->animates;
}

/**
 * ws_projection_get_words:
 * @self: a projection
 *
 * Returns: (transfer full) (nullable): what the room sees, in a few words; %NULL for nothing
 */
char *
ws_projection_get_words (WsProjection *self)
{
  if (self->view.kind == WS_VIEW_NONE)
    return NULL;
  return ws_view_get_words (&self->view, self->workshop);
}

static void
on_store_changed (WsProjection *self,
                  WsChanges    *changes)
{
  if (self->view.kind == WS_VIEW_NONE)
    return;
  self->animates = FALSE;
  renew (self, TRUE);
}

/* The clock tells only what changes what is shown; the attendance who came and went. */
static void
on_clock_changed (WsProjection *self)
{
  if (self->view.kind != WS_VIEW_AGENDA)
    return;
  self->animates = FALSE;
  renew (self, TRUE);
}

static void
on_attendance_changed (WsProjection *self)
{
  if (self->view.kind != WS_VIEW_COUNT)
    return;
  self->animates = FALSE;
  renew (self, TRUE);
}

static void
ws_projection_dispose (GObject *object)
{
  WsProjection *self = WS_PROJECTION (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->slide);
  g_clear_pointer (&self->scene, ws_scene_free);
  g_clear_object (&self->workshop);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (ws_projection_parent_class)->dispose (object);
}

static void
ws_projection_finalize (GObject *object)
{
  WsProjection *self = WS_PROJECTION (object);

  g_free (self->message);
  g_free (self->message_more);
  g_free (self->message_pill);
  g_clear_pointer (&self->photo, cairo_surface_destroy);
  ws_lang_unref (self->lang);
  G_OBJECT_CLASS (ws_projection_parent_class)->finalize (object);
}

static void
ws_projection_class_init (WsProjectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ws_projection_dispose;
  object_class->finalize = ws_projection_finalize;
  signals[CHANGED] = g_signal_new ("changed", WS_TYPE_PROJECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ws_projection_init (WsProjection *self)
{
  self->lang = ws_lang_new_for_ui ();
  self->width = 1920;
  self->height = 1080;
  self->now = monotonic;
}

/**
 * ws_projection_new:
 * @workshop: what is shown comes from it
 * @settings: of the program
 *
 * Returns: (transfer full): nothing is shown yet
 */
WsProjection *
ws_projection_new (WsWorkshop *workshop,
                   GSettings  *settings)
{
  WsProjection *self = g_object_new (WS_TYPE_PROJECTION, NULL);

  self->workshop = g_object_ref (workshop);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (ws_workshop_get_clock (workshop), "notify", G_CALLBACK (on_clock_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_attendance (workshop), "changed", G_CALLBACK (on_attendance_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* Another clock than the monotonic one, in µs. */
void
ws_projection_set_clock (WsProjection  *self,
                         gint64       (*now) (gpointer data),
                         gpointer       data)
{
  self->now = now;
  self->now_data = data;
}
