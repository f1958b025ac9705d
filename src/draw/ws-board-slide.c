/* ws-board-slide.c — columns of notes on the wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three columns at once, two on a wall of 4 : 3, one more where all notes are short. What does not fit goes on the next
 * page; columns keep their place and a group is not parted from its title. Long notes end in "…": enlarging is for those. */

#include "ws-board-slide.h"

#include "ws-paging.h"

typedef struct
{
  gboolean title;         /* of a group */
  guint    members;       /* notes of the group that follow */
  guint    family;
  char    *family_name;
  char    *text;
} Entry;

typedef struct
{
  char   *name;
  guint   n_notes;
  GArray *entries;        /* Entry */
} Column;

struct _WsBoardSlide
{
  WsSlide  parent_instance;

  GArray  *columns;       /* Column */
  guint    longest;       /* characters of the longest note */
};

G_DEFINE_FINAL_TYPE (WsBoardSlide, ws_board_slide, WS_TYPE_SLIDE)

#define SHORT_NOTE 25     /* characters */
#define LINES      3
#define GAP        0.25   /* em between notes */
#define STRIPE     0.95

/* How the board is set at one scale. */
typedef struct
{
  double      scale;
  guint       at_once;    /* columns */
  double      width;      /* px of a column */
  double      gap;        /* px between columns */
  double      head;       /* px of a column's head */
  double      room;       /* px for notes below it */
  GPtrArray  *columns;    /* of GArray of Set */
  gboolean    cut;
  gboolean    too_high;   /* something is higher than a page */
  guint      *pages;      /* of each column */
} Plan;

typedef struct
{
  WsSetText *text;
  WsPaged    paged;
  gboolean   title;
} Set;

static WsSetText *
set_entry (WsScene     *scene,
           const Entry *entry,
           double       scale,
           double       width)
{
  WsTextStyle note = { .size = scale, .paint = WS_PAINT_INK, .lines = LINES, .lead = 1.18 };
  WsTextStyle title = { .size = scale, .flags = WS_FONT_BOLD, .paint = WS_PAINT_BLUE, .lines = 2, .lead = 1.15 };
  double em = scene->em * scale;

  return ws_scene_set (scene, entry->text, entry->title ? &title : &note,
                       entry->title ? width - 0.4 * em : width - (STRIPE + 0.25 + 0.3) * em);
}

static GArray *
set_column (WsScene      *scene,
            const Column *column,
            Plan         *plan)
{
  GArray *sets = g_array_sized_new (FALSE, TRUE, sizeof (Set), column->entries->len);
  double em = scene->em * plan->scale;
  guint members = 0;

  for (guint i = 0; i < column->entries->len; i++)
    {
      const Entry *entry = &g_array_index (column->entries, Entry, i);
      Set set = { .text = set_entry (scene, entry, plan->scale, plan->width), .title = entry->title };

      if (entry->title)
        members = entry->members + 1;
      members -= members > 0;
      set.paged.height = set.text->height + (entry->title ? 0.15 : 0.5) * em;
      set.paged.with_next = members > 0;
      plan->cut |= set.text->cut;
      g_array_append_val (sets, set);
    }
  return sets;
}

static void
share_column (Plan   *plan,
              GArray *sets,
              double  gap,
              guint   index)
{
  g_autofree WsPaged *things = g_new0 (WsPaged, sets->len + 1);

  for (guint i = 0; i < sets->len; i++)
    things[i] = g_array_index (sets, Set, i).paged;
  plan->pages[index] = ws_paging_share (things, sets->len, gap, plan->room);
  for (guint i = 0; i < sets->len; i++)
    plan->too_high |= things[i].height > plan->room ||
                      (things[i].with_next && i + 1 < sets->len && g_array_index (sets, Set, i).title &&
                       things[i].height + gap + things[i + 1].height > plan->room);
  for (guint i = 0; i < sets->len; i++)
    g_array_index (sets, Set, i).paged = things[i];
}

