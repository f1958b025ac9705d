/* ws-answer-slide.c — the result of a yes-no vote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Abstentions are named in the base line and have no bar: they would look like a third answer. What was needed is a dashed
 * line with a casing, seen on a full bar and beside it, and a number in words. */

#include "ws-answer-slide.h"

typedef struct
{
  WsMark  mark;
  char   *label;
  double  value;
  char   *number;
  char   *percent;
} Answer;

struct _WsAnswerSlide
{
  WsSlide  parent_instance;

  char    *question;
  char    *base;
  GArray  *answers;
  double   threshold;
  char    *threshold_words;   /* NULL: none */
  gboolean adopted;
  char    *verdict;
};

G_DEFINE_FINAL_TYPE (WsAnswerSlide, ws_answer_slide, WS_TYPE_SLIDE)

enum { STEP_EMPTY, STEP_BARS, STEP_VERDICT, N_STEPS };

typedef struct
{
  double label_x;
  double bar_x;
  double bar;       /* of the longest */
  double thick;
  double pitch;
  double maximum;
} Grid;

static const WsTextStyle label_style = { .size = 1.3, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .lines = 1 };
static const WsTextStyle number_style = { .size = 1.6, .flags = WS_FONT_HEAVY | WS_FONT_TABULAR, .paint = WS_PAINT_INK };
static const WsTextStyle percent_style = { .size = 1, .flags = WS_FONT_TABULAR, .paint = WS_PAINT_INK };
static const WsTextStyle base_style = { .size = 0.8, .paint = WS_PAINT_INK, .lines = 2, .lead = 1.15 };
static const WsTextStyle verdict_style = { .size = 1.4, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_WHITE, .lines = 2,
                                           .lead = 1.1 };

static void
grid_init (Grid          *grid,
           WsAnswerSlide *self,
           WsScene       *scene,
           double         space)
{
  double em = scene->em, labels = 0, numbers = 0;

  *grid = (Grid) { .maximum = self->threshold_words != NULL ? self->threshold : 0 };
  for (guint i = 0; i < self->answers->len; i++)
    {
      const Answer *answer = &g_array_index (self->answers, Answer, i);

      labels = MAX (labels, ws_scene_set (scene, answer->label, &label_style, -1)->width);
      numbers = MAX (numbers, ws_scene_set (scene, answer->number, &number_style, -1)->width +
                     ws_scene_set (scene, answer->percent, &percent_style, -1)->width + 0.9 * em);
      grid->maximum = MAX (grid->maximum, answer->value);
    }
  grid->label_x = scene->left + 1.6 * em;
  grid->bar_x = grid->label_x + labels + 0.5 * em;
  grid->bar = MAX (scene->right - grid->bar_x - numbers, em);
  grid->pitch = MIN (2.5 * em, space / MAX (self->answers->len, 1));
  grid->thick = MIN (1.9 * em, grid->pitch * 0.78);
  scene->overflow |= grid->pitch < 1.6 * em;
}

