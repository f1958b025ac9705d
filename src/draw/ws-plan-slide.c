/* ws-plan-slide.c — who does what by when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At most five actions on a page, three on a wall of 4 : 3, where each takes three lines instead of columns. */

#include "ws-plan-slide.h"

typedef struct
{
  char    *what;
  char    *who;
  gboolean nobody;
  char    *date;
  WsMark   mark;
  WsPaint  paint;
  char    *state;
} Row;

struct _WsPlanSlide
{
  WsSlide  parent_instance;

  char    *heads[4];
  GArray  *rows;
};

G_DEFINE_FINAL_TYPE (WsPlanSlide, ws_plan_slide, WS_TYPE_SLIDE)

#define BADGE 1.75
#define LEAD  1.12

/* One row, set for its columns; on a narrow wall who and when share a line. */
typedef struct
{
  WsSetText *what;
  WsSetText *who;
  WsSetText *date;
  WsSetText *state;
  double     height;
} Set;

static void
find_columns (WsScene *scene,
              double   x[5])
{
  static const double shares[] = { 0, 0.415, 0.672, 0.78 };
  double em = scene->em, left = scene->left + (BADGE + 0.6) * em, room = scene->right - left;

  for (guint i = 0; i < 4; i++)
    x[i] = left + (i > 0 ? (shares[i] * (scene->right - scene->left) - (BADGE + 0.6) * em) : 0);
  if (room < 10 * em)
    scene->overflow = TRUE;
  x[4] = scene->right;
}

static Set
set_row (WsScene      *scene,
         const Row    *row,
         const double *x)
{
  WsTextStyle what = { .size = 1, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .lines = 2, .lead = LEAD };
  WsTextStyle who = { .size = 1, .flags = row->nobody ? WS_FONT_BOLD : WS_FONT_REGULAR, .paint = WS_PAINT_INK,
                      .lines = scene->wide ? 2 : 1, .lead = LEAD };
  WsTextStyle date = { .size = 1, .flags = WS_FONT_BOLD | WS_FONT_TABULAR, .paint = WS_PAINT_INK, .lines = 2, .lead = LEAD };
  WsTextStyle state = { .size = 1, .flags = WS_FONT_BOLD, .paint = row->paint, .lines = 2, .lead = LEAD };
  double em = scene->em, gap = 0.5 * em;
  Set set;

  if (scene->wide)
    {
      set.what = ws_scene_set (scene, row->what, &what, x[1] - x[0] - gap);
      set.who = ws_scene_set (scene, row->who, &who, x[2] - x[1] - gap);
      set.date = ws_scene_set (scene, row->date, &date, x[3] - x[2] - 0.2 * em);
      set.state = ws_scene_set (scene, row->state, &state, x[4] - x[3] - em);
      set.height = MAX (MAX (set.what->height, set.who->height), MAX (MAX (set.state->height, set.date->height), 1.4 * em));
    }
  else
    {
      g_autofree char *both = *row->date != '\0' ? g_strdup_printf ("%s · %s", row->who, row->date) : g_strdup (row->who);

      state.lines = 1;
      set.what = ws_scene_set (scene, row->what, &what, x[4] - x[0]);
      set.who = ws_scene_set (scene, both, &who, x[4] - x[0]);
      set.date = NULL;
      set.state = ws_scene_set (scene, row->state, &state, x[4] - x[0] - em);
      set.height = set.what->height + set.who->height + set.state->height;
    }
  set.height += 0.5 * em;
  return set;
}

static void
draw_state (WsScene   *scene,
            const Row *row,
            WsSetText *text,
            double     x,
            double     y)
{
  double em = scene->em;

  ws_scene_mark (scene, row->mark, x, y + 0.22 * em, 0.7 * em, row->paint);
  ws_scene_place (scene, text, x + em, y, text->width);
}

static void
draw_row (WsScene      *scene,
          const Row    *row,
          const Set    *set,
          guint         number,
          const double *x,
          double        y)
{
  static const WsTextStyle style = { .size = 1, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_WHITE, .align = WS_ALIGN_CENTRE,
                                     .lines = 1 };
  double em = scene->em;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *words = g_strdup_printf ("%u. %s: %s; %s%s%s.", number, row->what, row->who, row->date,
                                            *row->date != '\0' ? "; " : "", row->state);

  ws_scene_box (scene, &(WsBox) { scene->left, y + 0.02 * em, BADGE * em, 1.25 * em, .radius = 0.3 * em,
                                  .fill = WS_PAINT_BLUE });
  ws_scene_text (scene, digits, &style, scene->left, y + 0.04 * em, BADGE * em);
  ws_scene_place (scene, set->what, x[0], y, set->what->width);
  if (scene->wide)
    {
      ws_scene_place (scene, set->who, x[1], y, set->who->width);
      ws_scene_place (scene, set->date, x[2], y, set->date->width);
      draw_state (scene, row, set->state, x[3], y);
    }
  else
    {
      y += set->what->height;
      ws_scene_place (scene, set->who, x[0], y, set->who->width);
      draw_state (scene, row, set->state, x[0], y + set->who->height);
    }
  ws_scene_say (scene, words);
}

