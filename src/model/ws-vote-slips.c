/* ws-vote-slips.c — slips of paper with a code that serves once (E13, E23).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A code is known only while the slips are being printed: the file holds its SHA-256. Two groups of consonant, vowel,
 * consonant, vowel can be read out and typed by anybody: no letter that sounds or looks like another, and no group that is
 * rude or the name of somebody who may be in the room. (13 × 5)⁴ are 17.8 million codes less those: with 500 slips a blind
 * guess succeeds once in 36 000, and the booth pauses after three. Nothing links a code with a ballot: both tables are
 * written anew in the order of their keys with each cast. */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-text.h"
#include "ws-vote-private.h"
#include "ws-words.h"

static const char consonants[] = "bdfgjklmnprst";
static const char vowels[] = "aeiou";

/* Not as a group and not across two: what would make a room laugh or hurt somebody … */
static const char rude[] =
  " baba bala bobo boba buga dedo dike fago gaga gago gata gato jode joda jodo jodi joto jota kaga kago kaka kaki kike koka kolo"
  " kula kulo lela lelo loka loko mama mame mami mamo mata mate mato meko mojo more moro muda mudo mula naka nako nena nude pato"
  " peda pede pedi pedo peko pene peta pete peto pija pijo pipi pito popo pota pote puta pute puti puto rabo rape rata ratu robo"
  " sida sobo suda tara teta tete toto tota ";
/* … and names, so that no slip is somebody's. */
static const char names[] =
  " beni beti beto bibi dani dari dina dino dora fede feli fina fito gabi gabo gina gino jose joni juli kari kata kati kika kiko"
  " lala lalo lara leti lila lili lina lino lisa lola lolo luka lulu lupe mago mara mari memo mimi mina miri moni nati neli neto"
  " nina nino nora nuri paki pako pati pepa pepe pili pola polo rafa rami rena rene rita rosa rosi rubi sami sara sari sofi soni"
  " susi tami tati tere tina tino tita tito toni ";

static gboolean
is_listed (const char *list,
           const char *group)
{
  char word[] = { ' ', group[0], group[1], group[2], group[3], ' ', '\0' };

  return strstr (list, word) != NULL;
}

static gboolean
is_decent (const char *code)
{
  return !is_listed (rude, code) && !is_listed (rude, code + 2) && !is_listed (rude, code + 4) &&
         !is_listed (names, code) && !is_listed (names, code + 4);
}

static void
draw_code (char *code)
{
  do
    for (guint i = 0; i < WS_CODE_LETTERS; i++)
      code[i] = i % 2 == 0 ? consonants[ws_random_below (strlen (consonants))] : vowels[ws_random_below (strlen (vowels))];
  while (!is_decent (code));
  code[WS_CODE_LETTERS] = '\0';
}

static char *
hash_code (WsVote     *self,
           const char *code)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT " %s", ws_row_get_id (WS_ROW (self)), code);
  char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  explicit_bzero (text, strlen (text));
  return hash;
}

/* The eight letters of what was typed with capitals, accents, blanks and hyphens. Returns: %FALSE where they are not eight */
static gboolean
read_code (const char *typed,
           char       *code)
{
  g_autofree char *folded = ws_text_fold (typed);
  guint n = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        continue;
      if (c >= 0x80 || n == WS_CODE_LETTERS)
        return FALSE;
      code[n++] = c;
    }
  code[n] = '\0';
  explicit_bzero (folded, strlen (folded));
  return n == WS_CODE_LETTERS;
}

/* Returns: (transfer full) (nullable): the hash of what was typed; %NULL where it cannot be a code */
static char *
hash_typed (WsVote     *self,
            const char *typed)
{
  char code[WS_CODE_LETTERS + 1];
  char *hash = typed != NULL && read_code (typed, code) ? hash_code (self, code) : NULL;

  explicit_bzero (code, sizeof code);
  return hash;
}

static WsCodeState
state_of (WsVote     *self,
          const char *hash)
{
  gint64 state = hash == NULL ? -1
    : ws_store_query_int (ws_row_get_store (WS_ROW (self)),
                          "SELECT coalesce ((SELECT state FROM code WHERE vote = ?1 AND hash = ?2), -1)", "is",
                          ws_row_get_id (WS_ROW (self)), hash);

  return state == 0 ? WS_CODE_OK : state == 1 ? WS_CODE_USED : state == 2 ? WS_CODE_VOID : WS_CODE_UNKNOWN;
}

/* Writes the codes anew: those there are with those that are added, a hash each in @hashes. */
static gboolean
add_codes (WsVote     *self,
           GPtrArray  *hashes,
           GError    **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  for (guint i = 0; i < hashes->len; i++)
    if (!ws_store_run (store, error, "INSERT INTO code (vote, hash, state) VALUES (?1, ?2, 0)", "is",
                       ws_row_get_id (WS_ROW (self)), g_ptr_array_index (hashes, i)))
      return FALSE;
  return ws_vote_rewrite_rows (store, ws_store_query (store, "SELECT vote, 0, hash, state FROM code ORDER BY vote, hash", NULL),
                               "DELETE FROM code", "INSERT INTO code (vote, hash, state) VALUES (?1, ?3, ?4)", error);
}

/**
 * ws_vote_mark_code:
 * @hash: (nullable): of the code; %NULL where what was typed cannot be one
 * @state: 1 used, 2 void
 *
 * Turns a code that is not used yet into one that is, within an edit, by writing the whole table anew.
 */
