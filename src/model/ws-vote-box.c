/* ws-vote-box.c — opening, closing, publishing, and the passphrase of the voting screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening freezes the rules and draws the order of ties; closing fixes what is in the box, seals it with a fingerprint and
 * writes the file anew. How a ballot goes in is in ws-vote-cast.c. */

#include <crypt.h>
#include <string.h>
#include <string.h>
#include <time.h>

#include <glib/gi18n-lib.h>

#include "ws-random.h"
#include "ws-vote-private.h"
#include "ws-words.h"

/* yescrypt at this cost takes about a third of a second: it keeps honest people honest and encrypts nothing. */
#define PASSPHRASE_COST 9
#define PASSPHRASE_MIN_CHARS 4
#define FREE_TRIES 3

static gint64
vote_id (WsVote *self)
{
  return ws_row_get_id (WS_ROW (self));
}

static WsStore *
store_of (WsVote *self)
{
  return ws_row_get_store (WS_ROW (self));
}

/* Monotonic, and it goes on while the laptop sleeps: closing the lid does not shorten the wait. */
static gint64
boot_time_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);
  return (gint64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Returns: (transfer full) (nullable): %NULL with @error set where the passphrase is too short */
static char *
hash_passphrase (const char  *passphrase,
                 GError     **error)
{
  struct crypt_data data = { 0 };
  char salt[CRYPT_GENSALT_OUTPUT_SIZE];
  const char *hash;
  char *copy;

  if (passphrase == NULL || g_utf8_strlen (passphrase, -1) < PASSPHRASE_MIN_CHARS)
    {
      ws_model_refuse (error, _("The passphrase needs at least 4 characters. With it you leave the voting screen."));
      return NULL;
    }
  if (crypt_gensalt_rn ("$y$", PASSPHRASE_COST, NULL, 0, salt, sizeof salt) == NULL ||
      (hash = crypt_r (passphrase, salt, &data)) == NULL || *hash == '*')
    {
      ws_model_refuse (error, _("The passphrase could not be kept by this computer."));
      return NULL;
    }
  copy = g_strdup (hash);
  explicit_bzero (&data, sizeof data);
  return copy;
}

/**
 * ws_vote_get_people:
 * @entitled: (out): people with the right to vote; 0: not stated
 * @present: (out): of these, in the room when it opened; 0: not stated
 *
 * For a draft both are what they would be if it opened now: counted where people are checked in, else as they were typed.
 */
void
ws_vote_get_people (WsVote *self,
                    guint  *entitled,
                    guint  *present)
{
  WsWorkshop *workshop = ws_vote_get_workshop (self);
  WsAttendance *attendance = ws_workshop_get_attendance (workshop);
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  *entitled = rules.entitled;
  *present = rules.present;
  if (ws_vote_get_state (self) == WS_VOTE_DRAFT && ws_attendance_is_used (attendance))
    {
      *entitled = ws_attendance_get_entitled (attendance);
      *present = ws_attendance_get_voters (attendance);
    }
}

static gboolean
check_budget (WsVote             *self,
              const WsVoteRules  *rules,
              GError            **error)
{
  if (rules->budget == 0)
    return ws_model_refuse (error, _("Say how much money there is to be spent."));
  for (guint i = 0; i < ws_vote_get_n_options (self); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self), i);

      if (ws_vote_option_get_cost (option, NULL, NULL) > 0)
        continue;
      g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_REFUSED,
                   /* Translators: %s is a project of a participatory budget */
                   _("Say what “%s” costs."), ws_vote_option_get_text (option));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_options (WsVote             *self,
               const WsVoteRules  *rules,
               GError            **error)
{
  guint n = ws_vote_get_n_options (self);
  gboolean one = rules->method == WS_METHOD_GRADIENTS;   /* also a single proposal can be agreed with by degrees */

  if (n < (one ? 1u : 2u))
    return ws_model_refuse (error, one ? _("A vote needs at least one proposal.") : _("A vote needs at least two options."));
  if (rules->method == WS_METHOD_BUDGET)
    return check_budget (self, rules, error);
  if (rules->method != WS_METHOD_GRADIENTS && rules->method != WS_METHOD_RANKED && (guint) rules->seats >= n)
    return ws_model_refuse (error, _("As many options would be chosen as there are. Add options or choose fewer."));
  if (rules->method == WS_METHOD_APPROVAL && (guint) rules->choose_min > n)
    return ws_model_refuse (error, _("People would have to choose more options than there are."));
  return TRUE;
}

/**
 * ws_vote_can_open:
 *
 * Returns: %FALSE with a sentence in @error that says what is missing
 */
