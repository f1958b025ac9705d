/* ws-booth-read.c — step 1 of voting: how it is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last screen that can be left without voting by a button; Esc only goes back to the welcome, so that a
 * stray key does not send anybody away from the booth.
 */
#include "ws-booth-read.h"

#include <glib/gi18n.h>

#include "ws-booth-measure.h"
#include "ws-booth-words.h"

struct _WsBoothRead
{
  WsBoothPage parent_instance;
};

G_DEFINE_FINAL_TYPE (WsBoothRead, ws_booth_read, WS_TYPE_BOOTH_PAGE)

static void
ws_booth_read_class_init (WsBoothReadClass *klass)
{
}

static void
ws_booth_read_init (WsBoothRead *self)
{
}

static GtkWidget *
new_card (WsBoothRead *self,
          guint        number,
          WsMethod     method,
          WsBoothCard *card)
{
  static const WsFigureKind figures[][WS_BOOTH_N_CARDS] = {
    [WS_METHOD_DOTS] = { WS_FIGURE_DISC, WS_FIGURE_PLUS, WS_FIGURE_CHECK },
    [WS_METHOD_APPROVAL] = { WS_FIGURE_CHECK, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_YES_NO] = { WS_FIGURE_CHECK, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_SCORE] = { WS_FIGURE_DISC, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_RANKED] = { WS_FIGURE_UP, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_COMMITTEE] = { WS_FIGURE_PEOPLE, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_BUDGET] = { WS_FIGURE_DISC, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_GRADIENTS] = { WS_FIGURE_CHECK, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_CONSENT] = { WS_FIGURE_CHECK, WS_FIGURE_HAND, WS_FIGURE_URN },
    [WS_METHOD_QUADRATIC] = { WS_FIGURE_DISC, WS_FIGURE_PLUS, WS_FIGURE_CHECK },
  };
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-card wb-gap24");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *digit = g_strdup_printf ("%u", number);
  GtkWidget *number_label = gtk_label_new (digit);

  gtk_widget_add_css_class (number_label, "wb-number");
  gtk_widget_set_valign (number_label, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), ws_booth_label_new (card->heading, "wb-text wb-bold"));
  gtk_box_append (GTK_BOX (texts), ws_booth_label_new (card->text, "wb-body"));
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (figures[method][number - 1], "wb-s64", "wb-blue"));
  gtk_box_append (GTK_BOX (box), texts);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), card->heading);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), card->text);
  return box;
}

/**
 * ws_booth_read_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen
 */
GtkWidget *
ws_booth_read_new (WsBoothScene *scene)
{
  WsBoothRead *self = g_object_new (WS_TYPE_BOOTH_READ, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *cards = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap");
  GtkWidget *go;
  WsBoothCard words[WS_BOOTH_N_CARDS] = { 0 };
  const char *question = scene->paper->question;

  ws_booth_words_cards (&scene->paper->rules, scene->paper->n_items, words);
  ws_booth_page_add_steps (page, 1);
  ws_booth_page_add_question (page, question, ws_booth_measure_question (scene, question, FALSE, NULL));
  for (guint i = 0; i < WS_BOOTH_N_CARDS; i++)
    {
      gtk_box_append (GTK_BOX (cards), new_card (self, i + 1, scene->paper->rules.method, &words[i]));
      g_free (words[i].heading);
      g_free (words[i].text);
    }
  gtk_widget_set_vexpand (cards, TRUE);
  gtk_widget_set_valign (cards, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), cards);
  go = ws_booth_page_new_forward (page, _("Understood"));
  ws_booth_page_add_foot (page, ws_booth_page_new_button (page, _("Leave without voting"), WS_FIGURE_NONE,
                                                          WS_FIGURE_NONE,
                                                          WS_BOOTH_EVENT_QUIT), go);
  ws_booth_page_set_first (page, go);
  return GTK_WIDGET (self);
}