static void
plan_init (Plan         *plan,
           WsBoardSlide *self,
           WsScene      *scene,
           double        scale)
{
  guint n = self->columns->len, most = (scene->wide ? 3 : 2) + (self->longest <= SHORT_NOTE ? 1 : 0);
  double em = scene->em * scale;

  *plan = (Plan) { .scale = scale, .gap = 0.4 * em, .head = 1.7 * em };
  plan->at_once = CLAMP (n, 1, most);
  plan->width = (scene->right - scene->left - (plan->at_once - 1) * plan->gap) / plan->at_once;
  plan->room = scene->bottom - scene->top - plan->head - GAP * em;
  plan->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  plan->pages = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (plan->columns, set_column (scene, &g_array_index (self->columns, Column, i), plan));
      share_column (plan, g_ptr_array_index (plan->columns, i), GAP * em, i);
    }
}

static void
plan_clear (Plan *plan)
{
  g_ptr_array_unref (plan->columns);
  g_free (plan->pages);
}

/* Columns that stand together share their pages. */
static guint
pages_of (const Plan *plan,
          guint       first)
{
  guint pages = 1;

  for (guint i = first; i < MIN (first + plan->at_once, plan->columns->len); i++)
    pages = MAX (pages, plan->pages[i]);
  return pages;
}

static guint
count_pages (const Plan *plan)
{
  guint pages = 0;

  for (guint i = 0; i < plan->columns->len; i += plan->at_once)
    pages += pages_of (plan, i);
  return MAX (pages, 1);
}

static void
draw_head (WsScene      *scene,
           const Plan   *plan,
           const Column *column,
           double        x,
           double        y)
{
  WsTextStyle style = { .size = plan->scale, .flags = WS_FONT_BOLD, .paint = WS_PAINT_WHITE, .lines = 1 };
  double em = scene->em * plan->scale, pad = 0.45 * em;
  g_autofree char *number = g_strdup_printf ("%u", column->n_notes);
  /* Translators: the head of a column of notes: its name, how many notes it has */
  g_autofree char *words = g_strdup_printf (ws_lang_ntr (scene->lang, "%s, %u note:", "%s, %u notes:", column->n_notes),
                                            column->name, column->n_notes);
  WsSetText *count;

  ws_scene_box (scene, &(WsBox) { x, y, plan->width, plan->head, .radius = 0.25 * em, .fill = WS_PAINT_BLUE });
  style.align = WS_ALIGN_END;
  count = ws_scene_set (scene, number, &style, -1);
  ws_scene_place (scene, count, x + pad, y + (plan->head - count->height) / 2, plan->width - 2 * pad);
  style.align = WS_ALIGN_START;
  ws_scene_text (scene, column->name, &style, x + pad, y + (plan->head - count->height) / 2,
                 plan->width - 2.5 * pad - count->width);
  ws_scene_say (scene, words);
}

static void
draw_note (WsScene     *scene,
           const Plan  *plan,
           const Entry *entry,
           const Set   *set,
           double       x,
           double       y)
{
  double em = scene->em * plan->scale, pen = MAX (1, 0.05 * em);
  g_autofree char *words = entry->title ? g_strdup_printf ("%s:", entry->text)
                                        : g_strdup_printf ("%s (%s)", entry->text, entry->family_name);

  if (entry->title)
    ws_scene_place (scene, set->text, x + 0.1 * em, y + 0.1 * em, plan->width);
  else
    {
      WsPaint edge = WS_PAINT_STRIPE + entry->family;

      ws_scene_box (scene, &(WsBox) { x, y, plan->width, set->paged.height, .fill = WS_PAINT_NOTE + entry->family,
                                      .line = edge, .pen = pen });
      ws_scene_box (scene, &(WsBox) { x, y, STRIPE * em, set->paged.height, .fill = edge });
      ws_scene_mark (scene, WS_MARK_FAMILY + entry->family, x + 0.2 * em, y + 0.3 * em, 0.55 * em, WS_PAINT_WHITE);
      ws_scene_place (scene, set->text, x + (STRIPE + 0.25) * em, y + (set->paged.height - set->text->height) / 2,
                      plan->width);
    }
  ws_scene_say (scene, words);
}

