/* ws-vote-preview.c — a small picture of the ballot while the vote is prepared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is made of labels and icons, so that a screen reader meets the same words; nothing in it can be pressed. Long lists
 * are cut: what matters is how one fills it in.
 */
#include "ws-vote-preview.h"

#include <glib/gi18n.h>

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

static void
add_marks (GtkWidget         *row,
           const WsVoteRules *rules,
           guint              n,
           guint              option)
{
  int most = rules->cap > 0 ? MIN (rules->cap, rules->dots) : rules->dots;
  int given = example_points (rules, n, option);

  if (rules->method == WS_METHOD_YES_NO)
    add_mark (row, "ws-ring-symbolic", FALSE);
  else if (rules->method == WS_METHOD_APPROVAL)
    {
      gboolean chosen = option == 0 || (option == n - 2 && n > 2 && rules->choose_max != 1);

      add_mark (row, chosen ? "ws-done-symbolic" : "ws-ring-symbolic", chosen);
    }
  else if (most > DRAWN_MARKS)
    {
      g_autofree char *number = g_strdup_printf ("%d", given);
      GtkWidget *label = add_label (row, number, given > 0 ? "ws-accent" : "ws-2");

      gtk_widget_set_hexpand (label, FALSE);
    }
  else
    for (int i = 0; i < most; i++)
      add_mark (row, i < given ? "ws-circle-symbolic" : "ws-ring-symbolic", i < given);
}

static void
add_option (WsVotePreview     *self,
            const WsVoteRules *rules,
            guint              n,
            guint              i)
{
  g_autoptr (WsVoteOption) option = g_list_model_get_item (ws_vote_get_options (self->vote), i);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = add_label (row, ws_vote_option_get_text (option), NULL);

  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  add_marks (row, rules, n, i);
  gtk_box_append (GTK_BOX (self->box), row);
}

static char *
remaining (const WsVoteRules *rules,
           guint              n)
{
  int left;

  if (rules->method != WS_METHOD_DOTS || n < 2)
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
  for (guint i = 0; i < MIN (n, SHOWN_OPTIONS); i++)
    add_option (self, &rules, n, i);
  if (n > SHOWN_OPTIONS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - SHOWN_OPTIONS),
                                               n - SHOWN_OPTIONS);
      add_label (self->box, more, "ws-2");
    }
  if (n == 0)
    add_label (self->box, _("The options will stand here."), "ws-2");
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
