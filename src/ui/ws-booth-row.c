/* ws-booth-row.c — one option of the ballot, with what gives it points or chooses it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row changes in place while its voter chooses, so that the focus stays. What is not possible stays
 * pressable with a dashed edge: pressing it says why. A dot row has two buttons, a row with a score six; an
 * approval row, and a project with a fixed cost, is one button as a whole.
 */
#include "ws-booth-row.h"

#include <glib/gi18n.h>

#include "ws-booth-words.h"

#define DISCS_MAX 4u   /* discs in a row; above that the number alone */

struct _WsBoothRow
{
  GtkBox        parent_instance;
  WsBoothScene *scene;
  guint         option;
  char         *text;
  gboolean      digits;   /* the number of points instead of discs */
  GtkWidget    *frame;
  GtkWidget    *status;
  GtkWidget    *discs;    /* the box they are in */
  GtkWidget    *plus;     /* approval: the row itself */
  GtkWidget    *minus;
  GtkWidget    *tick;
  GtkWidget    *numbers[WS_SCORE_MAX + 1];   /* score */
};

enum { ADD, TAKE, SET, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsBoothRow, ws_booth_row, GTK_TYPE_BOX)

static void
ws_booth_row_finalize (GObject *object)
{
  g_free (WS_BOOTH_ROW (object)->text);
  G_OBJECT_CLASS (ws_booth_row_parent_class)->finalize (object);
}

