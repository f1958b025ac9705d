/* ws-booth-rank-row.c — one proposal of a ranked ballot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built anew whenever the order changes. An arrow that leads nowhere stays, with a dashed edge: pressing it
 * says why.
 */
#include "ws-booth-rank-row.h"

#include <glib/gi18n.h>

#include "ws-booth-style.h"
#include "ws-booth-words.h"

#define SIDE_LEFT  560.0   /* as drawn at 1366, of the 1286 between the margins */
#define SIDE_RIGHT 702.0

struct _WsBoothRankRow
{
  GtkBox        parent_instance;
  WsBoothScene *scene;
  guint         option;
  GtkWidget    *buttons[WS_BOOTH_RANK_N];
};

enum { ACT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsBoothRankRow, ws_booth_rank_row, GTK_TYPE_BOX)

static void
ws_booth_rank_row_class_init (WsBoothRankRowClass *klass)
{
  signals[ACT] = g_signal_new ("act", WS_TYPE_BOOTH_RANK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ws_booth_rank_row_init (WsBoothRankRow *self)
{
}

/* px of a side of the screen. */
int
ws_booth_rank_row_width (WsBoothScene *scene,
                         gboolean      placed)
{
  double extra = scene->width - WS_BOOTH_WIDTH * scene->unit;

  return (int) ((placed ? SIDE_RIGHT : SIDE_LEFT) * scene->unit + extra / 2);
}

/* px that the text of a row may take. */
double
ws_booth_rank_row_text_width (WsBoothScene *scene,
                              gboolean      placed)
{
  double unit = scene->unit, target = MAX (unit, 1.0);
  double beside = placed ? 3 * 68 * target + (44 + 72 + 4 * 14) * unit : (44 + 40 + 2 * 16 + 40) * unit;

  return ws_booth_rank_row_width (scene, placed) - beside - 4 * unit;
}

static void
on_clicked (GtkWidget      *button,
            WsBoothRankRow *self)
{
  for (int i = 0; i < WS_BOOTH_RANK_N; i++)
    if (self->buttons[i] == button)
      {
        g_signal_emit (self, signals[ACT], 0, i);
        return;
      }
}

static GtkWidget *
new_text (WsBoothRankRow *self,
          int             font)
{
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-bold", font);
  GtkWidget *label = ws_booth_label_new (self->scene->paper->items[self->option].text, css);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
build_loose (WsBoothRankRow *self,
             int             font)
{
  const char *text = self->scene->paper->items[self->option].text;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  g_autofree char *number = g_strdup_printf ("%u", self->option + 1);
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-heavy wb-blue wb-num", font);
  g_autofree char *name = g_strdup_printf ("%u. %s", self->option + 1, text);
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene->flow);

  gtk_box_append (GTK_BOX (box), ws_booth_label_new (number, css));
  gtk_box_append (GTK_BOX (box), new_text (self, font));
  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (WS_FIGURE_FORWARD, "wb-s34", "wb-blue"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  ws_booth_add_classes (button, "wb-row wb-choice");
  if (ws_ballot_may_add (ballot, self->option) != WS_BALLOT_OK)
    gtk_widget_add_css_class (button, "wb-not");
  ws_booth_set_name (button, name);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  self->buttons[WS_BOOTH_RANK_PLACE] = button;
  gtk_box_append (GTK_BOX (self), button);
}

static GtkWidget *
new_sign (WsBoothRankRow *self,
          int             act)
{
  static const WsFigureKind figures[] = { WS_FIGURE_NONE, WS_FIGURE_UP, WS_FIGURE_DOWN, WS_FIGURE_OUT };
  const char *const names[] = { "", _("Move %s up"), _("Move %s down"), _("Take %s out of the order") };
  g_autofree char *name = ws_booth_words_fill (names[act], self->scene->paper->items[self->option].text);
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene->flow);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), ws_booth_figure_new (figures[act], "wb-s34", NULL));
  ws_booth_add_classes (button, "wb-sign wb-choice");
  if (act != WS_BOOTH_RANK_OUT
      && ws_ballot_may_move (ballot, self->option, act == WS_BOOTH_RANK_UP) != WS_BALLOT_OK)
    gtk_widget_add_css_class (button, "wb-not");
  ws_booth_set_name (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  self->buttons[act] = button;
  return button;
}

static void
build_placed (WsBoothRankRow *self,
              int             font)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene->flow);
  GtkWidget *frame = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-row wb-gap chosen");
  g_autofree char *words = g_strdup_printf (C_("place", "%u."), ws_ballot_get (ballot, self->option));
  GtkWidget *place = gtk_label_new (words);

  gtk_widget_add_css_class (place, "wb-place");
  gtk_widget_set_valign (place, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (frame), place);
  gtk_box_append (GTK_BOX (frame), new_text (self, font));
  for (int act = WS_BOOTH_RANK_UP; act <= WS_BOOTH_RANK_OUT; act++)
    gtk_box_append (GTK_BOX (frame), new_sign (self, act));
  gtk_widget_set_hexpand (frame, TRUE);
  gtk_box_append (GTK_BOX (self), frame);
  ws_booth_rank_row_say (self, words);
}

/**
 * ws_booth_rank_row_new:
 * @scene: the screen
 * @option: from 0
 * @font: px of its letters, as drawn
 * @height: px of the screen
 *
 * Returns: (transfer floating): a row that shows the ballot as it is
 */
GtkWidget *
ws_booth_rank_row_new (WsBoothScene *scene,
                       guint         option,
                       int           font,
                       int           height)
{
  WsBoothRankRow *self = g_object_new (WS_TYPE_BOOTH_RANK_ROW, NULL);

  self->scene = scene;
  self->option = option;
  if (ws_ballot_get (ws_booth_flow_get_ballot (scene->flow), option) == 0)
    build_loose (self, font);
  else
    build_placed (self, font);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, height);
  return GTK_WIDGET (self);
}

guint
ws_booth_rank_row_get_option (WsBoothRankRow *self)
{
  return self->option;
}

/* The button for @act, or another one if the row has not got that. */
void
ws_booth_rank_row_focus (WsBoothRankRow *self,
                         int             act)
{
  GtkWidget *button = self->buttons[act];

  if (button == NULL)
    button = self->buttons[WS_BOOTH_RANK_PLACE] != NULL ? self->buttons[WS_BOOTH_RANK_PLACE]
                                                        : self->buttons[WS_BOOTH_RANK_UP];
  gtk_widget_grab_focus (button);
}

/* Whether the focus is in the row, and on which button. */
gboolean
ws_booth_rank_row_has_focus (WsBoothRankRow *self,
                             int            *act)
{
  for (int i = 0; i < WS_BOOTH_RANK_N; i++)
    if (self->buttons[i] != NULL && gtk_widget_has_focus (self->buttons[i]))
      {
        *act = i;
        return TRUE;
      }
  return FALSE;
}

/* What a screen reader says about the row. */
void
ws_booth_rank_row_say (WsBoothRankRow *self,
                       const char     *text)
{
  for (int i = 0; i < WS_BOOTH_RANK_N; i++)
    if (self->buttons[i] != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                      -1);
}
