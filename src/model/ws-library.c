/* ws-library.c — methods of facilitating and ready agendas, read from text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * methods/es.txt and methods/en.txt hold them, one fact on each line: "word rest". The reader is strict, so that a
 * translator's slip is found by the test and not by a facilitator: a fact that is missing, a step without minutes or steps
 * that do not add up to the minutes of their method make the whole text unreadable. Lines that begin with # are comments. */

#include "ws-library.h"

#include <stdlib.h>
#include <string.h>

#include "ws-guide-private.h"
#include "ws-script.h"
#include "ws-words.h"

struct _WsLibrary
{
  GObject     parent_instance;

  GListStore *guides;
  GListStore *outlines;
};

G_DEFINE_FINAL_TYPE (WsLibrary, ws_library, G_TYPE_OBJECT)

/* What is being read. */
typedef struct
{
  WsLibrary *library;
  WsGuide   *guide;     /* one of them; borrowed */
  WsOutline *outline;
} Reader;

static void
ws_library_finalize (GObject *object)
{
  WsLibrary *self = WS_LIBRARY (object);

  g_object_unref (self->guides);
  g_object_unref (self->outlines);

  G_OBJECT_CLASS (ws_library_parent_class)->finalize (object);
}

static void
ws_library_class_init (WsLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_library_finalize;
}

static void
ws_library_init (WsLibrary *self)
{
  self->guides = g_list_store_new (WS_TYPE_GUIDE);
  self->outlines = g_list_store_new (WS_TYPE_OUTLINE);
}

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *what)
{
  g_autofree char *sentence = g_strdup_printf (format, what);

  return ws_model_refuse (error, sentence);
}

/* A number from 1 to 999 at the start of @text, and what follows it; 0 where there is none. */
static guint
take_number (const char  *text,
             const char **rest)
{
  char *end;
  guint64 number = g_ascii_isdigit (*text) ? g_ascii_strtoull (text, &end, 10) : 0;

  if (number == 0 || number > 999)
    return 0;
  while (*end == ' ')
    end++;
  *rest = end;
  return number;
}

/* "Title | what to do" */
static gboolean
split_text (const char  *rest,
            char       **title,
            char       **text)
{
  g_auto (GStrv) parts = g_strsplit (rest, " | ", 2);

  if (g_strv_length (parts) != 2 || *parts[0] == '\0' || *parts[1] == '\0')
    return FALSE;
  *title = g_strdup (parts[0]);
  *text = g_strdup (parts[1]);
  return TRUE;
}

static gboolean
add_step (Reader      *self,
          const char  *rest,
          GError     **error)
{
  const char *words = "";
  guint minutes = take_number (rest, &words);
  char *title, *text;

  if (self->guide == NULL || minutes == 0 || !split_text (words, &title, &text))
    return refuse (error, "This is no step of a method: “%s”.", rest);
  ws_guide_add_step (self->guide, minutes, title, text);
  return TRUE;
}

/* "block 15 opening Arrival | what to do" */
static gboolean
add_block (Reader      *self,
           const char  *rest,
           GError     **error)
{
  const char *words = "";
  guint minutes = take_number (rest, &words);
  const char *space = strchr (words, ' ');
  g_autofree char *kind = space != NULL ? g_strndup (words, space - words) : NULL;
  char *title, *text;

  if (self->outline == NULL || minutes == 0 || kind == NULL || !ws_guide_is_kind (kind) ||
      !split_text (space + 1, &title, &text))
    return refuse (error, "This is no block of an agenda: “%s”.", rest);
  ws_outline_add_block (self->outline, minutes, kind, title, text);
  return TRUE;
}

static gboolean
use_guide (Reader      *self,
           const char  *id,
           GError     **error)
{
  g_autoptr (WsGuide) guide = ws_library_find_guide (self->library, id);

  if (self->outline == NULL || guide == NULL)
    return refuse (error, "There is no method “%s”.", id);
  ws_outline_add_guide (self->outline, guide);
  return TRUE;
}

/* "group 5 60" */
static gboolean
set_group (Reader      *self,
           const char  *rest,
           GError     **error)
{
  const char *second = "", *end = "";
  guint least = take_number (rest, &second);
  guint most = take_number (second, &end);

  if (self->guide == NULL || least == 0 || most < least)
    return refuse (error, "This is no size of a group: “%s”.", rest);
  ws_guide_set_group (self->guide, least, most);
  return TRUE;
}

