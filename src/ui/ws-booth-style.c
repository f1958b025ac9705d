/* ws-booth-style.c — the style sheet of the voting booth for one size of screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lengths are drawn for 1366 × 768 and written with two units of our own: "26u" grows and shrinks with the
 * screen, "80t" grows with it but never shrinks, for what is touched. Both become pixels, so that the
 * program's text size, meant for the facilitator's eyes, does not reach the ballot; colours are all given, so
 * that neither dark nor high contrast themes do.
 */
#include "ws-booth-style.h"

static const char template_css[] =
  "window.ws-booth { background: #FFFFFF; color: #14181F; font-size: 26u; margin: 0; "
  "  font-family: Cantarell, sans-serif; border: none; border-radius: 0; "
  "  box-shadow: none; }\n"
  ".wb-page { padding: 22u 40u; }\n"
  ".wb-page:focus, .wb-heading:focus { outline: none; }\n"
  ".wb-heading { padding: 14u 0 12u 0; }\n"
  ".wb-tight .wb-heading { padding: 6u 0 0 0; }\n"
  ".wb-gap8 { border-spacing: 8u 8u; }\n"
  ".wb-gap16 { border-spacing: 16u 16u; }\n"
  ".wb-gap24 { border-spacing: 24u 24u; }\n"
  ".wb-gap { border-spacing: 14u 14u; }\n"
  ".wb-rows { border-spacing: 16u 8t; }\n"
  ".wb-rows.loose { border-spacing: 16u 12t; }\n"
  ".wb-num { min-width: 28u; }\n"
  ".chosen .wb-num { color: #0F3F7A; }\n"

  ".wb-title { font-size: 54u; font-weight: 800; }\n"
  ".wb-question { font-size: 42u; font-weight: 800; }\n"
  ".wb-question.mid { font-size: 36u; }\n"
  ".wb-question.small { font-size: 30u; }\n"
  ".wb-question.tiny { font-size: 24u; }\n"
  ".wb-text { font-size: 30u; }\n"
  ".wb-body { font-size: 26u; }\n"
  ".wb-hint { font-size: 22u; }\n"
  ".wb-soft { color: #4A4F57; }\n"
  ".wb-blue { color: #15539E; }\n"
  ".wb-deep { color: #0F3F7A; }\n"
  ".wb-green { color: #0E5C38; }\n"
  ".wb-red { color: #9B1420; }\n"
  ".wb-ink { color: #14181F; }\n"
  ".wb-edge { color: #6B727C; }\n"
  ".wb-bold { font-weight: 700; }\n"
  ".wb-heavy { font-weight: 800; }\n"
  ".wb-f30 { font-size: 30u; }\n"
  ".wb-f26 { font-size: 26u; }\n"
  ".wb-f22 { font-size: 22u; }\n"
  ".wb-digit { font-size: 42u; font-weight: 800; min-width: 46u; }\n"
  ".wb-count { font-size: 76u; font-weight: 700; }\n"

  ".wb-step { font-size: 22u; color: #4A4F57; border-spacing: 8u; }\n"
  ".wb-step.now { color: #15539E; font-weight: 700; }\n"
  ".wb-dot { min-width: 34u; min-height: 34u; border: 3u solid #15539E; border-radius: 20u; color: #15539E; "
  "  font-size: 20u; font-weight: 800; }\n"
  ".wb-dot.full { background: #15539E; color: #FFFFFF; }\n"

  ".ws-booth button { all: unset; color: #14181F; background: #FFFFFF; border: 4u solid #14181F; "
  "  border-radius: 14u; "
  "  min-height: 72t; padding: 0 26u; font-size: 28u; font-weight: 700; }\n"
  ".ws-booth button.wb-go { background: #15539E; color: #FFFFFF; border: none; min-height: 80t; "
  "  padding: 0 38u; "
  "  font-size: 32u; }\n"
  ".ws-booth button.wb-go.wb-off { background: #E4E4E9; color: #3A3F47; border: 4u dashed #4A4F57; }\n"
  ".ws-booth button.wb-corner { font-size: 22u; min-height: 64t; border: 2u solid #6B727C; padding: 0 20u; "
  "  font-weight: 400; color: #4A4F57; }\n"
  ".ws-booth button.wb-deposit { min-height: 96t; min-width: 516u; }\n"
  ".ws-booth button.wb-deposit.wb-go { min-height: 104t; }\n"
  ".ws-booth button.wb-deposit.wb-go.wb-off { min-height: 96t; }\n"
  ".ws-booth button.wb-wide { min-width: 366u; }\n"
  ".ws-booth button:focus, .wb-entry:focus-within { outline: 5u solid #14181F; outline-offset: 5u; }\n"

  ".wb-row, .ws-booth button.wb-row { border: 3u solid #6B727C; border-radius: 16u; background: #FFFFFF; "
  "  padding: 0 19u; min-height: 74t; color: #14181F; font-weight: 400; }\n"
  ".wb-row.chosen, .ws-booth button.wb-row.chosen { border: 6u solid #15539E; background: #E8EEF7; "
  "  padding: 0 16u; "
  "  min-height: 68t; }\n"
  ".ws-booth button.wb-row.wb-not { border-style: dashed; }\n"
  ".ws-booth button.wb-sign { min-width: 60t; min-height: 60t; border-radius: 40t; "
  "  border: 4u solid #15539E; padding: 0; "
  "  background: #FFFFFF; color: #15539E; }\n"
  ".ws-booth button.wb-sign.plus { background: #15539E; color: #FFFFFF; }\n"
  ".ws-booth button.wb-sign.wb-not { background: #FFFFFF; color: #6B727C; border: 4u dashed #6B727C; }\n"
  ".ws-booth button.wb-row.wb-agree { min-height: 86t; }\n"
  ".ws-booth button.wb-row.wb-agree.chosen { min-height: 80t; }\n"
  ".ws-booth button:active, .ws-booth button.wb-row:active, .ws-booth button.wb-sign:active { "
  "  background: #E8EEF7; }\n"
  ".ws-booth button.wb-go:active, .ws-booth button.wb-sign.plus:active { background: #0F3F7A; }\n"
  ".wb-box { border: 5u solid #14181F; border-radius: 12u; background: #FFFFFF; min-width: 62t; "
  "  min-height: 62t; }\n"
  ".wb-card { border: 3u solid #6B727C; border-radius: 16u; padding: 10u 16u; min-height: 76u; }\n"
  ".wb-number { background: #15539E; color: #FFFFFF; border-radius: 10u; min-width: 72u; min-height: 76u; "
  "  font-size: 34u; font-weight: 800; }\n"
  ".wb-strip { background: #E8EEF7; border-radius: 14u; padding: 0 22u; min-height: 52u; }\n"
  ".wb-say { background: #FFD24A; color: #14181F; border-radius: 10u; padding: 2u 14u; font-weight: 700; }\n"
  ".wb-warn { background: #FFD24A; color: #14181F; border-radius: 16u; padding: 12u 24u; }\n"
  ".ws-booth button.wb-answer { border: 3u solid #6B727C; border-radius: 14u; padding: 0 10u; "
  "  min-height: 200u; }\n"
  ".ws-booth button.wb-answer.chosen { border: 6u solid #15539E; background: #E8EEF7; padding: 0 7u; }\n"
  ".wb-cost { font-size: 24u; }\n"
  ".wb-money { min-height: 56u; }\n"
  ".ws-booth button.wb-mark { min-width: 62t; min-height: 62t; border-radius: 14u; font-size: 28u; "
  "  font-weight: 800; }\n"
  ".ws-booth button.wb-mark.chosen { background: #15539E; color: #FFFFFF; }\n"
  ".wb-place { background: #15539E; color: #FFFFFF; border-radius: 10u; min-width: 72u; min-height: 62u; "
  "  font-size: 30u; font-weight: 800; }\n"
  ".wb-slot-row { border: 3u dashed #6B727C; border-radius: 16u; padding: 0 19u; min-height: 76t; "
  "  color: #4A4F57; }\n"
  ".wb-subhead { min-height: 44u; }\n"
  ".ws-booth button.wb-sign.small { min-width: 58t; min-height: 58t; }\n"
  ".wb-field { padding: 10u 16u; }\n"
  ".wb-field textview, .wb-field textview text { background: none; color: #14181F; font-size: 30u; "
  "  caret-color: #14181F; }\n"
  ".wb-code-slot { min-height: 94u; }\n"
  ".wb-hinted { padding: 4u 0; }\n"
  ".wb-cell { border: 4u solid #14181F; border-radius: 12u; min-width: 76u; min-height: 92u; "
  "  font-size: 52u; font-weight: 800; }\n"
  ".wb-cell.next { border: 7u solid #15539E; background: #E8EEF7; min-width: 70u; min-height: 86u; }\n"
  ".wb-dash { font-size: 52u; font-weight: 800; }\n"
  ".ws-booth button.wb-key { min-width: 86t; min-height: 72t; border: 3u solid #14181F; border-radius: 14u; "
  "  padding: 0; font-size: 36u; font-weight: 800; }\n"
  ".ws-booth button.wb-key.vowel { background: #E8EEF7; border-color: #15539E; }\n"
  ".ws-booth button.wb-key.wide { min-width: 180t; font-size: 26u; }\n"
  ".wb-message { border-radius: 14u; padding: 8u 22u; min-height: 76u; }\n"
  ".wb-message.amber { background: #FFD24A; }\n"
  ".wb-message.red { border: 5u solid #9B1420; }\n"
  ".wb-note { background: #E8EEF7; border-radius: 14u; padding: 6u 22u; }\n"
  ".ws-booth-practice { background: #FFD24A; }\n"
  ".wb-practice { border: 12u solid #FFD24A; background: #FFFFFF; }\n"
  ".wb-banner { background: #FFD24A; padding: 4u 28u 10u 28u; }\n"
  ".ws-booth .wb-banner button { min-height: 60t; font-size: 24u; padding: 0 20u; border-width: 3u; }\n"
  ".wb-above-foot { padding-bottom: 16u; }\n"
  ".wb-slot { min-height: 64u; }\n"

  ".wb-entry { border: 3u solid #6B727C; border-radius: 14u; min-height: 84t; padding: 0 18u; "
  "  font-size: 34u; "
  "  min-width: 480u; background: #FFFFFF; }\n"
  ".wb-entry text { color: #14181F; caret-color: #14181F; background: none; }\n"

  ".wb-s24 { min-width: 24u; min-height: 24u; }\n"
  ".wb-s32 { min-width: 32u; min-height: 32u; }\n"
  ".wb-s34 { min-width: 34u; min-height: 34u; }\n"
  ".wb-s40 { min-width: 40u; min-height: 40u; }\n"
  ".wb-s56 { min-width: 56u; min-height: 56u; }\n"
  ".wb-s64 { min-width: 64u; min-height: 64u; }\n"
  ".wb-s86 { min-width: 86u; min-height: 86u; }\n"
  ".wb-s112 { min-width: 112u; min-height: 112u; }\n"
  ".wb-s124 { min-width: 124u; min-height: 124u; }\n"
  ".wb-ring { min-width: 176u; min-height: 176u; }\n"
  ".wb-bar { min-width: 600u; min-height: 30u; }\n";

