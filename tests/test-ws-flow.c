/* test-ws-flow.c — laws of breaking pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is lost and nothing comes twice, whatever the document; nothing stands outside the page; no heading ends one. */

#include "ws-flow-private.h"

#include "report-sample.h"

#include <string.h>

static gboolean
is_page_start (WsFlow *flow,
               guint   frag)
{
  for (guint i = 0; i < flow->starts->len; i++)
    if (g_array_index (flow->starts, guint, i) == frag)
      return TRUE;
  return FALSE;
}

static void
check_sides (const WsFrag *frag)
{
  const WsBox *box = frag->box;
  gboolean first = ws_frag_is_first (frag), last = ws_frag_is_last (frag);

  if (first && last)
    return;
  if (box->block->kind == WS_BLOCK_TABLE && box->n_items >= 4 && frag->from.line == 0 && frag->to.line == 0)
    g_assert_cmpuint (frag->to.item - frag->from.item, >=, 2);
  if (box->block->kind == WS_BLOCK_PARAGRAPH)
    g_assert_cmpuint ((last ? box->lines[0] : frag->to.line) - frag->from.line, >=, 2);
}

/* A break that somebody asked for: of the page, or of the columns. */
static gboolean
break_follows (WsFlow *flow,
               guint   index)
{
  for (guint i = index + 1; i < flow->boxes->len; i++)
    {
      const WsBox *box = g_ptr_array_index (flow->boxes, i);

      if (box->kind != NULL && !box->block->keep)
        return FALSE;
      if (box->kind == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
check_laws (WsFlow *flow)
{
  guint box = 0;
  WsSpot spot = { 0, 0 };
  double bottom = flow->page_height - WS_PAGE_BOTTOM;

  for (guint i = 0; i < flow->frags->len; i++)
    {
      const WsFrag *frag = &g_array_index (flow->frags, WsFrag, i);

      while (((WsBox *) g_ptr_array_index (flow->boxes, box))->kind == NULL)
        box++;
      g_assert_true (frag->box == g_ptr_array_index (flow->boxes, box));
      g_assert_cmpuint (frag->from.item, ==, spot.item);
      g_assert_cmpuint (frag->from.line, ==, spot.line);
      g_assert_true (frag->to.item > frag->from.item || frag->to.line > frag->from.line);
      g_assert_cmpfloat (frag->y, >=, WS_PAGE_TOP - 0.01);
      g_assert_cmpfloat (frag->y + frag->height, <=, bottom + 0.1);
      g_assert_cmpfloat (frag->x + frag->box->width, <=, flow->page_width - WS_PAGE_RIGHT + 0.1);
      check_sides (frag);
      if (frag->box->block->keep && i + 1 < flow->frags->len && !break_follows (flow, box))
        g_assert_false (is_page_start (flow, i + 1));
      spot = frag->to;
      if (ws_frag_is_last (frag))
        {
          box++;
          spot = (WsSpot) { 0, 0 };
        }
    }
  while (box < flow->boxes->len && ((WsBox *) g_ptr_array_index (flow->boxes, box))->kind == NULL)
    box++;
  g_assert_cmpuint (box, ==, flow->boxes->len);
}

static char *
some_words (GRand *rand,
            guint  n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_rand_boolean (rand) ? "parque" : "luminarias");
  return g_string_free (text, FALSE);
}

static void
add_random (WsDoc *doc,
            GRand *rand)
{
  g_autofree char *text = some_words (rand, g_rand_int_range (rand, 1, 120));
  WsBlock *block;

  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0: ws_doc_add_heading (doc, 1, "Una sección"); break;
    case 1: ws_doc_add_heading (doc, g_rand_int_range (rand, 2, 4), "Un título"); break;
    case 2: ws_doc_add_paragraph (doc, g_rand_int_range (rand, 1, 4), text); break;
    case 3: sample_add_table (doc, g_rand_int_range (rand, 0, 40)); break;
    case 4: sample_add_bars (doc); break;
    case 5: ws_doc_set_columns (doc, g_rand_int_range (rand, 1, 3)); break;
    case 6: ws_doc_add_agreement (doc, "Acuerdo", "Algo se acordó.", text); break;
    case 7: if (g_rand_int_range (rand, 0, 5) == 0) ws_doc_add_page_break (doc); break;
    default:
      block = ws_doc_add_list (doc);
      for (int i = g_rand_int_range (rand, 0, 30); i > 0; i--)
        ws_block_add (block, "–", text);
    }
}

static void
test_laws (void)
{
  for (guint round = 0; round < 40; round++)
    {
      guint seed = g_test_rand_int ();
      g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr(WsDoc) doc = sample_new ("Prueba");
      g_autoptr(WsFlow) flow = NULL;

      g_test_message ("seed %u", seed);
      for (int i = g_rand_int_range (rand, 1, 40); i > 0; i--)
        add_random (doc, rand);
      ws_doc_add_paragraph (doc, 1, "Fin.");
      flow = ws_flow_new (doc, round % 2 == 0 ? WS_PAPER_LETTER : WS_PAPER_A4);
      check_laws (flow);
    }
}

static void
test_sample (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Recuperemos el Parque de la Loma");
  g_autoptr(WsFlow) flow = NULL;
  guint page = 99;

  sample_add_cover (doc);
  sample_add_sections (doc, 5, 14);
  flow = ws_flow_new (doc, WS_PAPER_LETTER);
  check_laws (flow);
  g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, 4);
  g_assert_cmpuint (ws_flow_get_n_sections (flow), ==, 4);
  g_assert_cmpstr (ws_flow_get_section (flow, 0, &page), ==, "1. Ideas por grupo");
  g_assert_cmpuint (page, ==, 1);
  ws_flow_get_section (flow, 3, &page);
  g_assert_cmpuint (page, ==, 3);
}

