/* ws-sheet.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-doc.h"
#include "ws-workshop.h"

G_BEGIN_DECLS

typedef enum
{
  WS_SHEET_SIGN_IN,         /* who came, signature, consents; lines for those who are not on the list */
  WS_SHEET_CONTACT,         /* a strip for each person who wants to be written to or called */
  WS_SHEET_AGENDA,          /* for whoever facilitates: with instructions, materials, who leads it */
  WS_SHEET_AGENDA_PUBLIC,   /* for everybody: times and titles */
  WS_N_SHEETS
} WsSheetKind;

gboolean    ws_sheet_kind_from_name (const char  *name,
                                     WsSheetKind *kind);
const char *ws_sheet_kind_get_name  (WsSheetKind  kind);
char       *ws_sheet_get_title      (WsSheetKind  kind,
                                     WsLang      *lang);
WsDoc      *ws_sheet_build          (WsWorkshop  *workshop,
                                     WsSheetKind  kind,
                                     const char  *language);

G_END_DECLS
