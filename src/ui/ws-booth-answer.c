/* ws-booth-answer.c — step 2 where there is one answer: Yes, No or Abstain; consent, stand aside or object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is chosen beforehand, not even Abstain: whoever goes on without an answer is asked about a blank
 * vote.
 */
#include "ws-booth-answer.h"

#include <glib/gi18n.h>

#include "ws-booth-measure.h"
#include "ws-booth-words.h"

struct _WsBoothAnswer
{
  WsBoothPage  parent_instance;
  GtkWidget   *cards[WS_BALLOT_N_ANSWERS];
  GtkWidget   *status[WS_BALLOT_N_ANSWERS];
};

G_DEFINE_FINAL_TYPE (WsBoothAnswer, ws_booth_answer, WS_TYPE_BOOTH_PAGE)

static WsBallot *
ballot_of (WsBoothAnswer *self)
{
  return ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
}

/**
 * ws_booth_answer_figure:
 * @method: yes-no or consent
 * @answer: %WS_BALLOT_YES … %WS_BALLOT_ABSTAIN, or %WS_BALLOT_CONSENT … %WS_BALLOT_OBJECT
 * @color: (out): CSS class of its colour
 *
 * Returns: its figure: three shapes that differ without colour
 */
WsFigureKind
ws_booth_answer_figure (WsMethod      method,
                        guint         answer,
                        const char  **color)
{
  static const struct { WsFigureKind kind; const char *color; } figures[2][WS_BALLOT_N_ANSWERS] = {
    { { WS_FIGURE_CHECK, "wb-green" }, { WS_FIGURE_CROSS, "wb-red" }, { WS_FIGURE_CIRCLE, "wb-ink" } },
    { { WS_FIGURE_CHECK, "wb-green" }, { WS_FIGURE_CIRCLE, "wb-ink" }, { WS_FIGURE_STOP, "wb-red" } },
  };
  gboolean consent = method == WS_METHOD_CONSENT;

  *color = figures[consent][answer].color;
  return figures[consent][answer].kind;
}