static void
test_giants (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *huge = some_words (rand, 3000);
  g_autofree char *word = g_strnfill (10240, 'w');
  g_autoptr(WsDoc) doc = sample_new ("Enormes");
  g_autoptr(WsFlow) flow = NULL;
  WsBlock *block = ws_doc_add_table (doc, "Cosas");

  ws_block_add_column (block, "Una", WS_ALIGN_START, 1);
  ws_block_add_column (block, "Otra", WS_ALIGN_START, 1);
  ws_block_add_cell (block, huge, FALSE);
  ws_block_add_cell (block, "corta", FALSE);
  ws_block_add_cell (block, "corta", FALSE);
  ws_block_add_cell (block, word, FALSE);
  block = ws_doc_add_list (doc);
  ws_block_add (block, "–", huge);
  ws_block_add (block, "–", word);
  ws_doc_add_paragraph (doc, 1, huge);
  flow = ws_flow_new (doc, WS_PAPER_LETTER);
  check_laws (flow);
  g_assert_cmpuint (ws_flow_get_n_pages (flow), >, 8);
}

static void
test_empty (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Vacío");
  g_autoptr(WsFlow) flow = ws_flow_new (doc, WS_PAPER_A4);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 595, 842);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, 1);
  ws_flow_paint_page (flow, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Any page can be painted alone, in any order, on any surface. */
static void
test_paint (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Recuperemos el Parque de la Loma");
  g_autoptr(WsFlow) flow = NULL;

  sample_add_cover (doc);
  sample_add_sections (doc, 30, 60);
  ws_doc_set_draft (doc, TRUE);
  flow = ws_flow_new (doc, WS_PAPER_LETTER);
  for (guint i = ws_flow_get_n_pages (flow); i-- > 0;)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      ws_flow_paint_page (flow, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, 20);
      g_assert_cmpfloat (y, >=, 20);
      g_assert_cmpfloat (x + width, <=, 612);
      g_assert_cmpfloat (y + height, <=, 792);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/laws", test_laws);
  g_test_add_func ("/flow/sample", test_sample);
  g_test_add_func ("/flow/giants", test_giants);
  g_test_add_func ("/flow/empty", test_empty);
  g_test_add_func ("/flow/paint", test_paint);
  return g_test_run ();
}
