/* test-ws-sheet-votes.c — slips with codes and paper ballots: all of it on the paper, whole and once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read back with pdftotext where it is installed.
 */

#include "test-model.h"

#include "ws-flow-private.h"
#include "ws-pdf.h"
#include "ws-sheet-votes.h"

static WsVote *
new_vote (Fixture    *f,
          WsMethod    method,
          guint       n,
          const char *format)
{
  g_autoptr (GError) error = NULL;
  WsVote *vote = ws_vote_add (f->workshop, "¿Qué obra primero?", method, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n && ws_method_has_options (method); i++)
    {
      g_autofree char *text = g_strdup_printf (format, i + 1);
      g_autoptr (WsVoteOption) option = ws_vote_add_option (vote, text, "", 0, &error);

      g_assert_no_error (error);
      if (method == WS_METHOD_BUDGET)
        g_assert_true (ws_vote_option_set_cost (option, 50000000, i == 1 ? 10000000 : 0, i == 1 ? 5000000 : 0, &error));
      g_assert_no_error (error);
    }
  return vote;
}

/* The text of a document in the order of its pages; NULL: nothing here reads it. */
static char *
read_back (Fixture *f,
           WsDoc   *doc,
           WsPaper  paper)
{
  g_autofree char *path = g_build_filename (f->folder, "sheet.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *argv[] = { program, "-layout", path, "-", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ws_pdf_write (doc, paper, path, &error));
  g_assert_no_error (error);
  if (program != NULL)
    g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
  g_unlink (path);
  return g_steal_pointer (&output);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

/* What is cut apart stays within the lines to cut along. */
static void
check_pages (WsDoc *doc,
             guint  n_pages)
{
  static const WsPaper papers[] = { WS_PAPER_LETTER, WS_PAPER_A4 };

  for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
    {
      g_autoptr (WsFlow) flow = ws_flow_new (doc, papers[p]);

      g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, n_pages);
      for (guint i = 0; i < flow->frags->len; i++)
        {
          const WsFrag *frag = &g_array_index (flow->frags, WsFrag, i);

          g_assert_cmpfloat (frag->x, >=, 14);
          g_assert_cmpfloat (frag->x + frag->box->width, <=, flow->page_width - 14);
          g_assert_cmpfloat (frag->y + frag->height, <=, WS_CUT_TOP + WS_CUT_HEIGHT + 0.1);
        }
    }
}

static void
test_slips (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (WsVote) vote = new_vote (f, WS_METHOD_DOTS, 3, "Obra %u");
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WsDoc) doc = NULL;
  g_autofree char *text = NULL;
  guint in_order = 0;
  const char *last = NULL;

  for (guint i = 0; i < 43; i++)
    g_ptr_array_add (codes, g_strdup_printf ("ba%c%cmi%c%c", "bdfgj"[i / 9], "aeiou"[i % 5], "klmnprst"[i % 8], "aeiou"[i / 9]));
  g_ptr_array_add (codes, NULL);
  doc = ws_sheet_new_slips (vote, (const char *const *) codes->pdata, "es");
  check_pages (doc, 5);
  text = read_back (f, doc, WS_PAPER_LETTER);
  for (guint i = 0; text != NULL && i < 43; i++)
    {
      const char *code = g_ptr_array_index (codes, i);
      g_autofree char *upper = g_ascii_strup (code, -1);
      g_autofree char *shown = g_strdup_printf ("%.4s – %s", upper, upper + 4);
      const char *at = strstr (text, shown);

      g_assert_cmpuint (count (text, shown), ==, 1);
      in_order += last != NULL && at > last;
      last = at;
    }
  /* drawn by lot: that 42 neighbours would stand nearly all as they were given has no chance worth naming */
  g_assert_cmpuint (in_order, <, 38);
  if (text != NULL)
    g_assert_cmpuint (count (text, "Hoja 5 de 5"), ==, 1);
}

static void
test_ballots (Fixture       *f,
              gconstpointer  data)
{
  for (WsMethod method = WS_METHOD_DOTS; method <= WS_METHOD_QUADRATIC; method++)
    {
      g_autoptr (WsVote) vote = new_vote (f, method, 4, "Obra con un nombre de largo normal, número %u");
      g_autoptr (WsDoc) page = ws_sheet_new_ballots (vote, 0, "es");
      g_autoptr (WsDoc) three = ws_sheet_new_ballots (vote, 3, "en");
      g_autofree char *text = read_back (f, page, WS_PAPER_A4);
      g_autofree char *few = read_back (f, three, WS_PAPER_LETTER);
      guint n;

      check_pages (page, 1);
      check_pages (three, 1);
      if (text == NULL)
        continue;
      n = count (text, "¿Qué obra primero?");
      g_assert_cmpuint (n, >=, 4);
      g_assert_cmpuint (count (few, "¿Qué obra primero?"), ==, 3);
      g_assert_cmpuint (count (text, "Boleta"), ==, n);
      if (method == WS_METHOD_CONSENT)
        g_assert_cmpuint (count (text, "Tengo una objeción"), ==, n);
      else if (method != WS_METHOD_YES_NO)
        g_assert_cmpuint (count (text, "número 4") + count (text, "4 "), >=, n);
    }
}

/* As many options as there can be: a form over pages, with each of them once. */
static void
test_long (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (WsVote) vote = new_vote (f, WS_METHOD_SCORE, 99, "Obra número <%u> de una lista larga de propuestas");
  g_autoptr (WsDoc) doc = ws_sheet_new_ballots (vote, 0, "es");
  g_autofree char *text = read_back (f, doc, WS_PAPER_LETTER);

  g_assert_false (ws_doc_get_cut (doc));
  for (guint i = 1; text != NULL && i <= 99; i++)
    {
      g_autofree char *number = g_strdup_printf ("<%u>", i);

      g_assert_cmpuint (count (text, number), ==, 1);
    }
}

/* The same, just short enough for one page. */
static void
test_middle (Fixture       *f,
             gconstpointer  data)
{
  for (guint n = 12; n <= 40; n += 4)
    {
      g_autoptr (WsVote) vote = new_vote (f, WS_METHOD_APPROVAL, n, "Obra número <%u> de una lista larga de propuestas de vecinas y "
                                                                    "vecinos que cabe apenas en dos renglones de la boleta");
      g_autoptr (WsDoc) doc = ws_sheet_new_ballots (vote, 1, "es");
      g_autoptr (WsFlow) flow = ws_flow_new (doc, WS_PAPER_LETTER);
      g_autofree char *text = read_back (f, doc, WS_PAPER_LETTER);

      for (guint i = 1; text != NULL && i <= n; i++)
        {
          g_autofree char *number = g_strdup_printf ("<%u>", i);

          g_assert_cmpuint (count (text, number), ==, 1);
        }
      g_assert_cmpuint (ws_flow_get_n_pages (flow), <=, (n + 19) / 20);
    }
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/ws-sheet-votes/slips", test_slips);
  ADD ("/ws-sheet-votes/ballots", test_ballots);
  ADD ("/ws-sheet-votes/long", test_long);
  ADD ("/ws-sheet-votes/middle", test_middle);
  return g_test_run ();
}
