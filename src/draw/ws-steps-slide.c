/* ws-steps-slide.c — how to do something, in a few numbered steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A panel beside them says what holds throughout, such as that the vote is secret; on a wall of 4 : 3 it stands below. */

#include "ws-steps-slide.h"

typedef struct
{
  char *title;
  char *text;
} Step;

struct _WsStepsSlide
{
  WsSlide  parent_instance;

  char    *question;
  GArray  *steps;
  WsMark   mark;
  char    *panel;       /* NULL: none */
  char    *panel_text;
};

G_DEFINE_FINAL_TYPE (WsStepsSlide, ws_steps_slide, WS_TYPE_SLIDE)

/* Returns the height of the panel; draws it unless it is only measured. */
static double
draw_panel (WsStepsSlide *self,
            WsScene      *scene,
            double        x,
            double        y,
            double        width,
            gboolean      draw)
{
  static const WsTextStyle title_style = { .size = 1, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_WHITE, .lines = 2 };
  static const WsTextStyle text_style = { .size = 0.9, .paint = WS_PAINT_WHITE, .lines = 6 };
  double em = scene->em, pad = (scene->wide ? 0.7 : 0.45) * em, inner = width - 2 * pad, height;
  WsSetText *title = ws_scene_set (scene, self->panel, &title_style, inner - 1.7 * em);
  WsSetText *text = ws_scene_set (scene, self->panel_text, &text_style, inner);

  height = 2 * pad + title->height + 0.25 * em + text->height;
  if (!draw)
    return height;
  ws_scene_box (scene, &(WsBox) { x, y, width, height, .radius = 0.4 * em, .fill = WS_PAINT_BLUE });
  ws_scene_mark (scene, self->mark, x + pad, y + pad, 1.2 * em, WS_PAINT_WHITE);
  ws_scene_place (scene, title, x + pad + 1.7 * em, y + pad, inner);
  ws_scene_place (scene, text, x + pad, y + pad + title->height + 0.25 * em, inner);
  return height;
}

static double
draw_step (WsScene    *scene,
           const Step *step,
           guint       number,
           double      x,
           double      y,
           double      width)
{
  static const WsTextStyle title_style = { .size = 1.2, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .lines = 2,
                                           .lead = 1.1 };
  static const WsTextStyle text_style = { .size = 0.9, .paint = WS_PAINT_INK, .lines = 2, .lead = 1.15 };
  static const WsTextStyle number_style = { .size = 1.3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_WHITE,
                                            .align = WS_ALIGN_CENTRE, .lines = 1 };
  double em = scene->em, badge = 2.1 * em, left = x + badge + 0.4 * em, room = width - badge - 0.4 * em, height;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *words = *step->text != '\0' ? g_strdup_printf ("%u. %s. %s", number, step->title, step->text)
                                               : g_strdup_printf ("%u. %s.", number, step->title);

  ws_scene_box (scene, &(WsBox) { x, y, badge, 1.75 * em, .radius = 0.3 * em, .fill = WS_PAINT_BLUE });
  ws_scene_text (scene, digits, &number_style, x, y + 0.1 * em, badge);
  height = ws_scene_text (scene, step->title, &title_style, left, y, room);
  if (*step->text != '\0')
    height += ws_scene_text (scene, step->text, &text_style, left, y + height, room);
  ws_scene_say (scene, words);
  return MAX (height, 1.75 * em);
}

static void
ws_steps_slide_compose (WsSlide *slide,
                        WsScene *scene)
{
  static const WsTextStyle style = { .size = 1.4, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lead = 1.12 };
  WsStepsSlide *self = WS_STEPS_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, y = scene->top, below = 0, column = room;
  double gap = (scene->wide ? 0.45 : 0.2) * em;
  WsSetText *question = ws_scene_fit (scene, self->question, &style, 1, room, 3.4 * em);

  ws_scene_place (scene, question, scene->left, y, room);
  ws_scene_say (scene, self->question);
  y += question->height + (question->n_lines > 1 || !scene->wide ? 0.35 : 0.8) * em;
  if (self->panel != NULL && scene->wide)
    {
      double width = room * 0.32, height = draw_panel (self, scene, 0, 0, width, FALSE);

      column = room - width - em;
      scene->overflow |= y + height > scene->bottom + 0.5;
      draw_panel (self, scene, scene->right - width, y + MAX ((scene->bottom - y - height) * 0.4, 0), width, TRUE);
    }
  else if (self->panel != NULL)
    {
      below = draw_panel (self, scene, 0, 0, room, FALSE);
      draw_panel (self, scene, scene->left, scene->bottom - below, room, TRUE);
    }
  for (guint i = 0; i < self->steps->len; i++)
    y += draw_step (scene, &g_array_index (self->steps, Step, i), i + 1, scene->left, y, column) + gap;
  scene->overflow |= y - gap > scene->bottom - below + 0.5;
  if (self->panel != NULL)
    {
      ws_scene_say (scene, self->panel);
      ws_scene_say (scene, self->panel_text);
    }
}

static void
ws_steps_slide_finalize (GObject *object)
{
  WsStepsSlide *self = WS_STEPS_SLIDE (object);

  g_free (self->question);
  g_array_unref (self->steps);
  g_free (self->panel);
  g_free (self->panel_text);
  G_OBJECT_CLASS (ws_steps_slide_parent_class)->finalize (object);
}

static void
ws_steps_slide_class_init (WsStepsSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_steps_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_steps_slide_compose;
}

static void
step_clear (gpointer data)
{
  g_free (((Step *) data)->title);
  g_free (((Step *) data)->text);
}

static void
ws_steps_slide_init (WsStepsSlide *self)
{
  self->steps = g_array_new (FALSE, TRUE, sizeof (Step));
  g_array_set_clear_func (self->steps, step_clear);
}

/**
 * ws_steps_slide_new:
 * @question: user text
 *
 * Returns: (transfer full): a slide without steps
 */
WsSlide *
ws_steps_slide_new (const char *question)
{
  WsStepsSlide *self = g_object_new (WS_TYPE_STEPS_SLIDE, NULL);

  self->question = g_strdup (question);
  return WS_SLIDE (self);
}

/**
 * ws_steps_slide_add:
 * @self: a slide
 * @title: what to do
 * @text: (nullable): more about it
 */
void
ws_steps_slide_add (WsStepsSlide *self,
                    const char   *title,
                    const char   *text)
{
  Step step = { g_strdup (title), g_strdup (text != NULL ? text : "") };

  g_array_append_val (self->steps, step);
}

/**
 * ws_steps_slide_set_panel:
 * @self: a slide
 * @mark: its pictogram
 * @title: what holds throughout
 * @text: what that means; lines apart
 */
void
ws_steps_slide_set_panel (WsStepsSlide *self,
                          WsMark        mark,
                          const char   *title,
                          const char   *text)
{
  self->mark = mark;
  g_free (self->panel);
  self->panel = g_strdup (title);
  g_free (self->panel_text);
  self->panel_text = g_strdup (text);
}
