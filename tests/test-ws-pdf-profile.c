/* test-ws-pdf-profile.c — the colour profile of an archived PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-pdf-profile.h"

#include <string.h>

static void
test_profile (void)
{
  g_autoptr(GByteArray) profile = ws_pdf_srgb_profile ();
  guint32 size;

  memcpy (&size, profile->data, 4);
  size = GUINT32_FROM_BE (size);
  g_assert_cmpuint (size, ==, profile->len);
  g_assert_cmpint (memcmp (profile->data + 36, "acsp", 4), ==, 0);
  g_assert_cmpuint (profile->len, <, 4096);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/size", test_profile);
  return g_test_run ();
}
