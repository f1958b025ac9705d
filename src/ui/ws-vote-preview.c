/* ws-vote-preview.c — a small picture of the ballot while the vote is prepared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is made of labels and icons, so that a screen reader meets the same words; nothing in it can be pressed. Long lists
 * are cut: what matters is how one fills it in.
 */
#include "ws-vote-preview.h"

#include <glib/gi18n.h>

#include "ws-booth-words.h"
#include "ws-lang.h"
#include "ws-text.h"
#include "ws-vote-words.h"

#define SHOWN_OPTIONS 8
#define DRAWN_MARKS 5

struct _WsVotePreview
{
  AdwBin     parent_instance;

  WsVote    *vote;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (WsVotePreview, ws_vote_preview, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  g_autofree char *broken = ws_text_soft_break (text);
  GtkWidget *label = gtk_label_new (broken);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_mark (GtkWidget  *row,
          const char *icon,
          gboolean    given)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, given ? "ws-accent" : "ws-2");
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), image);
}

/* An example: the first option gets as much as it may, the last but one what is left but for one point. */
static int
example_points (const WsVoteRules *rules,
                guint              n,
                guint              option)
{
  int most = rules->cap > 0 ? MIN (rules->cap, rules->dots) : rules->dots;
  int first = MIN (most, MAX (1, rules->dots - 1));

  if (option == 0)
    return first;
  return n > 2 && option == n - 2 ? MIN (most, MAX (0, rules->dots - 1 - first)) : 0;
}

/* As many votes for one option as a voter who cares can pay for, up to three. */
static int
example_votes (const WsVoteRules *rules)
{
  return rules->dots >= 9 ? 3 : rules->dots >= 4 ? 2 : 1;
}

static GtkWidget *
add_word (GtkWidget  *row,
          const char *text,
          gboolean    given)
{
  GtkWidget *label = add_label (row, text, given ? "ws-accent" : "ws-2");

  gtk_widget_set_hexpand (label, FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

/* Discs as far as they can be counted at a glance, else the number. */
static void
add_discs (GtkWidget *row,
           int        most,
           int        given)
{
  g_autofree char *number = g_strdup_printf ("%d", given);

  if (most > DRAWN_MARKS)
    add_word (row, number, given > 0);
  for (int i = 0; i < most && most <= DRAWN_MARKS; i++)
    add_mark (row, i < given ? "ws-circle-symbolic" : "ws-ring-symbolic", i < given);
}

/* Where an example gives something: 1 the first, 2 the last but one, 0 nothing. */
static int
example_rank (guint n,
              guint option)
{
  return option == 0 ? 1 : n > 2 && option == n - 2 ? 2 : 0;
}

static void
add_place (GtkWidget *row,
           int        place)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *words = place > 0 ? ws_lang_ordinal (lang, place) : g_strdup ("–");

  add_word (row, words, place > 0);
}

static void
add_project (GtkWidget    *row,
             WsVoteOption *option,
             gboolean      chosen)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  gint64 cost = ws_vote_option_get_cost (option, NULL, NULL);
  g_autofree char *money = cost > 0 ? ws_lang_money (lang, cost) : g_strdup ("");

  gtk_widget_add_css_class (add_word (row, money, FALSE), "caption");
  add_mark (row, chosen ? "ws-done-symbolic" : "ws-ring-symbolic", chosen);
}

static void
add_marks (GtkWidget         *row,
           const WsVoteRules *rules,
           WsVoteOption      *option,
           guint              n,
           guint              i)
{
  int rank = example_rank (n, i);
  int most = rules->cap > 0 ? MIN (rules->cap, rules->dots) : rules->dots;

  switch (rules->method)
    {
    case WS_METHOD_DOTS:
      add_discs (row, most, example_points (rules, n, i));
      break;
    case WS_METHOD_QUADRATIC:
      add_discs (row, DRAWN_MARKS + 1, rank == 1 ? example_votes (rules) : rank == 2 && rules->dots > 10 ? 1 : 0);
      break;
    case WS_METHOD_SCORE:
      add_discs (row, WS_SCORE_MAX, rank == 1 ? 5 : rank == 2 ? 3 : 0);
      break;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
      add_place (row, rank);
      break;
    case WS_METHOD_BUDGET:
      add_project (row, option, rank == 1);
      break;
    case WS_METHOD_GRADIENTS:
      add_word (row, rank > 0 ? ws_booth_words_step (rank) : "–", rank > 0);
      break;
    case WS_METHOD_APPROVAL:
      add_mark (row, rank == 1 || (rank == 2 && rules->choose_max != 1) ? "ws-done-symbolic" : "ws-ring-symbolic",
                rank == 1 || (rank == 2 && rules->choose_max != 1));
      break;
    default:
      add_mark (row, "ws-ring-symbolic", FALSE);
      break;
    }
}

