/* ws-signature.c — who signs the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name, a post, or both: a place for whoever is mayor on the day may have only the post. */

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-section.h"
#include "ws-text.h"
#include "ws-words.h"

static const WsField fields[] = {
  { "name", G_TYPE_STRING },
  { "post", G_TYPE_STRING },
  { "rank", G_TYPE_DOUBLE },
};
enum { NAME, POST };

struct _WsSignature
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsSignature, ws_signature, WS_TYPE_ROW)

static void
ws_signature_class_init (WsSignatureClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "signature", fields, G_N_ELEMENTS (fields));
}

static void
ws_signature_init (WsSignature *self)
{
}

static gboolean
take (const char  *name,
      const char  *post,
      char       **clean_name,
      char       **clean_post,
      GError     **error)
{
  *clean_post = NULL;
  *clean_name = ws_words_take (name, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  if (*clean_name != NULL)
    *clean_post = ws_words_take (post, WS_TEXT_TITLE_MAX, TRUE, NULL, error);
  if (*clean_post == NULL)
    return FALSE;
  if (**clean_name == '\0' && **clean_post == '\0')
    return ws_model_refuse (error, _("Write a name or a post."));
  return TRUE;
}

/**
 * ws_signature_add:
 *
 * Returns: (transfer full): a place for one more signature, the last one
 */
WsSignature *
ws_signature_add (WsWorkshop  *workshop,
                  const char  *name,
                  const char  *post,
                  GError     **error)
{
  WsStore *store = ws_workshop_get_store (workshop);
  g_autofree char *clean_name = NULL, *clean_post = NULL;
  g_autoptr (WsEdit) edit = NULL;
  gint64 id = ws_random_id ();
  double rank;

  if (!take (name, post, &clean_name, &clean_post, error))
    return NULL;
  edit = ws_store_begin (store, N_("Add signature"));
  rank = ws_store_query_real (store, "SELECT coalesce(max(rank), 0) + 1 FROM signature", NULL);
  if (!ws_store_run (store, error, "INSERT INTO signature (id, name, post, rank) VALUES (?1, ?2, ?3, ?4)", "issr",
                     id, clean_name, clean_post, rank) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return ws_row_get (store, WS_TYPE_SIGNATURE, id);
}

const char *
ws_signature_get_name (WsSignature *self)
{
  return ws_row_get_text (WS_ROW (self), NAME);
}

const char *
ws_signature_get_post (WsSignature *self)
{
  return ws_row_get_text (WS_ROW (self), POST);
}

gboolean
ws_signature_write (WsSignature  *self,
                    const char   *name,
                    const char   *post,
                    GError      **error)
{
  g_autofree char *clean_name = NULL, *clean_post = NULL;

  return take (name, post, &clean_name, &clean_post, error) &&
         ws_row_set (WS_ROW (self), N_("Change signature"), error, "ss", "name", clean_name, "post", clean_post);
}

gboolean
ws_signature_move (WsSignature  *self,
                   guint         position,
                   GError      **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = ws_store_begin (store, N_("Move signature"));
  double rank = ws_rank_between (store, "signature", "gone = 0", 0, position, ws_row_get_id (WS_ROW (self)));

  return ws_row_set (WS_ROW (self), NULL, error, "r", "rank", rank) && ws_edit_commit (edit, error);
}

gboolean
ws_signature_remove (WsSignature  *self,
                     GError      **error)
{
  return ws_row_set (WS_ROW (self), N_("Remove signature"), error, "i", "gone", G_GINT64_CONSTANT (1));
}