static void
draw_page (WsBoardSlide *self,
           WsScene      *scene,
           const Plan   *plan,
           guint         first,
           guint         page)
{
  double em = scene->em * plan->scale;

  for (guint i = first; i < MIN (first + plan->at_once, self->columns->len); i++)
    {
      const Column *column = &g_array_index (self->columns, Column, i);
      GArray *sets = g_ptr_array_index (plan->columns, i);
      double x = scene->left + (i - first) * (plan->width + plan->gap), y = scene->top;

      ws_scene_begin (scene, WS_PART_STILL);
      draw_head (scene, plan, column, x, y);
      y += plan->head + GAP * em;
      for (guint n = 0; n < sets->len; n++)
        {
          const Set *set = &g_array_index (sets, Set, n);

          if (set->paged.page != page)
            continue;
          draw_note (scene, plan, &g_array_index (column->entries, Entry, n), set, x, y);
          y += set->paged.height + GAP * em;
        }
    }
}

static void
ws_board_slide_compose (WsSlide *slide,
                        WsScene *scene)
{
  WsBoardSlide *self = WS_BOARD_SLIDE (slide);
  guint step, first = 0, n_texts = scene->texts->len;
  Plan plan;

  plan_init (&plan, self, scene, 1.2);
  if (plan.cut || plan.too_high || count_pages (&plan) > 1)
    {
      plan_clear (&plan);
      g_ptr_array_set_size (scene->texts, n_texts);
      plan_init (&plan, self, scene, 1);
    }
  scene->overflow |= plan.too_high;
  scene->n_steps = count_pages (&plan);
  scene->step = step = MIN (scene->step, scene->n_steps - 1);
  if (scene->n_steps > 1)
    {
      /* Translators: which page of the wall is shown, and of how many */
      scene->fact = g_strdup_printf (ws_lang_tr (scene->lang, "Sheet %u of %u"), step + 1, scene->n_steps);
      ws_scene_say (scene, scene->fact);
    }
  while (first < self->columns->len && step >= pages_of (&plan, first))
    {
      step -= pages_of (&plan, first);
      first += plan.at_once;
    }
  draw_page (self, scene, &plan, first, step);
  plan_clear (&plan);
}

static void
ws_board_slide_finalize (GObject *object)
{
  g_array_unref (WS_BOARD_SLIDE (object)->columns);
  G_OBJECT_CLASS (ws_board_slide_parent_class)->finalize (object);
}

static void
ws_board_slide_class_init (WsBoardSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_board_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_board_slide_compose;
}

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->family_name);
  g_free (((Entry *) data)->text);
}

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
  g_array_unref (((Column *) data)->entries);
}

static void
ws_board_slide_init (WsBoardSlide *self)
{
  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
}

/**
 * ws_board_slide_new:
 *
 * Returns: (transfer full): a board without columns
 */
WsSlide *
ws_board_slide_new (void)
{
  return g_object_new (WS_TYPE_BOARD_SLIDE, NULL);
}

/**
 * ws_board_slide_add_column:
 * @self: a board
 * @name: user text
 * @n_notes: how many notes it has in all
 *
 * Adds a column; notes that are added go into it.
 */
void
ws_board_slide_add_column (WsBoardSlide *self,
                           const char   *name,
                           guint         n_notes)
{
  Column column = { g_strdup (name), n_notes, g_array_new (FALSE, TRUE, sizeof (Entry)) };

  g_array_set_clear_func (column.entries, entry_clear);
  g_array_append_val (self->columns, column);
}

static void
add (WsBoardSlide *self,
     Entry         entry)
{
  Column *column;

  g_return_if_fail (self->columns->len > 0);
  column = &g_array_index (self->columns, Column, self->columns->len - 1);
  g_array_append_val (column->entries, entry);
}

/**
 * ws_board_slide_add_group:
 * @self: a board
 * @title: user text
 * @n_notes: how many of the notes that are added next belong to it
 */
void
ws_board_slide_add_group (WsBoardSlide *self,
                          const char   *title,
                          guint         n_notes)
{
  add (self, (Entry) { .title = TRUE, .members = n_notes, .text = g_strdup (title) });
}

/**
 * ws_board_slide_add_note:
 * @self: a board
 * @family: from 0 to 6
 * @family_name: its colour and shape in words
 * @text: user text
 */
void
ws_board_slide_add_note (WsBoardSlide *self,
                         guint         family,
                         const char   *family_name,
                         const char   *text)
{
  self->longest = MAX (self->longest, (guint) g_utf8_strlen (text, -1));
  add (self, (Entry) { .family = MIN (family, 6), .family_name = g_strdup (family_name), .text = g_strdup (text) });
}
