/* ws-action-words.c — what the table of actions says of each: its state, its group, its money.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A state is always an icon and a word; the colour comes last. Being late is said before being under way, because it is
 * what somebody must act on.
 */
#include "ws-action-words.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-text.h"

/**
 * ws_action_words_status:
 *
 * Returns: (transfer none): the name of a status in the user's language
 */
const char *
ws_action_words_status (WsStatus status)
{
  switch (status)
    {
    case WS_STATUS_IN_PROGRESS: return _("In progress");
    case WS_STATUS_DONE: return _("Done");
    case WS_STATUS_BLOCKED: return _("Blocked");
    case WS_STATUS_DROPPED: return _("Dropped");
    case WS_STATUS_NOT_STARTED:
    default: return _("Not started");
    }
}

/**
 * ws_action_words_state:
 * @today: ISO date
 * @icon: (out): name of the icon
 * @css_class: (out): class of its colour
 *
 * Returns: (transfer full): such as "5 days overdue"
 */
char *
ws_action_words_state (WsAction    *action,
                       const char  *today,
                       const char **icon,
                       const char **css_class)
{
  static const char *const icons[] = { "ws-not-started-symbolic", "ws-in-progress-symbolic", "ws-done-symbolic",
                                       "ws-blocked-symbolic", "ws-dropped-symbolic" };
  static const char *const classes[] = { "ws-2", "ws-accent", "ws-ok", "ws-bad", "ws-2" };
  WsStatus status = ws_action_get_status (action);
  int late;
  WsDueState due = ws_action_get_due_state (action, today, &late);

  *icon = icons[CLAMP ((int) status, 0, 4)];
  *css_class = classes[CLAMP ((int) status, 0, 4)];
  if (due == WS_DUE_OVERDUE)
    {
      *icon = "ws-overdue-symbolic";
      *css_class = "ws-bad";
      return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", late), late);
    }
  if (due == WS_DUE_TODAY && status != WS_STATUS_BLOCKED)
    {
      *icon = "ws-due-today-symbolic";
      *css_class = "ws-warn";
      return g_strdup (_("Due today"));
    }
  return g_strdup (ws_action_words_status (status));
}

/**
 * ws_action_words_next:
 *
 * Returns: the status that Space gives; blocked and dropped are never among them, because they need a reason
 */
WsStatus
ws_action_words_next (WsStatus status)
{
  switch (status)
    {
    case WS_STATUS_NOT_STARTED: return WS_STATUS_IN_PROGRESS;
    case WS_STATUS_IN_PROGRESS: return WS_STATUS_DONE;
    case WS_STATUS_BLOCKED: return WS_STATUS_IN_PROGRESS;
    case WS_STATUS_DONE:
    case WS_STATUS_DROPPED:
    default: return WS_STATUS_NOT_STARTED;
    }
}

static char *
group_by_date (WsAction    *action,
               const char  *today,
               char       **order)
{
  WsDueState state = ws_action_get_due_state (action, today, NULL);
  const char *due = ws_action_get_text (action, WS_ACTION_DUE);

  *order = g_strdup (state == WS_DUE_CLOSED ? "5" : state == WS_DUE_OVERDUE ? "1" : *due == '\0' ? "4"
                     : ws_date_days (today, due) <= 7 ? "2" : "3");
  switch ((*order)[0])
    {
    case '1': return g_strdup (_("Overdue"));
    case '2': return g_strdup (_("In the next seven days"));
    case '3': return g_strdup (_("Later"));
    case '4': return g_strdup (_("Without a date"));
    default: return g_strdup (_("Closed"));
    }
}

/**
 * ws_action_words_group:
 * @order: (out) (transfer full): where its group stands among the groups; equal for equal groups
 *
 * Names that differ only in accents or capitals are one group.
 *
 * Returns: (transfer full): title of the group that an action belongs to
 */
char *
ws_action_words_group (WsAction          *action,
                       WsActionGrouping   grouping,
                       const char        *today,
                       char             **order)
{
  const char *name;

  if (grouping == WS_ACTIONS_BY_DATE)
    return group_by_date (action, today, order);
  name = ws_action_get_text (action, grouping == WS_ACTIONS_BY_PERSON ? WS_ACTION_PERSON : WS_ACTION_INSTITUTION);
  if (*name == '\0')
    {
      *order = g_strdup ("2");
      return g_strdup (grouping == WS_ACTIONS_BY_PERSON ? _("Nobody yet") : _("Without an institution"));
    }
  {
    g_autofree char *folded = ws_text_fold (name);
    *order = g_strconcat ("1", folded, NULL);
  }
  return g_strdup (name);
}

/**
 * ws_action_words_money:
 * @text: an amount as it is written in Mexico: "12,500.50", "$ 800"; "" is 0
 * @cents: (out): the amount
 *
 * Returns: FALSE if it is not an amount
 */
gboolean
ws_action_words_money (const char *text,
                       gint64     *cents)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *point;
  gint64 units = 0;

  *cents = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && strchr ("$,", *p) == NULL)
      g_string_append_unichar (plain, g_utf8_get_char (p));
  if (plain->len > 3 && g_ascii_strcasecmp (plain->str + plain->len - 3, "MXN") == 0)
    g_string_truncate (plain, plain->len - 3);
  if (plain->len == 0)
    return TRUE;
  point = strchr (plain->str, '.');
  if (point != NULL)
    {
      gsize n = strlen (point + 1);

      if (n < 1 || n > 2 || strspn (point + 1, "0123456789") != n)
        return FALSE;
      *cents = atoi (point + 1) * (n == 1 ? 10 : 1);
      g_string_truncate (plain, point - plain->str);
    }
  if (!g_ascii_string_to_signed (plain->str, 10, 0, G_GINT64_CONSTANT (1000000000000), &units, NULL))
    return FALSE;
  *cents += units * 100;
  return TRUE;
}