static void
update (WsBoothAnswer *self)
{
  WsBallot *ballot = ballot_of (self);

  for (guint i = 0; i < WS_BALLOT_N_ANSWERS; i++)
    {
      gboolean chosen = ws_ballot_get (ballot, i) > 0;

      if (chosen)
        gtk_widget_add_css_class (self->cards[i], "chosen");
      else
        gtk_widget_remove_css_class (self->cards[i], "chosen");
      gtk_label_set_text (GTK_LABEL (self->status[i]), chosen ? C_("answer", "Chosen") : " ");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->cards[i]), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

/* Choosing an answer a second time takes it back. */
static void
choose (WsBoothAnswer *self,
        guint          answer,
        gboolean       toggle)
{
  WsBallot *ballot = ballot_of (self);

  if (toggle && ws_ballot_get (ballot, answer) > 0)
    ws_ballot_take (ballot, answer);
  else
    ws_ballot_add (ballot, answer);
  update (self);
}

static void
on_card (GtkWidget     *card,
         WsBoothAnswer *self)
{
  for (guint i = 0; i < WS_BALLOT_N_ANSWERS; i++)
    if (self->cards[i] == card)
      choose (self, i, TRUE);
}

static gboolean
move (WsBoothAnswer *self,
      int            step)
{
  int at = -1;

  for (int i = 0; i < WS_BALLOT_N_ANSWERS; i++)
    if (gtk_widget_has_focus (self->cards[i]))
      at = i;
  if (at < 0 && GTK_IS_BUTTON (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return FALSE;
  if (at >= 0 && (at + step < 0 || at + step >= WS_BALLOT_N_ANSWERS))
    return FALSE;
  gtk_widget_grab_focus (self->cards[at < 0 ? 0 : at + step]);
  return TRUE;
}

static gboolean
ws_booth_answer_key (WsBoothPage *page,
                     guint        keyval)
{
  WsBoothAnswer *self = WS_BOOTH_ANSWER (page);
  const char *letters = ws_ballot_get_method (ballot_of (self)) == WS_METHOD_CONSENT
                        /* Translators: three letters, the keys for “I consent”, “I stand aside” and “I object” */
                        ? C_("keys of the answers", "cso")
                        /* Translators: three letters, the keys for Yes, No and Abstain */
                        : C_("keys of the answers", "yna");
  gunichar typed = g_unichar_tolower (gdk_keyval_to_unicode (keyval));

  for (guint i = 0; i < WS_BALLOT_N_ANSWERS && letters[i] != '\0'; i++)
    if (typed == (gunichar) letters[i] || typed == '1' + i)
      {
        gtk_widget_grab_focus (self->cards[i]);
        if (typed == (gunichar) letters[i])
          choose (self, i, FALSE);
        return TRUE;
      }
  switch (keyval)
    {
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 1);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    default:
      return FALSE;
    }
}

static void
ws_booth_answer_class_init (WsBoothAnswerClass *klass)
{
  WS_BOOTH_PAGE_CLASS (klass)->key = ws_booth_answer_key;
}

static void
ws_booth_answer_init (WsBoothAnswer *self)
{
}

static GtkWidget *
new_line (const char *text,
          const char *css)
{
  GtkWidget *label = ws_booth_label_new (text, css);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  return label;
}

static GtkWidget *
new_card (WsBoothAnswer *self,
          guint          answer)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap16");
  const char *color;
  WsMethod method = ws_ballot_get_method (ballot_of (self));
  gboolean consent = method == WS_METHOD_CONSENT;
  WsFigureKind kind = ws_booth_answer_figure (method, answer, &color);

  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (kind, consent ? "wb-s86" : "wb-s124", color));
  gtk_box_append (GTK_BOX (box), new_line (ws_booth_words_answer (method, answer),
                                           consent ? "wb-question mid" : "wb-title"));
  if (consent)
    gtk_box_append (GTK_BOX (box), new_line (ws_booth_words_answer_means (answer), "wb-body"));
  self->status[answer] = new_line (" ", "wb-text wb-bold wb-deep");
  gtk_box_append (GTK_BOX (box), self->status[answer]);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (card), box);
  ws_booth_add_classes (card, "wb-answer wb-choice");
  ws_booth_set_name (card, ws_booth_words_answer (method, answer));
  if (consent)
    gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    ws_booth_words_answer_means (answer), -1);
  gtk_widget_set_vexpand (card, TRUE);
  g_signal_connect (card, "clicked", G_CALLBACK (on_card), self);
  return card;
}

/**
 * ws_booth_answer_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen that shows the ballot as it is
 */
GtkWidget *
ws_booth_answer_new (WsBoothScene *scene)
{
  WsBoothAnswer *self = g_object_new (WS_TYPE_BOOTH_ANSWER, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  const WsVoteRules *rules = &scene->paper->rules;
  const char *question = scene->paper->question;
  const char *hint = rules->method == WS_METHOD_YES_NO ? ws_booth_words_majority (rules)
                     : _("Can you live with this proposal?");
  GtkWidget *cards = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  GtkWidget *go = ws_booth_page_new_forward (page, C_("booth", "Continue"));

  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap16");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_steps (page, 2);
  ws_booth_page_add_question (page, question, ws_booth_measure_question (scene, question, FALSE, NULL));
  gtk_box_append (GTK_BOX (self), ws_booth_label_new (hint, "wb-text"));
  ws_booth_page_add_spoken (page, hint);
  gtk_box_set_homogeneous (GTK_BOX (cards), TRUE);
  for (guint i = 0; i < WS_BALLOT_N_ANSWERS; i++)
    {
      self->cards[i] = new_card (self, i);
      gtk_box_append (GTK_BOX (cards), self->cards[i]);
    }
  gtk_widget_set_margin_bottom (cards, (int) (24 * scene->unit));
  gtk_box_append (GTK_BOX (self), cards);
  ws_booth_page_set_default (page, go);
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, C_("booth", "Back")), go);
  update (self);
  return GTK_WIDGET (self);
}
