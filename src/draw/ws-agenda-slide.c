/* ws-agenda-slide.c — the agenda beside the time that is left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the time stands is said by a word, a shape and a ground, in this order. The panel has the same size in every state, so
 * that the list never moves when the colour changes. Nothing blinks. */

#include "ws-agenda-slide.h"

typedef struct
{
  WsAgendaTense tense;
  char         *time;
  char         *title;
} Block;

struct _WsAgendaSlide
{
  WsSlide      parent_instance;

  GArray      *blocks;
  gboolean     has_timer;
  WsTimerPanel timer;
};

G_DEFINE_FINAL_TYPE (WsAgendaSlide, ws_agenda_slide, WS_TYPE_SLIDE)

#define BASE_LINE 0.33   /* of the letters, below the middle of a line */

static const struct { WsMark mark; WsPaint ground, edge, ink, mark_paint; } looks[] = {
  [WS_TIME_NORMAL] = { WS_MARK_RING, WS_PAINT_WHITE, WS_PAINT_BLUE, WS_PAINT_BLUE, WS_PAINT_BLUE },
  [WS_TIME_WARNING] = { WS_MARK_CLOCK, WS_PAINT_AMBER, WS_PAINT_INK, WS_PAINT_INK, WS_PAINT_INK },
  [WS_TIME_CRITICAL] = { WS_MARK_WARNING, WS_PAINT_INK, WS_PAINT_AMBER, WS_PAINT_WHITE, WS_PAINT_AMBER },
  [WS_TIME_OVER] = { WS_MARK_STOP, WS_PAINT_RED, WS_PAINT_INK, WS_PAINT_WHITE, WS_PAINT_WHITE },
};

/* --- the panel --- */

static void
draw_bar (WsAgendaSlide *self,
          WsScene       *scene,
          double         x,
          double         y,
          double         width,
          double         height)
{
  WsTimeState state = self->timer.state;
  WsPaint ink = state == WS_TIME_CRITICAL ? WS_PAINT_AMBER : looks[state].ink;
  double pen = MAX (1, 0.07 * scene->em), inset = pen * 1.6;

  if (state == WS_TIME_OVER)
    ws_scene_box (scene, &(WsBox) { x + inset, y + inset, width - 2 * inset, height - 2 * inset, .hatch = ink });
  else
    ws_scene_box (scene, &(WsBox) { x + inset, y + inset, (width - 2 * inset) * CLAMP (self->timer.left, 0, 1),
                                    height - 2 * inset, .radius = 0.1 * scene->em, .fill = ink });
  ws_scene_box (scene, &(WsBox) { x, y, width, height, .radius = 0.2 * scene->em, .line = ink, .pen = pen });
}

static void
draw_word (WsAgendaSlide *self,
           WsScene       *scene,
           double         x,
           double         y,
           double         width,
           WsAlign        align)
{
  WsTimeState state = self->timer.state;
  WsTextStyle style = { .size = 1.2, .flags = WS_FONT_HEAVY, .paint = looks[state].ink, .lines = 1 };
  WsMark mark = self->timer.paused ? WS_MARK_PAUSE : looks[state].mark;
  double em = scene->em, side = 1.2 * em, gap = 0.5 * em;
  WsSetText *text = ws_scene_set (scene, self->timer.word, &style, width - side - gap);
  double left = align == WS_ALIGN_CENTRE ? x + (width - side - gap - text->width) / 2 : x;

  ws_scene_mark (scene, mark, left, y + (text->height - side) / 2, side, looks[state].mark_paint);
  ws_scene_place (scene, text, left + side + gap, y, text->width);
}