static void
ws_booth_row_class_init (WsBoothRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_booth_row_finalize;
  signals[ADD] = g_signal_new ("add", WS_TYPE_BOOTH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               0);
  signals[TAKE] = g_signal_new ("take", WS_TYPE_BOOTH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[SET] = g_signal_new ("set", WS_TYPE_BOOTH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                               1, G_TYPE_UINT);
}

static void
ws_booth_row_init (WsBoothRow *self)
{
}

static WsBallot *
ballot_of (WsBoothRow *self)
{
  return ws_booth_flow_get_ballot (self->scene->flow);
}

/**
 * ws_booth_discs_new:
 * @full: discs in hand or given
 * @all: discs in all
 * @size: CSS class with their size
 *
 * Returns: (transfer floating): @all discs in a row, the last ones hollow
 */
GtkWidget *
ws_booth_discs_new (guint       full,
                    guint       all,
                    const char *size)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap8");

  for (guint i = 0; i < all; i++)
    gtk_box_append (GTK_BOX (box), ws_booth_figure_new (i < full ? WS_FIGURE_DISC : WS_FIGURE_HOLLOW, size,
                                                        i < full ? "wb-blue" : "wb-edge"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
on_add (WsBoothRow *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
on_take (WsBoothRow *self)
{
  g_signal_emit (self, signals[TAKE], 0);
}

static void
on_toggle (WsBoothRow *self)
{
  g_signal_emit (self, signals[ws_ballot_get (ballot_of (self), self->option) > 0 ? TAKE : ADD], 0);
}

static GtkWidget *
new_sign (WsBoothRow   *self,
          WsFigureKind  kind,
          GCallback     callback)
{
  GtkWidget *button = gtk_button_new ();

  ws_booth_add_classes (button, kind == WS_FIGURE_PLUS ? "wb-sign wb-choice plus" : "wb-sign wb-choice");
  gtk_button_set_child (GTK_BUTTON (button), ws_booth_figure_new (kind, "wb-s34", NULL));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
new_text (WsBoothRow          *self,
          const WsBoothLayout *layout)
{
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-bold", layout->font);
  GtkWidget *label = ws_booth_label_new (self->text, css);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
new_number (WsBoothRow          *self,
            const WsBoothLayout *layout)
{
  g_autofree char *digits = g_strdup_printf ("%u", self->option + 1);
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-heavy wb-blue wb-num", layout->font);

  return ws_booth_label_new (digits, css);
}

/* The text, and below it what it costs and what its voter did with it. */
static GtkWidget *
new_texts (WsBoothRow          *self,
           const WsBoothLayout *layout)
{
  WsBoothItem *item = &self->scene->paper->items[self->option];
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), new_text (self, layout));
  if (ws_ballot_get_method (ballot_of (self)) == WS_METHOD_BUDGET)
    {
      g_autofree char *most = ws_booth_words_money (item->cost);
      g_autofree char *least = ws_booth_words_money (item->least);
      g_autofree char *range = g_strdup_printf ("%s – %s", least, most);

      gtk_box_append (GTK_BOX (texts), ws_booth_label_new (item->n_amounts > 1 ? range : most,
                                                           "wb-cost wb-bold"));
    }
  self->status = ws_booth_label_new ("", "wb-hint");
  gtk_box_append (GTK_BOX (texts), self->status);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  return texts;
}

static void
build_dots (WsBoothRow          *self,
            const WsBoothLayout *layout)
{
  gboolean narrow = layout->columns > 1;
  WsMethod method = ws_ballot_get_method (ballot_of (self));

  self->digits = narrow || ws_ballot_get_cap (ballot_of (self)) > DISCS_MAX || method == WS_METHOD_QUADRATIC;
  self->frame = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-row wb-gap");
  gtk_box_append (GTK_BOX (self->frame), new_number (self, layout));
  gtk_box_append (GTK_BOX (self->frame), method == WS_METHOD_DOTS ? new_text (self, layout)
                                                                  : new_texts (self, layout));
  if (!narrow && method == WS_METHOD_DOTS)
    {
      self->status = ws_booth_label_new ("", "wb-hint");
      gtk_label_set_xalign (GTK_LABEL (self->status), 1);
      gtk_label_set_justify (GTK_LABEL (self->status), GTK_JUSTIFY_RIGHT);
      gtk_box_append (GTK_BOX (self->frame), self->status);
    }
  self->minus = new_sign (self, WS_FIGURE_MINUS, G_CALLBACK (on_take));
  self->plus = new_sign (self, WS_FIGURE_PLUS, G_CALLBACK (on_add));
  gtk_box_append (GTK_BOX (self->frame), self->minus);
  if (method != WS_METHOD_BUDGET)
    {
      self->discs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_box_append (GTK_BOX (self->frame), self->discs);
    }
  gtk_box_append (GTK_BOX (self->frame), self->plus);
}

static void
on_number (WsBoothRow *self,
           GtkWidget  *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    if (self->numbers[i] == button)
      g_signal_emit (self, signals[SET], 0, i + 1);
}

static void
build_score (WsBoothRow          *self,
             const WsBoothLayout *layout)
{
  GtkWidget *numbers = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap8");

  self->frame = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-row wb-gap");
  gtk_box_append (GTK_BOX (self->frame), new_number (self, layout));
  gtk_box_append (GTK_BOX (self->frame), new_texts (self, layout));
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    {
      g_autofree char *digit = g_strdup_printf ("%u", i);

      self->numbers[i] = g_object_new (GTK_TYPE_BUTTON, "label", digit, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_RADIO, "valign", GTK_ALIGN_CENTER, NULL);
      ws_booth_add_classes (self->numbers[i], "wb-sign wb-choice wb-mark");
      g_signal_connect_swapped (self->numbers[i], "clicked", G_CALLBACK (on_number), self);
      gtk_box_append (GTK_BOX (numbers), self->numbers[i]);
    }
  gtk_box_append (GTK_BOX (self->frame), numbers);
}

static void
build_approval (WsBoothRow          *self,
                const WsBoothLayout *layout)
{
  GtkWidget *content = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-box");

  self->plus = self->frame = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX,
                                           NULL);
  ws_booth_add_classes (self->frame, "wb-row wb-choice");
  self->tick = ws_booth_figure_new (WS_FIGURE_NONE, "wb-s40", NULL);
  gtk_widget_set_hexpand (self->tick, TRUE);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, FALSE);
  gtk_box_append (GTK_BOX (content), box);
  gtk_box_append (GTK_BOX (content), new_number (self, layout));
  gtk_box_append (GTK_BOX (content), new_texts (self, layout));
  gtk_button_set_child (GTK_BUTTON (self->frame), content);
  g_signal_connect_swapped (self->frame, "clicked", G_CALLBACK (on_toggle), self);
}

/**
 * ws_booth_row_new:
 * @scene: the screen
 * @option: from 0
 * @layout: how the options are placed
 *
 * Returns: (transfer floating): a row that shows the ballot as it is
 */
GtkWidget *
ws_booth_row_new (WsBoothScene        *scene,
                  guint                option,
                  const WsBoothLayout *layout)
{
  WsBoothRow *self = g_object_new (WS_TYPE_BOOTH_ROW, NULL);
  WsBallot *ballot = ws_booth_flow_get_ballot (scene->flow);

  self->scene = scene;
  self->option = option;
  self->text = g_strdup (scene->paper->items[option].text);
  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_SCORE:
      build_score (self, layout);
      break;
    case WS_METHOD_DOTS:
    case WS_METHOD_QUADRATIC:
      build_dots (self, layout);
      break;
    default:
      if (ws_ballot_is_adjustable (ballot, option))
        build_dots (self, layout);
      else
        build_approval (self, layout);
      break;
    }
  gtk_widget_set_hexpand (self->frame, TRUE);
  gtk_box_append (GTK_BOX (self), self->frame);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, layout->row_height);
  ws_booth_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * ws_booth_row_beside:
 * @scene: the screen
 * @columns: 1 or 2
 *
 * Returns: px of a row that its text cannot have
 */
double
ws_booth_row_beside (WsBoothScene *scene,
                     guint         columns)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (scene->flow);
  WsMethod method = ws_ballot_get_method (ballot);
  double unit = scene->unit, target = MAX (unit, 1.0);
  double discs = 46;

  if (method == WS_METHOD_APPROVAL)
    return 62 * target + (2 * 22 + 2 * 16 + 40) * unit;
  if (method == WS_METHOD_BUDGET)
    return 2 * 68 * target + (2 * 22 + 4 * 16 + 46) * unit;
  if (method == WS_METHOD_SCORE)
    return (WS_SCORE_MAX + 1) * 72 * target + (2 * 22 + 2 * 14 + 5 * 8 + 46) * unit;
  if (columns > 1 || method == WS_METHOD_QUADRATIC)
    return 2 * 68 * target + (2 * 22 + 4 * 14 + 36 + discs) * unit;
  if (ws_ballot_get_cap (ballot) <= DISCS_MAX)
    discs = 42 * ws_ballot_get_cap (ballot);
  return 2 * 68 * target + (2 * 22 + 5 * 14 + 40 + 210 + discs) * unit;
}

