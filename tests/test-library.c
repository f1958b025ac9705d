/* test-library.c — the library of methods: both languages, whole, and strict about slips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a facilitator reads cannot be checked by a machine, but that nothing is missing and that the minutes add up can. */

#include <string.h>

#include "ws-library.h"
#include "ws-text.h"

static WsGuide *
nth_guide (WsLibrary *library,
           guint      i)
{
  return g_list_model_get_item (ws_library_get_guides (library), i);
}

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (text, -1), >=, 3);
  g_assert_false (g_ascii_isspace (text[0]) || g_ascii_isspace (text[strlen (text) - 1]));
  g_assert_null (strstr (text, "  "));
}

/* The same methods, sizes and minutes in the same order; words that differ. */
static void
test_languages (void)
{
  g_autoptr (WsLibrary) es = ws_library_new ("es"), en = ws_library_new ("en");
  guint n = g_list_model_get_n_items (ws_library_get_guides (es));

  g_assert_cmpuint (n, >=, 16);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (ws_library_get_guides (en)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsGuide) one = nth_guide (es, i), other = nth_guide (en, i);
      guint least, most, least_en, most_en, sum = 0;

      g_assert_cmpstr (ws_guide_get_id (one), ==, ws_guide_get_id (other));
      g_assert_cmpstr (ws_guide_get_kind (one), ==, ws_guide_get_kind (other));
      g_assert_cmpstr (ws_guide_get_name (one), !=, ws_guide_get_name (other));
      g_assert_cmpstr (ws_guide_get_purpose (one), !=, ws_guide_get_purpose (other));
      g_assert_cmpstr (ws_guide_get_mistake (one), !=, ws_guide_get_mistake (other));
      ws_guide_get_group (one, &least, &most);
      ws_guide_get_group (other, &least_en, &most_en);
      g_assert_cmpuint (least, ==, least_en);
      g_assert_cmpuint (most, ==, most_en);
      g_assert_cmpuint (most, >=, least);
      g_assert_cmpuint (ws_guide_get_n_steps (one), >=, 3);
      g_assert_cmpuint (ws_guide_get_n_steps (one), ==, ws_guide_get_n_steps (other));
      for (guint j = 0; j < ws_guide_get_n_steps (one); j++)
        {
          g_assert_cmpuint (ws_guide_get_step (one, j)->minutes, ==, ws_guide_get_step (other, j)->minutes);
          sum += ws_guide_get_step (one, j)->minutes;
        }
      g_assert_cmpuint (sum, ==, ws_guide_get_minutes (one));
      g_assert_cmpuint (sum, ==, ws_guide_get_minutes (other));
    }
}

/* Titles fit the list of blocks, texts are there, and none is a copy of another. */
static void
test_texts (void)
{
  static const char *const codes[] = { "es", "en" };

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      g_autoptr (WsLibrary) library = ws_library_new (codes[c]);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < g_list_model_get_n_items (ws_library_get_guides (library)); i++)
        {
          g_autoptr (WsGuide) guide = nth_guide (library, i);
          const char *texts[] = { ws_guide_get_name (guide), ws_guide_get_purpose (guide), ws_guide_get_when (guide),
                                  ws_guide_get_materials (guide), ws_guide_get_mistake (guide) };

          for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
            check_text (texts[j]);
          g_assert_cmpint (g_utf8_strlen (texts[0], -1), <=, 34);
          g_assert_true (g_hash_table_add (seen, (char *) texts[1]));
          for (guint j = 0; j < ws_guide_get_n_steps (guide); j++)
            {
              const WsGuideStep *step = ws_guide_get_step (guide, j);

              check_text (step->title);
              check_text (step->text);
              g_assert_cmpint (g_utf8_strlen (step->title, -1), <=, 40);
              g_assert_true (g_hash_table_add (seen, step->text));
            }
        }
    }
}

