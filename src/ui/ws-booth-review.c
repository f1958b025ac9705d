/* ws-booth-review.c — step 3 of voting: looking it over.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what was chosen, in the order the voter saw it or made; points that are left are a warning, not a
 * mistake. On
 * a blank ballot the blue button leads back, so that nobody votes blank by pressing Enter.
 */
#include "ws-booth-review.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ws-booth-answer.h"
#include "ws-booth-measure.h"
#include "ws-booth-row.h"
#include "ws-booth-words.h"

#define DISCS_MAX 5u

struct _WsBoothReview
{
  WsBoothPage    parent_instance;
  WsBoothLayout  layout;
  guint          sheet;
  GArray        *chosen;      /* guint: options with points, as the voter saw them */
  GtkWidget     *grid;
  GtkWidget     *sheet_label;
  GtkWidget     *forward;
};

G_DEFINE_FINAL_TYPE (WsBoothReview, ws_booth_review, WS_TYPE_BOOTH_PAGE)

static WsBallot *
ballot_of (WsBoothReview *self)
{
  return ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
}

static char *
option_text (WsBoothScene *scene,
             WsBallot     *ballot,
             guint         option)
{
  WsMethod method = ws_ballot_get_method (ballot);

  if (ws_ballot_wants_reason (ballot))
    /* Translators: “I object”, then the reason in the voter's own words */
    return g_strdup_printf ("%s: %s", ws_booth_words_answer (method, option), ws_ballot_get_reason (ballot));
  if (scene->paper->items == NULL)
    return g_strdup (ws_booth_words_answer (method, option));
  return g_strdup (scene->paper->items[option].text);
}

static gboolean
is_ranked (WsBallot *ballot)
{
  return ws_ballot_get_method (ballot) == WS_METHOD_RANKED || ws_ballot_get_method (ballot) == WS_METHOD_COMMITTEE;
}

/* At the right of a row: what the voter gave. */
static void
append_given (WsBoothReview *self,
              GtkWidget     *row,
              guint          option)
{
  WsBallot *ballot = ballot_of (self);
  WsMethod method = ws_ballot_get_method (ballot);
  g_autofree char *value = ws_booth_words_value (ballot, option);

  if (is_ranked (ballot) || method == WS_METHOD_YES_NO || method == WS_METHOD_CONSENT)
    return;
  if (method == WS_METHOD_DOTS && ws_ballot_get_cap (ballot) <= DISCS_MAX && self->layout.columns == 1)
    gtk_box_append (GTK_BOX (row), ws_booth_discs_new (ws_ballot_get (ballot, option),
                                                       ws_ballot_get_cap (ballot),
                                                       "wb-s40"));
  if (method == WS_METHOD_APPROVAL)
    gtk_box_append (GTK_BOX (row), ws_booth_figure_new (WS_FIGURE_CHECK, "wb-s40", "wb-blue"));
  if (method != WS_METHOD_APPROVAL || self->layout.columns == 1)
    gtk_box_append (GTK_BOX (row), ws_booth_label_new (value, method == WS_METHOD_GRADIENTS
                                                              ? "wb-body wb-bold wb-blue"
                                                              : "wb-text wb-bold wb-blue"));
}

/* At the left of a row: its number, its place, or the figure of an answer. */
static GtkWidget *
new_mark (WsBoothReview *self,
          guint          option)
{
  WsBoothScene *scene = ws_booth_page_get_scene (WS_BOOTH_PAGE (self));
  WsBallot *ballot = ballot_of (self);
  g_autofree char *number = NULL;
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-heavy wb-blue wb-num", self->layout.font);
  GtkWidget *place;

  if (scene->paper->items == NULL)
    {
      const char *color;
      WsFigureKind kind = ws_booth_answer_figure (ws_ballot_get_method (ballot), option, &color);

      return ws_booth_figure_new (kind, "wb-s56", color);
    }
  if (!is_ranked (ballot))
    {
      number = g_strdup_printf ("%u", option + 1);
      return ws_booth_label_new (number, css);
    }
  number = g_strdup_printf (C_("place", "%u."), ws_ballot_get (ballot, option));
  place = gtk_label_new (number);
  gtk_widget_add_css_class (place, "wb-place");
  gtk_widget_set_valign (place, GTK_ALIGN_CENTER);
  return place;
}

static GtkWidget *
new_row (WsBoothReview *self,
         guint          option)
{
  WsBallot *ballot = ballot_of (self);
  GtkWidget *row = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-row wb-gap16");
  g_autofree char *text = option_text (ws_booth_page_get_scene (WS_BOOTH_PAGE (self)), ballot, option);
  g_autofree char *css = g_strdup_printf ("wb-f%d wb-bold", self->layout.font);
  GtkWidget *label = ws_booth_label_new (text, css);

  gtk_box_append (GTK_BOX (row), new_mark (self, option));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  append_given (self, row, option);
  gtk_widget_set_size_request (row, -1, self->layout.row_height);
  return row;
}