/* px that stand under the text: what it costs, whether it is chosen. */
double
ws_booth_row_below (WsBoothScene *scene)
{
  switch (ws_ballot_get_method (ws_booth_flow_get_ballot (scene->flow)))
    {
    case WS_METHOD_DOTS:
      return 0;
    case WS_METHOD_BUDGET:
      return 59 * scene->unit;
    default:
      return 27 * scene->unit;
    }
}

guint
ws_booth_row_get_option (WsBoothRow *self)
{
  return self->option;
}

static void
set_class (GtkWidget  *widget,
           const char *css,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css);
  else
    gtk_widget_remove_css_class (widget, css);
}

static void
update_discs (WsBoothRow *self,
              WsBallot   *ballot,
              guint       given)
{
  g_autofree char *number = g_strdup_printf ("%u", given);
  GtkWidget *old = gtk_widget_get_first_child (self->discs);

  if (old != NULL)
    gtk_box_remove (GTK_BOX (self->discs), old);
  if (!self->digits)
    {
      gtk_box_append (GTK_BOX (self->discs), ws_booth_discs_new (given, ws_ballot_get_cap (ballot), "wb-s34"));
      return;
    }
  gtk_box_append (GTK_BOX (self->discs),
                  ws_booth_label_new (number, given > 0 ? "wb-digit wb-deep" : "wb-digit"));
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_first_child (self->discs)), 0.5);
}

/* What + and − do, for assistive technology; @text is a proposal. */
static void
name_signs (WsBoothRow *self,
            WsMethod    method)
{
  const char *plus = method == WS_METHOD_DOTS ? _("Add a point to %s")
                     : method == WS_METHOD_BUDGET ? _("Give more money to %s") : _("Add a vote to %s");
  const char *minus = method == WS_METHOD_DOTS ? _("Take back a point from %s")
                      : method == WS_METHOD_BUDGET ? _("Give less money to %s") : _("Take back a vote from %s");
  g_autofree char *add = ws_booth_words_fill (plus, self->text);
  g_autofree char *take = ws_booth_words_fill (minus, self->text);

  ws_booth_set_name (self->plus, add);
  ws_booth_set_name (self->minus, take);
}

