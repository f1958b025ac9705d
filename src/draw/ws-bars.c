/* ws-bars.c — the result of a vote as horizontal bars, on paper and on screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who won is said by fill, bold and number, never by colour alone. Lengths follow one fixed maximum, so rows
 * do not move when a result is revealed step by step. */

#include "ws-bars-private.h"

static void ws_bars_figure_init (WsFigureInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WsBars, ws_bars, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (WS_TYPE_FIGURE, ws_bars_figure_init))

static void
bar_free (gpointer data)
{
  WsBarsBar *bar = data;

  g_free (bar->rank);
  g_free (bar->label);
  g_free (bar->number);
  g_free (bar->percent);
  g_free (bar);
}

static void
describe_bar (GString         *text,
              const WsBarsBar *bar,
              WsLang          *lang)
{
  if (*bar->rank != '\0')
    g_string_append_printf (text, "%s ", bar->rank);
  g_string_append_printf (text, "%s: %s", bar->label, bar->number);
  if (*bar->percent != '\0')
    g_string_append_printf (text, " (%s)", bar->percent);
  if (bar->kind == WS_BAR_TIED)
    /* Translators: said after an option and its votes, in the description of a bar chart. */
    g_string_append_printf (text, ", %s", ws_lang_tr (lang, "tied"));
  if (bar->chosen)
    /* Translators: said after an option and its votes: this option won. */
    g_string_append_printf (text, ", %s", ws_lang_tr (lang, "chosen"));
  g_string_append_c (text, '.');
}

static char *
ws_bars_describe (WsFigure *figure,
                  WsLang   *lang)
{
  WsBars *self = WS_BARS (figure);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ws_lang_ntr (lang, "Bar chart with %u bar.", "Bar chart with %u bars.", self->bars->len),
                          self->bars->len);
  if (self->title != NULL && *self->title != '\0')
    g_string_append_printf (text, " %s", self->title);
  for (guint i = 0; i < self->bars->len; i++)
    {
      g_string_append_c (text, '\n');
      describe_bar (text, g_ptr_array_index (self->bars, i), lang);
    }
  if (self->threshold_words != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: %s is a threshold in words, such as "24: two thirds". */
      g_string_append_printf (text, ws_lang_tr (lang, "Dashed line at %s."), self->threshold_words);
    }
  if (self->base != NULL && *self->base != '\0')
    g_string_append_printf (text, "\n%s", self->base);

  return g_string_free (text, FALSE);
}

static void
ws_bars_figure_init (WsFigureInterface *iface)
{
  iface->measure = ws_bars_measure;
  iface->draw = ws_bars_draw;
  iface->describe = ws_bars_describe;
}

static void
ws_bars_finalize (GObject *object)
{
  WsBars *self = WS_BARS (object);

  g_free (self->title);
  g_free (self->base);
  g_free (self->threshold_words);
  g_ptr_array_unref (self->bars);
  g_object_unref (self->context);
  G_OBJECT_CLASS (ws_bars_parent_class)->finalize (object);
}

static void
ws_bars_class_init (WsBarsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_bars_finalize;
}

static void
ws_bars_init (WsBars *self)
{
  self->scale = 1;
  self->bars = g_ptr_array_new_with_free_func (bar_free);
  self->context = ws_type_context_new (NULL);
}

/**
 * ws_bars_new:
 * @style: for paper or for a screen
 * @title: (nullable): the question, for the description; it is not drawn
 *
 * Returns: (transfer full): a figure without bars
 */
WsBars *
ws_bars_new (WsBarsStyle  style,
             const char  *title)
{
  WsBars *self = g_object_new (WS_TYPE_BARS, NULL);

  self->style = style;
  self->title = g_strdup (title);
  return self;
}

/**
 * ws_bars_set_scale:
 * @self: bars
 * @scale: size of everything; 1 as designed, 1.5 for text at 150 %
 */
void
ws_bars_set_scale (WsBars *self,
                   double  scale)
{
  g_return_if_fail (scale > 0);

  self->scale = scale;
}

/**
 * ws_bars_set_maximum:
 * @self: bars
 * @maximum: the value of a bar of full length, when it is more than the greatest value
 */
void
ws_bars_set_maximum (WsBars *self,
                     double  maximum)
{
  self->maximum = maximum;
}

/**
 * ws_bars_set_threshold:
 * @self: bars
 * @value: what is needed, in the unit of the values
 * @words: (nullable): the same in words, such as "24: two thirds"; %NULL for no line
 *
 * Marks what a yes-no vote needs.
 */
void
ws_bars_set_threshold (WsBars     *self,
                       double      value,
                       const char *words)
{
  g_free (self->threshold_words);
  self->threshold_words = words != NULL && *words != '\0' ? g_strdup (words) : NULL;
  self->threshold = self->threshold_words != NULL ? value : 0;
}

/**
 * ws_bars_set_base:
 * @self: bars
 * @words: (nullable): what the percentages are of, for the description
 */
void
ws_bars_set_base (WsBars     *self,
                  const char *words)
{
  g_free (self->base);
  self->base = g_strdup (words);
}

/**
 * ws_bars_add:
 * @self: bars
 * @bar: one more; everything is copied
 */
void
ws_bars_add (WsBars      *self,
             const WsBar *bar)
{
  WsBarsBar *copy = g_new0 (WsBarsBar, 1);

  g_return_if_fail (bar->label != NULL && bar->number != NULL);

  copy->rank = g_strdup (bar->rank != NULL ? bar->rank : "");
  copy->label = g_strdup (bar->label);
  copy->number = g_strdup (bar->number);
  copy->percent = g_strdup (bar->percent != NULL ? bar->percent : "");
  copy->value = MAX (bar->value, 0);
  copy->kind = bar->kind;
  copy->chosen = bar->chosen;
  g_ptr_array_add (self->bars, copy);
}

/**
 * ws_bars_get_n_bars:
 * @self: bars
 *
 * Returns: how many there are
 */
guint
ws_bars_get_n_bars (WsBars *self)
{
  return self->bars->len;
}