static void
test_outlines (void)
{
  static const struct { const char *id; guint minutes; } wanted[] = {
    { "idea-evening", 120 }, { "park-first", 180 }, { "follow-up", 90 },
  };
  g_autoptr (WsLibrary) es = ws_library_new ("es"), en = ws_library_new ("en");

  g_assert_cmpuint (g_list_model_get_n_items (ws_library_get_outlines (es)), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_autoptr (WsOutline) one = g_list_model_get_item (ws_library_get_outlines (es), i);
      g_autoptr (WsOutline) other = g_list_model_get_item (ws_library_get_outlines (en), i);
      guint sum = 0;

      g_assert_cmpstr (ws_outline_get_id (one), ==, wanted[i].id);
      g_assert_cmpstr (ws_outline_get_id (other), ==, wanted[i].id);
      g_assert_cmpuint (ws_outline_get_minutes (one), ==, wanted[i].minutes);
      g_assert_cmpuint (ws_outline_get_n_blocks (one), ==, ws_outline_get_n_blocks (other));
      check_text (ws_outline_get_name (one));
      check_text (ws_outline_get_purpose (other));
      for (guint j = 0; j < ws_outline_get_n_blocks (one); j++)
        {
          const WsOutlineBlock *block = ws_outline_get_block (one, j), *same = ws_outline_get_block (other, j);

          g_assert_cmpuint (block->minutes, ==, same->minutes);
          g_assert_cmpstr (block->kind, ==, same->kind);
          g_assert_cmpstr (block->title, !=, same->title);
          g_assert_true ((block->guide == NULL) == (same->guide == NULL));
          sum += block->minutes;
        }
      g_assert_cmpuint (sum, ==, wanted[i].minutes);
    }
}

static guint
count_matches (WsLibrary  *library,
               const char *typed)
{
  g_autofree char *folded = ws_text_fold (typed);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (ws_library_get_guides (library)); i++)
    {
      g_autoptr (WsGuide) guide = nth_guide (library, i);

      n += ws_guide_matches (guide, folded);
    }
  return n;
}

/* Without accents, in any order, in what a method is for. */
static void
test_search (void)
{
  g_autoptr (WsLibrary) es = ws_library_new ("es");

  g_assert_cmpuint (count_matches (es, ""), ==, g_list_model_get_n_items (ws_library_get_guides (es)));
  g_assert_cmpuint (count_matches (es, "arbol"), ==, 1);
  g_assert_cmpuint (count_matches (es, "Árbol"), ==, 1);
  g_assert_cmpuint (count_matches (es, "problemas arbol"), ==, 1);
  g_assert_cmpuint (count_matches (es, "sintoma"), ==, 1);
  g_assert_cmpuint (count_matches (es, "xyzzy"), ==, 0);
}

#define WHOLE "method m\nkind ideas\ngroup 2 9\nminutes 5\nname N\npurpose P\nwhen W\nmaterials M\nmistake K\n"

static void
test_slips (void)
{
  static const char *const bad[] = {
    WHOLE,                                                    /* no steps */
    WHOLE "step 4 A | B",                                     /* 4 are not 5 */
    WHOLE "step 5 A",
    WHOLE "step five A | B",
    WHOLE "step 0 A | B",
    WHOLE "step 5 A | B\nname Twice",
    WHOLE "step 5 A | B\nmethod m",
    WHOLE "step 5 A | B\nmethod other",
    WHOLE "step 5 A | B\ncolour red",
    WHOLE "step 5 A | B\nagenda a\nname A\npurpose B\nminutes 6\nuse m",
    WHOLE "step 5 A | B\nagenda a\nname A\npurpose B\nminutes 5\nuse other",
    WHOLE "step 5 A | B\nagenda a\nname A\npurpose B\nminutes 5\nblock 5 dance T | D",
    "method m\nkind dance\n",
    "method m\ngroup 9 2\n",
    "method m\nminutes 1000\n",
    "step 5 A | B",
    "method",
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (WsLibrary) good = ws_library_parse ("# note\n\n" WHOLE "step 5 A | B\nagenda a\nname A\npurpose B\nminutes 8\n"
                                                 "use m\nblock 3 break T | D\n", &error);

  g_assert_no_error (error);
  g_assert_nonnull (good);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) why = NULL;

      g_assert_null (ws_library_parse (bad[i], &why));
      g_assert_nonnull (why);
      g_test_message ("%s", why->message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/languages", test_languages);
  g_test_add_func ("/library/texts", test_texts);
  g_test_add_func ("/library/outlines", test_outlines);
  g_test_add_func ("/library/search", test_search);
  g_test_add_func ("/library/slips", test_slips);
  return g_test_run ();
}
