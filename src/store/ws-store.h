/* ws-store.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ws-changes.h"

G_BEGIN_DECLS

#define WS_STORE_ERROR (ws_store_error_quark ())

/**
 * WsStoreError:
 * @WS_STORE_ERROR_NOT_A_WORKSHOP: the file is something else
 * @WS_STORE_ERROR_NEWER: made by a newer version of the program
 * @WS_STORE_ERROR_DAMAGED: the file is damaged
 * @WS_STORE_ERROR_READ_ONLY: nothing can be written there
 * @WS_STORE_ERROR_FULL: the disk is full
 * @WS_STORE_ERROR_MOVED: the file was moved, replaced or deleted while it was open
 * @WS_STORE_ERROR_BUSY: another program is writing to it
 * @WS_STORE_ERROR_MOVED_ON: undo refused, because what it would restore was changed since
 * @WS_STORE_ERROR_NOTHING: nothing to undo or redo
 * @WS_STORE_ERROR_REFUSED: a rule of the program forbids it; the message says which
 * @WS_STORE_ERROR_FAILED: anything else; the message says what
 */
typedef enum
{
  WS_STORE_ERROR_NOT_A_WORKSHOP,
  WS_STORE_ERROR_NEWER,
  WS_STORE_ERROR_DAMAGED,
  WS_STORE_ERROR_READ_ONLY,
  WS_STORE_ERROR_FULL,
  WS_STORE_ERROR_MOVED,
  WS_STORE_ERROR_BUSY,
  WS_STORE_ERROR_MOVED_ON,
  WS_STORE_ERROR_NOTHING,
  WS_STORE_ERROR_REFUSED,
  WS_STORE_ERROR_FAILED,
} WsStoreError;

GQuark ws_store_error_quark (void);

/* The file of a workshop, open. Signal "changed" (WsChanges *) after every commit, undo and redo, whoever made it;
 * properties "path", "read-only", "saved-at" (milliseconds since 1970), "undo-label", "redo-label" (English, NULL:
 * none). */
#define WS_TYPE_STORE (ws_store_get_type ())
G_DECLARE_FINAL_TYPE (WsStore, ws_store, WS, STORE, GObject)

typedef struct _WsEdit WsEdit;
typedef struct _WsQuery WsQuery;

/* Tells the store whether a step may still be undone; a step that may not is passed over. */
typedef gboolean (*WsStepGuard) (WsStore *store, gint64 site, gint64 seq, gpointer user_data);

/* What a text becomes wherever it stands, now or in the past; NULL: it stays. Transfer full. */
typedef char *(*WsRewriteFunc) (const char *table, gint64 row, const char *column, const char *text, gpointer user_data);

WsStore    *ws_store_create         (const char  *path,
                                     GError     **error);
WsStore    *ws_store_open           (const char  *path,
                                     gboolean     read_only,
                                     GError     **error);
void        ws_store_close          (WsStore     *self);
const char *ws_store_get_path       (WsStore     *self);
gboolean    ws_store_get_read_only  (WsStore     *self);
gint64      ws_store_get_saved_at   (WsStore     *self);
gboolean    ws_store_copy_to        (WsStore     *self,
                                     const char  *path,
                                     GError     **error);
gboolean    ws_store_vacuum         (WsStore     *self,
                                     GError     **error);
gboolean    ws_store_set_durable    (WsStore     *self,
                                     gboolean     durable,
                                     GError     **error);
void        ws_store_discard        (WsStore     *self);
gboolean    ws_store_was_readable   (WsStore     *self,
                                     GError     **error);
void        ws_store_poll           (WsStore     *self);

WsEdit     *ws_store_begin          (WsStore     *self,
                                     const char  *label);
WsEdit     *ws_store_begin_fixed    (WsStore     *self,
                                     const char  *label);
WsEdit     *ws_store_begin_secret   (WsStore     *self);
gboolean    ws_edit_commit          (WsEdit      *edit,
                                     GError     **error);
void        ws_edit_announce        (WsEdit      *edit,
                                     const char  *table);
void        ws_edit_free            (WsEdit      *edit);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsEdit, ws_edit_free)

gboolean    ws_store_run            (WsStore     *self,
                                     GError     **error,
                                     const char  *sql,
                                     const char  *types,
                                     ...);
gint64      ws_store_get_n_changed  (WsStore     *self);

WsQuery    *ws_store_query          (WsStore     *self,
                                     const char  *sql,
                                     const char  *types,
                                     ...);
gint64      ws_store_query_int      (WsStore     *self,
                                     const char  *sql,
                                     const char  *types,
                                     ...);
double      ws_store_query_real     (WsStore     *self,
                                     const char  *sql,
                                     const char  *types,
                                     ...);
char       *ws_store_query_text     (WsStore     *self,
                                     const char  *sql,
                                     const char  *types,
                                     ...);
gboolean    ws_query_next           (WsQuery     *query);
gint64      ws_query_get_int        (WsQuery     *query,
                                     int          column);
double      ws_query_get_real       (WsQuery     *query,
                                     int          column);
const char *ws_query_get_text       (WsQuery     *query,
                                     int          column);
gboolean    ws_query_is_null        (WsQuery     *query,
                                     int          column);
void        ws_query_free           (WsQuery     *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WsQuery, ws_query_free)

void        ws_store_set_step_guard (WsStore     *self,
                                     WsStepGuard  guard,
                                     gpointer     user_data);
const char *ws_store_get_undo_label (WsStore     *self);
const char *ws_store_get_redo_label (WsStore     *self);
gboolean    ws_store_undo           (WsStore     *self,
                                     GError     **error);
gboolean    ws_store_redo           (WsStore     *self,
                                     GError     **error);

gboolean    ws_store_rewrite        (WsStore     *self,
                                     WsRewriteFunc func,
                                     gpointer     user_data,
                                     GError     **error);
void        ws_store_announce_all   (WsStore     *self);

gboolean    ws_store_check          (WsStore     *self,
                                     GError     **error);
char       *ws_store_digest         (WsStore     *self);

G_END_DECLS
