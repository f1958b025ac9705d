/* test-monitors.c — on which monitor the wall is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ws-monitors.h"

#define LAPTOP(c) { { 0, 0, 1366, 768 }, "eDP-1", c }
#define BEAMER { { 1366, 0, 1920, 1080 }, "HDMI-1", FALSE }
#define THIRD { { 3286, 0, 1024, 768 }, "DP-2", FALSE }

static void
check (const WsScreen *screens,
       guint           n,
       const char     *wanted,
       WsScreens       expected,
       guint           expected_index)
{
  guint chosen = 99;

  g_assert_cmpint (ws_monitors_choose (screens, n, wanted, &chosen), ==, expected);
  if (expected == WS_SCREENS_OWN)
    g_assert_cmpuint (chosen, ==, expected_index);
}

static void
test_other_one (void)
{
  const WsScreen two[] = { LAPTOP (TRUE), BEAMER };
  const WsScreen moved[] = { LAPTOP (FALSE), { { 1366, 0, 1920, 1080 }, "HDMI-1", TRUE } };
  const WsScreen unknown[] = { LAPTOP (FALSE), BEAMER };

  check (two, 2, NULL, WS_SCREENS_OWN, 1);
  check (moved, 2, NULL, WS_SCREENS_OWN, 0);
  /* never over the control window, even where it was chosen before */
  check (moved, 2, "HDMI-1", WS_SCREENS_OWN, 0);
  check (unknown, 2, NULL, WS_SCREENS_OWN, 0);
}

static void
test_remembered (void)
{
  const WsScreen three[] = { LAPTOP (TRUE), BEAMER, THIRD };

  check (three, 3, NULL, WS_SCREENS_OWN, 1);
  check (three, 3, "DP-2", WS_SCREENS_OWN, 2);
  check (three, 3, "VGA-9", WS_SCREENS_OWN, 1);
  check (three, 3, "eDP-1", WS_SCREENS_OWN, 1);
}

static void
test_one (void)
{
  const WsScreen one[] = { LAPTOP (TRUE) };
  const WsScreen coming[] = { LAPTOP (TRUE), { { 0, 0, 0, 0 }, NULL, FALSE } };

  check (NULL, 0, NULL, WS_SCREENS_ONE, 0);
  check (one, 1, "eDP-1", WS_SCREENS_ONE, 0);
  /* a monitor that was just plugged in has no size yet */
  check (coming, 2, NULL, WS_SCREENS_ONE, 0);
}

static void
test_mirrored (void)
{
  const WsScreen same[] = { LAPTOP (TRUE), { { 0, 0, 1366, 768 }, "HDMI-1", FALSE } };
  const WsScreen larger[] = { LAPTOP (TRUE), { { 0, 0, 1920, 1080 }, "HDMI-1", FALSE } };
  const WsScreen and_one[] = { LAPTOP (TRUE), { { 0, 0, 1366, 768 }, "HDMI-1", FALSE }, { { 1366, 0, 800, 600 }, "DP-2", FALSE } };
  const WsScreen beside[] = { LAPTOP (TRUE), { { 1366, 768, 800, 600 }, "DP-2", FALSE } };

  check (same, 2, NULL, WS_SCREENS_MIRRORED, 0);
  check (larger, 2, "HDMI-1", WS_SCREENS_MIRRORED, 0);
  check (and_one, 3, "HDMI-1", WS_SCREENS_OWN, 2);
  /* touching is not overlapping */
  check (beside, 2, NULL, WS_SCREENS_OWN, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/monitors/other-one", test_other_one);
  g_test_add_func ("/monitors/remembered", test_remembered);
  g_test_add_func ("/monitors/one", test_one);
  g_test_add_func ("/monitors/mirrored", test_mirrored);
  return g_test_run ();
}
