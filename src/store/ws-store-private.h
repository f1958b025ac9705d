/* ws-store-private.h — what the files of the store share; no other room sees it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "ws-row.h"

G_BEGIN_DECLS

typedef struct
{
  char  *name;
  GPtrArray *columns;      /* char *; the first is "id" */
  char  *select_row;       /* SELECT * … WHERE id = ?1 */
} WsTable;

typedef struct
{
  gint64 site;
  gint64 seq;
  char  *label;
} WsStep;

struct _WsStore
{
  GObject      parent_instance;

  char        *path;
  gboolean     read_only;
  sqlite3     *db;
  GHashTable  *statements;   /* sql → sqlite3_stmt *, those not in use */
  GHashTable  *tables;       /* name → WsTable *, the recorded ones */
  GHashTable  *rows;         /* key → WsRow *, not owned: the identity map */
  WsEdit      *edit;         /* the outermost edit that is open, or NULL */
  gint64       site;
  gint64       seq;          /* last step of this site */
  gint64       hlc;          /* last clock value in the file */
  gint64       data_version; /* -1: whatever was read before may be wrong */
  GArray      *undo;         /* WsStep, oldest first */
  GArray      *redo;
  guint        n_read_failures;
  GError      *read_failure; /* of the first query that could not be read, until it is asked for */
  WsStepGuard  guard;
  gpointer     guard_data;
};

typedef enum { WS_EDIT_STEP, WS_EDIT_FIXED, WS_EDIT_SECRET } WsEditKind;

/* ws-store.c */
gboolean      ws_store_cannot_write    (const char *path);
gboolean      ws_store_connect         (WsStore *self, GError **error);
void          ws_store_disconnect      (WsStore *self);
void          ws_store_emit_changed    (WsStore *self, WsChanges *changes);
void          ws_store_notify_saved    (WsStore *self);

/* ws-query.c */
sqlite3_stmt *ws_store_prepare         (WsStore *self, const char *sql, GError **error);
void          ws_store_give_back       (WsStore *self, sqlite3_stmt *stmt);
void          ws_store_forget_prepared (WsStore *self);
gboolean      ws_store_exec            (WsStore *self, const char *sql, GError **error);
gboolean      ws_store_expect_zero     (WsStore *self, const char *sql, gboolean *zero, GError **error);
gboolean      ws_store_take_failure    (WsStore *self, int code, GError **error);

/* ws-schema.c */
#define WS_APPLICATION_ID 0x57534850
#define WS_SCHEMA_VERSION 1
gboolean      ws_schema_create         (WsStore *self, GError **error);
gboolean      ws_schema_migrate        (WsStore *self, GError **error);
gboolean      ws_schema_read_tables    (WsStore *self, GError **error);
gboolean      ws_schema_is_ours        (WsStore *self, gboolean *ours, GError **error);
char         *ws_schema_get_sql        (int version);
void          ws_table_free            (WsTable *table);

/* ws-gate.c */
gboolean      ws_gate_check_header     (const char *path, GError **error);
gboolean      ws_gate_check_contents   (WsStore *self, GError **error);

/* ws-site.c */
void          ws_site_choose           (WsStore *self);
void          ws_site_remember         (WsStore *self);

/* ws-edit.c */
WsEdit       *ws_edit_new              (WsStore *self, const char *label, WsEditKind kind);
void          ws_edit_set_undo_of      (WsEdit *edit, gint64 site, gint64 seq);
gboolean      ws_edit_check            (WsEdit *edit, GError **error);
void          ws_edit_note_failure     (WsEdit *edit, const GError *error);
void          ws_edit_watch            (WsEdit *edit, gboolean watch);
gint64        ws_hlc_next              (gint64 last);

/* ws-history.c */
void          ws_history_load          (WsStore *self);
void          ws_history_push          (WsStore *self, gint64 seq, const char *label);
void          ws_history_clear         (WsStore *self);
void          ws_step_clear            (gpointer step);

/* ws-journal.c */
gboolean      ws_journal_invert        (WsStore *self, gint64 site, gint64 seq, GError **error);
gboolean      ws_journal_replay        (WsStore *self, sqlite3 *into, GError **error);
void          ws_bind_value            (sqlite3_stmt *stmt, int index, sqlite3_value *value);
gboolean      ws_values_equal          (sqlite3_value *a, sqlite3_value *b);

/* ws-row.c */
void          ws_row_map_reload        (WsStore *self, WsChanges *changes);
void          ws_row_map_clear         (WsStore *self);

G_END_DECLS