static void
fill_sheet (WsBoothReview *self)
{
  guint from = self->sheet * self->layout.per_page;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = from; i < MIN (from + self->layout.per_page, self->chosen->len); i++)
    gtk_grid_attach (GTK_GRID (self->grid), new_row (self, g_array_index (self->chosen, guint, i)),
                     (i - from) / self->layout.rows, (i - from) % self->layout.rows, 1, 1);
  if (self->sheet_label != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("Sheet %u of %u"), self->sheet + 1, self->layout.pages);

      gtk_label_set_text (GTK_LABEL (self->sheet_label), words);
      ws_booth_page_set_text (self->forward, self->sheet + 1 < self->layout.pages ? _("Next sheet")
                              : _("It is right"));
    }
}

static gboolean
ws_booth_review_does (WsBoothPage  *page,
                      WsBoothEvent  event)
{
  WsBoothReview *self = WS_BOOTH_REVIEW (page);

  if (event != WS_BOOTH_EVENT_FORWARD || self->sheet + 1 >= self->layout.pages)
    return FALSE;
  self->sheet++;
  fill_sheet (self);
  return TRUE;
}

static void
ws_booth_review_finalize (GObject *object)
{
  WsBoothReview *self = WS_BOOTH_REVIEW (object);

  explicit_bzero (self->chosen->data, self->chosen->len * sizeof (guint));
  g_array_unref (self->chosen);
  G_OBJECT_CLASS (ws_booth_review_parent_class)->finalize (object);
}

static void
ws_booth_review_class_init (WsBoothReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_booth_review_finalize;
  WS_BOOTH_PAGE_CLASS (klass)->does = ws_booth_review_does;
}

static void
ws_booth_review_init (WsBoothReview *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (guint));
}

static GtkWidget *
new_warning (WsBoothReview *self,
             const char    *heading,
             const char    *text,
             gboolean       large)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-warn wb-gap24");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (WS_FIGURE_WARNING, large ? "wb-s86" : "wb-s56", NULL));
  gtk_box_append (GTK_BOX (texts), ws_booth_label_new (heading, large ? "wb-question" : "wb-text wb-bold"));
  gtk_box_append (GTK_BOX (texts), ws_booth_label_new (text, large ? "wb-text" : "wb-body"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), texts);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), heading);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), text);
  return box;
}

static void
build_blank (WsBoothReview *self)
{
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  WsMethod method = ws_ballot_get_method (ballot_of (self));
  GtkWidget *warning, *go;

  ws_booth_page_add_question (page, _("Your ballot is blank"), "wb-question");
  warning = new_warning (self, ws_booth_words_blank (method), ws_booth_words_blank_means (method), TRUE);
  gtk_widget_set_vexpand (warning, TRUE);
  gtk_widget_set_valign (warning, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), warning);
  go = ws_booth_page_new_button (page, ws_booth_words_fill_in (method), WS_FIGURE_BACK, WS_FIGURE_NONE,
                                 WS_BOOTH_EVENT_BACK);
  ws_booth_page_set_default (page, go);
  ws_booth_page_add_foot (page, go, ws_booth_page_new_button (page, _("Vote blank"), WS_FIGURE_NONE,
                                                              WS_FIGURE_FORWARD,
                                                              WS_BOOTH_EVENT_FORWARD));
  ws_booth_page_set_first (page, go);
}

/* The option at a position of the review: a ranked ballot is shown as it was ordered. */
static guint
option_at (WsBallot *ballot,
           guint     position)
{
  return is_ranked (ballot) ? ws_ballot_option_in_place (ballot, position + 1)
                            : ws_ballot_option_at (ballot, position);
}

/* Chosen options, their texts for measuring and speaking. */
static GPtrArray *
collect (WsBoothReview *self,
         WsBoothScene  *scene)
{
  WsBallot *ballot = ballot_of (self);
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) ws_ballot_wipe);

  for (guint i = 0; i < ws_ballot_get_n_options (ballot); i++)
    {
      guint option = option_at (ballot, i);
      g_autofree char *value = NULL;

      if (option == G_MAXUINT || ws_ballot_get (ballot, option) == 0)
        continue;
      g_array_append_val (self->chosen, option);
      g_ptr_array_add (texts, option_text (scene, ballot, option));
      ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), g_ptr_array_index (texts, texts->len - 1));
      value = ws_booth_words_value (ballot, option);
      if (scene->paper->items != NULL && !is_ranked (ballot) && ws_ballot_get_method (ballot) != WS_METHOD_APPROVAL)
        ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), value);
    }
  return texts;
}

