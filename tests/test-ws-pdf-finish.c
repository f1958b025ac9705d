/* test-ws-pdf-finish.c — a small lint of the finished file, read back with the library itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not a validator: it holds what cairo leaves out and the pass has to put in. */

#include "ws-pdf.h"
#include "ws-pdf-finish.h"

#include "report-sample.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

static GBytes *
make_file (WsTags *tags)
{
  g_autoptr(WsDoc) doc = sample_new ("Recuperemos <el> Parque & más");
  g_autoptr(WsFlow) flow = NULL;
  g_autoptr(GBytes) plain = NULL;

  sample_add_cover (doc);
  sample_add_sections (doc, 12, 40);
  ws_doc_set_draft (doc, TRUE);
  flow = ws_flow_new (doc, WS_PAPER_LETTER);
  plain = ws_pdf_render (flow, tags, NULL);
  return ws_pdf_finish (plain, tags, doc);
}

static guint
check_element (qpdf_data qpdf,
               qpdf_oh   element)
{
  const char *name = qpdf_oh_get_name (qpdf, qpdf_oh_get_key (qpdf, element, "/S"));
  qpdf_oh kids = qpdf_oh_get_key (qpdf, element, "/K");
  int n = qpdf_oh_is_array (qpdf, kids) ? qpdf_oh_get_array_n_items (qpdf, kids) : 1;
  guint count = 1;

  if (strcmp (name, "/Figure") == 0)
    g_assert_true (qpdf_oh_is_string (qpdf, qpdf_oh_get_key (qpdf, element, "/Alt")));
  if (strcmp (name, "/TH") == 0 || strcmp (name, "/Figure") == 0 || strcmp (name, "/L") == 0)
    g_assert_true (qpdf_oh_is_dictionary (qpdf, qpdf_oh_get_key (qpdf, element, "/A")));
  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_is_array (qpdf, kids) ? qpdf_oh_get_array_item (qpdf, kids, i) : kids;

      if (qpdf_oh_is_dictionary (qpdf, kid) && qpdf_oh_has_key (qpdf, kid, "/S"))
        count += check_element (qpdf, kid);
      if (qpdf_oh_is_dictionary (qpdf, kid) && qpdf_oh_has_key (qpdf, kid, "/Obj"))
        g_assert_true (qpdf_oh_has_key (qpdf, qpdf_oh_get_key (qpdf, kid, "/Obj"), "/Contents"));
    }
  return count;
}

static void
check_page (qpdf_data qpdf,
            int       index)
{
  qpdf_oh page = qpdf_get_page_n (qpdf, index);
  unsigned char *data;
  size_t length;
  guint depth = 0;

  g_assert_true (qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, page, "/Tabs"), "/S"));
  g_assert_cmpint (qpdf_oh_get_page_content_data (qpdf, page, &data, &length), ==, QPDF_SUCCESS);
  {
    g_autofree char *text = g_malloc0 (length + 1);
    g_auto(GStrv) words = NULL;

    for (gsize i = 0; i < length; i++)
      text[i] = data[i] == '\0' ? '?' : data[i];
    words = g_strsplit_set (text, " \n", -1);
    for (guint i = 0; words[i] != NULL; i++)
      {
        depth += g_str_equal (words[i], "BDC") || g_str_equal (words[i], "BMC") ? 1 : 0;
        depth -= g_str_equal (words[i], "EMC") ? 1 : 0;
        if (g_str_equal (words[i], "f") || g_str_equal (words[i], "S"))
          g_assert_cmpuint (depth, >=, 1);
      }
  }
  free (data);
  g_assert_cmpuint (depth, ==, 0);
}

static void
test_lint (void)
{
  g_autoptr(WsTags) tags = ws_tags_new ();
  g_autoptr(GBytes) file = make_file (tags);
  qpdf_data qpdf = qpdf_init ();
  qpdf_oh root, kids;

  g_assert_cmpint (qpdf_read_memory (qpdf, "lint", g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL), ==,
                   QPDF_SUCCESS);
  root = qpdf_get_root (qpdf);
  g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, qpdf_oh_get_key (qpdf, root, "/Lang")), ==, "es");
  g_assert_true (qpdf_oh_is_stream (qpdf, qpdf_oh_get_key (qpdf, root, "/Metadata")));
  g_assert_true (qpdf_oh_is_array (qpdf, qpdf_oh_get_key (qpdf, root, "/OutputIntents")));
  g_assert_true (qpdf_oh_has_key (qpdf, qpdf_get_trailer (qpdf), "/ID"));
  kids = qpdf_oh_get_key (qpdf, qpdf_oh_get_key (qpdf, root, "/StructTreeRoot"), "/K");
  if (qpdf_oh_is_array (qpdf, kids))
    kids = qpdf_oh_get_array_item (qpdf, kids, 0);
  g_assert_cmpuint (check_element (qpdf, kids), ==, ws_tags_get_n (tags));
  for (int i = 0; i < qpdf_get_num_pages (qpdf); i++)
    check_page (qpdf, i);
  qpdf_cleanup (&qpdf);
}

/* A record that does not fit the file leaves the file alone. */
static void
test_mismatch (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Otro");
  g_autoptr(WsFlow) flow = ws_flow_new (doc, WS_PAPER_A4);
  g_autoptr(WsTags) tags = ws_tags_new ();
  g_autoptr(WsTags) none = ws_tags_new ();
  g_autoptr(GBytes) plain = ws_pdf_render (flow, tags, NULL);
  g_autoptr(GBytes) same = NULL;

  g_test_expect_message ("workshop", G_LOG_LEVEL_WARNING, "*its structure is not as recorded*");
  same = ws_pdf_finish (plain, none, doc);
  g_test_assert_expected_messages ();
  g_assert_true (same == plain);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finish/lint", test_lint);
  g_test_add_func ("/finish/mismatch", test_mismatch);
  return g_test_run ();
}
