/* ws-people-table.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-person.h"

G_BEGIN_DECLS

/* What a column of a table of people holds. */
typedef enum
{
  WS_PEOPLE_NAME,
  WS_PEOPLE_FIRST_NAME,
  WS_PEOPLE_LAST_NAME,
  WS_PEOPLE_INSTITUTION,
  WS_PEOPLE_INSTITUTION_KIND,
  WS_PEOPLE_ROLE,
  WS_PEOPLE_NEIGHBOURHOOD,
  WS_PEOPLE_PHONE,
  WS_PEOPLE_EMAIL,
  WS_PEOPLE_AGE,
  WS_PEOPLE_GENDER,
  WS_PEOPLE_KIND,
  WS_PEOPLE_SERVICES,
  WS_PEOPLE_ENTITLED,
  WS_N_PEOPLE_FIELDS,
  WS_PEOPLE_IGNORE = WS_N_PEOPLE_FIELDS
} WsPeopleField;

typedef enum
{
  WS_PEOPLE_NEW,         /* comes in */
  WS_PEOPLE_LISTED,      /* is on the list of the workshop already */
  WS_PEOPLE_REPEATED,    /* was in a row above */
  WS_PEOPLE_NAMELESS,    /* a row without a name */
} WsPeopleVerdict;

/* A table of people as another program wrote it (B9), read and not yet imported. */
typedef struct _WsPeopleTable WsPeopleTable;

WsPeopleTable  *ws_people_table_load        (const char       *path,
                                             GError          **error);
void            ws_people_table_free        (WsPeopleTable    *self);
const char     *ws_people_table_get_encoding (WsPeopleTable   *self);       /* "UTF-8", "UTF-16", "Windows-1252" */
gboolean        ws_people_table_has_header  (WsPeopleTable    *self);
guint           ws_people_table_get_n_columns (WsPeopleTable  *self);
const char     *ws_people_table_get_header  (WsPeopleTable    *self,        /* "" where there is none */
                                             guint             column);
WsPeopleField   ws_people_table_get_field   (WsPeopleTable    *self,
                                             guint             column);
void            ws_people_table_set_field   (WsPeopleTable    *self,
                                             guint             column,
                                             WsPeopleField     field);
gboolean        ws_people_table_map         (WsPeopleTable    *self,        /* "--map FIELD=HEADER" */
                                             const char       *field,
                                             const char       *header,      /* or the number of a column, from 1 */
                                             GError          **error);
guint           ws_people_table_get_n_rows  (WsPeopleTable    *self);
const char     *ws_people_table_get_cell    (WsPeopleTable    *self,
                                             guint             row,
                                             guint             column);
char           *ws_people_table_get_name    (WsPeopleTable    *self,        /* as it would come in */
                                             guint             row);
gboolean        ws_people_table_judge       (WsPeopleTable    *self,        /* after each change of the mapping */
                                             WsWorkshop       *workshop,
                                             GError          **error);
WsPeopleVerdict ws_people_table_get_verdict (WsPeopleTable    *self,
                                             guint             row);
guint           ws_people_table_count       (WsPeopleTable    *self,
                                             WsPeopleVerdict   verdict);
gboolean        ws_people_table_import      (WsPeopleTable    *self,        /* all of it in one step, or nothing */
                                             WsWorkshop       *workshop,
                                             GError          **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsPeopleTable, ws_people_table_free)

const char     *ws_people_field_get_word    (WsPeopleField     field);      /* our own header; as in --map */
char           *ws_people_export_csv        (WsWorkshop       *workshop,    /* the same columns, as they are read */
                                             gboolean          internal,    /* FALSE: only what people agreed to */
                                             gsize            *length);

G_END_DECLS
