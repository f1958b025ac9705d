/* test-ws-minutes.c — minutes of the example, and of a workshop with nothing in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-minutes.h"

#include "ws-example.h"
#include "ws-flow.h"
#include "ws-consent.h"
#include "ws-idea.h"
#include "ws-section.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  data)
{
  place->folder = g_dir_make_tmp ("ws-minutes-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "taller.workshop", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_unlink (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

/* All words of a document, one after the other. */
static char *
all_text (WsDoc *doc)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ws_doc_get_n_blocks (doc); i++)
    {
      const WsBlock *block = ws_doc_get_block (doc, i);

      g_string_append_printf (text, "%s\n%s\n", block->text, block->alt != NULL ? block->alt : "");
      for (guint j = 0; block->items != NULL && j < block->items->len; j++)
        {
          const WsItem *item = g_ptr_array_index (block->items, j);

          g_string_append_printf (text, "%s %s\n", item->label, item->text);
        }
    }
  return g_string_free (text, FALSE);
}

/* Whoever did not agree to be named is not, and no count under five is told. */
static void
check_people (WsWorkshop *workshop,
              const char *text)
{
  GListModel *people = ws_workshop_get_people (workshop);
  guint n_hidden = 0;

  g_assert_nonnull (strstr (text, "<5"));
  g_assert_null (strstr (text, ": 1 ·"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(WsPerson) person = g_list_model_get_item (people, i);

      if (ws_person_get_consent (person, WS_PURPOSE_NAME, NULL))
        g_assert_nonnull (strstr (text, ws_person_get_text (person, WS_PERSON_NAME)));
      else if (++n_hidden > 0)
        g_assert_null (strstr (text, ws_person_get_text (person, WS_PERSON_NAME)));
    }
  g_assert_cmpuint (n_hidden, >, 20);
}

static void
test_example (Place         *place,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(WsWorkshop) workshop = ws_example_create (place->path, data, &error);
  g_autoptr(WsDoc) doc = NULL;
  g_autoptr(WsFlow) flow = NULL;
  g_autofree char *text = NULL;
  GListModel *ideas;
  guint page;

  g_assert_no_error (error);
  doc = ws_minutes_new (workshop, NULL, "2026-03-16", TRUE);
  text = all_text (doc);
  ideas = ws_workshop_get_ideas (workshop);
  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr(WsIdea) idea = g_list_model_get_item (ideas, i);

      g_assert_nonnull (strstr (text, ws_idea_get_text (idea)));
    }
  check_people (workshop, text);
  flow = ws_flow_new (doc, WS_PAPER_LETTER);
  g_assert_cmpuint (ws_flow_get_n_sections (flow), ==, 8);
  g_assert_cmpuint (ws_flow_get_missing (flow), ==, 0);
  ws_flow_get_section (flow, 0, &page);
  g_assert_cmpuint (page, ==, 1);
  ws_workshop_close (workshop);
}

static void
test_sections (Place         *place,
               gconstpointer  data)
{
  g_autoptr(WsWorkshop) workshop = ws_example_create (place->path, "es", NULL);
  g_autoptr(WsLang) lang = ws_lang_new ("en");
  g_autoptr(WsDoc) doc = NULL;
  g_autoptr(WsFlow) flow = NULL;
  GListModel *sections = ws_workshop_get_sections (workshop);

  for (guint i = g_list_model_get_n_items (sections); i-- > 0;)
    {
      g_autoptr(WsSection) section = g_list_model_get_item (sections, i);

      if (strcmp (ws_section_get_kind (section), "ideas") != 0 && strcmp (ws_section_get_kind (section), "actions") != 0)
        g_assert_true (ws_section_show (section, FALSE, NULL));
    }
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(WsSection) section = g_list_model_get_item (sections, i);

      if (strcmp (ws_section_get_kind (section), "actions") == 0)
        {
          g_assert_true (ws_section_move (section, 1, NULL));
          break;
        }
    }
  doc = ws_minutes_new (workshop, lang, "2026-03-16", FALSE);
  flow = ws_flow_new (doc, WS_PAPER_A4);
  g_assert_cmpuint (ws_flow_get_n_sections (flow), ==, 2);
  g_assert_cmpstr (ws_flow_get_section (flow, 0, NULL), ==, "1. Actions");
  g_assert_cmpstr (ws_flow_get_section (flow, 1, NULL), ==, "2. Ideas");
  ws_workshop_close (workshop);
}

static void
test_empty (Place         *place,
            gconstpointer  data)
{
  g_autoptr(WsWorkshop) workshop = ws_workshop_create (place->path, "Vacío", "en", NULL);
  g_autoptr(WsDoc) doc = ws_minutes_new (workshop, NULL, "2026-03-16", FALSE);
  g_autoptr(WsFlow) flow = ws_flow_new (doc, WS_PAPER_LETTER);
  g_autofree char *text = all_text (doc);

  g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, 1);
  g_assert_nonnull (strstr (text, "Nothing was put to a vote."));
  ws_workshop_close (workshop);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/minutes/example/es", Place, "es", set_up, test_example, tear_down);
  g_test_add ("/minutes/sections", Place, NULL, set_up, test_sections, tear_down);
  g_test_add ("/minutes/empty", Place, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
