/* ws-gradients.c — how far people go along with something, and whether anything stands in its way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neither is a contest. Gradients of agreement show a picture for a talk, so nothing is chosen and no share is called
 * enough; a veto is named however many agree. Consent is not a number of votes: one objection is enough to stop. */

#include "ws-gradients.h"

/**
 * ws_gradients_read:
 * @profile: of points from 1 to %WS_GRADIENT_STEPS
 * @gradients: (out)
 *
 * Source of the scale: S. Kaner and others, Facilitator’s Guide to Participatory Decision-Making (1996).
 */
void
ws_gradients_read (WsProfile   *profile,
                   guint        option,
                   WsGradients *gradients)
{
  guint n;
  gint64 count;

  *gradients = (WsGradients) { .said = 0 };
  for (guint g = 0; g < ws_profile_get_n_groups (profile); g++)
    {
      const WsBallotMark *marks = ws_profile_get_group (profile, g, &n, &count);

      for (guint i = 0; i < n; i++)
        {
          if (marks[i].option != option || marks[i].points < 1 || marks[i].points > WS_GRADIENT_STEPS)
            continue;
          gradients->counts[marks[i].points] += count;
          gradients->said += count;
          gradients->go_along += marks[i].points <= WS_GRADIENT_STEPS_FOR ? count : 0;
        }
    }
}

static void
say_option (WsOutcome         *self,
            WsProfile         *profile,
            guint              option,
            const WsGradients *gradients,
            WsLang            *lang)
{
  gint64 vetoes = gradients->counts[WS_GRADIENT_STEPS];
  g_autofree char *name = ws_outcome_name_options (profile, lang, &option, 1);
  g_autofree char *part = ws_lang_number (lang, gradients->go_along);
  g_autofree char *said = ws_lang_number (lang, gradients->said);
  g_autofree char *percent = ws_lang_percent (lang, gradients->go_along, gradients->said);
  g_autofree char *number = ws_lang_number (lang, vetoes);

  if (gradients->said == 0)
    {
      /* Translators: %s is an option */
      ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "Nobody said anything on %s."), name));
      return;
    }
  /* Translators: an option; how many people, of how many, the percentage */
  ws_outcome_add_step (self, g_strdup_printf (ws_lang_tr (lang, "%1$s: %2$s of %3$s people choose steps 1 to 4 (%4$s)."),
                                              name, part, said, percent));
  if (vetoes > 0)
    /* Translators: %1$s is an option, %2$s a number of people */
    ws_outcome_add_step (self, g_strdup_printf (ws_lang_ntr (lang, "%1$s: %2$s person chooses step 8, a veto.",
                                                             "%1$s: %2$s people choose step 8, a veto.", vetoes), name, number));
}

/**
 * ws_gradients_count:
 *
 * The totals are the people who choose one of the steps 1 to %WS_GRADIENT_STEPS_FOR. Nothing is chosen.
 *
 * Returns: (transfer full)
 */
WsOutcome *
ws_gradients_count (WsProfile *profile,
                    WsLang    *lang)
{
  guint n = ws_profile_get_n_options (profile);
  g_autofree WsGradients *all = g_new0 (WsGradients, MAX (n, 1));
  gint64 *totals = g_new0 (gint64, MAX (n, 1));
  WsOutcome *self;

  for (guint i = 0; i < n; i++)
    {
      ws_gradients_read (profile, i, &all[i]);
      totals[i] = all[i].go_along;
    }
  self = ws_outcome_new (profile, totals);
  ws_outcome_add_papers (self, lang);
  for (guint i = 0; i < n; i++)
    say_option (self, profile, i, &all[i], lang);
  ws_outcome_add_step (self, g_strdup (ws_lang_tr (lang, "This shows how far people agree. It decides nothing by itself.")));
  return self;
}

/**
 * ws_objections_do_allow:
 *
 * Returns: whether it is decided by consent: somebody answered, and no objection stands
 */
gboolean
ws_objections_do_allow (const WsObjections *answers)
{
  return answers->object == 0 && answers->consent + answers->aside > 0;
}

static void
say_number (WsOutcome  *outcome,
            const char *format,
            gint64      n,
            WsLang     *lang)
{
  g_autofree char *number = ws_lang_number (lang, n);

  ws_outcome_add_step (outcome, g_strdup_printf (format, number));
}

/* Says what was answered and what it means. */
void
ws_objections_add_steps (const WsObjections *answers,
                         WsOutcome          *outcome,
                         WsLang             *lang)
{
  /* Translators: %s is a number of people */
  say_number (outcome, ws_lang_ntr (lang, "%s person consents.", "%s people consent.", answers->consent), answers->consent, lang);
  if (answers->aside > 0)
    /* Translators: %s is a number of people: they are not for it, and not in its way */
    say_number (outcome, ws_lang_ntr (lang, "%s person stands aside.", "%s people stand aside.", answers->aside), answers->aside,
                lang);
  if (answers->object > 0)
    /* Translators: %s is a number of people */
    say_number (outcome, ws_lang_ntr (lang, "%s person objects. One objection is enough: it is not decided.",
                                      "%s people object. One objection is enough: it is not decided.", answers->object),
                answers->object, lang);
  else if (ws_objections_do_allow (answers))
    ws_outcome_add_step (outcome, g_strdup (ws_lang_tr (lang, "Nobody objects: it is decided by consent.")));
  else
    ws_outcome_add_step (outcome, g_strdup (ws_lang_tr (lang, "Nobody answered, so nothing is decided.")));
}
