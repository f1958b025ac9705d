/* ws-booth-row.c — one option of the ballot, with what gives it points or chooses it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row changes in place while its voter chooses, so that the focus stays. What is not possible stays
 * pressable with a dashed edge: pressing it says why. A dot row has two buttons; an approval row is one
 * button as a whole.
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
};

enum { ADD, TAKE, N_SIGNALS };
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

static void
build_dots (WsBoothRow          *self,
            const WsBoothLayout *layout)
{
  gboolean narrow = layout->columns > 1;

  self->digits = narrow || ws_ballot_get_cap (ballot_of (self)) > DISCS_MAX;
  self->frame = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-row wb-gap");
  gtk_box_append (GTK_BOX (self->frame), new_number (self, layout));
  gtk_box_append (GTK_BOX (self->frame), new_text (self, layout));
  if (!narrow)
    {
      self->status = ws_booth_label_new ("", "wb-hint");
      gtk_label_set_xalign (GTK_LABEL (self->status), 1);
      gtk_label_set_justify (GTK_LABEL (self->status), GTK_JUSTIFY_RIGHT);
      gtk_box_append (GTK_BOX (self->frame), self->status);
    }
  self->minus = new_sign (self, WS_FIGURE_MINUS, G_CALLBACK (on_take));
  self->plus = new_sign (self, WS_FIGURE_PLUS, G_CALLBACK (on_add));
  self->discs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->frame), self->minus);
  gtk_box_append (GTK_BOX (self->frame), self->discs);
  gtk_box_append (GTK_BOX (self->frame), self->plus);
}

static void
build_approval (WsBoothRow          *self,
                const WsBoothLayout *layout)
{
  GtkWidget *content = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-box");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->plus = self->frame = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX,
                                           NULL);
  ws_booth_add_classes (self->frame, "wb-row wb-choice");
  self->tick = ws_booth_figure_new (WS_FIGURE_NONE, "wb-s40", NULL);
  gtk_widget_set_hexpand (self->tick, TRUE);
  gtk_box_append (GTK_BOX (box), self->tick);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, FALSE);
  self->status = ws_booth_label_new ("", "wb-hint");
  gtk_box_append (GTK_BOX (texts), new_text (self, layout));
  gtk_box_append (GTK_BOX (texts), self->status);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (content), box);
  gtk_box_append (GTK_BOX (content), new_number (self, layout));
  gtk_box_append (GTK_BOX (content), texts);
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
  g_autoptr (WsVoteOption) row = g_list_model_get_item (ws_vote_get_options (scene->vote), option);

  self->scene = scene;
  self->option = option;
  self->text = g_strdup (ws_vote_option_get_text (row));
  if (ws_ballot_get_method (ballot_of (self)) == WS_METHOD_DOTS)
    build_dots (self, layout);
  else
    build_approval (self, layout);
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
  double unit = scene->unit, target = MAX (unit, 1.0);
  double discs = 46;

  if (ws_ballot_get_method (ballot) == WS_METHOD_APPROVAL)
    return 62 * target + (2 * 22 + 2 * 16 + 40) * unit;
  if (columns > 1)
    return 2 * 68 * target + (2 * 22 + 4 * 14 + 36 + discs) * unit;
  if (ws_ballot_get_cap (ballot) <= DISCS_MAX)
    discs = 42 * ws_ballot_get_cap (ballot);
  return 2 * 68 * target + (2 * 22 + 5 * 14 + 40 + 210 + discs) * unit;
}

/* px that stand under the text: whether it is chosen. */
double
ws_booth_row_below (WsBoothScene *scene)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (scene->flow);

  return ws_ballot_get_method (ballot) == WS_METHOD_APPROVAL ? 27 * scene->unit : 0;
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
update_dots (WsBoothRow *self,
             WsBallot   *ballot,
             guint       given,
             const char *status)
{
  g_autofree char *plus = g_strdup_printf (_("Add a point to %s"), self->text);
  g_autofree char *minus = g_strdup_printf (_("Take back a point from %s"), self->text);
  g_autofree char *number = g_strdup_printf ("%u", given);
  GtkWidget *old = gtk_widget_get_first_child (self->discs);

  if (old != NULL)
    gtk_box_remove (GTK_BOX (self->discs), old);
  if (self->digits)
    gtk_box_append (GTK_BOX (self->discs),
                    ws_booth_label_new (number, given > 0 ? "wb-digit wb-deep" : "wb-digit"));
  else
    gtk_box_append (GTK_BOX (self->discs), ws_booth_discs_new (given, ws_ballot_get_cap (ballot), "wb-s34"));
  if (self->digits)
    gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_first_child (self->discs)), 0.5);
  set_class (self->plus, "wb-not", ws_ballot_may_add (ballot, self->option) != WS_BALLOT_OK);
  set_class (self->minus, "wb-not", ws_ballot_may_take (ballot, self->option) != WS_BALLOT_OK);
  ws_booth_set_name (self->plus, plus);
  ws_booth_set_name (self->minus, minus);
  ws_booth_row_say (self, status);
}

/* Shows the ballot as it is now. */
void
ws_booth_row_update (WsBoothRow *self)
{
  WsBallot *ballot = ballot_of (self);
  guint given = ws_ballot_get (ballot, self->option);
  g_autofree char *status = ws_booth_words_status (ballot, self->option);
  g_autofree char *name = g_strdup_printf ("%u. %s", self->option + 1, self->text);

  set_class (self->frame, "chosen", given > 0);
  if (self->status != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->status), status);
      set_class (self->status, "wb-bold", given > 0);
      set_class (self->status, "wb-deep", given > 0);
    }
  if (self->minus != NULL)
    {
      update_dots (self, ballot, given, status);
      return;
    }
  ws_booth_figure_set_kind (WS_BOOTH_FIGURE (self->tick), given > 0 ? WS_FIGURE_CHECK : WS_FIGURE_NONE);
  set_class (self->frame, "wb-not", given == 0 && ws_ballot_may_add (ballot, self->option) != WS_BALLOT_OK);
  ws_booth_set_name (self->frame, name);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->frame), GTK_ACCESSIBLE_STATE_CHECKED,
                               given > 0 ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  ws_booth_row_say (self, status);
}

/* What a screen reader says about the row. */
void
ws_booth_row_say (WsBoothRow *self,
                  const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (self->minus != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->minus), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
}

void
ws_booth_row_focus (WsBoothRow *self,
                    gboolean    minus)
{
  gtk_widget_grab_focus (minus && self->minus != NULL ? self->minus : self->plus);
}

/* Whether the focus is in the row, and on its minus. */
gboolean
ws_booth_row_has_focus (WsBoothRow *self,
                        gboolean   *minus)
{
  *minus = self->minus != NULL && gtk_widget_has_focus (self->minus);
  return *minus || gtk_widget_has_focus (self->plus);
}