static void
update_dots (WsBoothRow *self,
             WsBallot   *ballot,
             guint       given,
             const char *status)
{
  if (self->discs != NULL)
    update_discs (self, ballot, given);
  set_class (self->plus, "wb-not", ws_ballot_may_add (ballot, self->option) != WS_BALLOT_OK);
  set_class (self->minus, "wb-not", ws_ballot_may_take (ballot, self->option) != WS_BALLOT_OK);
  name_signs (self, ws_ballot_get_method (ballot));
  ws_booth_row_say (self, status);
}

static void
set_checked (GtkWidget *widget,
             gboolean   checked)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_CHECKED,
                               checked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
update_score (WsBoothRow *self,
              int         score,
              const char *status)
{
  for (int i = 0; i <= WS_SCORE_MAX; i++)
    {
      /* Translators: a number from 0 to 5 for a proposal */
      g_autofree char *name = g_strdup_printf (_("%d for %s"), i, self->text);

      set_class (self->numbers[i], "chosen", i == score);
      ws_booth_set_name (self->numbers[i], name);
      set_checked (self->numbers[i], i == score);
    }
  ws_booth_row_say (self, status);
}

/* Shows the ballot as it is now. */
void
ws_booth_row_update (WsBoothRow *self)
{
  WsBallot *ballot = ballot_of (self);
  guint given = ws_ballot_get (ballot, self->option);
  WsBallotReason reason = ws_ballot_may_add (ballot, self->option);
  g_autofree char *status = ws_booth_words_status (ballot, self->option);
  g_autofree char *name = g_strdup_printf ("%u. %s", self->option + 1, self->text);
  gboolean short_of = given == 0 && (reason == WS_BALLOT_TOO_DEAR || reason == WS_BALLOT_RIVAL);

  set_class (self->frame, "chosen", given > 0);
  if (self->status != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->status), status);
      set_class (self->status, "wb-bold", given > 0 || short_of);
      set_class (self->status, "wb-deep", given > 0);
      set_class (self->status, "wb-red", short_of);
    }
  if (self->minus != NULL)
    {
      update_dots (self, ballot, given, status);
      return;
    }
  if (self->tick == NULL)
    {
      update_score (self, ws_ballot_get_score (ballot, self->option), status);
      return;
    }
  ws_booth_figure_set_kind (WS_BOOTH_FIGURE (self->tick), given > 0 ? WS_FIGURE_CHECK : WS_FIGURE_NONE);
  set_class (self->frame, "wb-not", given == 0 && reason != WS_BALLOT_OK);
  ws_booth_set_name (self->frame, name);
  set_checked (self->frame, given > 0);
  ws_booth_row_say (self, status);
}

/* The widget that has the focus when the row has it. */
static GtkWidget *
target_of (WsBoothRow *self,
           gboolean    minus)
{
  if (self->numbers[0] != NULL)
    return self->numbers[MAX (ws_ballot_get_score (ballot_of (self), self->option), 0)];
  return minus && self->minus != NULL ? self->minus : self->plus;
}

static void
describe (GtkWidget  *widget,
          const char *text)
{
  if (widget != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* What a screen reader says about the row. */
void
ws_booth_row_say (WsBoothRow *self,
                  const char *text)
{
  describe (self->plus, text);
  describe (self->minus, text);
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    describe (self->numbers[i], text);
}

void
ws_booth_row_focus (WsBoothRow *self,
                    gboolean    minus)
{
  gtk_widget_grab_focus (target_of (self, minus));
}

/* Whether the focus is in the row, and on its minus. */
gboolean
ws_booth_row_has_focus (WsBoothRow *self,
                        gboolean   *minus)
{
  *minus = self->minus != NULL && gtk_widget_has_focus (self->minus);
  for (guint i = 0; i < G_N_ELEMENTS (self->numbers); i++)
    if (self->numbers[i] != NULL && gtk_widget_has_focus (self->numbers[i]))
      return TRUE;
  return *minus || (self->plus != NULL && gtk_widget_has_focus (self->plus));
}
