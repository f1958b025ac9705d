/* ws-people-names.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-attendance.h"
#include "ws-consent.h"
#include "ws-lang.h"

G_BEGIN_DECLS

/* Names in English, marked for translation: a window says _(…), a document ws_lang_tr (lang, …). */
const char *ws_sector_get_name           (WsSector           sector);
const char *ws_institution_kind_get_name (WsInstitutionKind  kind);
const char *ws_person_kind_get_name      (WsPersonKind       kind);
const char *ws_age_band_get_name         (WsAgeBand          age_band);
const char *ws_gender_get_name           (WsGender           gender);
const char *ws_purpose_get_name          (WsPurpose          purpose);

char       *ws_quorum_describe           (const WsQuorum    *quorum,    /* "more than half of those with the right to vote" */
                                          WsLang            *lang);

G_END_DECLS