static void
draw_answer (WsScene      *scene,
             const Grid   *grid,
             const Answer *answer,
             gboolean      first,
             gboolean      shown,
             double        y)
{
  double em = scene->em, width = grid->maximum > 0 ? MAX (grid->bar * answer->value / grid->maximum, 0.12 * em) : 0.12 * em;
  double bar_y = y + (grid->pitch - grid->thick) / 2, x = grid->bar_x + width + 0.4 * em;
  WsSetText *label = ws_scene_set (scene, answer->label, &label_style, -1);
  WsSetText *number = ws_scene_set (scene, answer->number, &number_style, -1);
  WsSetText *percent = ws_scene_set (scene, answer->percent, &percent_style, -1);
  g_autofree char *words = g_strdup_printf ("%s: %s (%s).", answer->label, answer->number, answer->percent);

  ws_scene_mark (scene, answer->mark, scene->left, y + (grid->pitch - 1.2 * em) / 2, 1.2 * em,
                 answer->mark == WS_MARK_NO ? WS_PAINT_RED : WS_PAINT_GREEN);
  ws_scene_place (scene, label, grid->label_x, y + (grid->pitch - label->height) / 2, label->width);
  if (!shown)
    {
      ws_scene_box (scene, &(WsBox) { grid->bar_x, bar_y, grid->bar, grid->thick, .radius = 0.15 * em,
                                      .line = WS_PAINT_EDGE, .pen = MAX (1, 0.05 * em), .dashed = TRUE });
      return;
    }
  ws_scene_begin (scene, WS_PART_GROWS);
  ws_scene_box (scene, &(WsBox) { grid->bar_x, bar_y, width, grid->thick, .radius = 0.15 * em,
                                  .fill = first ? WS_PAINT_BLUE : WS_PAINT_BAR, .line = WS_PAINT_BLUE,
                                  .pen = MAX (1, 0.06 * em) });
  ws_scene_begin (scene, WS_PART_AFTER);
  ws_scene_place (scene, number, x, y + (grid->pitch - number->height) / 2, number->width);
  ws_scene_place (scene, percent, x + number->width + 0.4 * em, y + (grid->pitch - percent->height) / 2 + 0.1 * em,
                  percent->width);
  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_say (scene, words);
}

/* The line over both bars, after they have grown. */
static void
draw_threshold (WsAnswerSlide *self,
                WsScene       *scene,
                const Grid    *grid,
                double         y)
{
  static const WsTextStyle style = { .size = 1, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .lines = 1 };
  double em = scene->em, x = grid->bar_x + grid->bar * self->threshold / grid->maximum, height;
  WsSetText *text = ws_scene_set (scene, self->threshold_words, &style, scene->right - scene->left);
  double left = CLAMP (x - text->width / 2, scene->left, scene->right - text->width);

  height = self->answers->len * grid->pitch;
  ws_scene_begin (scene, WS_PART_AFTER);
  ws_scene_place (scene, text, left, y - 1.25 * em, text->width);
  ws_scene_box (scene, &(WsBox) { x - 0.09 * em, y, 0.18 * em, height, .fill = WS_PAINT_AMBER });
  for (double from = 0; from < height; from += 0.3 * em)
    ws_scene_box (scene, &(WsBox) { x - 0.04 * em, y + from, 0.08 * em, MIN (0.2 * em, height - from), .fill = WS_PAINT_INK });
  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_say (scene, self->threshold_words);
}

static void
draw_verdict (WsAnswerSlide *self,
              WsScene       *scene,
              double         y,
              double         height)
{
  double em = scene->em, room = scene->right - scene->left;
  WsSetText *text = ws_scene_set (scene, self->verdict, &verdict_style, room - 3.4 * em);

  ws_scene_box (scene, &(WsBox) { scene->left, y, room, height, .radius = 0.4 * em,
                                  .fill = self->adopted ? WS_PAINT_BLUE : WS_PAINT_INK });
  ws_scene_mark (scene, self->adopted ? WS_MARK_TICK : WS_MARK_NO, scene->left + 0.8 * em, y + (height - 1.2 * em) / 2,
                 1.2 * em, WS_PAINT_WHITE);
  ws_scene_place (scene, text, scene->left + 2.5 * em, y + (height - text->height) / 2, room);
  ws_scene_say (scene, self->verdict);
}

