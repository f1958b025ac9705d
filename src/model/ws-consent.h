/* ws-consent.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-person.h"

G_BEGIN_DECLS

/* What a person may agree to, each by itself (B7). All are off until the person says yes. */
typedef enum
{
  WS_PURPOSE_ATTENDANCE,   /* to be kept on the attendance list */
  WS_PURPOSE_IMAGE,        /* photo and video */
  WS_PURPOSE_NAME,         /* to be named in the public minutes */
  WS_PURPOSE_CONTACT,      /* to be written to or called afterwards */
  WS_N_PURPOSES
} WsPurpose;

/* A version of the privacy notice. Properties "version", "text", "created". */
#define WS_TYPE_NOTICE (ws_notice_get_type ())
G_DECLARE_FINAL_TYPE (WsNotice, ws_notice, WS, NOTICE, WsRow)

typedef struct
{
  gboolean asked;      /* FALSE: nobody asked yet, which counts as no */
  gboolean granted;
  gint64   decided;    /* milliseconds since 1970 UTC; 0: not asked */
  gint64   version;    /* of the notice that was shown; 0: none */
} WsConsent;

WsNotice   *ws_notice_get_current  (WsWorkshop    *workshop);   /* transfer full; NULL: none was written yet */
gint64      ws_notice_get_version  (WsNotice      *self);
const char *ws_notice_get_text     (WsNotice      *self);
gboolean    ws_notice_write        (WsWorkshop    *workshop,    /* a new version once somebody agreed to the current one */
                                    const char    *text,
                                    GError       **error);
char       *ws_notice_propose      (WsWorkshop    *workshop);   /* a text to begin with, in the language of the documents */

gboolean    ws_person_get_consent  (WsPerson      *self,        /* whether it is granted */
                                    WsPurpose      purpose,
                                    WsConsent     *consent);    /* out, nullable */
gboolean    ws_person_set_consent  (WsPerson      *self,        /* refused where there is no notice to agree to */
                                    WsPurpose      purpose,
                                    gboolean       granted,
                                    GError       **error);
const char *ws_purpose_get_word    (WsPurpose      purpose);    /* as in the file */
GHashTable *ws_consent_list        (WsWorkshop    *workshop,    /* gint64 * keys of the people who granted it */
                                    WsPurpose      purpose);

G_END_DECLS