/* px of a row of the review that its text cannot have, in one column. */
static double
beside_of (WsBallot *ballot)
{
  switch (ws_ballot_get_method (ballot))
    {
    case WS_METHOD_DOTS:
      return ws_ballot_get_cap (ballot) <= DISCS_MAX ? 560 : 320;
    case WS_METHOD_GRADIENTS:
      return 640;
    case WS_METHOD_QUADRATIC:
      return 420;
    case WS_METHOD_RANKED:
    case WS_METHOD_COMMITTEE:
    case WS_METHOD_CONSENT:
      return 180;
    default:
      return 320;
    }
}

static void
add_rows (WsBoothReview *self,
          WsBoothScene  *scene,
          int            above)
{
  g_autoptr (GPtrArray) texts = collect (self, scene);
  double unit = scene->unit;
  WsMethod method = ws_ballot_get_method (ballot_of (self));
  WsBoothRowSpace space = {
    .above = above,
    .beside = { beside_of (ballot_of (self)) * unit, (method == WS_METHOD_BUDGET ? 310 : 260) * unit },
    .gap = 8,
    .two_columns = method == WS_METHOD_GRADIENTS || method == WS_METHOD_QUADRATIC ? 0 : 6,
  };

  ws_booth_measure_layout (scene, texts, &space, &self->layout);
  self->layout.row_height = MIN (self->layout.row_height,
                                 MAX ((int) (90 * MAX (unit, 1.0)), self->layout.row_height / 2));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_add_css_class (self->grid, "wb-rows");
  gtk_box_append (GTK_BOX (self), self->grid);
  if (self->layout.pages > 1)
    {
      self->sheet_label = ws_booth_label_new ("", "wb-body wb-bold");
      gtk_widget_set_halign (self->sheet_label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self), self->sheet_label);
    }
}

static void
add_remarks (WsBoothReview *self,
             const char    *others,
             const char    *unused)
{
  WsMethod method = ws_ballot_get_method (ballot_of (self));
  gboolean warns = method == WS_METHOD_DOTS || method == WS_METHOD_QUADRATIC;

  if (others != NULL)
    {
      gtk_box_append (GTK_BOX (self), ws_booth_label_new (others, "wb-body"));
      ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), others);
    }
  if (unused == NULL)
    return;
  if (warns)
    gtk_box_append (GTK_BOX (self), new_warning (self, unused, _("Use them or leave them. Your vote counts "
                                                                 "either way."), FALSE));
  else
    {
      /* choosing fewer is as good an answer as choosing all: said, but not a warning */
      gtk_box_append (GTK_BOX (self), ws_booth_label_new (unused, "wb-body"));
      ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), unused);
    }
}

static void
build_review (WsBoothReview *self,
              WsBoothScene  *scene)
{
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  const char *question = scene->paper->question;
  g_autofree char *others = ws_booth_words_others (ballot_of (self));
  g_autofree char *unused = ws_booth_words_unused (ballot_of (self));
  double width = scene->width - 80 * scene->unit;
  int above = ws_booth_measure_text (scene, question, 30 * scene->unit, PANGO_WEIGHT_NORMAL, width);
  GtkWidget *filler = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  above += (int) ceil ((60 + 30 + (others != NULL ? 42 : 0) + (unused != NULL ? 110 : 0)) * scene->unit);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_question (page, _("This is what you will deposit"), "wb-question");
  gtk_box_append (GTK_BOX (self), ws_booth_label_new (question, "wb-text"));
  ws_booth_page_add_spoken (page, question);
  add_rows (self, scene, above);
  add_remarks (self, others, unused);
  gtk_widget_set_vexpand (filler, TRUE);
  gtk_box_append (GTK_BOX (self), filler);
  self->forward = ws_booth_page_new_forward (page, _("It is right"));
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, _("Change something")), self->forward);
  ws_booth_page_set_first (page, self->forward);
  fill_sheet (self);
}

/**
 * ws_booth_review_new:
 * @scene: what it is built from; the state of its flow says whether the ballot is blank
 *
 * Returns: (transfer floating): a screen
 */
GtkWidget *
ws_booth_review_new (WsBoothScene *scene)
{
  WsBoothReview *self = g_object_new (WS_TYPE_BOOTH_REVIEW, "scene", scene, NULL);

  ws_booth_page_add_steps (WS_BOOTH_PAGE (self), 3);
  if (ws_booth_flow_get_state (scene->flow) == WS_BOOTH_AT_BLANK)
    build_blank (self);
  else
    build_review (self, scene);
  return GTK_WIDGET (self);
}