/**
 * ws_booth_style_unit:
 * @width: px of the window
 * @height: px of the window
 *
 * Returns: how much larger than 1366 × 768 everything is drawn
 */
double
ws_booth_style_unit (int width,
                     int height)
{
  return MAX (MIN (width / WS_BOOTH_WIDTH, height / WS_BOOTH_HEIGHT), 0.1);
}

static gboolean
append_length (const GMatchInfo *match,
               GString          *result,
               gpointer          data)
{
  double unit = *(double *) data;
  g_autofree char *number = g_match_info_fetch (match, 1);
  g_autofree char *kind = g_match_info_fetch (match, 2);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double px = g_ascii_strtod (number, NULL) * (*kind == 't' ? MAX (unit, 1.0) : unit);

  /* a full stop whatever the language */
  g_string_append (result, g_ascii_formatd (text, sizeof text, "%.2f", px));
  g_string_append (result, "px");
  return FALSE;
}

/**
 * ws_booth_style_expand:
 * @unit: of ws_booth_style_unit()
 *
 * Returns: (transfer full): CSS in pixels
 */
char *
ws_booth_style_expand (double unit)
{
  g_autoptr (GRegex) lengths = g_regex_new ("\\b([0-9]+)([ut])\\b", G_REGEX_OPTIMIZE, 0, NULL);

  return g_regex_replace_eval (lengths, template_css, -1, 0, 0, append_length, &unit, NULL);
}
