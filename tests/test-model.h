/* test-model.h — a workshop in a temporary folder, for the tests. SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "ws-action.h"
#include "ws-agenda.h"
#include "ws-board-rows.h"
#include "ws-idea.h"
#include "ws-section.h"
#include "ws-statement.h"
#include "ws-vote.h"

typedef struct
{
  char       *folder;
  char       *path;
  WsWorkshop *workshop;
  WsStore    *store;      /* borrowed */
} Fixture;

static inline void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("workshop-test-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", fixture->folder, TRUE);
  fixture->path = g_build_filename (fixture->folder, "park.workshop", NULL);
  fixture->workshop = ws_workshop_create (fixture->path, "Recover the park", "en", &error);
  g_assert_no_error (error);
  fixture->store = ws_workshop_get_store (fixture->workshop);
}

static inline void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ws_workshop_close (fixture->workshop);
  g_clear_object (&fixture->workshop);
  fixture->workshop = ws_workshop_open (fixture->path, FALSE, &error);
  g_assert_no_error (error);
  fixture->store = ws_workshop_get_store (fixture->workshop);
}

static inline void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *command = NULL;

  if (fixture->workshop != NULL)
    {
      g_assert_true (ws_store_check (fixture->store, &error));
      g_assert_no_error (error);
      ws_workshop_close (fixture->workshop);
      g_assert_finalize_object (fixture->workshop);
    }
  command = g_strdup_printf ("rm -rf '%s'", fixture->folder);
  g_assert_cmpint (system (command), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static inline WsIdea *
fixture_idea (WsColumn   *column,
              const char *text)
{
  g_autoptr (GError) error = NULL;
  WsIdea *idea = ws_idea_add (column, &(WsNewIdea) { .text = text, .family = -1 }, &error);

  g_assert_no_error (error);
  return idea;
}
