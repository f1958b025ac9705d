/* ws-slide.c — what the wall shows at one time: head, body, foot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is measured in one em, 4.44 % of the height, times the text size of its kind. More text goes on more pages,
 * never into smaller letters; where even one thing is too much at the wanted size, the size gives way, down to 80 %. */

#include "ws-slide.h"

#include <math.h>

#define FURNITURE 0.8

typedef struct
{
  WsMark  mark;
  char   *title;
  WsMark  fact_mark;
  char   *fact;
  char   *foot;
  char   *clock;
  guint   step;
} WsSlidePrivate;

static void ws_slide_figure_init (WsFigureInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (WsSlide, ws_slide, G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (WsSlide)
                                  G_IMPLEMENT_INTERFACE (WS_TYPE_FIGURE, ws_slide_figure_init))

#define HEAD_LINE 1.44

/* The head is drawn last, because only the body knows which page this is; its room is the same always. */
static void
reserve_head (WsSlide *self,
              WsScene *scene)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);

  if (priv->title == NULL)
    return;
  ws_scene_say (scene, priv->title);
  scene->top += (HEAD_LINE + 0.2 + 0.55) * scene->em;
}

/* Pictogram, title, one fact at the right end, and a rule under them. */
static void
compose_head (WsSlide *self,
              WsScene *scene,
              double   top)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);
  WsTextStyle title = { .size = 1.2, .flags = WS_FONT_BOLD, .paint = WS_PAINT_BLUE, .lines = 1 };
  WsTextStyle fact_style = { .size = 1, .flags = WS_FONT_BOLD | WS_FONT_TABULAR, .paint = WS_PAINT_BLUE,
                             .align = WS_ALIGN_END, .lines = 1 };
  const char *fact = scene->fact != NULL ? scene->fact : priv->fact;
  double em = scene->em, room = scene->right - scene->left, line = HEAD_LINE * em;
  WsSetText *set;

  if (priv->title == NULL)
    return;
  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_mark (scene, priv->mark, scene->left, top + (line - 1.25 * em) / 2, 1.25 * em, WS_PAINT_BLUE);
  if (fact != NULL)
    {
      WsSetText *text = ws_scene_set (scene, fact, &fact_style, room * 0.5);

      ws_scene_place (scene, text, scene->left, top + (line - text->height) / 2, room);
      room -= text->width + em;
      if (priv->fact_mark != WS_MARK_NONE)
        {
          ws_scene_mark (scene, priv->fact_mark, scene->right - text->width - 1.3 * em, top + (line - em) / 2, em,
                         WS_PAINT_BLUE);
          room -= 1.3 * em;
        }
    }
  set = ws_scene_set (scene, priv->title, &title, MAX (room - 1.9 * em, em));
  ws_scene_place (scene, set, scene->left + 1.9 * em, top + (line - set->height) / 2, room);
  ws_scene_box (scene, &(WsBox) { scene->left, top + line + 0.2 * em, scene->right - scene->left, MAX (1, 0.09 * em),
                                  .fill = WS_PAINT_BLUE });
}

static void
compose_foot (WsSlide *self,
              WsScene *scene)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);
  WsTextStyle style = { .size = FURNITURE, .paint = WS_PAINT_SOFT, .lines = 1, .spare = TRUE };
  WsTextStyle clock = { .size = FURNITURE, .flags = WS_FONT_BOLD | WS_FONT_TABULAR, .paint = WS_PAINT_SOFT,
                        .align = WS_ALIGN_END };
  double em = scene->em, y = scene->bottom - FURNITURE * 1.2 * em, room = scene->right - scene->left;

  if (priv->foot == NULL && priv->clock == NULL)
    return;
  ws_scene_begin (scene, WS_PART_STILL);
  if (priv->clock != NULL)
    {
      WsSetText *text = ws_scene_set (scene, priv->clock, &clock, -1);

      ws_scene_place (scene, text, scene->left, y, room);
      ws_scene_mark (scene, WS_MARK_CLOCK, scene->right - text->width - 0.95 * em, y + 0.13 * em, 0.7 * em, WS_PAINT_SOFT);
      room -= text->width + 2 * em;
    }
  if (priv->foot != NULL)
    ws_scene_text (scene, priv->foot, &style, scene->left, y, room);
  scene->bottom = y - 0.35 * em;
}

static WsScene *
compose_once (WsSlide *self,
              double   width,
              double   height,
              double   text_size,
              WsLang  *lang)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);
  WsScene *scene = ws_scene_new (width, height, text_size, lang);

  double top = scene->top;

  scene->step = priv->step;
  reserve_head (self, scene);
  if (priv->fact != NULL)
    ws_scene_say (scene, priv->fact);
  compose_foot (self, scene);
  ws_scene_begin (scene, WS_PART_STILL);
  WS_SLIDE_GET_CLASS (self)->compose (self, scene);
  compose_head (self, scene, top);
  ws_scene_finish (scene);
  return scene;
}

