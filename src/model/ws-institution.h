/* ws-institution.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-workshop.h"

G_BEGIN_DECLS

typedef enum {
  WS_INSTITUTION_MUNICIPAL,
  WS_INSTITUTION_STATE,
  WS_INSTITUTION_FEDERAL,
  WS_INSTITUTION_CIVIL,
  WS_INSTITUTION_COMMITTEE,
  WS_INSTITUTION_SCHOOL,
  WS_INSTITUTION_BUSINESS,
  WS_INSTITUTION_OTHER,
  WS_N_INSTITUTION_KINDS
} WsInstitutionKind;

/* An institution (B1). Properties "name", "short-name", "kind", "contact", "seats", "rank". */
#define WS_TYPE_INSTITUTION (ws_institution_get_type ())
G_DECLARE_FINAL_TYPE (WsInstitution, ws_institution, WS, INSTITUTION, WsRow)

typedef enum
{
  WS_INSTITUTION_NAME,
  WS_INSTITUTION_SHORT_NAME,
  WS_INSTITUTION_KIND,
  WS_INSTITUTION_CONTACT,
  WS_INSTITUTION_SEATS,
  WS_INSTITUTION_RANK,
} WsInstitutionField;

WsInstitution    *ws_institution_add        (WsWorkshop         *workshop,
                                             const char         *name,
                                             WsInstitutionKind   kind,
                                             GError            **error);
WsInstitution    *ws_institution_find       (WsWorkshop         *workshop,   /* by name or short name; transfer full, nullable */
                                             const char         *name);
const char       *ws_institution_get_text   (WsInstitution      *self,
                                             WsInstitutionField  field);
WsInstitutionKind ws_institution_get_kind   (WsInstitution      *self);
int               ws_institution_get_seats  (WsInstitution      *self);
gboolean          ws_institution_write      (WsInstitution      *self,       /* name, short name, contact */
                                             WsInstitutionField  field,
                                             const char         *text,
                                             GError            **error);
gboolean          ws_institution_set_kind   (WsInstitution      *self,
                                             WsInstitutionKind   kind,
                                             GError            **error);
gboolean          ws_institution_set_seats  (WsInstitution      *self,       /* 0: none */
                                             int                 seats,
                                             GError            **error);
gboolean          ws_institution_remove     (WsInstitution      *self,       /* its people stay, without institution */
                                             GError            **error);

const char       *ws_institution_kind_get_word (WsInstitutionKind kind);     /* as in the file */
gboolean          ws_institution_kind_from_word (const char      *word,
                                                WsInstitutionKind *kind);

G_END_DECLS
