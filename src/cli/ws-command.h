/* ws-command.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-vote.h"

G_BEGIN_DECLS

#define WS_EXIT_OK      0
#define WS_EXIT_FAILURE 1
#define WS_EXIT_USAGE   2

/* A command gets its own words: argv[0] is its name. It returns an exit status. */
typedef int (*WsCommandFunc) (int argc, char **argv);

int         ws_command_run     (int           argc,
                                char        **argv);

/* What commands share. */
int         ws_command_fail    (GError       *error);      /* transfer full; says it, returns WS_EXIT_FAILURE */
int         ws_command_usage   (const char   *sentence);   /* says it, returns WS_EXIT_USAGE */
gboolean    ws_command_parse   (int          *argc,
                                char       ***argv,
                                const GOptionEntry *entries,
                                guint         n_files,     /* how many words must be left */
                                int          *status);
WsWorkshop *ws_command_open    (const char   *path,
                                gboolean      read_only,
                                int          *status);
WsVote     *ws_command_find_vote (WsWorkshop *workshop,
                                const char   *word,        /* its number, from 1, or its question */
                                int          *status);
gboolean    ws_command_write   (const char   *path,        /* NULL or "-": standard output */
                                const char   *contents,
                                gsize         length,
                                GError      **error);

int ws_command_cast    (int argc, char **argv);
int ws_command_new     (int argc, char **argv);
int ws_command_example (int argc, char **argv);
int ws_command_info    (int argc, char **argv);
int ws_command_check   (int argc, char **argv);
int ws_command_import  (int argc, char **argv);
int ws_command_import_people (int argc, char **argv);
int ws_command_export  (int argc, char **argv);
int ws_command_minutes (int argc, char **argv);
int ws_command_sheet   (int argc, char **argv);
int ws_command_publish (int argc, char **argv);

G_END_DECLS