/* The digits as large as they fit, with their unit on the same base line. Returns the height that they need. */
static double
draw_digits (WsAgendaSlide *self,
             WsScene       *scene,
             double         x,
             double         y,
             double         width,
             double         height,
             double         largest,
             WsAlign        align)
{
  WsTextStyle style = { .size = largest, .flags = WS_FONT_HEAVY | WS_FONT_TABULAR, .paint = looks[self->timer.state].ink,
                        .lead = 1.0 };
  WsTextStyle unit_style = { .flags = WS_FONT_BOLD, .paint = style.paint, .lead = 1.2 };
  WsSetText *digits, *unit = NULL;
  double em = scene->em, room, left;

  for (;; style.size -= 0.25)
    {
      digits = ws_scene_set (scene, self->timer.digits, &style, -1);
      unit_style.size = MAX (style.size * 0.36, 1);
      unit = self->timer.unit != NULL ? ws_scene_set (scene, self->timer.unit, &unit_style, -1) : NULL;
      room = digits->width + (unit != NULL ? unit->width + 0.15 * em : 0);
      if ((room <= width && digits->height <= height) || style.size <= 2)
        break;
    }
  left = align == WS_ALIGN_END ? x + width - room : x + (width - room) / 2;
  y += MAX (height - digits->height, 0) / 2;
  ws_scene_place (scene, digits, left, y, digits->width);
  if (unit != NULL)
    ws_scene_place (scene, unit, left + digits->width + 0.15 * em,
                    y + (0.5 * digits->font.lead + BASE_LINE * digits->font.size)
                    - (0.5 * unit->font.lead + BASE_LINE * unit->font.size), unit->width);
  return digits->height;
}

static void
draw_ends (WsAgendaSlide *self,
           WsScene       *scene,
           double         x,
           double         y,
           double         width)
{
  WsTextStyle style = { .size = 1, .flags = WS_FONT_TABULAR, .paint = looks[self->timer.state].ink, .lines = 1 };
  WsSetText *ends;

  style.align = WS_ALIGN_END;
  ends = ws_scene_set (scene, self->timer.ends, &style, width);
  ws_scene_place (scene, ends, x, y, width);
  style.align = WS_ALIGN_START;
  if (*self->timer.of != '\0' && width - ends->width > 2 * scene->em)
    ws_scene_text (scene, self->timer.of, &style, x, y, width - ends->width - 0.5 * scene->em);
}

static void
say_timer (WsAgendaSlide *self,
           WsScene       *scene)
{
  g_autofree char *digits = self->timer.unit != NULL ? g_strdup_printf ("%s %s", self->timer.digits, self->timer.unit)
                                                     : g_strdup (self->timer.digits);
  g_autofree char *words = g_strdup_printf ("%s: %s", self->timer.word, digits);

  ws_scene_say (scene, words);
  ws_scene_say (scene, self->timer.of);
  ws_scene_say (scene, self->timer.ends);
}

/* Returns the height of the panel. */
static double
draw_panel (WsAgendaSlide *self,
            WsScene       *scene,
            double         x,
            double         y,
            double         width)
{
  double em = scene->em, pad = (scene->wide ? 0.9 : 0.5) * em, inner = width - 2 * pad, space = scene->bottom - y;
  double word = 1.44 * em, bar = 0.65 * em, ends = 1.2 * em, digits = 5.5 * em, height;
  WsTimeState state = self->timer.state;

  if (!scene->wide)
    {
      word = 0;
      digits = MIN (3.5 * em, space * 0.3);
    }
  height = 2 * pad + word + digits + bar + ends + 0.5 * em;
  if (height > space)
    {
      digits = MAX (2 * em, digits - (height - space));
      height = 2 * pad + word + digits + bar + ends + 0.5 * em;
    }
  scene->overflow |= height > space + 0.5;
  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_box (scene, &(WsBox) { x, y, width, height, .radius = 0.4 * em, .fill = looks[state].ground,
                                  .line = looks[state].edge, .pen = MAX (1, 0.12 * em) });
  y += pad;
  if (scene->wide)
    draw_word (self, scene, x + pad, y, inner, WS_ALIGN_CENTRE);
  else
    draw_word (self, scene, x + pad, y + (digits - 1.44 * em) / 2, inner * 0.55, WS_ALIGN_START);
  y += word;
  draw_digits (self, scene, scene->wide ? x + pad : x + pad + inner * 0.55, y, scene->wide ? inner : inner * 0.45, digits,
               scene->wide ? 5.5 : 4, scene->wide ? WS_ALIGN_CENTRE : WS_ALIGN_END);
  y += digits + 0.2 * em;
  draw_bar (self, scene, x + pad, y, inner, bar);
  draw_ends (self, scene, x + pad, y + bar + 0.2 * em, inner);
  ws_scene_begin (scene, WS_PART_STILL);
  return height;
}

/* --- the list --- */

