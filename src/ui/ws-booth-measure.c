/* ws-booth-measure.c — how much room the texts of a ballot take on this screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measured with pango before anything is built, so that a screen is right when it first appears: a ballot
 * that rearranges itself under the finger of its voter is a wrong vote.
 */
#include "ws-booth-measure.h"

#include <math.h>

/* Drawn lengths of the page at 1366 × 768 that the room for rows depends on, as in the style sheet. */
#define MARGIN_X     80.0   /* both sides */
#define MARGIN_Y     44.0   /* above and below */
#define HEAD_HEIGHT  40.0
#define FOOT_HEIGHT  80.0   /* never smaller */
#define PAGER_HEIGHT 72.0   /* never smaller */
#define GAPS         36.0   /* between head, question, strip, rows and foot */
#define ROW_MIN      82.0
#define ROW_MAX     130.0
#define COLUMN_GAP   16.0
#define ROW_PADDING  16.0   /* above and below a text of several lines */

/**
 * ws_booth_measure_text:
 * @scene: for its window's font
 * @text: plain text
 * @font: px
 * @weight: of the letters
 * @width: px it may take
 *
 * Returns: px of its height, wrapped as the labels do
 */
int
ws_booth_measure_text (WsBoothScene *scene,
                       const char   *text,
                       double        font,
                       PangoWeight   weight,
                       double        width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (scene->window, text);
  PangoContext *context = gtk_widget_get_pango_context (scene->window);
  g_autoptr (PangoFontDescription) description =
    pango_font_description_copy (pango_context_get_font_description (context));
  int height;

  pango_font_description_set_absolute_size (description, font * PANGO_SCALE);
  pango_font_description_set_weight (description, weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, font) * PANGO_SCALE));
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/**
 * ws_booth_measure_question:
 * @scene: the screen
 * @text: the question
 * @compact: whether options stand below it
 * @height: (out) (optional): px that it takes
 *
 * Returns: the CSS classes of the largest letters in which the question takes two lines, else the smallest
 */
const char *
ws_booth_measure_question (WsBoothScene *scene,
                           const char   *text,
                           gboolean      compact,
                           int          *height)
{
  static const struct { int font; const char *css; } sizes[] = {
    { 42, "wb-question" }, { 36, "wb-question mid" }, { 30, "wb-question small" }, { 24, "wb-question tiny" },
  };
  double width = scene->width - MARGIN_X * scene->unit;
  guint i = compact ? 1 : 0;
  int tall = 0;

  for (guint first = i; i < G_N_ELEMENTS (sizes); i++)
    {
      int lines = i == first ? 1 : 2;
      double font = sizes[i].font * scene->unit;

      tall = ws_booth_measure_text (scene, text, font, PANGO_WEIGHT_ULTRABOLD, width);
      if (tall <= ceil (lines * 1.5 * font) || i + 1 == G_N_ELEMENTS (sizes))
        break;
    }
  if (height != NULL)
    *height = tall;
  return sizes[i].css;
}

typedef struct
{
  WsBoothScene          *scene;
  GPtrArray             *texts;
  const WsBoothRowSpace *space;
} Texts;

static int
tallest (int      font,
         guint    columns,
         gpointer data)
{
  Texts *self = data;
  double unit = self->scene->unit;
  double width = self->scene->width - MARGIN_X * unit - (columns == 2 ? COLUMN_GAP * unit : 0);
  int most = 0;

  width = width / columns - self->space->beside[columns - 1];
  for (guint i = 0; i < self->texts->len; i++)
    most = MAX (most, ws_booth_measure_text (self->scene, g_ptr_array_index (self->texts, i), font * unit,
                                             PANGO_WEIGHT_BOLD, width));
  return most + (int) ceil (self->space->below + ROW_PADDING * unit);
}

/**
 * ws_booth_measure_layout:
 * @scene: the screen
 * @texts: (element-type utf8): of all options
 * @space: what else the rows need
 * @layout: (out): where the options go
 */
void
ws_booth_measure_layout (WsBoothScene          *scene,
                         GPtrArray             *texts,
                         const WsBoothRowSpace *space,
                         WsBoothLayout         *layout)
{
  double unit = scene->unit, target = MAX (unit, 1.0);
  double others = (MARGIN_Y + HEAD_HEIGHT + GAPS) * unit + FOOT_HEIGHT * target + space->above;
  Texts data = { scene, texts, space };
  WsBoothRoom room = {
    .height = (int) (scene->height - others),
    .pager = (int) ceil ((PAGER_HEIGHT + space->gap) * target),
    .gap = (int) ceil (space->gap * target),
    .min_row = (int) ceil (ROW_MIN * target),
    .max_row = (int) (ROW_MAX * target),
    .two_columns = space->two_columns,
    .tallest = tallest,
  };

  ws_booth_layout_init (layout, texts->len, &room, &data);
}
