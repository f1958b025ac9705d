/* ws-command-document.c — the minutes and the sheets as PDF, from a terminal or a script.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Language and paper are those of the workshop unless others are asked for; the same file gives the same bytes. */

#include <glib/gi18n-lib.h>

#include "ws-command.h"
#include "ws-minutes.h"
#include "ws-pdf.h"
#include "ws-sheet-votes.h"
#include "ws-sheet.h"

#define COPIES_MAX 5000

/* What both commands can be told, besides the file of the workshop. */
typedef struct
{
  char       *out;
  char       *language;   /* NULL: the workshop's */
  char       *paper;      /* likewise */
  char       *kind;       /* of a sheet; NULL for the minutes */
  WsSheetKind sheet;
  char       *vote;       /* of a sheet that is about one */
  int         copies;     /* of a ballot; 0: a sheet full */
} Document;

static void
document_clear (Document *self)
{
  g_free (self->out);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->kind);
  g_free (self->vote);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

/* NULL, or the sentence about what cannot be used. */
static const char *
find_misuse (const Document *self)
{
  if (self->language != NULL && !g_str_equal (self->language, "es") && !g_str_equal (self->language, "en"))
    return _("The language is es or en.");
  if (self->paper != NULL && !g_str_equal (self->paper, "letter") && !g_str_equal (self->paper, "a4"))
    return _("The paper is letter or a4.");
  return NULL;
}

static gboolean
is_about_vote (const Document *self)
{
  return self->kind != NULL && (g_str_equal (self->kind, "ballots") || g_str_equal (self->kind, "counting-record"));
}

/* Returns: (transfer full) (nullable): %NULL where there is no such vote, which was said */
static WsDoc *
build_about_vote (const Document *self,
                  WsWorkshop     *workshop,
                  int            *status)
{
  g_autoptr (WsVote) vote = ws_command_find_vote (workshop, self->vote, status);

  if (vote == NULL)
    return NULL;
  if (g_str_equal (self->kind, "ballots"))
    return ws_sheet_new_ballots (vote, self->copies, self->language);
  if (ws_vote_get_state (vote) >= WS_VOTE_CLOSED)
    return ws_sheet_new_record (vote, self->language);
  *status = ws_command_fail (g_error_new_literal (WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                                                  _("There is a counting record once the vote is closed.")));
  return NULL;
}

static int
write_document (const Document *self,
                const char     *path)
{
  const char *misuse = find_misuse (self);
  g_autoptr (WsWorkshop) workshop = NULL;
  g_autoptr (WsDoc) doc = NULL;
  GError *error = NULL;
  const char *paper;
  int status;

  if (misuse != NULL)
    return ws_command_usage (misuse);
  workshop = ws_command_open (path, TRUE, &status);
  if (workshop == NULL)
    return status;
  if (is_about_vote (self))
    doc = build_about_vote (self, workshop, &status);
  else
    doc = self->kind != NULL ? ws_sheet_build (workshop, self->sheet, self->language)
                             : ws_minutes_build (workshop, self->language);
  if (doc == NULL)
    {
      ws_workshop_close (workshop);
      return status;
    }
  paper = self->paper != NULL ? self->paper : ws_workshop_get_text (workshop, WS_WORKSHOP_PAPER);
  if (!ws_store_was_readable (ws_workshop_get_store (workshop), &error) ||
      !ws_pdf_write (doc, ws_paper_from_name (paper), self->out, &error))
    status = ws_command_fail (error);
  else
    status = WS_EXIT_OK;
  ws_workshop_close (workshop);
  return status;
}

/* "minutes FILE -o OUT.pdf [--lang es|en] [--paper letter|a4]" */
int
ws_command_minutes (int    argc,
                    char **argv)
{
  g_auto (Document) self = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.out, NULL, NULL },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &self.language, NULL, NULL },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &self.paper, NULL, NULL },
    { NULL }
  };
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (self.out == NULL)
    return ws_command_usage (_("Say where the minutes go: -o minutes.pdf."));
  return write_document (&self, argv[1]);
}

/* "sheet FILE --kind KIND [--vote VOTE] [--copies N] -o OUT.pdf [--lang es|en] [--paper letter|a4]" */
int
ws_command_sheet (int    argc,
                  char **argv)
{
  g_auto (Document) self = { 0 };
  const GOptionEntry entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &self.kind, NULL, NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.out, NULL, NULL },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &self.language, NULL, NULL },
    { "paper", 'p', 0, G_OPTION_ARG_STRING, &self.paper, NULL, NULL },
    { "vote", 'v', 0, G_OPTION_ARG_STRING, &self.vote, NULL, NULL },
    { "copies", 'n', 0, G_OPTION_ARG_INT, &self.copies, NULL, NULL },
    { NULL }
  };
  int status;

  if (!ws_command_parse (&argc, &argv, entries, 1, &status))
    return status;
  if (self.kind == NULL || (!is_about_vote (&self) && !ws_sheet_kind_from_name (self.kind, &self.sheet)))
    return ws_command_usage (_("Say which sheet: --kind sign-in, contact, agenda, agenda-public, ballots or counting-record."));
  if (is_about_vote (&self) && self.vote == NULL)
    return ws_command_usage (_("Say which vote: --vote and its number or its question."));
  if (self.copies < 0 || self.copies > COPIES_MAX)
    return ws_command_usage (_("Up to 5000 ballots can be printed at once."));
  if (self.out == NULL)
    return ws_command_usage (_("Say where the sheet goes: -o sheet.pdf."));
  return write_document (&self, argv[1]);
}