gboolean
ws_vote_can_open (WsVote  *self,
                  GError **error)
{
  WsVoteRules rules;
  guint entitled, present;

  ws_vote_get_rules (self, &rules);
  ws_vote_get_people (self, &entitled, &present);
  if (ws_vote_get_state (self) != WS_VOTE_DRAFT)
    return ws_model_refuse (error, _("This vote was opened before. To vote again, make a new round."));
  if (ws_store_query_int (store_of (self), "SELECT count(*) FROM vote WHERE state = 1 AND gone = 0", NULL) > 0)
    return ws_model_refuse (error, _("Another vote is open. Close it first: only one can be open at a time."));
  if (rules.channel == WS_CHANNEL_HANDS && !ws_method_has_sheets (rules.method))
    return ws_model_refuse (error, _("Hands can only be counted in votes by points, by approval or by yes and no."));
  if (rules.method == WS_METHOD_CONSENT)
    return TRUE;
  if (rules.method == WS_METHOD_YES_NO)
    {
      if (rules.base == WS_BASE_PRESENT && present == 0)
        return ws_model_refuse (error, _("The percentage is of the people present: say how many they are."));
      if (rules.base == WS_BASE_ENTITLED && entitled == 0)
        return ws_model_refuse (error, _("The percentage is of the people with the right to vote: say how many they are."));
      return TRUE;
    }
  return check_options (self, &rules, error);
}

