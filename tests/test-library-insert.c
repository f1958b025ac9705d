/* test-library-insert.c — methods and ready agendas become blocks, in one step that can be taken back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-model.h"

#include "ws-library-insert.h"

static guint
count_blocks (Fixture *f)
{
  return g_list_model_get_n_items (ws_workshop_get_blocks (f->workshop));
}

/* Every method fits: its steps are its sub-blocks and take just its minutes. */
static void
test_guides (Fixture       *f,
             gconstpointer  data)
{
  static const char *const codes[] = { "es", "en" };

  for (guint c = 0; c < G_N_ELEMENTS (codes); c++)
    {
      g_autoptr (WsLibrary) library = ws_library_new (codes[c]);
      GListModel *guides = ws_library_get_guides (library);

      for (guint i = 0; i < g_list_model_get_n_items (guides); i++)
        {
          g_autoptr (WsGuide) guide = g_list_model_get_item (guides, i);
          g_autoptr (GError) error = NULL;
          g_autoptr (WsAgenda) agenda = NULL;
          guint before = count_blocks (f);

          g_assert_true (ws_library_insert_guide (f->workshop, guide, &error));
          g_assert_no_error (error);
          g_assert_cmpuint (count_blocks (f), ==, before + 1 + ws_guide_get_n_steps (guide));
          agenda = ws_agenda_read (f->workshop);
          g_assert_cmpstr (ws_agenda_block_get_title (ws_agenda_get_block (agenda, before)), ==, ws_guide_get_name (guide));
          g_assert_cmpint (agenda->slots[before].minutes, ==, ws_guide_get_minutes (guide));
          g_assert_cmpint (agenda->slots[before].children, ==, ws_guide_get_minutes (guide));
          g_assert_cmpint (agenda->slots[before].n_children, ==, ws_guide_get_n_steps (guide));
          g_assert_cmpstr (ws_agenda_kind_get_id (ws_agenda_block_get_kind (ws_agenda_get_block (agenda, before))), ==,
                           ws_guide_get_kind (guide));
        }
    }
}

static void
test_one_step (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr (WsLibrary) library = ws_library_new ("es");
  GListModel *outlines = ws_library_get_outlines (library);

  for (guint i = 0; i < g_list_model_get_n_items (outlines); i++)
    {
      g_autoptr (WsOutline) outline = g_list_model_get_item (outlines, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (WsAgenda) agenda = NULL;
      g_autofree char *before = ws_store_digest (ws_workshop_get_store (f->workshop));
      g_autofree char *after = NULL;

      g_assert_true (ws_library_insert_outline (f->workshop, outline, &error));
      g_assert_no_error (error);
      agenda = ws_agenda_read (f->workshop);
      g_assert_cmpint (ws_slots_minutes (agenda->slots, agenda->n), ==, ws_outline_get_minutes (outline));
      g_assert_true (ws_workshop_undo (f->workshop, &error));
      g_assert_cmpuint (count_blocks (f), ==, 0);
      after = ws_store_digest (ws_workshop_get_store (f->workshop));
      g_assert_cmpstr (before, ==, after);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library-insert/guides", Fixture, NULL, fixture_set_up, test_guides, fixture_tear_down);
  g_test_add ("/library-insert/one-step", Fixture, NULL, fixture_set_up, test_one_step, fixture_tear_down);
  return g_test_run ();
}