static GtkWidget *
add_row (WsVotePreview *self,
         const char    *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = add_label (row, text, NULL);

  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_box_append (GTK_BOX (self->box), row);
  return row;
}

static void
add_options (WsVotePreview     *self,
             const WsVoteRules *rules,
             guint              n)
{
  for (guint i = 0; i < MIN (n, SHOWN_OPTIONS); i++)
    {
      g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);

      add_marks (add_row (self, ws_vote_option_get_text (option)), rules, option, n, i);
    }
  if (n > SHOWN_OPTIONS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - SHOWN_OPTIONS), n - SHOWN_OPTIONS);

      add_label (self->box, more, "ws-2");
    }
  if (n == 0)
    add_label (self->box, _("The options will stand here."), "ws-2");
}

static char *
remaining (const WsVoteRules *rules,
           guint              n)
{
  int left;

  if (n < 2)
    return NULL;
  if (rules->method == WS_METHOD_QUADRATIC)
    {
      left = rules->dots - example_votes (rules) * example_votes (rules) - (n > 2 && rules->dots > 10 ? 1 : 0);
      return g_strdup_printf (ngettext ("%d credit left", "%d credits left", left), left);
    }
  if (rules->method != WS_METHOD_DOTS)
    return NULL;
  left = rules->dots - example_points (rules, n, 0) - (n > 2 ? example_points (rules, n, n - 2) : 0);
  return g_strdup_printf (ngettext ("%d point left", "%d points left", left), left);
}

static void
refresh (WsVotePreview *self)
{
  guint n = ws_vote_get_n_options (self->vote);
  g_autofree char *task = ws_vote_words_task (self->vote);
  g_autofree char *left = NULL;
  GtkWidget *child;
  WsVoteRules rules;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  ws_vote_get_rules (self->vote, &rules);
  add_label (self->box, ws_vote_get_question (self->vote), "heading");
  add_label (self->box, task, "ws-2");
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  if (rules.method == WS_METHOD_CONSENT)
    for (guint i = WS_BALLOT_CONSENT; i <= WS_BALLOT_OBJECT; i++)
      add_mark (add_row (self, ws_booth_words_answer (rules.method, i)), "ws-ring-symbolic", FALSE);
  else
    add_options (self, &rules, n);
  left = remaining (&rules, n);
  if (left == NULL)
    return;
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_add_css_class (add_label (self->box, left, "heading"), "ws-accent");
}

static void
on_vote_changed (WsVotePreview *self)
{
  if (ws_row_exists (WS_ROW (self->vote)))
    refresh (self);
}

static void
on_store_changed (WsVotePreview *self,
                  WsChanges     *changes)
{
  if (ws_changes_is_everything (changes) || ws_changes_touch (changes, "vote_option"))
    on_vote_changed (self);
}

static void
ws_vote_preview_dispose (GObject *object)
{
  g_clear_object (&WS_VOTE_PREVIEW (object)->vote);
  G_OBJECT_CLASS (ws_vote_preview_parent_class)->dispose (object);
}

static void
ws_vote_preview_class_init (WsVotePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_vote_preview_dispose;
}

static void
ws_vote_preview_init (WsVotePreview *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "card");
  gtk_widget_add_css_class (self->box, "ws-vote-card");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * ws_vote_preview_set_vote:
 * @vote: the draft to show, once
 */
void
ws_vote_preview_set_vote (WsVotePreview *self,
                          WsVote        *vote)
{
  g_return_if_fail (WS_IS_VOTE_PREVIEW (self) && self->vote == NULL);
  self->vote = g_object_ref (vote);
  g_signal_connect_object (vote, "notify", G_CALLBACK (on_vote_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_row_get_store (WS_ROW (vote)), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}
