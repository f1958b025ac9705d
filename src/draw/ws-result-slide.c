/* ws-result-slide.c — the result of a vote, shown step by step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scale is that of the whole result from the first step on, and rows never move. A bar that is new grows; its number
 * appears when it has grown. Who won is said by a tick, bold and fill, a tie by hatching and a banner. */

#include "ws-result-slide.h"

#include <math.h>

#include "ws-reveal.h"

typedef struct
{
  guint    rank;
  char    *rank_words;
  char    *label;
  char    *number;
  char    *percent;
  double   value;
  gboolean chosen;
  gboolean tied;
} Row;

struct _WsResultSlide
{
  WsSlide  parent_instance;

  char    *question;
  char    *base;
  char    *tie;         /* NULL: none */
  char    *tie_text;
  GArray  *rows;
};

G_DEFINE_FINAL_TYPE (WsResultSlide, ws_result_slide, WS_TYPE_SLIDE)

/* Where the columns and rows are. */
typedef struct
{
  double rank;       /* widths */
  double label;
  double bar_x;
  double bar;        /* of the longest */
  double pitch;
  double thick;
  double maximum;
  double tail;       /* height of what stands below the rows */
  guint  per_page;
  gboolean settled;  /* the last step */
} Grid;

static const WsTextStyle rank_style = { .size = 1.2, .flags = WS_FONT_BOLD, .paint = WS_PAINT_BLUE, .lines = 1 };
static const WsTextStyle number_style = { .size = 1.45, .flags = WS_FONT_HEAVY | WS_FONT_TABULAR, .paint = WS_PAINT_INK };
static const WsTextStyle small_number_style = { .size = 1.15, .flags = WS_FONT_HEAVY | WS_FONT_TABULAR, .paint = WS_PAINT_INK,
                                                .lead = 0.9 };
static const WsTextStyle percent_style = { .size = 0.9, .flags = WS_FONT_TABULAR, .paint = WS_PAINT_INK };
static const WsTextStyle small_percent_style = { .size = 0.9, .flags = WS_FONT_TABULAR, .paint = WS_PAINT_INK, .lead = 0.95 };
static const WsTextStyle base_style = { .size = 0.8, .paint = WS_PAINT_INK, .lines = 2, .lead = 1.15 };
static const WsTextStyle tie_style = { .size = 1.15, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lines = 2, .lead = 1.1 };
static const WsTextStyle tie_text_style = { .size = 0.9, .paint = WS_PAINT_INK, .lines = 2, .lead = 1.15 };

static WsSetText *
set_number (WsScene   *scene,
            const Row *row)
{
  return ws_scene_set (scene, row->number, scene->wide ? &number_style : &small_number_style, -1);
}

static WsSetText *
set_percent (WsScene   *scene,
             const Row *row)
{
  return ws_scene_set (scene, row->percent, scene->wide ? &percent_style : &small_percent_style, -1);
}

static WsSetText *
set_label (WsScene   *scene,
           const Row *row,
           gboolean   bold,
           double     width)
{
  WsTextStyle style = { .size = 1, .flags = bold ? WS_FONT_BOLD : WS_FONT_REGULAR, .paint = WS_PAINT_INK,
                        .lines = scene->wide ? 2 : 1, .lead = scene->wide ? 1.05 : 1.1 };

  return ws_scene_set (scene, row->label, &style, width);
}

static double
banner_height (WsResultSlide *self,
               WsScene       *scene)
{
  double em = scene->em, room = scene->right - scene->left - 3.4 * em;

  if (self->tie == NULL)
    return 0;
  return ws_scene_set (scene, self->tie, &tie_style, room)->height +
         ws_scene_set (scene, self->tie_text, &tie_text_style, room)->height + 0.6 * em;
}

