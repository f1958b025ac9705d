/* ws-booth-scale.c — step 2 of a vote by gradients: how far the voter agrees with each proposal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sheet for each proposal, because the words of the eight steps are what is chosen and need their room. The
 * blue button leads through all sheets before it leads on; a number is the step with that number.
 */
#include "ws-booth-scale.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ws-booth-measure.h"
#include "ws-booth-words.h"

#define ROWS   (WS_GRADIENTS / 2)
#define OTHERS 236.0   /* margins, head, gaps, and the least between foot and steps, as drawn */

struct _WsBoothScale
{
  WsBoothPage  parent_instance;
  guint        sheet;        /* the position of its proposal */
  guint        sheets_seen;
  GtkWidget   *strip;
  GtkWidget   *text;
  GtkWidget   *which;
  GtkWidget   *reason;
  GtkWidget   *steps[WS_GRADIENTS];
  GtkWidget   *ticks[WS_GRADIENTS];
  GtkWidget   *forward;
};

G_DEFINE_FINAL_TYPE (WsBoothScale, ws_booth_scale, WS_TYPE_BOOTH_PAGE)

static WsBallot *
ballot_of (WsBoothScale *self)
{
  return ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
}

static guint
option_of (WsBoothScale *self)
{
  return ws_ballot_option_at (ballot_of (self), self->sheet);
}

static void
ws_booth_scale_say (WsBoothPage *page,
                    const char  *text)
{
  WsBoothScale *self = WS_BOOTH_SCALE (page);

  gtk_label_set_text (GTK_LABEL (self->reason), text != NULL ? text : "");
  gtk_widget_set_visible (self->reason, text != NULL);
  gtk_widget_set_visible (self->which, text == NULL);
}

static void
update (WsBoothScale *self)
{
  guint given = ws_ballot_get (ballot_of (self), option_of (self));

  for (guint i = 0; i < WS_GRADIENTS; i++)
    {
      gboolean chosen = given == i + 1;

      if (chosen)
        gtk_widget_add_css_class (self->steps[i], "chosen");
      else
        gtk_widget_remove_css_class (self->steps[i], "chosen");
      ws_booth_figure_set_kind (WS_BOOTH_FIGURE (self->ticks[i]), chosen ? WS_FIGURE_CHECK : WS_FIGURE_NONE);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->steps[i]), GTK_ACCESSIBLE_STATE_CHECKED,
                                   chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

/* Choosing a step a second time takes it back. */
static void
choose (WsBoothScale *self,
        guint         step,
        gboolean      toggle)
{
  WsBallot *ballot = ballot_of (self);
  guint option = option_of (self);

  ws_ballot_set (ballot, option, toggle && ws_ballot_get (ballot, option) == step ? 0 : step);
  ws_booth_scale_say (WS_BOOTH_PAGE (self), NULL);
  update (self);
}

static void
on_step (GtkWidget    *button,
         WsBoothScale *self)
{
  for (guint i = 0; i < WS_GRADIENTS; i++)
    if (self->steps[i] == button)
      choose (self, i + 1, TRUE);
}

static void
show_sheet (WsBoothScale *self,
            guint         sheet)
{
  WsBoothScene *scene = ws_booth_page_get_scene (WS_BOOTH_PAGE (self));
  guint n = ws_ballot_get_n_options (ballot_of (self));
  guint option;
  g_autofree char *text = NULL;
  g_autofree char *which = NULL;

  self->sheet = sheet;
  self->sheets_seen = MAX (self->sheets_seen, sheet + 1);
  option = option_of (self);
  text = g_strdup_printf ("%u. %s", option + 1, scene->paper->items[option].text);
  /* Translators: proposals are shown one after the other */
  which = g_strdup_printf (_("Proposal %u of %u"), sheet + 1, n);
  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_label_set_text (GTK_LABEL (self->which), n > 1 ? which : "");
  ws_booth_set_name (self->strip, text);
  ws_booth_page_set_text (self->forward, self->sheets_seen < n ? _("Next proposal") : C_("booth", "Continue"));
  ws_booth_scale_say (WS_BOOTH_PAGE (self), NULL);
  update (self);
}

static void
turn (WsBoothScale *self,
      guint         sheet)
{
  show_sheet (self, sheet);
  gtk_widget_grab_focus (self->strip);
}

static gboolean
ws_booth_scale_does (WsBoothPage  *page,
                     WsBoothEvent  event)
{
  WsBoothScale *self = WS_BOOTH_SCALE (page);
  guint n = ws_ballot_get_n_options (ballot_of (self));

  if (event == WS_BOOTH_EVENT_FORWARD && self->sheet + 1 < n)
    turn (self, self->sheet + 1);
  else if (event == WS_BOOTH_EVENT_BACK && self->sheet > 0)
    turn (self, self->sheet - 1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
move (WsBoothScale *self,
      int           by)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  int at = -1;

  for (int i = 0; i < WS_GRADIENTS; i++)
    if (self->steps[i] == focus)
      at = i;
  if (at < 0 && GTK_IS_BUTTON (focus))
    return FALSE;
  if (at + by >= WS_GRADIENTS)
    gtk_widget_grab_focus (self->forward);
  else
    gtk_widget_grab_focus (at < 0 ? self->steps[0] : at + by < 0 ? self->strip : self->steps[at + by]);
  return TRUE;
}

static gboolean
ws_booth_scale_key (WsBoothPage *page,
                    guint        keyval)
{
  WsBoothScale *self = WS_BOOTH_SCALE (page);
  guint step = 0;

  if (keyval >= GDK_KEY_1 && keyval < GDK_KEY_1 + WS_GRADIENTS)
    step = keyval - GDK_KEY_0;
  else if (keyval >= GDK_KEY_KP_1 && keyval < GDK_KEY_KP_1 + WS_GRADIENTS)
    step = keyval - GDK_KEY_KP_0;
  if (step > 0)
    {
      gtk_widget_grab_focus (self->steps[step - 1]);
      choose (self, step, FALSE);
      return TRUE;
    }
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move (self, ROWS);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move (self, -ROWS);
    default:
      return FALSE;
    }
}

static void
ws_booth_scale_class_init (WsBoothScaleClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  page_class->does = ws_booth_scale_does;
  page_class->key = ws_booth_scale_key;
  page_class->say = ws_booth_scale_say;
}

static void
ws_booth_scale_init (WsBoothScale *self)
{
}

static GtkWidget *
new_step (WsBoothScale *self,
          guint         step)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  g_autofree char *digit = g_strdup_printf ("%u", step);
  g_autofree char *name = g_strdup_printf ("%u. %s", step, ws_booth_words_step (step));
  GtkWidget *number = gtk_label_new (digit);
  GtkWidget *words = ws_booth_label_new (ws_booth_words_step (step), "wb-f26 wb-bold");

  gtk_widget_add_css_class (number, "wb-place");
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  self->ticks[step - 1] = ws_booth_figure_new (WS_FIGURE_NONE, "wb-s40", "wb-blue");
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->ticks[step - 1]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  ws_booth_add_classes (button, "wb-row wb-choice");
  ws_booth_set_name (button, name);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_step), self);
  self->steps[step - 1] = button;
  return button;
}

