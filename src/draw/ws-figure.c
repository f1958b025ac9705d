/* ws-figure.c — the interface of everything that is drawn and also told in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One set of figures serves screen, printer and PDF. describe() is not a summary: whoever cannot see the
 * figure gets all that it says, so it is the accessible description, the alternative text of the PDF and the
 * golden text of the tests. */

#include "ws-figure.h"

G_DEFINE_INTERFACE (WsFigure, ws_figure, G_TYPE_OBJECT)

static void
ws_figure_default_init (WsFigureInterface *iface)
{
}

/**
 * ws_figure_measure:
 * @self: a figure
 * @width: width that it may use: points on paper, pixels on screen
 *
 * Returns: the height that it needs at that width
 */
double
ws_figure_measure (WsFigure *self,
                   double    width)
{
  g_return_val_if_fail (WS_IS_FIGURE (self), 0);

  return WS_FIGURE_GET_IFACE (self)->measure (self, width);
}

/**
 * ws_figure_draw:
 * @self: a figure
 * @cr: where to draw; the figure begins at the origin
 * @width: its width
 * @height: its height, as measured
 * @ink: with what
 *
 * Draws the figure. No groups are pushed, so that it may stand inside tagged content of a PDF.
 */
void
ws_figure_draw (WsFigure    *self,
                cairo_t     *cr,
                double       width,
                double       height,
                const WsInk *ink)
{
  g_return_if_fail (WS_IS_FIGURE (self));

  cairo_save (cr);
  WS_FIGURE_GET_IFACE (self)->draw (self, cr, width, height, ink);
  cairo_restore (cr);
}

/**
 * ws_figure_describe:
 * @self: a figure
 * @lang: language to say it in
 *
 * Returns: (transfer full): all that the figure says, as text
 */
char *
ws_figure_describe (WsFigure *self,
                    WsLang   *lang)
{
  g_return_val_if_fail (WS_IS_FIGURE (self), NULL);

  return WS_FIGURE_GET_IFACE (self)->describe (self, lang);
}