gboolean
ws_vote_mark_code (WsVote      *self,
                   const char  *hash,
                   gint64       state,
                   GError     **error)
{
  WsStore *store = ws_row_get_store (WS_ROW (self));

  switch (state_of (self, hash))
    {
    case WS_CODE_UNKNOWN:
      return ws_model_refuse (error, _("There is no such code. Compare it letter by letter with the slip."));
    case WS_CODE_USED:
      return ws_model_refuse (error, _("Somebody has voted with this code already."));
    case WS_CODE_VOID:
      return ws_model_refuse (error, _("This slip was cancelled."));
    default:
      break;
    }
  return ws_vote_rewrite_rows (store,
                               ws_store_query (store, "SELECT vote, 0, hash, iif (vote = ?1 AND hash = ?2, ?3, state) FROM code"
                                                      " ORDER BY vote, hash", "isi", ws_row_get_id (WS_ROW (self)), hash, state),
                               "DELETE FROM code", "INSERT INTO code (vote, hash, state) VALUES (?1, ?3, ?4)", error);
}

static gboolean
check_slips (WsVote  *self,
             guint    n,
             GError **error)
{
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  if (rules.admission != WS_ADMISSION_CODES)
    return ws_model_refuse (error, _("This vote is not by slips with a code."));
  if (ws_vote_get_state (self) > WS_VOTE_OPEN)
    return ws_model_refuse (error, _("This vote is closed: nobody could vote with another slip."));
  if (n < 1 || ws_vote_get_printed (self) + (guint64) n > WS_SLIPS_MAX)
    return ws_model_refuse (error, _("A vote can have from 1 to 2000 slips."));
  return TRUE;
}

/* Draws codes that are not there yet. Returns: (transfer full): as they are printed; their hashes in @hashes */
static char **
draw_codes (WsVote    *self,
            guint      n,
            GPtrArray *hashes)
{
  g_autoptr (GHashTable) drawn = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *codes = g_ptr_array_new ();

  while (codes->len < n)
    {
      char code[WS_CODE_LETTERS + 1];
      g_autofree char *hash = NULL;

      draw_code (code);
      hash = hash_code (self, code);
      if (state_of (self, hash) != WS_CODE_UNKNOWN || g_hash_table_contains (drawn, hash))
        continue;
      for (guint i = 0; i < WS_CODE_LETTERS; i++)
        code[i] = g_ascii_toupper (code[i]);
      g_ptr_array_add (codes, g_strdup_printf ("%.4s-%.4s", code, code + 4));
      g_ptr_array_add (hashes, hash);
      g_hash_table_add (drawn, g_steal_pointer (&hash));
      explicit_bzero (code, sizeof code);
    }
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_free (codes, FALSE);
}

/**
 * ws_vote_make_slips:
 * @n: how many more
 *
 * Makes codes for slips that are printed now; while the vote is a draft or open. They are in no order, and nobody can ask for
 * them again: if the printer fails, spoil none and print others. Cannot be undone.
 *
 * Returns: (transfer full) (nullable): @n codes such as "BAKO-LITU", %NULL-terminated; %NULL with @error
 */
char **
ws_vote_make_slips (WsVote  *self,
                    guint    n,
                    GError **error)
{
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) codes = NULL;
  g_autoptr (WsEdit) edit = NULL;

  if (!check_slips (self, n, error))
    return NULL;
  codes = draw_codes (self, n, hashes);
  edit = ws_store_begin_fixed (ws_row_get_store (WS_ROW (self)), N_("Print slips"));
  if (!add_codes (self, hashes, error) ||
      !ws_row_set (WS_ROW (self), NULL, error, "i", "printed", (gint64) ws_vote_get_printed (self) + n) ||
      !ws_edit_commit (edit, error))
    return NULL;
  return g_steal_pointer (&codes);
}

/* Returns: for how many slips a code was ever made */
guint
ws_vote_get_printed (WsVote *self)
{
  return ws_row_get_int (WS_ROW (self), WS_VOTE_FIELD_PRINTED);
}

/**
 * ws_vote_check_code:
 * @typed: as a person types it: lower case, blanks, hyphens and accents are accepted
 *
 * Returns: what that code is in this vote
 */
WsCodeState
ws_vote_check_code (WsVote     *self,
                    const char *typed)
{
  g_autofree char *hash = hash_typed (self, typed);

  return state_of (self, hash);
}

/**
 * ws_vote_cast_with_code:
 * @expected: ws_vote_get_cast() when this voter's turn began
 * @code: as it was typed
 *
 * Uses up the code and deposits the ballot, both or neither. %TRUE means that they are on the disk.
 *
 * Returns: %FALSE with @error where nothing was deposited and the code can still be used; then the same call may be tried again
 */
gboolean
ws_vote_cast_with_code (WsVote      *self,
                        guint        expected,
                        const char  *code,
                        const char  *body,
                        GError     **error)
{
  g_autofree char *hash = hash_typed (self, code);

  return ws_vote_deposit (self, expected, body, &(WsTicket) { .admission = WS_ADMISSION_CODES, .hash = hash }, error);
}

/**
 * ws_vote_spoil_slip:
 * @code: as it was typed
 *
 * Cancels a slip that was not used: torn, lost, or seen by somebody else. It counts as spoiled, and another may be printed.
 * Cannot be undone.
 */
gboolean
ws_vote_spoil_slip (WsVote      *self,
                    const char  *code,
                    GError     **error)
{
  g_autofree char *hash = hash_typed (self, code);
  g_autoptr (WsEdit) edit = NULL;

  if (ws_vote_get_state (self) > WS_VOTE_OPEN)
    return ws_model_refuse (error, _("This vote is closed: its slips can only be counted now."));
  edit = ws_store_begin_secret (ws_row_get_store (WS_ROW (self)));
  return ws_vote_mark_code (self, hash, 2, error) && ws_edit_commit (edit, error);
}
