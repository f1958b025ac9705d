/* ws-vote-cost.c — what a project costs, whether it can be made smaller, and what it rules out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sum stands in the line. What few projects need, an amount that each person chooses or a label that only one can have,
 * is in a small window behind a button; once it is set, the line says it.
 */
#include "ws-vote-cost.h"

#include <glib/gi18n.h>

#include "ws-feedback.h"
#include "ws-lang.h"
#include "ws-money-entry.h"
#include "ws-text.h"

struct _WsVoteCost
{
  AdwBin        parent_instance;

  WsVoteOption *option;
  GtkWidget    *cost;
  GtkWidget    *missing;
  GtkWidget    *more;
  GtkWidget    *line;
  GtkWidget    *adjust;
  GtkWidget    *least;
  GtkWidget    *step;
  GtkWidget    *sums;
  GtkWidget    *excludes;
};

G_DEFINE_FINAL_TYPE (WsVoteCost, ws_vote_cost, ADW_TYPE_BIN)

/* "from $50,000.00, in steps of $10,000.00 · only one of “pitch”" */
static char *
describe (WsVoteOption *option)
{
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  gint64 least, step;
  g_autofree char *least_words = NULL, *step_words = NULL, *adjusted = NULL, *excluded = NULL;
  const char *label = ws_vote_option_get_excludes (option);

  ws_vote_option_get_cost (option, &least, &step);
  if (least > 0)
    {
      least_words = ws_lang_money (lang, least);
      step_words = ws_lang_money (lang, step);
      /* Translators: two sums of money: the least that a project can do with, and in what steps it grows */
      adjusted = g_strdup_printf (_("each person chooses, from %1$s in steps of %2$s"), least_words, step_words);
    }
  if (*label != '\0')
    /* Translators: %s is a label that several projects have */
    excluded = g_strdup_printf (_("at most one of “%s”"), label);
  if (adjusted != NULL && excluded != NULL)
    return g_strjoin (" · ", adjusted, excluded, NULL);
  return adjusted != NULL ? g_steal_pointer (&adjusted) : excluded != NULL ? g_steal_pointer (&excluded) : g_strdup ("");
}

static void
refresh (WsVoteCost *self)
{
  gint64 least, step, cost = ws_vote_option_get_cost (self->option, &least, &step);
  g_autofree char *words = describe (self->option);
  g_autofree char *broken = ws_text_soft_break (words);

  ws_money_entry_set_cents (WS_MONEY_ENTRY (self->cost), cost);
  ws_money_entry_set_cents (WS_MONEY_ENTRY (self->least), least);
  ws_money_entry_set_cents (WS_MONEY_ENTRY (self->step), step);
  if (gtk_switch_get_active (GTK_SWITCH (self->adjust)) != (least > 0))
    gtk_switch_set_active (GTK_SWITCH (self->adjust), least > 0);
  gtk_widget_set_visible (self->sums, least > 0);
  if (!gtk_widget_has_focus (self->excludes))
    gtk_editable_set_text (GTK_EDITABLE (self->excludes), ws_vote_option_get_excludes (self->option));
  gtk_widget_set_visible (self->missing, cost == 0);
  gtk_label_set_label (GTK_LABEL (self->line), broken);
  gtk_widget_set_visible (self->line, *words != '\0');
}

static void
on_notify (WsVoteCost *self)
{
  if (ws_row_exists (WS_ROW (self->option)))
    refresh (self);
}

static void
set (WsVoteCost *self,
     gint64      cost,
     gint64      least,
     gint64      step)
{
  GError *error = NULL;

  if (!ws_vote_option_set_cost (self->option, cost, least, step, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
  refresh (self);
}

/* A tenth of the cost, rounded to one digit: a first step that makes sense. */
static gint64
usual_step (gint64 cost)
{
  gint64 unit = 100;

  while (unit * 10 <= cost / 10)
    unit *= 10;
  return MAX (100, cost / 10 / unit * unit);
}

static void
on_cost (WsVoteCost *self)
{
  gint64 cost = ws_money_entry_get_cents (WS_MONEY_ENTRY (self->cost)), least, step;

  if (cost == ws_vote_option_get_cost (self->option, &least, &step))
    return;
  set (self, cost, MIN (least, cost), step);
}

static void
on_adjust (WsVoteCost *self)
{
  gint64 least, step, cost = ws_vote_option_get_cost (self->option, &least, &step);
  gboolean wanted = gtk_switch_get_active (GTK_SWITCH (self->adjust));

  if (wanted == (least > 0))
    return;
  if (wanted && cost < 200)
    {
      ws_feedback_say (GTK_WIDGET (self), _("First write what the project costs at most"));
      refresh (self);
      return;
    }
  set (self, cost, wanted ? MAX (100, cost / 2) : 0, wanted ? usual_step (cost) : 0);
}

static void
on_sums (WsVoteCost *self)
{
  gint64 least, step, cost = ws_vote_option_get_cost (self->option, &least, &step);
  gint64 new_least = ws_money_entry_get_cents (WS_MONEY_ENTRY (self->least));
  gint64 new_step = ws_money_entry_get_cents (WS_MONEY_ENTRY (self->step));

  if (new_least == least && new_step == step)
    return;
  set (self, cost, new_least, new_step);
}

static void
on_excludes (WsVoteCost *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->excludes));
  GError *error = NULL;

  if (!g_str_equal (text, ws_vote_option_get_excludes (self->option)) &&
      !ws_vote_option_set_excludes (self->option, text, &error))
    ws_feedback_take_error (GTK_WIDGET (self), error);
}