static double
time_width (WsAgendaSlide *self,
            WsScene       *scene)
{
  WsTextStyle style = { .size = 1, .flags = WS_FONT_BOLD | WS_FONT_TABULAR };
  double width = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    width = MAX (width, ws_scene_set (scene, g_array_index (self->blocks, Block, i).time, &style, -1)->width);
  return width;
}

static WsSetText *
set_title (WsScene     *scene,
           const Block *block,
           double       width)
{
  gboolean current = block->tense == WS_AGENDA_CURRENT;
  WsTextStyle style = { .size = current ? 1.4 : 1, .flags = current ? WS_FONT_BOLD : WS_FONT_REGULAR,
                        .paint = current ? WS_PAINT_WHITE : WS_PAINT_INK, .lines = current ? 3 : 2,
                        .lead = current ? 1.12 : 1.05 };

  return ws_scene_set (scene, block->title, &style, width);
}

static double
row_height (WsScene     *scene,
            const Block *block,
            WsSetText   *title)
{
  double em = scene->em;

  return title->height + (block->tense == WS_AGENDA_CURRENT ? 0.7 : title->n_lines > 1 ? 0.5 : scene->wide ? 0.95 : 0.75) * em;
}

static void
draw_row (WsScene     *scene,
          const Block *block,
          WsSetText   *title,
          double       times,
          double       x,
          double       y,
          double       width)
{
  static const WsMark marks[] = { WS_MARK_TICK, WS_MARK_PLAY, WS_MARK_RING };
  static const WsPaint paints[] = { WS_PAINT_GREEN, WS_PAINT_WHITE, WS_PAINT_INK };
  double em = scene->em, height = row_height (scene, block, title), side = 0.75 * em;
  WsTextStyle style = { .size = 1, .flags = WS_FONT_TABULAR | (block->tense == WS_AGENDA_PAST ? 0 : WS_FONT_BOLD),
                        .paint = block->tense == WS_AGENDA_CURRENT ? WS_PAINT_WHITE : WS_PAINT_INK };

  if (block->tense == WS_AGENDA_CURRENT)
    ws_scene_box (scene, &(WsBox) { x, y, width, height, .radius = 0.2 * em, .fill = WS_PAINT_BLUE });
  if (*block->time != '\0')
    ws_scene_text (scene, block->time, &style, x + 0.5 * em, y + (height - 1.2 * em) / 2, -1);
  ws_scene_mark (scene, marks[block->tense], x + 0.9 * em + times, y + (height - side) / 2, side, paints[block->tense]);
  ws_scene_place (scene, title, x + 2.1 * em + times, y + (height - title->height) / 2, title->width);
}

static void
say_row (WsScene     *scene,
         const Block *block)
{
  g_autofree char *words = NULL;

  if (block->tense == WS_AGENDA_CURRENT)
    /* Translators: an item of the agenda: its time, its title */
    words = g_strdup_printf (ws_lang_tr (scene->lang, "Now, since %s: %s"), block->time, block->title);
  else if (block->tense == WS_AGENDA_PAST)
    /* Translators: an item of the agenda: its time, its title */
    words = g_strdup_printf (ws_lang_tr (scene->lang, "Done, %s: %s"), block->time, block->title);
  else
    words = g_strdup_printf ("%s: %s", block->time, block->title);
  ws_scene_say (scene, words);
}

static void
draw_more (WsScene *scene,
           guint    n,
           double   x,
           double   y)
{
  WsTextStyle style = { .size = 0.9, .paint = WS_PAINT_SOFT };
  /* Translators: below an agenda that goes on */
  g_autofree char *words = g_strdup_printf (ws_lang_ntr (scene->lang, "and %u more block", "and %u more blocks", n), n);

  ws_scene_text (scene, words, &style, x, y, -1);
  ws_scene_say (scene, words);
}