/* The letters in which the longest proposal still leaves room for the steps. */
static const char *
letters (WsBoothScene *scene,
         int           question_height)
{
  static const struct { int font; const char *css; } sizes[] = {
    { 30, "wb-f30 wb-bold" }, { 26, "wb-f26 wb-bold" }, { 22, "wb-f22 wb-bold" },
  };
  double unit = scene->unit, target = MAX (unit, 1.0);
  double room = scene->height - question_height - OTHERS * unit - (ROWS * 82 + 80) * target;
  guint i;

  for (i = 0; i + 1 < G_N_ELEMENTS (sizes); i++)
    {
      int tallest = 0;

      for (guint k = 0; k < scene->paper->n_items; k++)
        tallest = MAX (tallest, ws_booth_measure_text (scene, scene->paper->items[k].text, sizes[i].font * unit,
                                                       PANGO_WEIGHT_BOLD, scene->width - 360 * unit));
      if (tallest <= room)
        break;
    }
  return sizes[i].css;
}

static void
add_strip (WsBoothScale *self,
           const char   *css)
{
  self->strip = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-strip wb-gap24");
  self->text = ws_booth_label_new ("", css);
  self->which = ws_booth_label_new ("", "wb-hint");
  self->reason = ws_booth_label_new ("", "wb-hint wb-say");
  gtk_widget_set_focusable (self->strip, TRUE);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->which, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_box_append (GTK_BOX (self->strip), self->text);
  gtk_box_append (GTK_BOX (self->strip), self->which);
  gtk_box_append (GTK_BOX (self->strip), self->reason);
  gtk_box_append (GTK_BOX (self), self->strip);
}

/**
 * ws_booth_scale_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen that shows the ballot as it is
 */
GtkWidget *
ws_booth_scale_new (WsBoothScene *scene)
{
  WsBoothScale *self = g_object_new (WS_TYPE_BOOTH_SCALE, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *grid = gtk_grid_new ();
  int height;
  const char *css = ws_booth_measure_question (scene, scene->paper->question, TRUE, &height);

  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_steps (page, 2);
  ws_booth_page_add_question (page, scene->paper->question, css);
  add_strip (self, letters (scene, height));
  ws_booth_add_classes (grid, "wb-rows");
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_vexpand (grid, TRUE);
  gtk_widget_set_valign (grid, GTK_ALIGN_START);
  for (guint i = 0; i < WS_GRADIENTS; i++)
    gtk_grid_attach (GTK_GRID (grid), new_step (self, i + 1), i / ROWS, i % ROWS, 1, 1);
  gtk_box_append (GTK_BOX (self), grid);
  self->forward = ws_booth_page_new_forward (page, C_("booth", "Continue"));
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, C_("booth", "Back")), self->forward);
  show_sheet (self, 0);
  ws_booth_page_add_spoken (page, gtk_label_get_text (GTK_LABEL (self->text)));
  return GTK_WIDGET (self);
}
