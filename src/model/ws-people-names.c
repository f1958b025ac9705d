/* ws-people-names.c — what sectors, kinds, bands and permissions are called.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In one place, because the window, the sheet that is signed at the door and the minutes must use the same
 * words. */

#include "ws-people-names.h"

#include <glib/gi18n-lib.h>

const char *
ws_sector_get_name (WsSector sector)
{
  static const char *const names[WS_N_SECTORS] = {
    N_("Neighbours"), N_("Municipal government"), N_("State government"), N_("Federal government"), N_("Civil organisations"),
    N_("Schools"), N_("Businesses"), N_("Others"),
  };

  return names[sector];
}

const char *
ws_institution_kind_get_name (WsInstitutionKind kind)
{
  static const char *const names[WS_N_INSTITUTION_KINDS] = {
    N_("Municipal government"), N_("State government"), N_("Federal government"), N_("Civil organisation"),
    N_("Neighbourhood committee"), N_("School"), N_("Business"), N_("Another kind"),
  };

  return names[kind];
}

const char *
ws_person_kind_get_name (WsPersonKind kind)
{
  static const char *const names[WS_N_PERSON_KINDS] = { N_("Neighbour"), N_("Official"), N_("Facilitator"), N_("Observer") };

  return names[kind];
}

const char *
ws_age_band_get_name (WsAgeBand age_band)
{
  static const char *const names[WS_N_AGES] = {
    N_("Not asked"), N_("Under 18"), N_("18 to 29"), N_("30 to 44"), N_("45 to 59"), N_("60 or more"), N_("Prefers not to say"),
  };

  return names[age_band];
}

const char *
ws_gender_get_name (WsGender gender)
{
  static const char *const names[WS_N_GENDERS] = {
    N_("Not asked"), N_("Woman"), N_("Man"), N_("Another gender"), N_("Prefers not to say"),
  };

  return names[gender];
}

const char *
ws_purpose_get_name (WsPurpose purpose)
{
  static const char *const names[WS_N_PURPOSES] = {
    N_("To stay on the attendance list"), N_("Photos and video"), N_("To be named in the public minutes"),
    N_("To be contacted afterwards"),
  };

  return names[purpose];
}

/* Returns: (transfer full): "half", "a third", "40 per cent", "3/7" */
static char *
describe_share (const WsQuorum *quorum,
                WsLang         *lang)
{
  if (quorum->part * 2 == quorum->whole)
    /* Translators: a share of people, as in “more than half of those with the right to vote” */
    return g_strdup (ws_lang_ctr (lang, "share", "half"));
  if (quorum->part * 3 == quorum->whole)
    return g_strdup (ws_lang_ctr (lang, "share", "a third"));
  if (quorum->part * 3 == quorum->whole * 2)
    return g_strdup (ws_lang_ctr (lang, "share", "two thirds"));
  if (100 % quorum->whole == 0)
    return g_strdup_printf (ws_lang_ctr (lang, "share", "%d per cent"), quorum->part * (100 / quorum->whole));
  return g_strdup_printf ("%d/%d", quorum->part, quorum->whole);
}

/**
 * ws_quorum_describe:
 *
 * Returns: (transfer full) (nullable): the rule in words, without capital and full stop; %NULL where there is
 * none
 */
char *
ws_quorum_describe (const WsQuorum *quorum,
                    WsLang         *lang)
{
  g_autofree char *share = describe_share (quorum, lang);

  switch (quorum->rule)
    {
    case WS_QUORUM_NUMBER:
      return g_strdup_printf (ws_lang_ntr (lang, "%d person with the right to vote", "%d people with the right to vote",
                                           quorum->number), quorum->number);
    case WS_QUORUM_ENTITLED:
      /* Translators: %s is a share such as “half” or “40 per cent” */
      return g_strdup_printf (quorum->above ? ws_lang_tr (lang, "more than %s of those with the right to vote")
                                            : ws_lang_tr (lang, "at least %s of those with the right to vote"), share);
    case WS_QUORUM_PRESENT:
      /* Translators: %s is a share such as “half” or “40 per cent” */
      return g_strdup_printf (quorum->above ? ws_lang_tr (lang, "more than %s of those present have the right to vote")
                                            : ws_lang_tr (lang, "at least %s of those present have the right to vote"), share);
    default:
      return NULL;
    }
}
