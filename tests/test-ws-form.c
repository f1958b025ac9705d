/* test-ws-form.c — tables that are filled in by hand: twenty rows on a page, whatever is written in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is cut off, no row is lost, and what a page says around its form is on every page.
 */

#include "ws-flow-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ws-pdf.h"

static WsDoc *
sheet_new (const char *notice)
{
  g_autoptr (WsLang) lang = ws_lang_new ("es");
  WsDoc *doc = ws_doc_new (lang);

  ws_doc_set_text (doc, WS_DOC_TITLE, "Lista de asistencia");
  ws_doc_set_text (doc, WS_DOC_DATE, "2026-03-14T13:30:00Z");
  ws_doc_set_text (doc, WS_DOC_FOOT, "Recuperemos el Parque de la Loma");
  ws_doc_set_text (doc, WS_DOC_SHEET, "Lista de asistencia");
  ws_doc_set_text (doc, WS_DOC_SHEET_BELOW, "Ideas y prioridades · Sábado 14 de marzo de 2026, 13:30");
  ws_doc_set_text (doc, WS_DOC_SHEET_ASK, "Marque Sí o No en cada columna. Puede participar aunque marque No.");
  ws_doc_set_text (doc, WS_DOC_SHEET_NOTICE, notice);
  return doc;
}

static void
add_rows (WsDoc      *doc,
          guint       n,
          const char *name)
{
  WsBlock *form = ws_doc_add_form (doc, 28);

  ws_block_add_column (form, "N.º", WS_ALIGN_START, 24);
  ws_block_add_column (form, "Nombre", WS_ALIGN_START, 146);
  ws_block_add_column (form, "Firma", WS_ALIGN_START, 112);
  ws_block_add_column (form, "Guardar mis datos", WS_ALIGN_CENTRE, 46);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      ws_block_add_cell (form, number, FALSE);
      ws_block_add_cell (form, i == 2 && name != NULL ? name : "", TRUE);
      ws_block_add_cell (form, "", FALSE);
      ws_block_add_choice (form, "Sí\nNo");
    }
}

/* Every line of every row is on some page, in its order, and inside the margins. */
static void
check_rows (WsFlow *flow,
            guint   n)
{
  guint row = 0, line = 0;

  for (guint i = 0; i < flow->frags->len; i++)
    {
      const WsFrag *frag = &g_array_index (flow->frags, WsFrag, i);

      g_assert_true (frag->box->kind == &ws_box_form);
      g_assert_cmpuint (frag->from.item, ==, row);
      g_assert_cmpuint (frag->from.line, ==, line);
      g_assert_cmpfloat (frag->y, >=, flow->top - 0.01);
      g_assert_cmpfloat (frag->y + frag->height, <=, flow->page_height - flow->bottom + 0.1);
      g_assert_cmpfloat (frag->x + frag->box->width, <=, flow->page_width - flow->right + 0.1);
      row = frag->to.item;
      line = frag->to.line;
    }
  g_assert_cmpuint (row, ==, n);
  g_assert_cmpuint (line, ==, 0);
}

static void
test_twenty (void)
{
  static const WsPaper papers[] = { WS_PAPER_LETTER, WS_PAPER_A4 };
  static const char *const notices[] = { "", "Aviso de privacidad (versión 2, 1 de marzo de 2026): el comité vecinal usa estos "
                                         "datos solo para la lista y la minuta de este taller. Puede pedir verlos, corregirlos o "
                                         "borrarlos con Tomás Mezquite, en la caseta del parque, cualquier tarde de la semana." };

  for (guint p = 0; p < G_N_ELEMENTS (papers); p++)
    for (guint t = 0; t < G_N_ELEMENTS (notices); t++)
      {
        g_autoptr (WsDoc) doc = sheet_new (notices[t]);
        g_autoptr (WsFlow) flow = NULL;

        add_rows (doc, 60, "Jacinta Amapola");
        flow = ws_flow_new (doc, papers[p]);
        check_rows (flow, 60);
        g_assert_cmpuint (ws_flow_get_n_pages (flow), ==, 3);
        for (guint i = 0; i < 3; i++)
          {
            const WsFrag *frag = &g_array_index (flow->frags, WsFrag, i);

            g_assert_cmpuint (frag->to.item - frag->from.item, ==, 20);
            g_assert_cmpfloat (ABS (frag->height - frag->box->head - 20 * 28), <, 0.01);
          }
      }
}

/* A name of 200 characters makes its row higher; a word of 10 kB goes on on the next pages. */
static void
test_long_names (void)
{
  g_autofree char *word = g_strnfill (10240, 'x');
  g_autofree char *name = g_strnfill (200, 'n');
  const char *names[] = { name, word };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (WsDoc) doc = sheet_new ("Aviso");
      g_autoptr (WsFlow) flow = NULL;
      const WsBox *box;

      add_rows (doc, 20, names[i]);
      flow = ws_flow_new (doc, WS_PAPER_LETTER);
      check_rows (flow, 20);
      box = g_ptr_array_index (flow->boxes, 0);
      g_assert_cmpuint (box->lines[0], ==, 2);
      g_assert_cmpuint (box->lines[2], >, 4);
      g_assert_cmpuint (ws_flow_get_n_pages (flow), >, 1);
    }
}

static char *
read_back (const char *path,
           const char *option)
{
  g_autofree char *found = g_find_program_in_path ("pdftotext");
  const char *argv[] = { found, option, path, "-", NULL };
  g_autofree char *output = NULL;

  if (found == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, NULL));
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

static void
test_read_back (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ws-form-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (WsDoc) doc = sheet_new ("Aviso de privacidad");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  add_rows (doc, 40, "Jacinta Amapola");
  g_assert_true (ws_pdf_write (doc, WS_PAPER_LETTER, path, &error));
  g_assert_no_error (error);
  text = read_back (path, "-layout");
  g_remove (path);
  g_rmdir (folder);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (count (text, "Lista de asistencia"), ==, 2);
  g_assert_cmpuint (count (text, "Puede participar aunque marque No"), ==, 2);
  g_assert_cmpuint (count (text, "Aviso de privacidad"), ==, 2);
  g_assert_cmpuint (count (text, "Jacinta Amapola"), ==, 1);
  g_assert_cmpuint (count (text, "Página 2 de 2"), ==, 1);
  g_assert_nonnull (strstr (text, "40"));
  g_assert_null (strstr (text, "41"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/twenty", test_twenty);
  g_test_add_func ("/form/long-names", test_long_names);
  g_test_add_func ("/form/read-back", test_read_back);
  return g_test_run ();
}
