/* ws-tie-slide.c — how a tie was broken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rule that was fixed before the vote, what the room did, and the order that came out of it. */

#include "ws-tie-slide.h"

typedef struct
{
  char    *rank;
  char    *name;
  char    *text;
  gboolean chosen;
} Place;

struct _WsTieSlide
{
  WsSlide  parent_instance;

  char    *title;
  WsMark   mark;
  char    *rule;
  char    *note;
  GArray  *places;
};

G_DEFINE_FINAL_TYPE (WsTieSlide, ws_tie_slide, WS_TYPE_SLIDE)

static double
draw_place (WsScene     *scene,
            const Place *place,
            double       x,
            double       y,
            double       width)
{
  WsPaint ink = place->chosen ? WS_PAINT_WHITE : WS_PAINT_INK;
  WsTextStyle rank = { .size = 1.5, .flags = WS_FONT_HEAVY, .paint = place->chosen ? WS_PAINT_WHITE : WS_PAINT_BLUE };
  WsTextStyle name = { .size = 1.1, .flags = WS_FONT_BOLD, .paint = ink, .lines = 2, .lead = 1.1 };
  WsTextStyle text = { .size = 0.9, .paint = ink, .lines = 1 };
  double em = scene->em, pad = 0.6 * em, mark = place->chosen ? 1.6 * em : 0, height, room;
  WsSetText *first = ws_scene_set (scene, place->rank, &rank, -1), *second, *third;
  g_autofree char *words = *place->text != '\0' ? g_strdup_printf ("%s %s. %s.", place->rank, place->name, place->text)
                                                : g_strdup_printf ("%s %s.", place->rank, place->name);

  room = width - 2 * pad - first->width - 0.5 * em - mark;
  second = ws_scene_set (scene, place->name, &name, room);
  third = ws_scene_set (scene, place->text, &text, room);
  height = second->height + (*place->text != '\0' ? third->height : 0) + 2 * 0.35 * em;
  height = MAX (height, first->height + 0.3 * em);
  ws_scene_box (scene, &(WsBox) { x, y, width, height, .radius = 0.35 * em,
                                  .fill = place->chosen ? WS_PAINT_BLUE : WS_PAINT_WHITE, .line = WS_PAINT_BLUE,
                                  .pen = MAX (1, 0.07 * em) });
  ws_scene_place (scene, first, x + pad, y + (height - first->height) / 2, first->width);
  ws_scene_place (scene, second, x + pad + first->width + 0.5 * em, y + 0.35 * em, room);
  if (*place->text != '\0')
    ws_scene_place (scene, third, x + pad + first->width + 0.5 * em, y + 0.35 * em + second->height, room);
  if (place->chosen)
    ws_scene_mark (scene, WS_MARK_TICK, x + width - pad - 1.1 * em, y + (height - 1.1 * em) / 2, 1.1 * em, WS_PAINT_WHITE);
  ws_scene_say (scene, words);
  return height;
}

/* Returns where it ends. */
static double
draw_how (WsTieSlide *self,
          WsScene    *scene,
          double      x,
          double      y,
          double      width)
{
  static const WsTextStyle rule_style = { .size = 1, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE,
                                          .lines = 4, .lead = 1.12 };
  static const WsTextStyle note_style = { .size = 1, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE, .lines = 5,
                                          .lead = 1.12 };
  double em = scene->em, side = scene->wide ? 3.2 * em : 1.8 * em;

  ws_scene_mark (scene, self->mark, x + (width - side) / 2, y, side, WS_PAINT_BLUE);
  y += side + 0.5 * em;
  y += ws_scene_text (scene, self->rule, &rule_style, x, y, width) + 0.3 * em;
  ws_scene_say (scene, self->rule);
  if (*self->note != '\0')
    {
      y += ws_scene_text (scene, self->note, &note_style, x, y, width);
      ws_scene_say (scene, self->note);
    }
  return y;
}

static void
ws_tie_slide_compose (WsSlide *slide,
                      WsScene *scene)
{
  static const WsTextStyle style = { .size = 1.3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lead = 1.12 };
  WsTieSlide *self = WS_TIE_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, y = scene->top, x = scene->left, width = room;
  WsSetText *title = ws_scene_fit (scene, self->title, &style, 0.9, room, 3 * em);

  ws_scene_place (scene, title, scene->left, y, room);
  ws_scene_say (scene, self->title);
  y += title->height + (scene->wide ? 1.4 : 0.7) * em;
  if (scene->wide)
    {
      scene->overflow |= draw_how (self, scene, scene->left, y, room * 0.40) > scene->bottom + 0.5;
      x = scene->left + room * 0.46;
      width = scene->right - x;
    }
  else
    y = draw_how (self, scene, scene->left, y, room) + 0.4 * em;
  for (guint i = 0; i < self->places->len; i++)
    y += draw_place (scene, &g_array_index (self->places, Place, i), x, y, width) + 0.35 * em;
  scene->overflow |= y - 0.35 * em > scene->bottom + 0.5;
}

static void
ws_tie_slide_finalize (GObject *object)
{
  WsTieSlide *self = WS_TIE_SLIDE (object);

  g_free (self->title);
  g_free (self->rule);
  g_free (self->note);
  g_array_unref (self->places);
  G_OBJECT_CLASS (ws_tie_slide_parent_class)->finalize (object);
}

static void
ws_tie_slide_class_init (WsTieSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_tie_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_tie_slide_compose;
}

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_free (place->rank);
  g_free (place->name);
  g_free (place->text);
}

static void
ws_tie_slide_init (WsTieSlide *self)
{
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_array_set_clear_func (self->places, place_clear);
}

/**
 * ws_tie_slide_new:
 * @title: which tie
 * @mark: how it was broken
 * @rule: the rule that was fixed before the vote
 * @note: (nullable): what the room did, as it was written down
 *
 * Returns: (transfer full): a tie without an order
 */
WsSlide *
ws_tie_slide_new (const char *title,
                  WsMark      mark,
                  const char *rule,
                  const char *note)
{
  WsTieSlide *self = g_object_new (WS_TYPE_TIE_SLIDE, NULL);

  self->title = g_strdup (title);
  self->mark = mark;
  self->rule = g_strdup (rule);
  self->note = g_strdup (note != NULL ? note : "");
  return WS_SLIDE (self);
}

/**
 * ws_tie_slide_add:
 * @self: a tie
 * @rank: "1st"
 * @name: user text
 * @text: (nullable): more about it
 * @chosen: whether it won
 */
void
ws_tie_slide_add (WsTieSlide *self,
                  const char *rank,
                  const char *name,
                  const char *text,
                  gboolean    chosen)
{
  Place place = { g_strdup (rank), g_strdup (name), g_strdup (text != NULL ? text : ""), chosen };

  g_array_append_val (self->places, place);
}
