/* ws-outline.c — one ready agenda of the library: methods and plain blocks that fill an evening.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block that is a method takes minutes, kind and words from it, so that an agenda can never say something else than the
 * library does. */

#include "ws-guide-private.h"

typedef enum { NAME, PURPOSE, N_FACTS } Fact;
static const char *const fact_names[N_FACTS] = { "name", "purpose" };

struct _WsOutline
{
  GObject  parent_instance;

  char    *id;
  char    *facts[N_FACTS];
  guint    minutes;
  GArray  *blocks;   /* WsOutlineBlock */
};

G_DEFINE_FINAL_TYPE (WsOutline, ws_outline, G_TYPE_OBJECT)

static void
block_clear (gpointer data)
{
  WsOutlineBlock *block = data;

  g_clear_object (&block->guide);
  g_free (block->kind);
  g_free (block->title);
  g_free (block->text);
}

static void
ws_outline_finalize (GObject *object)
{
  WsOutline *self = WS_OUTLINE (object);

  g_free (self->id);
  for (guint i = 0; i < N_FACTS; i++)
    g_free (self->facts[i]);
  g_array_unref (self->blocks);

  G_OBJECT_CLASS (ws_outline_parent_class)->finalize (object);
}

static void
ws_outline_class_init (WsOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_outline_finalize;
}

static void
ws_outline_init (WsOutline *self)
{
  self->blocks = g_array_new (FALSE, FALSE, sizeof (WsOutlineBlock));
  g_array_set_clear_func (self->blocks, block_clear);
}

WsOutline *
ws_outline_new (const char *id)
{
  WsOutline *self = g_object_new (WS_TYPE_OUTLINE, NULL);

  self->id = g_strdup (id);
  return self;
}

/* FALSE where there is no fact of that name, where it was said before, or says nothing. */
gboolean
ws_outline_set_fact (WsOutline  *self,
                     const char *name,
                     const char *text)
{
  for (guint i = 0; i < N_FACTS; i++)
    if (g_str_equal (fact_names[i], name))
      {
        if (self->facts[i] != NULL || *text == '\0')
          return FALSE;
        self->facts[i] = g_strdup (text);
        return TRUE;
      }
  return FALSE;
}

gboolean
ws_outline_set_minutes (WsOutline *self,
                        guint      minutes)
{
  self->minutes = minutes;
  return minutes > 0;
}

void
ws_outline_add_block (WsOutline  *self,
                      guint       minutes,
                      const char *kind,
                      char       *title,
                      char       *text)
{
  WsOutlineBlock block = { NULL, minutes, g_strdup (kind), title, text };

  g_array_append_val (self->blocks, block);
}

void
ws_outline_add_guide (WsOutline *self,
                      WsGuide   *guide)
{
  WsOutlineBlock block = { g_object_ref (guide), ws_guide_get_minutes (guide), g_strdup (ws_guide_get_kind (guide)),
                           g_strdup (ws_guide_get_name (guide)), g_strdup (ws_guide_get_purpose (guide)) };

  g_array_append_val (self->blocks, block);
}

/* What is not there yet, in a word; NULL: it is whole. */
const char *
ws_outline_find_missing (WsOutline *self)
{
  guint sum = 0;

  for (guint i = 0; i < N_FACTS; i++)
    if (self->facts[i] == NULL)
      return fact_names[i];
  for (guint i = 0; i < self->blocks->len; i++)
    sum += g_array_index (self->blocks, WsOutlineBlock, i).minutes;
  return self->minutes == 0 || sum != self->minutes ? "minutes, or they are not those of its blocks" : NULL;
}

const char *
ws_outline_get_id (WsOutline *self)
{
  return self->id;
}

const char *
ws_outline_get_name (WsOutline *self)
{
  return self->facts[NAME];
}

const char *
ws_outline_get_purpose (WsOutline *self)
{
  return self->facts[PURPOSE];
}

/* Returns: what all blocks take together */
guint
ws_outline_get_minutes (WsOutline *self)
{
  return self->minutes;
}

guint
ws_outline_get_n_blocks (WsOutline *self)
{
  return self->blocks->len;
}

/* Returns: (transfer none) */
const WsOutlineBlock *
ws_outline_get_block (WsOutline *self,
                      guint      index)
{
  return &g_array_index (self->blocks, WsOutlineBlock, index);
}
