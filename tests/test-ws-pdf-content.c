/* test-ws-pdf-content.c — artifacts in the content of a page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-pdf-content.h"

#include <string.h>

static void
check (const char *before,
       const char *after)
{
  guint n_marked, n = 0;
  GString *marked = ws_pdf_mark_artifacts (before, strlen (before), &n_marked);

  g_assert_cmpstr (marked->str, ==, after);
  for (const char *p = strstr (before, "/MCID"); p != NULL; p = strstr (p + 1, "/MCID"))
    n++;
  g_assert_cmpuint (n_marked, ==, n);
  g_string_free (marked, TRUE);
}

static void
test_artifacts (void)
{
  check ("", "");
  check ("q 1 0 0 1 0 0 cm ", "q 1 0 0 1 0 0 cm ");
  check ("0 0 1 1 re f\n", "\n/Artifact BMC\n0 0 1 1 re f\n\nEMC\n");
  check ("/P << /MCID 0 >> BDC BT (a) Tj ET EMC\n", "/P << /MCID 0 >> BDC BT (a) Tj ET EMC\n");
  check ("0 0 1 1 re f /P << /MCID 0 >> BDC (a) Tj EMC Q",
         "\n/Artifact BMC\n0 0 1 1 re f \nEMC\n/P << /MCID 0 >> BDC (a) Tj EMC Q");
}

/* Operators inside strings, dictionaries and comments are none. */
static void
test_strings (void)
{
  check ("/P << /MCID 0 >> BDC (EMC \\) f \\\\) Tj EMC", "/P << /MCID 0 >> BDC (EMC \\) f \\\\) Tj EMC");
  check ("/P << /MCID 0 >> BDC ((f) EMC) Tj EMC", "/P << /MCID 0 >> BDC ((f) EMC) Tj EMC");
  check ("% f\n<66> /F 1 gs", "% f\n<66> /F 1 gs");
  check ("/Span << /ActualText (EMC >>) >> BDC EMC", "/Span << /ActualText (EMC >>) >> BDC EMC");
}

/* A span inside of tagged content does not end it. */
static void
test_nested (void)
{
  check ("/P <</MCID 1>> BDC /Span <</ActualText (x)>> BDC (a) Tj EMC (b) Tj EMC",
         "/P <</MCID 1>> BDC /Span <</ActualText (x)>> BDC (a) Tj EMC (b) Tj EMC");
}

/* Damaged content must not make it read on for ever, or beyond the end. */
static void
test_damaged (void)
{
  static const char *const pieces[] = { "(", "<<", "<", "BDC", "EMC EMC", "/P <</MCID 1>> BDC (", "\\", "%" };

  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    g_string_free (ws_pdf_mark_artifacts (pieces[i], strlen (pieces[i]), &n), TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/artifacts", test_artifacts);
  g_test_add_func ("/content/strings", test_strings);
  g_test_add_func ("/content/nested", test_nested);
  g_test_add_func ("/content/damaged", test_damaged);
  return g_test_run ();
}
