/* ws-sheet.c — papers that go round in the room: sign-in sheet, contact strips, agendas.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made with the same blocks, pages and tags as the minutes, so that a sheet is as readable for a screen reader as they are.
 * No paper that leaves the facilitator's hands has her notes on it, nor a telephone number, nor what somebody consented to. */

#include "ws-sheet-private.h"

#include <string.h>

#include "ws-date.h"

static const char *const names[WS_N_SHEETS] = { "sign-in", "contact", "agenda", "agenda-public" };

/**
 * ws_sheet_kind_from_name:
 * @name: "sign-in", "contact", "agenda" or "agenda-public"
 * @kind: (out): which that is
 *
 * Returns: %FALSE where there is no such sheet
 */
gboolean
ws_sheet_kind_from_name (const char  *name,
                         WsSheetKind *kind)
{
  for (guint i = 0; i < WS_N_SHEETS; i++)
    if (strcmp (names[i], name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

const char *
ws_sheet_kind_get_name (WsSheetKind kind)
{
  return names[kind];
}

/**
 * ws_sheet_get_title:
 *
 * Returns: (transfer full): what the sheet is called, at its head and in the name of its file
 */
char *
ws_sheet_get_title (WsSheetKind  kind,
                    WsLang      *lang)
{
  switch (kind)
    {
    case WS_SHEET_SIGN_IN: return g_strdup (ws_lang_tr (lang, "Sign-in sheet"));
    case WS_SHEET_CONTACT: return g_strdup (ws_lang_tr (lang, "If you want news of this"));
    case WS_SHEET_AGENDA: return g_strdup (ws_lang_tr (lang, "Agenda for the facilitator"));
    case WS_SHEET_AGENDA_PUBLIC: case WS_N_SHEETS: default: return g_strdup (ws_lang_ctr (lang, "section", "Agenda"));
    }
}

static void
set_texts (WsMinutes   *self,
           WsSheetKind  kind)
{
  const char *title = ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE);
  g_autofree char *sheet = ws_sheet_get_title (kind, self->lang);
  g_autofree char *stamp = g_strconcat (self->today, "T00:00:00Z", NULL);
  g_autofree char *name = g_strdup_printf ("%s: %s", sheet, title);

  ws_doc_set_text (self->doc, WS_DOC_TITLE, name);
  ws_doc_set_text (self->doc, WS_DOC_SUBJECT, ws_workshop_get_text (self->workshop, WS_WORKSHOP_SUBJECT));
  ws_doc_set_text (self->doc, WS_DOC_AUTHOR, ws_workshop_get_text (self->workshop, WS_WORKSHOP_FACILITATOR));
  ws_doc_set_text (self->doc, WS_DOC_CREATOR, "Workshop " WS_VERSION);
  ws_doc_set_text (self->doc, WS_DOC_DATE, stamp);
  ws_doc_set_text (self->doc, WS_DOC_FOOT, title);
}

/**
 * ws_sheet_build:
 * @language: (nullable): "es" or "en"; %NULL: the language of the workshop's documents
 *
 * Returns: (transfer full): the sheet, ready to be laid out; it keeps nothing of the workshop
 */
WsDoc *
ws_sheet_build (WsWorkshop  *workshop,
                WsSheetKind  kind,
                const char  *language)
{
  g_autoptr (WsLang) lang = ws_lang_new (language != NULL ? language : ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));
  g_autofree char *today = ws_date_today ();
  WsMinutes self = { .workshop = workshop, .lang = lang, .today = today, .doc = ws_doc_new (lang) };

  set_texts (&self, kind);
  switch (kind)
    {
    case WS_SHEET_SIGN_IN:
      ws_sheet_add_sign_in (&self);
      break;
    case WS_SHEET_CONTACT:
      ws_sheet_add_contact (&self);
      break;
    case WS_SHEET_AGENDA:
    case WS_SHEET_AGENDA_PUBLIC:
    case WS_N_SHEETS:
    default:
      ws_sheet_add_agenda (&self, kind != WS_SHEET_AGENDA);
    }
  return self.doc;
}