static double
draw_heads (WsPlanSlide  *self,
            WsScene      *scene,
            const double *x,
            double        y)
{
  static const WsTextStyle style = { .size = 0.95, .flags = WS_FONT_BOLD, .paint = WS_PAINT_BLUE, .lines = 1 };
  double em = scene->em, height = 0;

  for (guint i = 0; scene->wide && i < 4; i++)
    height = ws_scene_text (scene, self->heads[i], &style, x[i], y, x[i + 1] - x[i] - 0.2 * em);
  return y + height + (scene->wide ? 0.15 * em : -0.2 * em);
}

/* Pages by height, and never more than a few rows. */
static guint
share (GArray  *sets,
       WsScene *scene,
       double   room,
       guint   *pages)
{
  guint most = scene->wide ? 5 : 3, on_page = 0, page = 0;
  double used = 0;

  for (guint i = 0; i < sets->len; i++)
    {
      double height = g_array_index (sets, Set, i).height;

      if (on_page > 0 && (on_page == most || used + height > room + 0.5))
        {
          page++;
          on_page = 0;
          used = 0;
        }
      pages[i] = page;
      scene->overflow |= height - 0.3 * scene->em > room + 0.5;
      used += height;
      on_page++;
    }
  return page + 1;
}

static void
say_page (WsScene *scene,
          guint    first,
          guint    last,
          guint    n)
{
  if (scene->n_steps < 2)
    return;
  /* Translators: which rows of a list are shown: "1 to 5 of 9" */
  scene->fact = g_strdup_printf (ws_lang_tr (scene->lang, "%u to %u of %u"), first, last, n);
  ws_scene_say (scene, scene->fact);
}

static void
ws_plan_slide_compose (WsSlide *slide,
                       WsScene *scene)
{
  WsPlanSlide *self = WS_PLAN_SLIDE (slide);
  g_autoptr(GArray) sets = g_array_new (FALSE, TRUE, sizeof (Set));
  g_autofree guint *pages = g_new0 (guint, self->rows->len + 1);
  double em = scene->em, x[5], y;
  guint first = G_MAXUINT, last = 0;

  find_columns (scene, x);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Set set = set_row (scene, &g_array_index (self->rows, Row, i), x);

      g_array_append_val (sets, set);
    }
  y = draw_heads (self, scene, x, scene->top - 0.1 * em);
  scene->n_steps = share (sets, scene, scene->bottom - y, pages);
  scene->step = MIN (scene->step, scene->n_steps - 1);
  for (guint i = 0; i < self->rows->len; i++)
    if (pages[i] == scene->step)
      {
        first = MIN (first, i);
        last = i;
      }
  if (first <= last && self->rows->len > 0)
    say_page (scene, first + 1, last + 1, self->rows->len);
  for (guint i = first; i <= last && i < self->rows->len; i++)
    {
      const Set *set = &g_array_index (sets, Set, i);

      if (scene->wide || i > first)
        ws_scene_box (scene, &(WsBox) { scene->left, y, scene->right - scene->left, MAX (1, 0.035 * em),
                                        .fill = WS_PAINT_EDGE });
      draw_row (scene, &g_array_index (self->rows, Row, i), set, i + 1, x, y + 0.2 * em);
      y += set->height;
    }
}

static void
ws_plan_slide_finalize (GObject *object)
{
  WsPlanSlide *self = WS_PLAN_SLIDE (object);

  for (guint i = 0; i < 4; i++)
    g_free (self->heads[i]);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (ws_plan_slide_parent_class)->finalize (object);
}

static void
ws_plan_slide_class_init (WsPlanSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_plan_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_plan_slide_compose;
}

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->what);
  g_free (row->who);
  g_free (row->date);
  g_free (row->state);
}

static void
ws_plan_slide_init (WsPlanSlide *self)
{
  for (guint i = 0; i < 4; i++)
    self->heads[i] = g_strdup ("");
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
}

/**
 * ws_plan_slide_new:
 *
 * Returns: (transfer full): a plan without actions
 */
WsSlide *
ws_plan_slide_new (void)
{
  return g_object_new (WS_TYPE_PLAN_SLIDE, NULL);
}

/**
 * ws_plan_slide_set_heads:
 * @self: a plan
 * @what: head of a column
 * @who: head of a column
 * @date: head of a column
 * @state: head of a column
 */
void
ws_plan_slide_set_heads (WsPlanSlide *self,
                         const char  *what,
                         const char  *who,
                         const char  *date,
                         const char  *state)
{
  const char *heads[] = { what, who, date, state };

  for (guint i = 0; i < 4; i++)
    {
      g_free (self->heads[i]);
      self->heads[i] = g_strdup (heads[i]);
    }
}

/**
 * ws_plan_slide_add:
 * @self: a plan
 * @row: the next action; everything is copied
 */
void
ws_plan_slide_add (WsPlanSlide     *self,
                   const WsPlanRow *row)
{
  Row copy = { g_strdup (row->what), g_strdup (row->who), row->nobody, g_strdup (row->date), row->mark, row->paint,
               g_strdup (row->state) };

  g_array_append_val (self->rows, copy);
}