static void
grid_init (Grid          *grid,
           WsResultSlide *self,
           WsScene       *scene,
           double         space)
{
  double em = scene->em, room = scene->right - scene->left, numbers = 0, tallest = 0;

  *grid = (Grid) { .maximum = 0 };
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      grid->rank = MAX (grid->rank, ws_scene_set (scene, row->rank_words, &rank_style, -1)->width);
      numbers = MAX (numbers, set_number (scene, row)->width +
                     set_percent (scene, row)->width + 0.75 * em);
      grid->maximum = MAX (grid->maximum, row->value);
    }
  grid->rank += 0.35 * em;
  grid->label = scene->wide ? room * 0.415 - grid->rank - 0.4 * em : room - grid->rank;
  grid->bar_x = scene->left + (scene->wide ? room * 0.415 : grid->rank);
  grid->bar = MAX (scene->right - grid->bar_x - numbers, em);
  for (guint i = 0; i < self->rows->len; i++)
    tallest = MAX (tallest, set_label (scene, &g_array_index (self->rows, Row, i), TRUE, grid->label)->height);
  grid->tail = MAX (banner_height (self, scene) + 0.2 * em, 1.5 * em);
  if (*self->base != '\0')
    grid->tail += ws_scene_set (scene, self->base, &base_style, room)->height + 0.15 * em;
  space -= grid->tail;
  grid->pitch = scene->wide ? MAX (1.7 * em, tallest + 0.2 * em) : tallest + 0.94 * em;
  grid->per_page = MAX (1, (guint) floor (space / grid->pitch + 0.001));
  scene->overflow |= space < grid->pitch - 0.5;
  grid->pitch = CLAMP (space / MIN (grid->per_page, MAX (self->rows->len, 1)), grid->pitch, 2.6 * em);
  grid->thick = scene->wide ? MIN (1.4 * em, grid->pitch * 0.72) : MIN (0.75 * em, grid->pitch * 0.36);
}

static void
draw_bar (WsScene    *scene,
          const Grid *grid,
          const Row  *row,
          double      y)
{
  double em = scene->em, width = grid->maximum > 0 ? MAX (grid->bar * row->value / grid->maximum, 0.12 * em) : 0.12 * em;
  gboolean solid = row->chosen && (!row->tied || grid->settled);
  WsBox box = { grid->bar_x, y, width, grid->thick, .radius = 0.12 * em, .pen = MAX (1, 0.06 * em) };

  box.fill = solid ? WS_PAINT_BLUE : row->tied ? WS_PAINT_AMBER : WS_PAINT_BAR;
  box.line = row->tied && !solid ? WS_PAINT_INK : WS_PAINT_BLUE;
  box.hatch = row->tied && !solid ? WS_PAINT_INK : WS_PAINT_NONE;
  ws_scene_begin (scene, WS_PART_GROWS);
  ws_scene_box (scene, &box);
  if (solid && width > 1.4 * grid->thick)
    ws_scene_mark (scene, WS_MARK_TICK, grid->bar_x + width - grid->thick, y + grid->thick * 0.2, grid->thick * 0.6,
                   WS_PAINT_WHITE);
  ws_scene_begin (scene, WS_PART_STILL);
}

static void
draw_numbers (WsScene    *scene,
              const Grid *grid,
              const Row  *row,
              double      y)
{
  double em = scene->em, width = grid->maximum > 0 ? MAX (grid->bar * row->value / grid->maximum, 0.12 * em) : 0.12 * em;
  double x = grid->bar_x + width + 0.35 * em;
  WsSetText *number = set_number (scene, row);
  WsSetText *percent = set_percent (scene, row);

  ws_scene_begin (scene, WS_PART_AFTER);
  ws_scene_place (scene, number, x, y + (grid->thick - number->height) / 2, number->width);
  ws_scene_place (scene, percent, x + number->width + 0.35 * em, y + (grid->thick - percent->height) / 2 + (scene->wide ? 0.1 : 0) * em,
                  percent->width);
  ws_scene_begin (scene, WS_PART_STILL);
}

