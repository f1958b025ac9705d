/* ws-library-insert.c — a method or a ready agenda becomes blocks of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step for the person, however many blocks it makes: taking it back takes all of them back. What the library says is
 * copied, so that it can be changed for this workshop and no other. */

#include "ws-library-insert.h"

#include <glib/gi18n-lib.h>

#include "ws-agenda-block.h"
#include "ws-lang.h"

/* Where the work of a block is done. */
static WsAgendaLink
link_of (WsAgendaKind role)
{
  switch (role)
    {
    case WS_AGENDA_FRAMING: return WS_AGENDA_LINK_FRAMING;
    case WS_AGENDA_IDEAS: return WS_AGENDA_LINK_IDEAS;
    case WS_AGENDA_VOTE: return WS_AGENDA_LINK_VOTING;
    case WS_AGENDA_ACTIONS: return WS_AGENDA_LINK_ACTIONS;
    case WS_AGENDA_WELCOME: case WS_AGENDA_TALK: case WS_AGENDA_AGREEMENT: case WS_AGENDA_BREAK: case WS_AGENDA_FACILITATOR:
    case WS_AGENDA_N_KINDS: default: return WS_AGENDA_LINK_NONE;
    }
}

/* Votes and agreements are not shortened when it gets late (A7). */
static gboolean
is_protected (WsAgendaKind role)
{
  return role == WS_AGENDA_VOTE || role == WS_AGENDA_AGREEMENT;
}

/* When to use it is for choosing; what goes wrong is for the evening itself. */
static char *
notes_of (WsWorkshop *workshop,
          WsGuide    *guide)
{
  g_autoptr (WsLang) lang = ws_lang_new (ws_workshop_get_text (workshop, WS_WORKSHOP_LANGUAGE));

  /* Translators: a note to whoever facilitates; %s is a mistake that is often made */
  return g_strdup_printf (ws_lang_tr (lang, "A common mistake: %s"), ws_guide_get_mistake (guide));
}

static gboolean
add_guide (WsWorkshop  *workshop,
           WsGuide     *guide,
           GError     **error)
{
  WsAgendaKind role = ws_agenda_kind_from_id (ws_guide_get_kind (guide));
  g_autofree char *notes = notes_of (workshop, guide);
  WsNewBlock fields = { .title = ws_guide_get_name (guide), .kind = role, .minutes = ws_guide_get_minutes (guide),
                        .objective = ws_guide_get_purpose (guide), .instructions = notes,
                        .materials = ws_guide_get_materials (guide), .is_protected = is_protected (role),
                        .link = link_of (role) };
  g_autoptr (WsAgendaBlock) parent = ws_agenda_block_add (workshop, &fields, error);

  if (parent == NULL)
    return FALSE;
  for (guint i = 0; i < ws_guide_get_n_steps (guide); i++)
    {
      const WsGuideStep *step = ws_guide_get_step (guide, i);
      WsNewBlock part = { .title = step->title, .kind = role, .minutes = step->minutes, .parent = parent,
                          .instructions = step->text, .is_protected = is_protected (role), .link = link_of (role) };
      g_autoptr (WsAgendaBlock) block = ws_agenda_block_add (workshop, &part, error);

      if (block == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * ws_library_insert_guide:
 *
 * Adds a method at the end of the agenda: a block with its steps as sub-blocks.
 */
gboolean
ws_library_insert_guide (WsWorkshop  *workshop,
                         WsGuide     *guide,
                         GError     **error)
{
  g_autoptr (WsEdit) edit = ws_store_begin (ws_workshop_get_store (workshop), N_("Insert method"));

  return add_guide (workshop, guide, error) && ws_edit_commit (edit, error);
}

/**
 * ws_library_insert_outline:
 *
 * Adds the blocks of a ready agenda at the end of the agenda.
 */
gboolean
ws_library_insert_outline (WsWorkshop  *workshop,
                           WsOutline   *outline,
                           GError     **error)
{
  g_autoptr (WsEdit) edit = ws_store_begin (ws_workshop_get_store (workshop), N_("Use ready agenda"));

  for (guint i = 0; i < ws_outline_get_n_blocks (outline); i++)
    {
      const WsOutlineBlock *block = ws_outline_get_block (outline, i);

      if (block->guide != NULL)
        {
          if (!add_guide (workshop, block->guide, error))
            return FALSE;
        }
      else
        {
          WsAgendaKind role = ws_agenda_kind_from_id (block->kind);
          WsNewBlock fields = { .title = block->title, .kind = role, .minutes = block->minutes, .instructions = block->text,
                                .is_protected = is_protected (role), .link = link_of (role) };
          g_autoptr (WsAgendaBlock) added = ws_agenda_block_add (workshop, &fields, error);

          if (added == NULL)
            return FALSE;
        }
    }
  return ws_edit_commit (edit, error);
}