/* --- how it is built --- */

static GtkWidget *
add_labelled (GtkWidget  *box,
              const char *title,
              GtkWidget  *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (box), row);
  return row;
}

static void
add_hint (GtkWidget  *box,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "ws-2");
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_popover (WsVoteCost *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_size_request (box, 300, -1);
  self->adjust = gtk_switch_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adjust), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Each person chooses how much"), -1);
  add_labelled (box, _("Each person chooses how much"), self->adjust);
  add_hint (box, _("If it is funded, it gets the middle of the amounts that were asked for."));
  self->sums = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->least = ws_money_entry_new (_("From"));
  self->step = ws_money_entry_new (_("In steps of"));
  /* Translators: the least amount of a project */
  add_labelled (self->sums, _("From"), self->least);
  add_labelled (self->sums, _("In steps of"), self->step);
  gtk_box_append (GTK_BOX (box), self->sums);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->excludes = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->excludes), 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->excludes), GTK_ACCESSIBLE_PROPERTY_LABEL, _("At most one of"), -1);
  add_labelled (box, _("At most one of"), self->excludes);
  add_hint (box, _("Write the same word at projects that exclude each other, such as two uses of one site. At most one of them "
                   "is funded."));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (self->adjust, "notify::active", G_CALLBACK (on_adjust), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->least, "notify::cents", G_CALLBACK (on_sums), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->step, "notify::cents", G_CALLBACK (on_sums), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->excludes, "activate", G_CALLBACK (on_excludes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_excludes), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->excludes, focus);
  return popover;
}

static void
ws_vote_cost_dispose (GObject *object)
{
  g_clear_object (&WS_VOTE_COST (object)->option);
  G_OBJECT_CLASS (ws_vote_cost_parent_class)->dispose (object);
}

static void
ws_vote_cost_class_init (WsVoteCostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ws_vote_cost_dispose;
}

static void
ws_vote_cost_init (WsVoteCost *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->cost = ws_money_entry_new (_("Cost"));
  self->missing = gtk_image_new_from_icon_name ("ws-warning-symbolic");
  gtk_widget_add_css_class (self->missing, "ws-warn");
  gtk_widget_set_tooltip_text (self->missing, _("Write what it costs"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->missing), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Write what it costs"), -1);
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->more), "ws-more-symbolic");
  gtk_widget_set_tooltip_text (self->more, _("More about the cost"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More about the cost"), -1);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), make_popover (self));
  gtk_box_append (GTK_BOX (row), self->cost);
  gtk_box_append (GTK_BOX (row), self->more);
  gtk_box_append (GTK_BOX (row), self->missing);
  self->line = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->line), 0);
  gtk_label_set_wrap (GTK_LABEL (self->line), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->line), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->line, "caption");
  gtk_widget_add_css_class (self->line, "ws-2");
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->line);
  gtk_widget_set_margin_bottom (box, 6);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->cost, "notify::cents", G_CALLBACK (on_cost), self, G_CONNECT_SWAPPED);
}

/**
 * ws_vote_cost_new:
 * @option: a project of a draft
 *
 * Returns: (transfer floating): its cost
 */
GtkWidget *
ws_vote_cost_new (WsVoteOption *option)
{
  WsVoteCost *self = g_object_new (WS_TYPE_VOTE_COST, NULL);
  /* Translators: %s is a project */
  g_autofree char *name = g_strdup_printf (_("Cost of “%s”"), ws_vote_option_get_text (option));

  self->option = g_object_ref (option);
  ws_money_entry_set_name (WS_MONEY_ENTRY (self->cost), name);
  g_signal_connect_object (option, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