/* Larger letters may not cut what is whole at the size as designed. */
static gboolean
is_whole_as_designed (WsSlide *self,
                      double   width,
                      double   height,
                      WsLang  *lang)
{
  g_autoptr(WsScene) scene = compose_once (self, width, height, 1, lang);

  return !ws_scene_is_cut (scene);
}

/**
 * ws_slide_compose:
 * @self: a slide
 * @width: px of the wall
 * @height: px of the wall
 * @text_size: from %WS_TEXT_SIZE_MIN to %WS_TEXT_SIZE_MAX
 * @lang: of its words
 *
 * Lays the slide out. A step after the last one is the last one.
 *
 * Returns: (transfer full): where everything is
 */
WsScene *
ws_slide_compose (WsSlide *self,
                  double   width,
                  double   height,
                  double   text_size,
                  WsLang  *lang)
{
  double size = CLAMP (text_size, WS_TEXT_SIZE_MIN, WS_TEXT_SIZE_MAX);
  gboolean whole;

  g_return_val_if_fail (WS_IS_SLIDE (self), NULL);

  whole = size > 1 && is_whole_as_designed (self, width, height, lang);
  for (;;)
    {
      WsScene *scene = compose_once (self, width, height, size, lang);

      if (size <= WS_TEXT_SIZE_MIN || !(scene->overflow || (whole && size > 1 && ws_scene_is_cut (scene))))
        return scene;
      ws_scene_free (scene);
      size = MAX (size - 0.1, WS_TEXT_SIZE_MIN);
    }
}

static double
ws_slide_measure (WsFigure *figure,
                  double    width)
{
  return width * 9 / 16;
}

static void
ws_slide_draw (WsFigure    *figure,
               cairo_t     *cr,
               double       width,
               double       height,
               const WsInk *ink)
{
  g_autoptr(WsLang) lang = ws_lang_new ("en");
  g_autoptr(WsScene) scene = ws_slide_compose (WS_SLIDE (figure), width, height, 1, lang);

  ws_scene_paint (scene, cr);
}

static char *
ws_slide_describe (WsFigure *figure,
                   WsLang   *lang)
{
  g_autoptr(WsScene) scene = ws_slide_compose (WS_SLIDE (figure), 1920, 1080, 1, lang);

  return g_strdup (scene->words->str);
}

static void
ws_slide_figure_init (WsFigureInterface *iface)
{
  iface->measure = ws_slide_measure;
  iface->draw = ws_slide_draw;
  iface->describe = ws_slide_describe;
}

static void
ws_slide_finalize (GObject *object)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (WS_SLIDE (object));

  g_free (priv->title);
  g_free (priv->fact);
  g_free (priv->foot);
  g_free (priv->clock);
  G_OBJECT_CLASS (ws_slide_parent_class)->finalize (object);
}

static void
ws_slide_class_init (WsSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_slide_finalize;
}

static void
ws_slide_init (WsSlide *self)
{
}

/**
 * ws_slide_set_head:
 * @self: a slide
 * @mark: its pictogram
 * @title: (nullable): what this is; %NULL for a slide without a head
 * @fact_mark: beside the fact, or %WS_MARK_NONE
 * @fact: (nullable): one fact at the right end
 */
void
ws_slide_set_head (WsSlide    *self,
                   WsMark      mark,
                   const char *title,
                   WsMark      fact_mark,
                   const char *fact)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);

  priv->mark = mark;
  priv->fact_mark = fact_mark;
  g_free (priv->title);
  priv->title = g_strdup (title);
  g_free (priv->fact);
  priv->fact = g_strdup (fact);
}

/**
 * ws_slide_set_foot:
 * @self: a slide
 * @left: (nullable): the workshop
 * @clock: (nullable): the time of day
 */
void
ws_slide_set_foot (WsSlide    *self,
                   const char *left,
                   const char *clock)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);

  g_free (priv->foot);
  priv->foot = g_strdup (left);
  g_free (priv->clock);
  priv->clock = g_strdup (clock);
}

/**
 * ws_slide_set_step:
 * @self: a slide
 * @step: which page, or step of a revelation; 0 is the first
 */
void
ws_slide_set_step (WsSlide *self,
                   guint    step)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);

  priv->step = step;
}

guint
ws_slide_get_step (WsSlide *self)
{
  WsSlidePrivate *priv = ws_slide_get_instance_private (self);

  return priv->step;
}
