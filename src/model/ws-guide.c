/* ws-guide.c — one method of the library: what it is for, its steps, what goes wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search looks at name, purpose and moment, folded once: a facilitator types what she has ("arbol", "nobody talks"), not the
 * name of a method. */

#include "ws-guide-private.h"

#include <string.h>

#include "ws-text.h"

typedef enum { KIND, NAME, PURPOSE, WHEN, MATERIALS, MISTAKE, N_FACTS } Fact;
static const char *const fact_names[N_FACTS] = { "kind", "name", "purpose", "when", "materials", "mistake" };

struct _WsGuide
{
  GObject  parent_instance;

  char    *id;
  char    *facts[N_FACTS];
  char    *folded;
  guint    minutes;
  guint    least;
  guint    most;
  GArray  *steps;    /* WsGuideStep */
};

G_DEFINE_FINAL_TYPE (WsGuide, ws_guide, G_TYPE_OBJECT)

static void
step_clear (gpointer data)
{
  WsGuideStep *step = data;

  g_free (step->title);
  g_free (step->text);
}

static void
ws_guide_finalize (GObject *object)
{
  WsGuide *self = WS_GUIDE (object);

  g_free (self->id);
  g_free (self->folded);
  for (guint i = 0; i < N_FACTS; i++)
    g_free (self->facts[i]);
  g_array_unref (self->steps);

  G_OBJECT_CLASS (ws_guide_parent_class)->finalize (object);
}

static void
ws_guide_class_init (WsGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_guide_finalize;
}

static void
ws_guide_init (WsGuide *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (WsGuideStep));
  g_array_set_clear_func (self->steps, step_clear);
}

/* Whether the library knows this kind of block. */
gboolean
ws_guide_is_kind (const char *kind)
{
  static const char *const kinds[] = { "welcome", "talk", "framing", "ideas", "vote", "actions", "agreement", "break", NULL };

  return g_strv_contains (kinds, kind);
}

WsGuide *
ws_guide_new (const char *id)
{
  WsGuide *self = g_object_new (WS_TYPE_GUIDE, NULL);

  self->id = g_strdup (id);
  return self;
}

/* FALSE where there is no fact of that name, where it was said before, or says nothing. */
gboolean
ws_guide_set_fact (WsGuide    *self,
                   const char *name,
                   const char *text)
{
  for (guint i = 0; i < N_FACTS; i++)
    if (g_str_equal (fact_names[i], name))
      {
        if (self->facts[i] != NULL || *text == '\0' || (i == KIND && !ws_guide_is_kind (text)))
          return FALSE;
        self->facts[i] = g_strdup (text);
        return TRUE;
      }
  return FALSE;
}

gboolean
ws_guide_set_minutes (WsGuide *self,
                      guint    minutes)
{
  self->minutes = minutes;
  return minutes > 0;
}

void
ws_guide_set_group (WsGuide *self,
                    guint    least,
                    guint    most)
{
  self->least = least;
  self->most = most;
}

void
ws_guide_add_step (WsGuide *self,
                   guint    minutes,
                   char    *title,
                   char    *text)
{
  WsGuideStep step = { minutes, title, text };

  g_array_append_val (self->steps, step);
}

/* What is not there yet, in a word; NULL: it is whole. */
const char *
ws_guide_find_missing (WsGuide *self)
{
  guint sum = 0;

  for (guint i = 0; i < N_FACTS; i++)
    if (self->facts[i] == NULL)
      return fact_names[i];
  for (guint i = 0; i < self->steps->len; i++)
    sum += g_array_index (self->steps, WsGuideStep, i).minutes;
  if (self->least == 0)
    return "group";
  return self->minutes == 0 || sum != self->minutes ? "minutes, or they are not those of its steps" : NULL;
}

const char *
ws_guide_get_id (WsGuide *self)
{
  return self->id;
}

const char *
ws_guide_get_kind (WsGuide *self)
{
  return self->facts[KIND];
}

const char *
ws_guide_get_name (WsGuide *self)
{
  return self->facts[NAME];
}

const char *
ws_guide_get_purpose (WsGuide *self)
{
  return self->facts[PURPOSE];
}

const char *
ws_guide_get_when (WsGuide *self)
{
  return self->facts[WHEN];
}

const char *
ws_guide_get_materials (WsGuide *self)
{
  return self->facts[MATERIALS];
}

const char *
ws_guide_get_mistake (WsGuide *self)
{
  return self->facts[MISTAKE];
}

/* Returns: what all steps take together */
guint
ws_guide_get_minutes (WsGuide *self)
{
  return self->minutes;
}

/* How many people it works with. */
void
ws_guide_get_group (WsGuide *self,
                    guint   *least,
                    guint   *most)
{
  *least = self->least;
  *most = self->most;
}

guint
ws_guide_get_n_steps (WsGuide *self)
{
  return self->steps->len;
}

/* Returns: (transfer none) */
const WsGuideStep *
ws_guide_get_step (WsGuide *self,
                   guint    index)
{
  return &g_array_index (self->steps, WsGuideStep, index);
}

/**
 * ws_guide_matches:
 * @folded: what was typed, through ws_text_fold()
 *
 * Returns: whether each word of it is somewhere in the name, the purpose or the moment
 */
gboolean
ws_guide_matches (WsGuide    *self,
                  const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  if (self->folded == NULL)
    {
      g_autofree char *all = g_strjoin (" ", self->facts[NAME], self->facts[PURPOSE], self->facts[WHEN], NULL);
      self->folded = ws_text_fold (all);
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !ws_text_matches (self->folded, words[i]))
      return FALSE;
  return TRUE;
}
