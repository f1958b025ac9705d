/* ws-note-slide.c — one note, enlarged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole text, however long: it begins at 3 em and gives way, then it has pages. Who wrote it is said only where the caption has it. */

#include "ws-note-slide.h"

struct _WsNoteSlide
{
  WsSlide  parent_instance;

  guint    family;
  char    *family_name;
  char    *column;
  char    *text;
  char    *caption;
  char    *countdown;   /* NULL: none */
  double   left;
  gboolean over;
};

G_DEFINE_FINAL_TYPE (WsNoteSlide, ws_note_slide, WS_TYPE_SLIDE)

/* Its own part: it is all that changes each second. */
static void
draw_countdown (WsNoteSlide *self,
                WsScene     *scene)
{
  WsTextStyle style = { .size = 1, .flags = WS_FONT_BOLD | WS_FONT_TABULAR, .paint = WS_PAINT_INK, .lines = 1 };
  double em = scene->em, room = scene->right - scene->left, bar = room * (scene->wide ? 0.33 : 0.22), pen = MAX (1, 0.07 * em);
  double y = scene->bottom - 1.2 * em, x = scene->right - bar, inset = pen * 1.6;
  WsPaint ink = self->over ? WS_PAINT_RED : WS_PAINT_BLUE;

  style.paint = self->over ? WS_PAINT_RED : WS_PAINT_INK;
  ws_scene_begin (scene, WS_PART_STILL);
  ws_scene_mark (scene, self->over ? WS_MARK_STOP : WS_MARK_RING, scene->left, y + 0.15 * em, 0.9 * em, ink);
  ws_scene_text (scene, self->countdown, &style, scene->left + 1.3 * em, y, room - bar - 2 * em);
  if (self->over)
    ws_scene_box (scene, &(WsBox) { x + inset, y + 0.3 * em + inset, bar - 2 * inset, 0.6 * em - 2 * inset, .hatch = ink });
  else
    ws_scene_box (scene, &(WsBox) { x + inset, y + 0.3 * em + inset, (bar - 2 * inset) * CLAMP (self->left, 0, 1),
                                    0.6 * em - 2 * inset, .fill = ink });
  ws_scene_box (scene, &(WsBox) { x, y + 0.3 * em, bar, 0.6 * em, .radius = 0.15 * em, .line = ink, .pen = pen });
  ws_scene_begin (scene, WS_PART_STILL);
  scene->bottom = y - 0.35 * em;
}

/* As large as it fits; a text that is too long even at 1 em goes on over pages. */
static WsSetText *
set_text (WsNoteSlide *self,
          WsScene     *scene,
          double       width,
          double       height)
{
  WsTextStyle style = { .size = 3, .flags = WS_FONT_HEAVY, .paint = WS_PAINT_INK, .lead = 1.12 };
  WsSetText *text;
  guint lines;

  for (;; style.size -= 0.1)
    {
      text = ws_scene_set (scene, self->text, &style, width);
      if ((text->height <= height && !text->broken) || style.size < 1.05)
        break;
    }
  if (text->height <= height)
    return text;
  lines = MAX (1, (guint) (height / text->font.lead));
  scene->n_steps = (text->n_lines + lines - 1) / lines;
  scene->step = MIN (scene->step, scene->n_steps - 1);
  text->from = scene->step * lines;
  text->to = MIN (text->from + lines, text->n_lines);
  text->height = (text->to - text->from) * text->font.lead;
  scene->overflow |= height < text->font.lead;
  scene->fact = g_strdup_printf (ws_lang_tr (scene->lang, "Sheet %u of %u"), scene->step + 1, scene->n_steps);
  return text;
}

static void
ws_note_slide_compose (WsSlide *slide,
                       WsScene *scene)
{
  static const WsTextStyle small = { .size = 1, .paint = WS_PAINT_INK, .lines = 1 };
  static const WsTextStyle head = { .size = 1.1, .flags = WS_FONT_BOLD, .paint = WS_PAINT_INK, .lines = 1 };
  WsNoteSlide *self = WS_NOTE_SLIDE (slide);
  double em = scene->em, x = scene->left + 3 * em, room = scene->right - 1 * em - x, y, bottom, height;
  g_autofree char *words = g_strdup_printf ("%s (%s)", self->text, self->family_name);
  WsPaint edge = WS_PAINT_STRIPE + self->family;
  WsSetText *text;

  if (self->countdown != NULL)
    draw_countdown (self, scene);
  y = scene->top + 0.1 * em;
  height = scene->bottom - y;
  ws_scene_box (scene, &(WsBox) { scene->left, y, scene->right - scene->left, height, .radius = 0.3 * em,
                                  .fill = WS_PAINT_NOTE + self->family, .line = edge, .pen = MAX (1, 0.1 * em) });
  ws_scene_box (scene, &(WsBox) { scene->left, y, 2.1 * em, height, .radius = 0.3 * em, .fill = edge });
  ws_scene_mark (scene, WS_MARK_FAMILY + self->family, scene->left + 0.5 * em, y + 0.9 * em, 1.1 * em, WS_PAINT_WHITE);
  bottom = scene->bottom - 0.5 * em;
  y += 0.6 * em;
  y += ws_scene_text (scene, self->column, &head, x, y, room) + 0.3 * em;
  if (*self->caption != '\0')
    {
      bottom -= 1.2 * em;
      ws_scene_text (scene, self->caption, &small, x, bottom, room);
      bottom -= 0.3 * em;
    }
  text = set_text (self, scene, room, bottom - y);
  ws_scene_place (scene, text, x, y + MAX (bottom - y - text->height, 0) * 0.45, room);
  ws_scene_say (scene, scene->fact);
  ws_scene_say (scene, self->column);
  ws_scene_say (scene, words);
  ws_scene_say (scene, self->caption);
  ws_scene_say (scene, self->countdown);
}

static void
ws_note_slide_finalize (GObject *object)
{
  WsNoteSlide *self = WS_NOTE_SLIDE (object);

  g_free (self->family_name);
  g_free (self->column);
  g_free (self->text);
  g_free (self->caption);
  g_free (self->countdown);
  G_OBJECT_CLASS (ws_note_slide_parent_class)->finalize (object);
}

static void
ws_note_slide_class_init (WsNoteSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_note_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_note_slide_compose;
}

static void
ws_note_slide_init (WsNoteSlide *self)
{
}

/**
 * ws_note_slide_new:
 * @family: from 0 to 6
 * @family_name: its colour and shape in words
 * @column: name of its column
 * @text: all of it
 * @caption: (nullable): its table, or nothing
 *
 * Returns: (transfer full): the note
 */
WsSlide *
ws_note_slide_new (guint       family,
                   const char *family_name,
                   const char *column,
                   const char *text,
                   const char *caption)
{
  WsNoteSlide *self = g_object_new (WS_TYPE_NOTE_SLIDE, NULL);

  self->family = MIN (family, 6);
  self->family_name = g_strdup (family_name);
  self->column = g_strdup (column);
  self->text = g_strdup (text);
  self->caption = g_strdup (caption != NULL ? caption : "");
  return WS_SLIDE (self);
}

/**
 * ws_note_slide_set_countdown:
 * @self: a note
 * @words: "3:40 left to talk about this note"
 * @left: from 0 to 1, of the bar
 * @over: whether the time is over
 */
void
ws_note_slide_set_countdown (WsNoteSlide *self,
                             const char  *words,
                             double       left,
                             gboolean     over)
{
  g_free (self->countdown);
  self->countdown = g_strdup (words);
  self->left = left;
  self->over = over;
}