/* What was being read has to be whole before the next begins. */
static gboolean
finish (Reader  *self,
        GError **error)
{
  const char *missing = self->guide != NULL ? ws_guide_find_missing (self->guide)
                        : self->outline != NULL ? ws_outline_find_missing (self->outline) : NULL;
  const char *id = self->guide != NULL ? ws_guide_get_id (self->guide)
                   : self->outline != NULL ? ws_outline_get_id (self->outline) : "";
  g_autofree char *sentence = missing != NULL ? g_strdup_printf ("“%s” lacks its %s.", id, missing) : NULL;

  self->guide = NULL;
  self->outline = NULL;
  return missing == NULL || ws_model_refuse (error, sentence);
}

static gboolean
begin (Reader      *self,
       gboolean     method,
       const char  *id,
       GError     **error)
{
  if (!finish (self, error))
    return FALSE;
  if (*id == '\0')
    return ws_model_refuse (error, "A method or an agenda has no name.");
  if (method)
    {
      g_autoptr (WsGuide) same = ws_library_find_guide (self->library, id);
      g_autoptr (WsGuide) guide = same == NULL ? ws_guide_new (id) : NULL;

      if (guide == NULL)
        return refuse (error, "There are two methods “%s”.", id);
      g_list_store_append (self->library->guides, guide);
      self->guide = guide;
    }
  else
    {
      g_autoptr (WsOutline) outline = ws_outline_new (id);

      g_list_store_append (self->library->outlines, outline);
      self->outline = outline;
    }
  return TRUE;
}

static gboolean
read_line (gpointer     data,
           const char  *word,
           const char  *rest,
           GError     **error)
{
  Reader *self = data;
  const char *end = "";

  if (g_str_equal (word, "method") || g_str_equal (word, "agenda"))
    return begin (self, g_str_equal (word, "method"), rest, error);
  if (g_str_equal (word, "step"))
    return add_step (self, rest, error);
  if (g_str_equal (word, "block"))
    return add_block (self, rest, error);
  if (g_str_equal (word, "use"))
    return use_guide (self, rest, error);
  if (g_str_equal (word, "group"))
    return set_group (self, rest, error);
  if (g_str_equal (word, "minutes") && self->guide != NULL)
    return ws_guide_set_minutes (self->guide, take_number (rest, &end)) || refuse (error, "Not a number of minutes: “%s”.", rest);
  if (g_str_equal (word, "minutes") && self->outline != NULL)
    return ws_outline_set_minutes (self->outline, take_number (rest, &end)) ||
           refuse (error, "Not a number of minutes: “%s”.", rest);
  if (self->guide != NULL ? ws_guide_set_fact (self->guide, word, rest)
                          : self->outline != NULL && ws_outline_set_fact (self->outline, word, rest))
    return TRUE;
  return refuse (error, "The library has a line that means nothing: “%s”.", word);
}

/**
 * ws_library_parse:
 * @text: a library in the format of methods/es.txt
 *
 * Returns: (transfer full): the library; %NULL with @error set where anything in it is not whole
 */
WsLibrary *
ws_library_parse (const char  *text,
                  GError     **error)
{
  g_autoptr (WsLibrary) library = g_object_new (WS_TYPE_LIBRARY, NULL);
  Reader reader = { library, NULL, NULL };
  if (!ws_script_read (text, "library", read_line, &reader, error) || !finish (&reader, error))
    return NULL;
  return g_steal_pointer (&library);
}

/**
 * ws_library_new:
 * @language: (nullable): "es" or "en"
 *
 * Returns: (transfer full): the library that travels with the program; in Spanish unless @language is "en"
 */
WsLibrary *
ws_library_new (const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ws_script_load ("methods", language, &error);
  WsLibrary *self = text != NULL ? ws_library_parse (text, &error) : NULL;

  /* The text is part of the program and read by a test: this cannot happen to a person. */
  if (self == NULL)
    g_error ("%s", error->message);
  return self;
}

/* Returns: (transfer none): in their order, which is that of an evening */
GListModel *
ws_library_get_guides (WsLibrary *self)
{
  return G_LIST_MODEL (self->guides);
}

/* Returns: (transfer none) */
GListModel *
ws_library_get_outlines (WsLibrary *self)
{
  return G_LIST_MODEL (self->outlines);
}

/**
 * ws_library_find_guide:
 *
 * Returns: (transfer full) (nullable): the method with this id
 */
WsGuide *
ws_library_find_guide (WsLibrary  *self,
                       const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->guides)); i++)
    {
      g_autoptr (WsGuide) guide = g_list_model_get_item (G_LIST_MODEL (self->guides), i);

      if (g_str_equal (ws_guide_get_id (guide), id))
        return g_steal_pointer (&guide);
    }
  return NULL;
}
