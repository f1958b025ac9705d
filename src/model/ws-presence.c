/* ws-presence.c — who is in the room, from when to when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Presence is a set of intervals, not a flag: somebody who went out and came back was not there for the vote
 * in between. A stay that goes on has no departure. */

#include <glib/gi18n-lib.h>

#include "ws-person-private.h"
#include "ws-random.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "person", G_TYPE_INT64 },
  { "arrived", G_TYPE_INT64 },
  { "departed", G_TYPE_INT64 },
};
enum { PERSON, ARRIVED, DEPARTED };

struct _WsStay
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsStay, ws_stay, WS_TYPE_ROW)

static void
ws_stay_class_init (WsStayClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "stay", fields, G_N_ELEMENTS (fields));
}

static void
ws_stay_init (WsStay *self)
{
}

/**
 * ws_person_get_stays:
 *
 * Returns: (transfer none): when the person was here, first arrival first, live
 */
GListModel *
ws_person_get_stays (WsPerson *self)
{
  WsRows **stays = ws_person_get_stays_place (self);

  if (*stays == NULL)
    *stays = ws_rows_new (ws_row_get_store (WS_ROW (self)), WS_TYPE_STAY, "stay",
                          "SELECT id FROM stay WHERE person = ?1 AND gone = 0 ORDER BY arrived, id", ws_row_get_id (WS_ROW (self)));
  return G_LIST_MODEL (*stays);
}

/* Returns: (transfer full) (nullable): the stay that goes on */
WsStay *
ws_person_get_stay (WsPerson *self)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  gint64 id = ws_store_query_int (store, "SELECT id FROM stay WHERE person = ?1 AND gone = 0 AND departed = 0"
                                         " ORDER BY arrived DESC LIMIT 1", "i", ws_row_get_id (WS_ROW (self)));

  return id != 0 ? ws_row_get (store, WS_TYPE_STAY, id) : NULL;
}

/**
 * ws_person_check_in:
 * @at: milliseconds since 1970 UTC; 0: now
 *
 * The person is in the room. Where that is known already nothing happens, so that Enter pressed twice does no
 * harm.
 */
gboolean
ws_person_check_in (WsPerson  *self,
                    gint64     at,
                    GError   **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsStay) stay = ws_person_get_stay (self);
  g_autoptr (WsEdit) edit = NULL;

  if (stay != NULL)
    return TRUE;
  edit = ws_store_begin (store, N_("Check in"));
  return ws_store_run (store, error, "INSERT INTO stay (id, person, arrived) VALUES (?1, ?2, ?3)", "iii",
                       ws_random_id (), ws_row_get_id (WS_ROW (self)), at > 0 ? at : ws_now_ms ()) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_person_check_out:
 * @at: milliseconds since 1970 UTC; 0: now
 */
gboolean
ws_person_check_out (WsPerson  *self,
                     gint64     at,
                     GError   **error)
{
  g_autoptr (WsStay) stay = ws_person_get_stay (self);

  if (stay == NULL)
    return ws_model_refuse (error, _("This person is not here."));
  if (at > 0 && at < ws_stay_get_arrived (stay))
    return ws_model_refuse (error, _("Nobody can leave before they arrive."));
  /* The clock of a laptop may have been set back since. */
  at = MAX (at > 0 ? at : ws_now_ms (), ws_stay_get_arrived (stay));
  return ws_row_set (WS_ROW (stay), N_("Check out"), error, "i", "departed", at);
}

/**
 * ws_person_check_out_all:
 * @at: milliseconds since 1970 UTC; 0: now
 *
 * Everybody who is here leaves, in one step: the end of the evening.
 */
gboolean
ws_person_check_out_all (WsWorkshop  *workshop,
                         gint64       at,
                         GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Check everybody out"));

  return ws_store_run (store, error, "UPDATE stay SET departed = max (arrived, ?1) WHERE departed = 0 AND gone = 0", "i",
                       at > 0 ? at : ws_now_ms ()) &&
         ws_edit_commit (edit, error);
}

gint64
ws_stay_get_arrived (WsStay *self)
{
  return ws_row_get_int (WS_ROW (self), ARRIVED);
}

gint64
ws_stay_get_departed (WsStay *self)
{
  return ws_row_get_int (WS_ROW (self), DEPARTED);
}

/**
 * ws_stay_set_times:
 * @arrived: milliseconds since 1970 UTC
 * @departed: the same; 0: still here
 *
 * Puts right what was registered late.
 */
gboolean
ws_stay_set_times (WsStay   *self,
                   gint64    arrived,
                   gint64    departed,
                   GError  **error)
{
  if (departed != 0 && departed < arrived)
    return ws_model_refuse (error, _("Nobody can leave before they arrive."));
  if (arrived == ws_stay_get_arrived (self) && departed == ws_stay_get_departed (self))
    return TRUE;
  return ws_row_set (WS_ROW (self), N_("Change time of presence"), error, "ii", "arrived", arrived, "departed", departed);
}

gboolean
ws_stay_remove (WsStay  *self,
                GError **error)
{
  return ws_row_set (WS_ROW (self), N_("Remove arrival"), error, "i", "gone", G_GINT64_CONSTANT (1));
}