static void
say_row (WsScene   *scene,
         const Row *row)
{
  g_autofree char *words = g_strdup_printf ("%s %s: %s (%s)%s%s.", row->rank_words, row->label, row->number, row->percent,
                                            row->tied ? ", " : "", row->tied ? ws_lang_tr (scene->lang, "tied") : "");
  g_autofree char *chosen = g_strdup_printf ("%s %s: %s (%s), %s.", row->rank_words, row->label, row->number, row->percent,
                                             ws_lang_tr (scene->lang, "chosen"));

  ws_scene_say (scene, row->chosen && !row->tied ? chosen : words);
}

static void
draw_row (WsScene    *scene,
          const Grid *grid,
          const Row  *row,
          guint       place,
          gboolean    shown,
          double      y)
{
  /* a rank that comes twice would give the tie away before its names are shown */
  g_autofree char *place_words = ws_lang_ordinal (scene->lang, place);
  double em = scene->em, room = grid->pitch - (scene->wide ? 0 : 0.15 * em), bar_y = y + (room - grid->thick) / 2;
  WsTextStyle rank = rank_style;
  WsSetText *text, *label = NULL;

  rank.paint = shown ? WS_PAINT_BLUE : WS_PAINT_SOFT;
  text = ws_scene_set (scene, shown ? row->rank_words : place_words, &rank, -1);
  if (shown)
    label = set_label (scene, row, row->chosen && (!row->tied || grid->settled), grid->label);
  if (!scene->wide)
    bar_y = y + 1.15 * em;
  ws_scene_place (scene, text, scene->left, scene->wide ? y + (room - text->height) / 2 : y - 0.1 * em, text->width);
  if (!shown)
    {
      ws_scene_box (scene, &(WsBox) { grid->bar_x, bar_y, grid->bar, grid->thick, .radius = 0.12 * em,
                                      .line = WS_PAINT_EDGE, .pen = MAX (1, 0.05 * em), .dashed = TRUE });
      return;
    }
  ws_scene_place (scene, label, scene->left + grid->rank, scene->wide ? y + (room - label->height) / 2 : y, grid->label);
  draw_bar (scene, grid, row, bar_y);
  draw_numbers (scene, grid, row, bar_y);
  say_row (scene, row);
}

static void
draw_banner (WsResultSlide *self,
             WsScene       *scene,
             double         y)
{
  double em = scene->em, height = banner_height (self, scene), x = scene->left + 2.6 * em;
  double room = scene->right - x - 0.8 * em;

  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_box (scene, &(WsBox) { scene->left, y, scene->right - scene->left, height, .radius = 0.4 * em,
                                  .fill = WS_PAINT_AMBER });
  ws_scene_mark (scene, WS_MARK_WARNING, scene->left + 0.8 * em, y + (height - 1.3 * em) / 2, 1.3 * em, WS_PAINT_INK);
  y += 0.3 * em;
  y += ws_scene_text (scene, self->tie, &tie_style, x, y, room);
  ws_scene_text (scene, self->tie_text, &tie_text_style, x, y, room);
  ws_scene_say (scene, self->tie);
  ws_scene_say (scene, self->tie_text);
}

static const char *
to_come_words (WsScene *scene,
               guint    n)
{
  switch (n)
    {
    case 1:
      return ws_lang_tr (scene->lang, "The first place is still to come");
    case 2:
      return ws_lang_tr (scene->lang, "The two first places are still to come");
    case 3:
      return ws_lang_tr (scene->lang, "The three first places are still to come");
    default:
      return ws_lang_tr (scene->lang, "Those that win are still to come");
    }
}

static void
draw_tail (WsResultSlide      *self,
           WsScene            *scene,
           const Grid         *grid,
           const WsRevealStep *step)
{
  static const WsTextStyle style = { .size = 1.15, .flags = WS_FONT_BOLD, .paint = WS_PAINT_BLUE, .align = WS_ALIGN_CENTRE,
                                     .lines = 1 };
  double em = scene->em, room = scene->right - scene->left, y = scene->bottom;

  if (*self->base != '\0')
    {
      WsSetText *base = ws_scene_set (scene, self->base, &base_style, room);

      y -= base->height;
      if (step->from < self->rows->len)
        {
          ws_scene_place (scene, base, scene->left, y, room);
          ws_scene_say (scene, self->base);
        }
      y -= 0.15 * em;
    }
  if (step->banner)
    draw_banner (self, scene, y - banner_height (self, scene));
  else if (step->to_come > 0)
    {
      ws_scene_text (scene, to_come_words (scene, step->to_come), &style, scene->left, y - 1.42 * em, room);
      ws_scene_say (scene, to_come_words (scene, step->to_come));
    }
}