/* From the last block that is over to the third that is to come: as many as there is room for. */
static void
draw_list (WsAgendaSlide *self,
           WsScene       *scene,
           double         x,
           double         y,
           double         width)
{
  double em = scene->em, times = time_width (self, scene), room = width - 2.6 * em - times;
  guint first = 0, hidden = 0, shown = 0, next = 0;
  gboolean full = FALSE;

  /* when all is over, all of it is looked back at */
  for (guint i = 0; i + 1 < self->blocks->len; i++)
    if (g_array_index (self->blocks, Block, i).tense == WS_AGENDA_PAST &&
        g_array_index (self->blocks, Block, self->blocks->len - 1).tense != WS_AGENDA_PAST)
      first = i;
  for (guint i = first; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);
      gboolean last = i + 1 == self->blocks->len;
      WsSetText *title;
      double height;

      if (!scene->wide && block->tense == WS_AGENDA_PAST && self->has_timer)
        continue;
      title = set_title (scene, block, room);
      height = row_height (scene, block, title);
      full |= shown > 0 && (y + height + (last ? 0 : 1.1 * em) > scene->bottom || (next >= 3 && self->has_timer));
      if (full)
        {
          /* what is going on is never left out */
          scene->overflow |= block->tense == WS_AGENDA_CURRENT;
          hidden++;
          continue;
        }
      scene->overflow |= y + height > scene->bottom + 0.5;
      draw_row (scene, block, title, times, x, y, width);
      say_row (scene, block);
      y += height + 0.1 * em;
      next += block->tense == WS_AGENDA_NEXT;
      shown++;
    }
  if (hidden > 0)
    draw_more (scene, hidden, x + 2.1 * em + times, y);
}

static void
ws_agenda_slide_compose (WsSlide *slide,
                         WsScene *scene)
{
  WsAgendaSlide *self = WS_AGENDA_SLIDE (slide);
  double em = scene->em, room = scene->right - scene->left, panel = room * 0.475, y = scene->top;

  if (self->has_timer)
    say_timer (self, scene);
  if (!self->has_timer)
    draw_list (self, scene, scene->left, y, room);
  else if (scene->wide)
    {
      draw_panel (self, scene, scene->right - panel, y, panel);
      draw_list (self, scene, scene->left, y, room - panel - 0.9 * em);
    }
  else
    {
      y += draw_panel (self, scene, scene->left, y, room) + 0.3 * em;
      draw_list (self, scene, scene->left, y, room);
    }
}

static void
clear_timer (WsAgendaSlide *self)
{
  g_free ((char *) self->timer.word);
  g_free ((char *) self->timer.digits);
  g_free ((char *) self->timer.unit);
  g_free ((char *) self->timer.of);
  g_free ((char *) self->timer.ends);
  self->timer = (WsTimerPanel) { 0 };
}

static void
ws_agenda_slide_finalize (GObject *object)
{
  WsAgendaSlide *self = WS_AGENDA_SLIDE (object);

  g_array_unref (self->blocks);
  clear_timer (self);
  G_OBJECT_CLASS (ws_agenda_slide_parent_class)->finalize (object);
}

static void
ws_agenda_slide_class_init (WsAgendaSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_agenda_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_agenda_slide_compose;
}

static void
block_clear (gpointer data)
{
  g_free (((Block *) data)->time);
  g_free (((Block *) data)->title);
}

static void
ws_agenda_slide_init (WsAgendaSlide *self)
{
  self->blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  g_array_set_clear_func (self->blocks, block_clear);
}

/**
 * ws_agenda_slide_new:
 *
 * Returns: (transfer full): an agenda without blocks and timer
 */
WsSlide *
ws_agenda_slide_new (void)
{
  return g_object_new (WS_TYPE_AGENDA_SLIDE, NULL);
}

/**
 * ws_agenda_slide_add:
 * @self: an agenda
 * @tense: whether it is over, going on or to come
 * @time: when it begins, or ""
 * @title: what it is
 *
 * Adds a block after the others.
 */
void
ws_agenda_slide_add (WsAgendaSlide *self,
                     WsAgendaTense  tense,
                     const char    *time,
                     const char    *title)
{
  Block block = { tense, g_strdup (time), g_strdup (title) };

  g_array_append_val (self->blocks, block);
}

/**
 * ws_agenda_slide_set_timer:
 * @self: an agenda
 * @panel: the timer beside it; everything is copied
 */
void
ws_agenda_slide_set_timer (WsAgendaSlide      *self,
                           const WsTimerPanel *panel)
{
  clear_timer (self);
  self->has_timer = TRUE;
  self->timer = *panel;
  self->timer.word = g_strdup (panel->word);
  self->timer.digits = g_strdup (panel->digits);
  self->timer.unit = g_strdup (panel->unit);
  self->timer.of = g_strdup (panel->of != NULL ? panel->of : "");
  self->timer.ends = g_strdup (panel->ends != NULL ? panel->ends : "");
}
