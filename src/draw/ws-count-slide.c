/* ws-count-slide.c — how many ballots are in the box.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxes fill from left to right, never by seat or person: nobody can see who has not voted yet. */

#include "ws-count-slide.h"

#include <math.h>

struct _WsCountSlide
{
  WsSlide  parent_instance;

  char    *question;
  guint    cast;
  guint    entitled;   /* 0: not stated */
  char    *words;
  gboolean there_is;
  char    *quorum;     /* NULL: no rule */
};

G_DEFINE_FINAL_TYPE (WsCountSlide, ws_count_slide, WS_TYPE_SLIDE)

#define BOXES_MAX 240

/* As large as they fit in the room, at most 0.75 em; rows of the same length but for the last. */
static double
place_boxes (WsCountSlide *self,
             WsScene      *scene,
             double        y,
             double        height,
             gboolean      draw)
{
  guint n = MAX (self->entitled, self->cast), per_row = 20, rows;
  double em = scene->em, room = (scene->right - scene->left) * 0.72, step = 1.02 * em, side, x;

  if (n == 0 || n > BOXES_MAX || self->entitled == 0)
    return 0;
  for (; per_row < n; per_row += 5)
    {
      rows = (n + per_row - 1) / per_row;
      step = MIN (1.02 * em, room / per_row);
      if (rows * step <= height)
        break;
    }
  rows = (n + per_row - 1) / per_row;
  per_row = (n + rows - 1) / rows;
  step = MIN (1.02 * em, room / per_row);
  if (step < 0.3 * em || rows * step > height)
    return 0;
  side = step * 0.76;
  x = (scene->width - per_row * step + (step - side)) / 2;
  for (guint i = 0; draw && i < n; i++)
    {
      double left = x + (i % per_row) * step, top = y + (i / per_row) * step;
      gboolean full = i < self->cast;

      ws_scene_box (scene, &(WsBox) { left, top, side, side, .radius = side * 0.2,
                                      .fill = full ? WS_PAINT_BLUE : WS_PAINT_WHITE, .line = WS_PAINT_BLUE,
                                      .pen = MAX (1, 0.07 * side) });
      if (full)
        ws_scene_mark (scene, WS_MARK_TICK, left + side * 0.18, top + side * 0.18, side * 0.64, WS_PAINT_WHITE);
    }
  return rows * step;
}

static void
draw_quorum (WsCountSlide *self,
             WsScene      *scene,
             double        y)
{
  WsPaint paint = self->there_is ? WS_PAINT_GREEN : WS_PAINT_RED;
  WsTextStyle style = { .size = 1, .flags = WS_FONT_BOLD, .paint = paint, .lines = 1 };
  double em = scene->em;
  WsSetText *text = ws_scene_set (scene, self->quorum, &style, scene->right - scene->left - 2 * em);
  double x = (scene->width - text->width - 1.5 * em) / 2;

  ws_scene_mark (scene, self->there_is ? WS_MARK_PEOPLE : WS_MARK_WARNING, x, y + 0.05 * em, 1.1 * em, paint);
  ws_scene_place (scene, text, x + 1.5 * em, y, text->width);
  ws_scene_say (scene, self->quorum);
}

static void
ws_count_slide_compose (WsSlide *slide,
                        WsScene *scene)
{
  static const WsTextStyle question_style = { .size = 1.4, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK,
                                              .align = WS_ALIGN_CENTRE, .lead = 1.12 };
  static const WsTextStyle words_style = { .size = 1.2, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK,
                                           .align = WS_ALIGN_CENTRE, .lines = 2 };
  WsTextStyle digits_style = { .size = 6.6, .flags = WS_FONT_HEAVY | WS_FONT_TABULAR, .paint = WS_PAINT_BLUE,
                               .align = WS_ALIGN_CENTRE, .lead = 0.96 };
  WsCountSlide *self = WS_COUNT_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, y = scene->top, bottom = scene->bottom, space, boxes;
  g_autofree char *digits = g_strdup_printf ("%u", self->cast);
  g_autofree char *said = g_strdup_printf ("%s %s", digits, self->words);
  WsSetText *question = ws_scene_fit (scene, self->question, &question_style, 1, room, 3.2 * em);
  WsSetText *words = ws_scene_set (scene, self->words, &words_style, room), *number;

  ws_scene_place (scene, question, scene->left, y, room);
  ws_scene_say (scene, self->question);
  ws_scene_say (scene, said);
  y += question->height + 0.2 * em;
  ws_scene_begin (scene, WS_PART_STILL);
  if (self->quorum != NULL)
    {
      bottom -= 1.4 * em;
      draw_quorum (self, scene, bottom);
    }
  space = bottom - y - words->height - 0.3 * em;
  boxes = place_boxes (self, scene, 0, MAX (space - 3 * em, 0), FALSE);
  for (;; digits_style.size -= 0.2)
    {
      number = ws_scene_set (scene, digits, &digits_style, -1);
      if ((number->height <= space - boxes && number->width <= room) || digits_style.size <= 2)
        break;
    }
  scene->overflow = number->height > space - boxes + 0.5;
  y += MAX (space - boxes - number->height, 0) * 0.45;
  ws_scene_place (scene, number, scene->left, y, room);
  y += number->height;
  ws_scene_place (scene, words, scene->left, y, room);
  place_boxes (self, scene, y + words->height + 0.3 * em, boxes + 1, TRUE);
}

static void
ws_count_slide_finalize (GObject *object)
{
  WsCountSlide *self = WS_COUNT_SLIDE (object);

  g_free (self->question);
  g_free (self->words);
  g_free (self->quorum);
  G_OBJECT_CLASS (ws_count_slide_parent_class)->finalize (object);
}

static void
ws_count_slide_class_init (WsCountSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_count_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_count_slide_compose;
}

static void
ws_count_slide_init (WsCountSlide *self)
{
}

/**
 * ws_count_slide_new:
 * @question: user text
 * @cast: ballots in the box
 * @entitled: people who may vote; 0: not stated, then there are no boxes
 * @words: what stands below the number: "ballots in the box, of 40 people who may vote"
 *
 * Returns: (transfer full): the slide
 */
WsSlide *
ws_count_slide_new (const char *question,
                    guint       cast,
                    guint       entitled,
                    const char *words)
{
  WsCountSlide *self = g_object_new (WS_TYPE_COUNT_SLIDE, NULL);

  self->question = g_strdup (question);
  self->cast = cast;
  self->entitled = entitled;
  self->words = g_strdup (words);
  return WS_SLIDE (self);
}

/**
 * ws_count_slide_set_quorum:
 * @self: a count
 * @there_is: whether enough people are here
 * @words: the same with its numbers
 */
void
ws_count_slide_set_quorum (WsCountSlide *self,
                           gboolean      there_is,
                           const char   *words)
{
  self->there_is = there_is;
  g_free (self->quorum);
  self->quorum = g_strdup (words);
}
