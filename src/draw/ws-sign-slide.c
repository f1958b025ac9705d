/* ws-sign-slide.c — a few words for the whole room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first sentence takes what room the others leave: it is set as large as it fits in balanced lines, so that it is read
 * from the last row. */

#include "ws-sign-slide.h"

typedef struct
{
  WsSignLine kind;
  WsMark     mark;
  char      *text;
} Line;

struct _WsSignSlide
{
  WsSlide parent_instance;

  WsMark  mark;
  GArray *lines;
};

G_DEFINE_FINAL_TYPE (WsSignSlide, ws_sign_slide, WS_TYPE_SLIDE)

static const WsTextStyle styles[] = {
  [WS_SIGN_TITLE] = { .size = 3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_BLUE, .align = WS_ALIGN_CENTRE, .lead = 1.12 },
  [WS_SIGN_LARGE] = { .size = 2, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE, .lead = 1.15 },
  [WS_SIGN_PLAIN] = { .size = 1.15, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE, .lines = 2 },
  [WS_SIGN_PILL] = { .size = 1, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE, .lines = 2 },
  [WS_SIGN_SMALL] = { .size = 0.8, .paint = WS_PAINT_SOFT, .align = WS_ALIGN_CENTRE, .lines = 2 },
};

#define GAP 0.55

static double
pill_padding (const Line *line)
{
  return line->kind == WS_SIGN_PILL ? 0.3 : 0;
}

static void
place_line (WsScene    *scene,
            const Line *line,
            WsSetText  *text,
            double      y)
{
  double em = scene->em, room = scene->right - scene->left, mark = line->mark != WS_MARK_NONE ? 1.4 * em : 0;
  double x = scene->left + (room - text->width - mark) / 2;

  if (line->kind == WS_SIGN_PILL)
    ws_scene_box (scene, &(WsBox) { x - 0.6 * em, y, text->width + mark + 1.2 * em, text->height + 0.6 * em,
                                    .radius = text->height / 2 + 0.3 * em, .fill = WS_PAINT_TINT });
  y += pill_padding (line) * em;
  if (mark > 0)
    ws_scene_mark (scene, line->mark, x, y + (text->font.lead - em) / 2, em, text->style.paint);
  ws_scene_place (scene, text, x + mark, y, text->width);
  ws_scene_say (scene, line->text);
}

static double
set_small_lines (WsSignSlide *self,
                 WsScene     *scene,
                 WsSetText  **texts)
{
  double em = scene->em, room = scene->right - scene->left, height = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      height += i > 0 ? GAP * em : 0;
      if (line->kind == WS_SIGN_TITLE)
        continue;
      texts[i] = line->kind == WS_SIGN_LARGE
                 ? ws_scene_fit (scene, line->text, &styles[line->kind], 1.2, room, 4.7 * em)
                 : ws_scene_set (scene, line->text, &styles[line->kind], room - 3 * em);
      ws_scene_balance (scene, texts[i], room - 3 * em);
      height += texts[i]->height + 2 * pill_padding (line) * em;
    }
  return height;
}

static void
ws_sign_slide_compose (WsSlide *slide,
                       WsScene *scene)
{
  WsSignSlide *self = WS_SIGN_SLIDE (slide);
  g_autofree WsSetText **texts = g_new0 (WsSetText *, self->lines->len + 1);
  double em = scene->em, room = scene->right - scene->left, space = scene->bottom - scene->top;
  double mark = self->mark != WS_MARK_NONE ? 3.4 * em : 0;
  double height = set_small_lines (self, scene, texts), y;
  gboolean small_title = FALSE;

  if (mark > 0 && height + mark + 0.8 * em + 3.6 * em > space)
    mark = 0;
  height += mark > 0 ? mark + 0.8 * em : 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (line->kind != WS_SIGN_TITLE)
        continue;
      texts[i] = ws_scene_fit (scene, line->text, &styles[WS_SIGN_TITLE], 1.2, room, MAX (space - height, 2 * em));
      ws_scene_balance (scene, texts[i], room);
      height += texts[i]->height;
      /* what is said first stays larger than what explains it */
      small_title |= texts[i]->style.size < 1.5 && g_utf8_strlen (line->text, -1) < 90;
    }
  scene->overflow = small_title || height > space + 0.5;
  y = scene->top + MAX ((space - height) * 0.48, 0);
  if (mark > 0)
    {
      ws_scene_mark (scene, self->mark, (scene->width - mark) / 2, y, mark, WS_PAINT_BLUE);
      y += mark + 0.8 * em;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      place_line (scene, line, texts[i], y);
      y += texts[i]->height + (2 * pill_padding (line) + GAP) * em;
    }
}

static void
ws_sign_slide_finalize (GObject *object)
{
  g_array_unref (WS_SIGN_SLIDE (object)->lines);
  G_OBJECT_CLASS (ws_sign_slide_parent_class)->finalize (object);
}

static void
ws_sign_slide_class_init (WsSignSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_sign_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_sign_slide_compose;
}

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static void
ws_sign_slide_init (WsSignSlide *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
}

/**
 * ws_sign_slide_new:
 * @mark: large above the words, where there is room; or %WS_MARK_NONE
 *
 * Returns: (transfer full): a slide without words
 */
WsSlide *
ws_sign_slide_new (WsMark mark)
{
  WsSignSlide *self = g_object_new (WS_TYPE_SIGN_SLIDE, NULL);

  self->mark = mark;
  return WS_SLIDE (self);
}

/**
 * ws_sign_slide_add:
 * @self: a slide
 * @kind: how large
 * @mark: before the words, or %WS_MARK_NONE
 * @text: (nullable): the words; nothing is added for %NULL and ""
 *
 * Adds a line below the others.
 */
void
ws_sign_slide_add (WsSignSlide *self,
                   WsSignLine   kind,
                   WsMark       mark,
                   const char  *text)
{
  Line line = { kind, mark, NULL };

  if (text == NULL || *text == '\0')
    return;
  line.text = g_strdup (text);
  g_array_append_val (self->lines, line);
}
