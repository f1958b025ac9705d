/* ws-section.c — a section of the minutes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows have fixed numbers and are made with the file; people choose which are shown and in which order. The cover is
 * always the first page. */

#include "ws-section.h"

#include <glib/gi18n-lib.h>

#include "ws-words.h"

static const WsField fields[] = {
  { "kind", G_TYPE_STRING },
  { "shown", G_TYPE_BOOLEAN },
  { "rank", G_TYPE_DOUBLE },
};
enum { KIND, SHOWN };

struct _WsSection
{
  WsRow parent_instance;
};

G_DEFINE_FINAL_TYPE (WsSection, ws_section, WS_TYPE_ROW)

static void
ws_section_class_init (WsSectionClass *klass)
{
  ws_row_class_set_table (WS_ROW_CLASS (klass), "section", fields, G_N_ELEMENTS (fields));
}

static void
ws_section_init (WsSection *self)
{
}

const char *
ws_section_get_kind (WsSection *self)
{
  return ws_row_get_text (WS_ROW (self), KIND);
}

const char *
ws_section_get_title (WsSection *self)
{
  static const struct { const char *kind, *title; } titles[] = {
    { "cover", N_("Cover and decisions") },
    { "agenda", N_("Agenda") },
    { "people", N_("Attendance") },
    { "framing", N_("Problem and questions") },
    { "ideas", N_("Ideas by group") },
    { "votes", N_("Votes") },
    { "actions", N_("Actions") },
    { "closing", N_("Documents and next meeting") },
    { "signatures", N_("Signatures") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (ws_section_get_kind (self), titles[i].kind))
      return _(titles[i].title);
  return ws_section_get_kind (self);
}

gboolean
ws_section_get_shown (WsSection *self)
{
  return ws_row_get_int (WS_ROW (self), SHOWN) != 0;
}

gboolean
ws_section_show (WsSection  *self,
                 gboolean    shown,
                 GError    **error)
{
  return ws_row_set (WS_ROW (self), shown ? N_("Show section") : N_("Hide section"), error,
                     "i", "shown", (gint64) (shown != FALSE));
}

gboolean
ws_section_move (WsSection  *self,
                 guint       position,
                 GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));
  g_autoptr (WsEdit) edit = NULL;
  double rank;

  if (g_str_equal (ws_section_get_kind (self), "cover") || position == 0)
    return ws_model_refuse (error, _("The cover stays the first page."));
  edit = ws_store_begin (store, N_("Move section"));
  rank = ws_rank_between (store, "section", "id > 0", 0, position, ws_row_get_id (WS_ROW (self)));
  return ws_row_set (WS_ROW (self), NULL, error, "r", "rank", rank) && ws_edit_commit (edit, error);
}