static GArray *
plan (WsResultSlide *self,
      guint          per_page)
{
  g_autofree WsRevealRow *rows = g_new0 (WsRevealRow, self->rows->len + 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      rows[i] = (WsRevealRow) { row->rank, row->chosen || row->tied };
    }
  return ws_reveal_plan (rows, self->rows->len, per_page, self->tie != NULL);
}

static void
ws_result_slide_compose (WsSlide *slide,
                         WsScene *scene)
{
  static const WsTextStyle style = { .size = 1.3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lead = 1.12 };
  WsResultSlide *self = WS_RESULT_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, y = scene->top - 0.1 * em;
  WsSetText *question = ws_scene_fit (scene, self->question, &style, 1, room, 2.4 * em);
  g_autoptr(GArray) steps = NULL;
  const WsRevealStep *step;
  Grid grid;

  ws_scene_place (scene, question, scene->left, y, room);
  ws_scene_say (scene, self->question);
  y += question->height + 0.15 * em;
  grid_init (&grid, self, scene, scene->bottom - y);
  steps = plan (self, grid.per_page);
  scene->n_steps = steps->len;
  scene->step = MIN (scene->step, steps->len - 1);
  grid.settled = scene->step + 1 == steps->len;
  step = &g_array_index (steps, WsRevealStep, scene->step);
  for (guint i = 0; i < step->n; i++)
    draw_row (scene, &grid, &g_array_index (self->rows, Row, step->first + i), step->first + i + 1,
              step->first + i >= step->from, y + i * grid.pitch);
  draw_tail (self, scene, &grid, step);
}

static void
ws_result_slide_finalize (GObject *object)
{
  WsResultSlide *self = WS_RESULT_SLIDE (object);

  g_free (self->question);
  g_free (self->base);
  g_free (self->tie);
  g_free (self->tie_text);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (ws_result_slide_parent_class)->finalize (object);
}

static void
ws_result_slide_class_init (WsResultSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_result_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_result_slide_compose;
}

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->rank_words);
  g_free (row->label);
  g_free (row->number);
  g_free (row->percent);
}

static void
ws_result_slide_init (WsResultSlide *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
}

/**
 * ws_result_slide_new:
 * @question: user text
 * @base: (nullable): what percentages are of
 *
 * Returns: (transfer full): a result without rows
 */
WsSlide *
ws_result_slide_new (const char *question,
                     const char *base)
{
  WsResultSlide *self = g_object_new (WS_TYPE_RESULT_SLIDE, NULL);

  self->question = g_strdup (question);
  self->base = g_strdup (base != NULL ? base : "");
  return WS_SLIDE (self);
}

/**
 * ws_result_slide_add:
 * @self: a result
 * @row: the next one, best first; everything is copied
 */
void
ws_result_slide_add (WsResultSlide     *self,
                     const WsResultRow *row)
{
  Row copy = { row->rank, g_strdup (row->rank_words), g_strdup (row->label), g_strdup (row->number),
               g_strdup (row->percent), MAX (row->value, 0), row->chosen, row->tied };

  g_array_append_val (self->rows, copy);
}

/**
 * ws_result_slide_set_tie:
 * @self: a result
 * @title: which tie there is
 * @text: the rule that was fixed before, and what came of it
 */
void
ws_result_slide_set_tie (WsResultSlide *self,
                         const char    *title,
                         const char    *text)
{
  g_free (self->tie);
  self->tie = g_strdup (title);
  g_free (self->tie_text);
  self->tie_text = g_strdup (text);
}
