/* test-ws-doc-text.c — a document as Markdown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-doc-text.h"

#include "report-sample.h"

#include <string.h>

static void
test_everything (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Recuperemos el Parque de la Loma");
  g_autofree char *text = NULL;
  gsize length;

  sample_add_cover (doc);
  sample_add_sections (doc, 3, 2);
  text = ws_doc_to_markdown (doc, &length);
  g_assert_cmpuint (length, ==, strlen (text));
  g_assert_true (g_str_has_prefix (text, "# Recuperemos el Parque de la Loma\n\nMinuta del taller\n"));
  g_assert_nonnull (strstr (text, "\n- **Lugar**: Salón de usos múltiples, colonia Los Fresnos, Tepic, Nayarit\n"));
  g_assert_nonnull (strstr (text, "\n## Lo que se decidió\n\n1. Primero las luminarias"));
  g_assert_nonnull (strstr (text, "\n- **46** personas presentes\n"));
  g_assert_nonnull (strstr (text, "en silencio. **Ninguna** lleva nombre"));
  g_assert_nonnull (strstr (text, "\n### Luz y obra\n\n- Juegos"));
  g_assert_nonnull (strstr (text, "Luminarias en los senderos: 61 (34.3 %), elegida")
                    ?: strstr (text, "Luminarias en los senderos: 61 (34.3 %), chosen"));
  g_assert_nonnull (strstr (text, "\n| N.º | Qué se hará | Responsable | Cómo va |\n| ---: | --- | --- | --- |\n| 1 | Acción1:"));
  g_assert_nonnull (strstr (text, "| Mireya Colibrí<br>Alumbrado Público | En curso |\n"));
}

/* What people typed is text, whatever it looks like. */
static void
test_escapes (void)
{
  g_autoptr(WsDoc) doc = sample_new ("Prueba");
  g_autofree char *text = NULL;
  WsBlock *list;

  ws_doc_add_paragraph (doc, 1, "1. no es una lista");
  ws_doc_add_paragraph (doc, 1, "- tampoco");
  list = ws_doc_add_list (doc);
  ws_block_add (list, "–", "<script> *negritas* [x](y) a|b # # &amp;");
  text = ws_doc_to_markdown (doc, NULL);
  g_assert_cmpstr (text, ==, "1\\. no es una lista\n\n\\- tampoco\n\n"
                             "- \\<script\\> \\*negritas\\* \\[x\\](y) a\\|b \\# \\# \\&amp;\n\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/doc-text/everything", test_everything);
  g_test_add_func ("/doc-text/escapes", test_escapes);
  return g_test_run ();
}
