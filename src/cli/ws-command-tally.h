/* ws-command-tally.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

int ws_command_tally (int    argc,
                      char **argv);
