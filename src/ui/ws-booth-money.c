/* ws-booth-money.c — the money of a budget ballot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bar holds a piece for each chosen project, as wide as its cost, with its number; neighbours differ in
 * their pattern, not in their colour. The three sums above it say the same in words.
 */
#include "ws-booth-money.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ws-booth-words.h"

#define NUMBER_FONT 24.0

struct _WsBoothMoney
{
  GtkBox        parent_instance;
  WsBoothScene *scene;
  GtkWidget    *spent;
  GtkWidget    *left;
  GtkWidget    *all;
  GtkWidget    *reason;
  GtkWidget    *bar;
};

G_DEFINE_FINAL_TYPE (WsBoothMoney, ws_booth_money, GTK_TYPE_BOX)

static void
ws_booth_money_class_init (WsBoothMoneyClass *klass)
{
}

static void
ws_booth_money_init (WsBoothMoney *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
}

static void
draw_hatch (cairo_t *cr,
            double   x,
            double   width,
            double   height,
            double   unit)
{
  cairo_set_line_width (cr, 3 * unit);
  for (double at = x - height; at < x + width; at += 14 * unit)
    {
      cairo_move_to (cr, at, height);
      cairo_line_to (cr, at + height, 0);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr,
           double   x,
           double   width,
           double   height,
           double   unit)
{
  for (double dx = 8 * unit; dx < width; dx += 16 * unit)
    for (double dy = 8 * unit; dy < height; dy += 16 * unit)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x + dx, dy, 3 * unit, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/* The number of a project in the middle of its piece, if the piece is wide enough for it. */
static void
draw_number (WsBoothMoney *self,
             cairo_t      *cr,
             guint         number,
             double        x,
             double        width,
             double        height)
{
  double unit = self->scene->unit;
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->bar, digits);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  int w, h;

  pango_font_description_set_absolute_size (font, NUMBER_FONT * unit * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_size (layout, &w, &h);
  if (w + 16 * unit > width)
    return;
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, x + (width - w) / 2 - 6 * unit, (height - h) / 2, w + 12 * unit, h);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.078, 0.094, 0.122);
  cairo_move_to (cr, x + (width - w) / 2, (height - h) / 2);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_piece (WsBoothMoney *self,
            cairo_t      *cr,
            guint         option,
            guint         place,
            double        x,
            double        width,
            double        height)
{
  double unit = self->scene->unit;

  cairo_save (cr);
  cairo_rectangle (cr, x, 0, width, height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 0.082, 0.325, 0.620);
  if (place % 3 == 0)
    cairo_paint (cr);
  else if (place % 3 == 1)
    draw_hatch (cr, x, width, height, unit);
  else
    draw_dots (cr, x, width, height, unit);
  draw_number (self, cr, option + 1, x, width, height);
  cairo_restore (cr);
  cairo_set_source_rgb (cr, 0.078, 0.094, 0.122);
  cairo_rectangle (cr, x + width - 1.5 * unit, 0, 3 * unit, height);
  cairo_fill (cr);
}

static void
draw_bar (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        data)
{
  WsBoothMoney *self = data;
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene->flow);
  double unit = self->scene->unit, x = 0;
  gint64 share, all;
  guint place = 0;

  if (ballot == NULL)
    return;
  share = ws_ballot_get_share (ballot);
  all = MAX (MAX (ws_ballot_get_money (ballot), ws_ballot_get_spent (ballot)), 1);
  for (guint i = 0; i < ws_ballot_get_n_options (ballot); i++)
    {
      gint64 amount = ws_ballot_get_amount (ballot, i, ws_ballot_get (ballot, i));
      double piece = (double) amount / all * width;

      if (amount > 0)
        draw_piece (self, cr, i, place++, x, piece, height);
      x += piece;
    }
  cairo_set_source_rgb (cr, 0.078, 0.094, 0.122);
  if (share > 0)
    {
      cairo_rectangle (cr, (double) share / all * width - 3 * unit, 0, 6 * unit, height);
      cairo_fill (cr);
    }
  cairo_set_line_width (cr, 3 * unit);
  cairo_rectangle (cr, 1.5 * unit, 1.5 * unit, width - 3 * unit, height - 3 * unit);
  cairo_stroke (cr);
}

static void
set_money (GtkWidget  *label,
           const char *text,
           gint64      cents)
{
  g_autofree char *money = ws_booth_words_money (cents);
  g_autofree char *words = ws_booth_words_fill (text, money);

  gtk_label_set_text (GTK_LABEL (label), words);
}

/* Shows the ballot as it is now. */
void
ws_booth_money_update (WsBoothMoney *self)
{
  WsBallot *ballot = ws_booth_flow_get_ballot (self->scene->flow);
  gint64 spent = ws_ballot_get_spent (ballot), money = ws_ballot_get_money (ballot);
  g_autofree char *said = NULL;

  /* Translators: %s is money that the chosen projects cost */
  set_money (self->spent, _("So far %s"), spent);
  /* Translators: %s is all the money that can be spent */
  set_money (self->all, _("There is %s"), money);
  if (ws_ballot_get_form (ballot) == WS_BUDGET_SHARE)
    /* Translators: %s is money that each ballot must reach */
    set_money (self->left, _("At least %s"), ws_ballot_get_share (ballot));
  else if (ws_ballot_get_form (ballot) == WS_BUDGET_CHOOSE)
    {
      g_autofree char *chosen = ws_booth_words_approved (ballot);

      gtk_label_set_text (GTK_LABEL (self->left), chosen);
    }
  else
    /* Translators: %s is money */
    set_money (self->left, _("%s left"), money - spent);
  said = g_strdup_printf ("%s. %s. %s.", gtk_label_get_text (GTK_LABEL (self->spent)),
                          gtk_label_get_text (GTK_LABEL (self->left)),
                          gtk_label_get_text (GTK_LABEL (self->all)));
  ws_booth_set_name (self->bar, said);
  gtk_widget_queue_draw (self->bar);
}

/* Shows why something was not possible in place of the sums at the right; NULL: nothing to say any more. */
void
ws_booth_money_say (WsBoothMoney *self,
                    const char   *text)
{
  gtk_label_set_text (GTK_LABEL (self->reason), text != NULL ? text : "");
  gtk_widget_set_visible (self->reason, text != NULL);
  gtk_widget_set_visible (self->all, text == NULL);
}

/**
 * ws_booth_money_new:
 * @scene: the screen
 *
 * Returns: (transfer floating): the sums and the bar of the open ballot
 */
GtkWidget *
ws_booth_money_new (WsBoothScene *scene)
{
  WsBoothMoney *self = g_object_new (WS_TYPE_BOOTH_MONEY, NULL);
  GtkWidget *sums = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");

  self->scene = scene;
  self->spent = ws_booth_label_new ("", "wb-text wb-bold");
  self->left = ws_booth_label_new ("", "wb-text wb-bold wb-blue");
  self->all = ws_booth_label_new ("", "wb-text");
  self->reason = ws_booth_label_new ("", "wb-hint wb-say");
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_widget_set_hexpand (self->left, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->left), 0.5);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (sums), self->spent);
  gtk_box_append (GTK_BOX (sums), self->left);
  gtk_box_append (GTK_BOX (sums), self->all);
  gtk_box_append (GTK_BOX (sums), self->reason);
  gtk_box_append (GTK_BOX (self), sums);
  self->bar = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_widget_add_css_class (self->bar, "wb-money");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->bar), draw_bar, self, NULL);
  gtk_box_append (GTK_BOX (self), self->bar);
  ws_booth_money_update (self);
  return GTK_WIDGET (self);
}