/* The order of ties within a count (E19), drawn before the first ballot and part of the rules from then on. */
static gboolean
draw_lots (WsVote  *self,
           GError **error)
{
  guint n = ws_vote_get_n_options (self);
  g_autofree guint *places = g_new0 (guint, n + 1);

  if (!ws_method_has_options (ws_vote_get_method (self)))
    return TRUE;
  for (guint i = 0; i < n; i++)
    places[i] = i + 1;
  ws_random_shuffle (places, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self), i);

      if (!ws_row_set (WS_ROW (option), NULL, error, "i", "lot", (gint64) places[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
open_box (WsVote      *self,
          const char  *hash,
          GError     **error)
{
  WsStore *store = store_of (self);
  WsAttendance *attendance = ws_workshop_get_attendance (ws_vote_get_workshop (self));
  g_autoptr (WsEdit) edit = NULL;
  g_autofree char *rules_text = NULL;
  g_autofree char *rules_hash = NULL;
  guint entitled, present, needed;
  WsQuorumState quorum = ws_attendance_get_quorum (attendance, &needed);

  ws_vote_get_people (self, &entitled, &present);
  edit = ws_store_begin_fixed (store, N_("Open vote"));
  if (!draw_lots (self, error))
    return FALSE;
  rules_text = ws_vote_describe_rules (self, entitled, present);
  rules_hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, rules_text, -1);
  return ws_row_set (WS_ROW (self), NULL, error, "iisiiii", "state", (gint64) WS_VOTE_OPEN, "opened", ws_now_ms (),
                     "rules_hash", rules_hash, "entitled", (gint64) entitled, "present", (gint64) present,
                     "quorum", (gint64) quorum, "quorum_needed", (gint64) needed) &&
         ws_store_run (store, error, "INSERT OR REPLACE INTO box (vote, deposited, passphrase, tries) VALUES (?1, 0, ?2, 0)",
                       "is", vote_id (self), hash) &&
         ws_edit_commit (edit, error);
}

static gboolean
is_on_laptop (WsVote *self)
{
  WsVoteRules rules;

  ws_vote_get_rules (self, &rules);
  return rules.channel == WS_CHANNEL_LAPTOP;
}

/**
 * ws_vote_open:
 * @passphrase: (nullable): with which the facilitator leaves the voting screen; %NULL for a show of hands or paper
 *
 * Opens the box and freezes the rules, with how many people were there and whether that was a quorum. Cannot be undone.
 */
gboolean
ws_vote_open (WsVote      *self,
              const char  *passphrase,
              GError     **error)
{
  g_autofree char *hash = NULL;

  if (!ws_vote_can_open (self, error))
    return FALSE;
  hash = is_on_laptop (self) ? hash_passphrase (passphrase, error) : g_strdup ("");
  return hash != NULL && open_box (self, hash, error);
}

static void
wipe (gpointer passphrase)
{
  explicit_bzero (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/* In a thread: knows the passphrase alone, and touches neither the vote nor the file. */
static void
hash_in_thread (GTask        *task,
                gpointer      vote,
                gpointer      passphrase,
                GCancellable *cancellable)
{
  GError *error = NULL;
  char *hash = hash_passphrase (passphrase, &error);

  if (hash != NULL)
    g_task_return_pointer (task, hash, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * ws_vote_open_async:
 * @passphrase: (nullable): as for ws_vote_open()
 *
 * Like ws_vote_open(), but the slow part runs in a thread, so that the window goes on answering. The box is opened in
 * ws_vote_open_finish(); who does not call it (because the file was closed meanwhile) leaves the draft as it is.
 */
void
ws_vote_open_async (WsVote              *self,
                    const char          *passphrase,
                    GAsyncReadyCallback  callback,
                    gpointer             data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  GError *error = NULL;

  g_task_set_source_tag (task, ws_vote_open_async);
  if (!ws_vote_can_open (self, &error))
    g_task_return_error (task, error);
  else if (!is_on_laptop (self))
    g_task_return_pointer (task, g_strdup (""), g_free);
  else
    {
      g_task_set_task_data (task, g_strdup (passphrase != NULL ? passphrase : ""), wipe);
      g_task_run_in_thread (task, hash_in_thread);
    }
}

gboolean
ws_vote_open_finish (WsVote        *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  g_autofree char *hash = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  hash = g_task_propagate_pointer (G_TASK (result), error);
  return hash != NULL && ws_vote_can_open (self, error) && open_box (self, hash, error);
}

static gboolean
write_tries (WsVote  *self,
             gint64   tries,
             GError **error)
{
  g_autoptr (WsEdit) edit = ws_store_begin_secret (store_of (self));

  return ws_store_run (store_of (self), error, "UPDATE box SET tries = ?2 WHERE vote = ?1", "ii", vote_id (self), tries) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_vote_check_passphrase:
 * @wait_ms: (out) (nullable): how long no further try is accepted, in milliseconds
 *
 * Three wrong ones are free; then the wait is 30 s and doubles up to 15 minutes. Slow on purpose.
 *
 * Returns: %TRUE where it is the right one
 */
gboolean
ws_vote_check_passphrase (WsVote      *self,
                          const char  *passphrase,
                          gint64      *wait_ms,
                          GError     **error)
{
  g_autofree char *hash = ws_store_query_text (store_of (self), "SELECT passphrase FROM box WHERE vote = ?1", "i", vote_id (self));
  gint64 tries = ws_store_query_int (store_of (self), "SELECT tries FROM box WHERE vote = ?1", "i", vote_id (self));
  gint64 *locked_until = ws_vote_get_lock (self);
  gint64 now = boot_time_ms ();
  struct crypt_data data = { 0 };
  const char *result;
  gboolean right;

  if (wait_ms != NULL)
    *wait_ms = MAX (0, *locked_until - now);
  if (*locked_until > now)
    return ws_model_refuse (error, _("Too many wrong passphrases. Wait a moment before you try again."));
  result = hash != NULL && *hash != '\0' ? crypt_r (passphrase, hash, &data) : NULL;
  right = result != NULL && g_str_equal (result, hash);
  explicit_bzero (&data, sizeof data);
  if (right)
    {
      if (tries > 0)
        write_tries (self, 0, NULL);
      return TRUE;
    }
  tries++;
  write_tries (self, tries, NULL);
  if (tries >= FREE_TRIES)
    {
      gint64 wait = MIN (G_GINT64_CONSTANT (30000) << MIN (tries - FREE_TRIES, 5), 15 * 60 * 1000);
      *locked_until = boot_time_ms () + wait;
      if (wait_ms != NULL)
        *wait_ms = wait;
    }
  return ws_model_refuse (error, _("That is not the passphrase."));
}

/**
 * ws_vote_change_passphrase:
 *
 * For a facilitator who forgot it and has left the voting screen by closing the program.
 */
gboolean
ws_vote_change_passphrase (WsVote      *self,
                           const char  *passphrase,
                           GError     **error)
{
  g_autoptr (WsEdit) edit = NULL;
  g_autofree char *hash = hash_passphrase (passphrase, error);

  if (hash == NULL)
    return FALSE;
  *ws_vote_get_lock (self) = 0;
  edit = ws_store_begin_secret (store_of (self));
  return ws_store_run (store_of (self), error, "UPDATE box SET passphrase = ?2, tries = 0 WHERE vote = ?1", "is",
                       vote_id (self), hash) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_vote_get_cast:
 *
 * Returns: how many ballots are in the box, the only thing that is known of it while the vote is open
 */
guint
ws_vote_get_cast (WsVote *self)
{
  return ws_store_query_int (store_of (self), "SELECT deposited FROM box WHERE vote = ?1", "i", vote_id (self));
}

/* The ballots, sorted, with their counts, then paper ballots and totals typed in: what "ballots-hash" is the SHA-256 of. */
static char *
ballots_to_text (WsVote *self)
{
  GString *text = g_string_new ("workshop ballots 1\n");
  g_autoptr (WsQuery) query = ws_store_query (store_of (self), "SELECT n, body FROM ballot WHERE vote = ?1 ORDER BY body", "i",
                                              vote_id (self));

  while (ws_query_next (query))
    g_string_append_printf (text, "%" G_GINT64_FORMAT "\t%s\n", ws_query_get_int (query, 0), ws_query_get_text (query, 1));
  ws_vote_append_papers (self, text);
  ws_vote_append_sheets (self, text);
  return g_string_free (text, FALSE);
}

/**
 * ws_vote_close:
 *
 * Closes the box: no ballot comes in any more, the result can be read, the passphrase is forgotten and the file is written
 * anew without free space. Cannot be undone.
 */
gboolean
ws_vote_close (WsVote  *self,
               GError **error)
{
  WsStore *store = store_of (self);
  g_autoptr (WsEdit) edit = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;

  if (ws_vote_get_state (self) != WS_VOTE_OPEN)
    return ws_model_refuse (error, _("This vote is not open."));
  if (!ws_vote_check_papers (self, error))
    return FALSE;
  /* read within the edit: what cannot be read must not be sealed */
  edit = ws_store_begin_fixed (store, N_("Close vote"));
  text = ballots_to_text (self);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (!ws_row_set (WS_ROW (self), NULL, error, "iiiis", "state", (gint64) WS_VOTE_CLOSED, "closed", ws_now_ms (),
                   "deposited", (gint64) ws_vote_get_cast (self), "spoiled",
                   ws_store_query_int (store, "SELECT count(*) FROM code WHERE vote = ?1 AND state = 2", "i", vote_id (self)),
                   "ballots_hash", hash) ||
      !ws_store_run (store, error, "UPDATE box SET passphrase = '', tries = 0 WHERE vote = ?1", "i", vote_id (self)) ||
      !ws_edit_commit (edit, error))
    return FALSE;
  /* The vote is closed by now; a disk without room for the rewriting does not open it again. */
  ws_store_vacuum (store, NULL);
  return TRUE;
}

/**
 * ws_vote_check_seal:
 *
 * Returns: %FALSE with @error set where what is in the box of a closed vote is not what was in it when it closed
 */
gboolean
ws_vote_check_seal (WsVote  *self,
                    GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;

  if (ws_vote_get_state (self) < WS_VOTE_CLOSED)
    return TRUE;
  text = ballots_to_text (self);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (g_str_equal (hash, ws_vote_get_ballots_hash (self)))
    return TRUE;
  g_set_error (error, WS_STORE_ERROR, WS_STORE_ERROR_DAMAGED,
               /* Translators: %s is the question of a vote */
               _("The ballots of the vote “%s” are not those that were there when it closed."), ws_vote_get_question (self));
  return FALSE;
}

/**
 * ws_vote_publish:
 *
 * Makes the result part of the minutes. Cannot be undone. Refused while a tie is not broken or slips are not accounted for.
 */
gboolean
ws_vote_publish (WsVote  *self,
                 GError **error)
{
  g_autoptr (WsEdit) edit = NULL;

  if (ws_vote_get_state (self) != WS_VOTE_CLOSED)
    return ws_model_refuse (error, _("Only a closed vote can be published."));
  if (!ws_vote_check_slips (self, error))
    return FALSE;
  if (ws_vote_needs_decision (self))
    return ws_model_refuse (error, _("First break the tie, by the rule that was fixed before"));
  edit = ws_store_begin_fixed (store_of (self), N_("Publish result"));
  return ws_row_set (WS_ROW (self), NULL, error, "ii", "state", (gint64) WS_VOTE_PUBLISHED, "published", ws_now_ms ()) &&
         ws_edit_commit (edit, error);
}

/**
 * ws_vote_list_ballots:
 *
 * Ballots of the laptop; those of paper are in ws_vote_list_papers().
 *
 * Returns: (transfer full): body → count (GUINT_TO_POINTER); %NULL with @error while the vote is open, when nobody may know
 */
GHashTable *
ws_vote_list_ballots (WsVote  *self,
                      GError **error)
{
  g_autoptr (GHashTable) ballots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (WsQuery) query = NULL;

  if (ws_vote_get_state (self) == WS_VOTE_OPEN)
    {
      ws_model_refuse (error, _("The vote is open: until it is closed nobody sees what is in the box."));
      return NULL;
    }
  query = ws_store_query (store_of (self), "SELECT body, n FROM ballot WHERE vote = ?1 ORDER BY body", "i", vote_id (self));
  while (ws_query_next (query))
    g_hash_table_insert (ballots, g_strdup (ws_query_get_text (query, 0)), GUINT_TO_POINTER (ws_query_get_int (query, 1)));
  return g_steal_pointer (&ballots);
}
