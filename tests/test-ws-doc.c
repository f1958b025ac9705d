/* test-ws-doc.c — blocks of a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-sample.h"

static void
test_paragraph (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Prueba");
  WsBlock *block = ws_doc_add_paragraph (doc, 1, "Ganan ");
  const WsBoldRun *run;

  ws_block_append (block, "las luminarias", TRUE);
  ws_block_append (block, ".", FALSE);
  g_assert_cmpstr (ws_doc_get_block (doc, 0)->text, ==, "Ganan las luminarias.");
  g_assert_cmpuint (block->bold->len, ==, 1);
  run = &g_array_index (block->bold, WsBoldRun, 0);
  g_assert_cmpuint (run->start, ==, 6);
  g_assert_cmpuint (run->end, ==, 20);
}

static void
test_table (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Prueba");

  sample_add_table (doc, 7);
  g_assert_cmpuint (ws_block_get_n_rows (ws_doc_get_block (doc, 0)), ==, 7);
}

static void
test_alt (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Prueba");
  g_autoptr(WsBars) bars = ws_bars_new (WS_BARS_PAPER, NULL);

  g_test_expect_message ("workshop", G_LOG_LEVEL_CRITICAL, "*alt != NULL*");
  ws_doc_add_figure (doc, WS_FIGURE (bars), "", NULL);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (ws_doc_get_n_blocks (doc), ==, 0);
}

static void
test_life (void)
{
  WsDoc *doc = sample_new ("Prueba");

  sample_add_cover (doc);
  sample_add_sections (doc, 3, 3);
  g_object_add_weak_pointer (G_OBJECT (doc), (gpointer *) &doc);
  g_object_unref (doc);
  g_assert_null (doc);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doc/paragraph", test_paragraph);
  g_test_add_func ("/doc/table", test_table);
  g_test_add_func ("/doc/alt", test_alt);
  g_test_add_func ("/doc/life", test_life);
  return g_test_run ();
}