static void
ws_answer_slide_compose (WsSlide *slide,
                         WsScene *scene)
{
  static const WsTextStyle style = { .size = 1.3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lead = 1.12 };
  WsAnswerSlide *self = WS_ANSWER_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, y = scene->top - 0.1 * em, bottom = scene->bottom;
  WsSetText *question = ws_scene_fit (scene, self->question, &style, 0.9, room, 4.4 * em);
  WsSetText *base = ws_scene_set (scene, self->base, &base_style, room);
  double verdict = ws_scene_set (scene, self->verdict, &verdict_style, room - 3.4 * em)->height + 0.9 * em;
  Grid grid;

  scene->n_steps = N_STEPS;
  scene->step = MIN (scene->step, N_STEPS - 1);
  ws_scene_place (scene, question, scene->left, y, room);
  ws_scene_say (scene, self->question);
  y += question->height + (self->threshold_words != NULL ? 1.6 : 0.4) * em;
  bottom -= base->height + 0.3 * em;
  grid_init (&grid, self, scene, bottom - verdict - 0.3 * em - y);
  for (guint i = 0; i < self->answers->len; i++)
    draw_answer (scene, &grid, &g_array_index (self->answers, Answer, i), i == 0, scene->step >= STEP_BARS,
                 y + i * grid.pitch);
  if (self->threshold_words != NULL && scene->step >= STEP_BARS && grid.maximum > 0)
    draw_threshold (self, scene, &grid, y);
  if (scene->step >= STEP_VERDICT)
    draw_verdict (self, scene, bottom - verdict, verdict);
  if (scene->step >= STEP_BARS)
    {
      ws_scene_place (scene, base, scene->left, bottom + 0.3 * em, room);
      ws_scene_say (scene, self->base);
    }
}

static void
ws_answer_slide_finalize (GObject *object)
{
  WsAnswerSlide *self = WS_ANSWER_SLIDE (object);

  g_free (self->question);
  g_free (self->base);
  g_free (self->threshold_words);
  g_free (self->verdict);
  g_array_unref (self->answers);
  G_OBJECT_CLASS (ws_answer_slide_parent_class)->finalize (object);
}

static void
ws_answer_slide_class_init (WsAnswerSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_answer_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_answer_slide_compose;
}

static void
answer_clear (gpointer data)
{
  Answer *answer = data;

  g_free (answer->label);
  g_free (answer->number);
  g_free (answer->percent);
}

static void
ws_answer_slide_init (WsAnswerSlide *self)
{
  self->answers = g_array_new (FALSE, TRUE, sizeof (Answer));
  g_array_set_clear_func (self->answers, answer_clear);
  self->verdict = g_strdup ("");
}

/**
 * ws_answer_slide_new:
 * @question: user text
 * @base: what percentages are of, with the abstentions
 *
 * Returns: (transfer full): a result without answers
 */
WsSlide *
ws_answer_slide_new (const char *question,
                     const char *base)
{
  WsAnswerSlide *self = g_object_new (WS_TYPE_ANSWER_SLIDE, NULL);

  self->question = g_strdup (question);
  self->base = g_strdup (base);
  return WS_SLIDE (self);
}

/**
 * ws_answer_slide_add:
 * @self: a result
 * @mark: %WS_MARK_TICK or %WS_MARK_NO
 * @label: the answer
 * @value: how many
 * @number: the same in digits
 * @percent: of the base
 */
void
ws_answer_slide_add (WsAnswerSlide *self,
                     WsMark         mark,
                     const char    *label,
                     double         value,
                     const char    *number,
                     const char    *percent)
{
  Answer answer = { mark, g_strdup (label), MAX (value, 0), g_strdup (number), g_strdup (percent) };

  g_array_append_val (self->answers, answer);
}

/**
 * ws_answer_slide_set_threshold:
 * @self: a result
 * @value: how many had to say yes
 * @words: the same in words
 */
void
ws_answer_slide_set_threshold (WsAnswerSlide *self,
                               double         value,
                               const char    *words)
{
  self->threshold = MAX (value, 0);
  g_free (self->threshold_words);
  self->threshold_words = g_strdup (words);
}

/**
 * ws_answer_slide_set_verdict:
 * @self: a result
 * @adopted: whether it is a yes
 * @words: the sentence that says it
 */
void
ws_answer_slide_set_verdict (WsAnswerSlide *self,
                             gboolean       adopted,
                             const char    *words)
{
  self->adopted = adopted;
  g_free (self->verdict);
  self->verdict = g_strdup (words);
}
