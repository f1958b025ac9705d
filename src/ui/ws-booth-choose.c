/* ws-booth-choose.c — step 2 of voting: giving points, votes or numbers, or choosing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip with what is left never scrolls away, and is where it is said why something is not possible. With
 * more options than fit there are sheets; the blue button leads through all of them before it leads on, so
 * that nobody votes without having seen every proposal.
 */
#include "ws-booth-choose.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ws-booth-measure.h"
#include "ws-booth-money.h"
#include "ws-booth-row.h"
#include "ws-booth-words.h"

#define STRIP_DISCS_MAX 8u
#define STRIP_HEIGHT   60.0   /* with the gap below it */
#define MONEY_HEIGHT  108.0

struct _WsBoothChoose
{
  WsBoothPage    parent_instance;
  WsBoothLayout  layout;
  guint          sheet;
  guint          sheets_seen;   /* the first so many */
  GPtrArray     *rows;          /* WsBoothRow of this sheet, in their order */
  GtkWidget     *money;         /* budget: in place of the strip */
  GtkWidget     *left;
  GtkWidget     *right;
  GtkWidget     *reason;
  GtkWidget     *grid;
  GtkWidget     *sheet_label;
  GtkWidget     *turn[2];       /* to the sheet before and after */
  GtkWidget     *forward;
};

G_DEFINE_FINAL_TYPE (WsBoothChoose, ws_booth_choose, WS_TYPE_BOOTH_PAGE)

static WsBallot *
ballot_of (WsBoothChoose *self)
{
  return ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/* "Le quedan ● ● ○ ○ ○  2 de 5 puntos": the language decides where the discs stand. */
static void
update_left (WsBoothChoose *self,
             WsBallot      *ballot)
{
  g_autofree char *words = ws_booth_words_left (ballot);
  g_auto (GStrv) parts = g_strsplit (words, WS_BOOTH_WORDS_DISCS, 2);

  empty (self->left);
  if (*g_strstrip (parts[0]) != '\0')
    gtk_box_append (GTK_BOX (self->left), ws_booth_label_new (parts[0], "wb-text wb-bold"));
  if (ws_ballot_get_most (ballot) <= STRIP_DISCS_MAX)
    gtk_box_append (GTK_BOX (self->left), ws_booth_discs_new (ws_ballot_get_left (ballot),
                                                              ws_ballot_get_most (ballot),
                                                              "wb-s40"));
  if (parts[1] != NULL)
    gtk_box_append (GTK_BOX (self->left), ws_booth_label_new (g_strstrip (parts[1]),
                                                              "wb-text wb-bold wb-deep"));
}

static void
update_strip (WsBoothChoose *self)
{
  WsBallot *ballot = ballot_of (self);
  g_autofree char *chosen = NULL;

  if (self->money != NULL)
    ws_booth_money_update (WS_BOOTH_MONEY (self->money));
  else if (ws_ballot_get_method (ballot) == WS_METHOD_APPROVAL)
    {
      chosen = ws_booth_words_approved (ballot);
      gtk_label_set_text (GTK_LABEL (self->right), chosen);
    }
  else if (ws_ballot_get_method (ballot) == WS_METHOD_SCORE)
    {
      /* Translators: proposals that have a number, and all of them */
      chosen = g_strdup_printf (_("%u of %u with a number"), ws_ballot_get_used (ballot),
                                ws_ballot_get_n_options (ballot));
      gtk_label_set_text (GTK_LABEL (self->right), chosen);
    }
  else
    update_left (self, ballot);
}

/* Shows why something was not possible in place of the right half of the strip; NULL: nothing to say any
 * more. */
static void
ws_booth_choose_say (WsBoothPage *page,
                     const char  *text)
{
  WsBoothChoose *self = WS_BOOTH_CHOOSE (page);

  if (self->money != NULL)
    {
      ws_booth_money_say (WS_BOOTH_MONEY (self->money), text);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->reason), text != NULL ? text : "");
  gtk_widget_set_visible (self->reason, text != NULL);
  gtk_widget_set_visible (self->right, text == NULL);
}

/* Says why nothing was changed, or shows what was. */
static void
answer (WsBoothChoose  *self,
        WsBoothRow     *row,
        WsBallotReason  reason)
{
  g_autofree char *text = ws_booth_words_reason (ballot_of (self), ws_booth_row_get_option (row), reason);

  ws_booth_choose_say (WS_BOOTH_PAGE (self), text);
  if (text != NULL)
    {
      ws_booth_row_say (row, text);
      return;
    }
  for (guint i = 0; i < self->rows->len; i++)
    ws_booth_row_update (g_ptr_array_index (self->rows, i));
  update_strip (self);
}

static void
change (WsBoothChoose *self,
        WsBoothRow    *row,
        gboolean       add)
{
  WsBallot *ballot = ballot_of (self);
  guint option = ws_booth_row_get_option (row);
  gboolean minus;

  answer (self, row, add ? ws_ballot_add (ballot, option) : ws_ballot_take (ballot, option));
  /* the focus follows the number that is chosen now */
  if (ws_ballot_get_method (ballot) == WS_METHOD_SCORE && ws_booth_row_has_focus (row, &minus))
    ws_booth_row_focus (row, FALSE);
}

/* Score: the number that was touched; once more takes it away. */
static void
on_set (WsBoothRow    *row,
        guint          mark,
        WsBoothChoose *self)
{
  WsBallot *ballot = ballot_of (self);
  guint option = ws_booth_row_get_option (row);

  answer (self, row, ws_ballot_set (ballot, option, ws_ballot_get (ballot, option) == mark ? 0 : mark));
}

static void
on_add (WsBoothRow    *row,
        WsBoothChoose *self)
{
  change (self, row, TRUE);
}

static void
on_take (WsBoothRow    *row,
         WsBoothChoose *self)
{
  change (self, row, FALSE);
}

/* A button that is not there keeps its place, so that the other one does not move under a finger. */
static void
set_there (GtkWidget *button,
           gboolean   there)
{
  gtk_widget_set_opacity (button, there ? 1 : 0);
  gtk_widget_set_sensitive (button, there);
}

static void
update_sheet_words (WsBoothChoose *self)
{
  g_autofree char *words = NULL;

  if (self->sheet_label == NULL)
    return;
  /* Translators: options on several sheets, as of paper */
  words = g_strdup_printf (_("Sheet %u of %u"), self->sheet + 1, self->layout.pages);
  gtk_label_set_text (GTK_LABEL (self->sheet_label), words);
  set_there (self->turn[0], self->sheet > 0);
  set_there (self->turn[1], self->sheet + 1 < self->layout.pages);
  ws_booth_page_set_text (self->forward, self->sheets_seen < self->layout.pages ? _("Next sheet")
                                                                                : C_("booth", "Continue"));
}

static void
fill_sheet (WsBoothChoose *self)
{
  WsBoothScene *scene = ws_booth_page_get_scene (WS_BOOTH_PAGE (self));
  WsBallot *ballot = ballot_of (self);
  guint n = ws_ballot_get_n_options (ballot);
  guint from = self->sheet * self->layout.per_page;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = from; i < MIN (from + self->layout.per_page, n); i++)
    {
      GtkWidget *row = ws_booth_row_new (scene, ws_ballot_option_at (ballot, i), &self->layout);
      guint place = i - from;

      g_signal_connect (row, "add", G_CALLBACK (on_add), self);
      g_signal_connect (row, "take", G_CALLBACK (on_take), self);
      g_signal_connect (row, "set", G_CALLBACK (on_set), self);
      g_ptr_array_add (self->rows, row);
      gtk_grid_attach (GTK_GRID (self->grid), row, place / self->layout.rows, place % self->layout.rows, 1,
                       1);
    }
  update_sheet_words (self);
}

static void
show_sheet (WsBoothChoose *self,
            guint          sheet)
{
  self->sheet = sheet;
  self->sheets_seen = MAX (self->sheets_seen, sheet + 1);
  ws_booth_choose_say (WS_BOOTH_PAGE (self), NULL);
  fill_sheet (self);
  ws_booth_page_start (WS_BOOTH_PAGE (self));
}

static gboolean
ws_booth_choose_does (WsBoothPage  *page,
                      WsBoothEvent  event)
{
  WsBoothChoose *self = WS_BOOTH_CHOOSE (page);

  if (event == WS_BOOTH_EVENT_FORWARD && self->sheets_seen < self->layout.pages)
    {
      show_sheet (self, self->sheets_seen);
      return TRUE;
    }
  if (event == WS_BOOTH_EVENT_BACK && self->sheet > 0)
    {
      show_sheet (self, self->sheet - 1);
      return TRUE;
    }
  return FALSE;
}

/* The row with the focus; G_MAXUINT if it is elsewhere. */
static guint
focused_row (WsBoothChoose *self,
             gboolean      *minus)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ws_booth_row_has_focus (g_ptr_array_index (self->rows, i), minus))
      return i;
  *minus = FALSE;
  return G_MAXUINT;
}

static gboolean
move_down (WsBoothChoose *self)
{
  gboolean minus;
  guint i = focused_row (self, &minus);

  if (i == G_MAXUINT)
    {
      GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

      if (GTK_IS_BUTTON (focus))
        return FALSE;
      i = 0;
    }
  else if (++i == self->rows->len)
    {
      if (self->sheet + 1 == self->layout.pages)
        {
          gtk_widget_grab_focus (self->forward);
          return TRUE;
        }
      show_sheet (self, self->sheet + 1);
      i = 0;
    }
  ws_booth_row_focus (g_ptr_array_index (self->rows, i), minus);
  return TRUE;
}

static gboolean
move_up (WsBoothChoose *self)
{
  gboolean minus;
  guint i = focused_row (self, &minus);

  if (i == G_MAXUINT)
    return FALSE;
  if (i == 0)
    {
      if (self->sheet == 0)
        return TRUE;
      show_sheet (self, self->sheet - 1);
      i = self->rows->len;
    }
  ws_booth_row_focus (g_ptr_array_index (self->rows, i - 1), minus);
  return TRUE;
}

static gboolean
go_to_number (WsBoothChoose *self,
              guint          number)
{
  WsBallot *ballot = ballot_of (self);
  guint position;

  if (number == 0 || number > ws_ballot_get_n_options (ballot))
    return TRUE;
  position = ws_ballot_position_of (ballot, number - 1);
  if (ws_booth_layout_page_of (&self->layout, position) != self->sheet)
    show_sheet (self, ws_booth_layout_page_of (&self->layout, position));
  ws_booth_row_focus (g_ptr_array_index (self->rows, position % self->layout.per_page), FALSE);
  return TRUE;
}

/* + and −, → and ← on the row with the focus; from the heading they lead to the first row. */
static gboolean
press (WsBoothChoose *self,
       gboolean       add)
{
  gboolean minus;
  guint i = focused_row (self, &minus);

  if (i == G_MAXUINT)
    return move_down (self) || TRUE;
  change (self, g_ptr_array_index (self->rows, i), add);
  return TRUE;
}

static gboolean
ws_booth_choose_key (WsBoothPage *page,
                     guint        keyval)
{
  WsBoothChoose *self = WS_BOOTH_CHOOSE (page);

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return go_to_number (self, keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return go_to_number (self, keyval - GDK_KEY_KP_0);
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_down (self);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_up (self);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return press (self, TRUE);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return press (self, FALSE);
    default:
      return FALSE;
    }
}

static void
ws_booth_choose_finalize (GObject *object)
{
  g_ptr_array_unref (WS_BOOTH_CHOOSE (object)->rows);
  G_OBJECT_CLASS (ws_booth_choose_parent_class)->finalize (object);
}

static void
ws_booth_choose_class_init (WsBoothChooseClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ws_booth_choose_finalize;
  page_class->does = ws_booth_choose_does;
  page_class->key = ws_booth_choose_key;
  page_class->say = ws_booth_choose_say;
}

static void
ws_booth_choose_init (WsBoothChoose *self)
{
  self->rows = g_ptr_array_new ();
  self->sheets_seen = 1;
}

/* Left of the strip: what is still to give, or what to do; right: how much is done. */
static void
fill_strip (WsBoothChoose     *self,
            const WsVoteRules *rules)
{
  const char *todo = NULL;

  if (rules->method == WS_METHOD_APPROVAL)
    todo = _("Choose the proposals that suit you");
  else if (rules->method == WS_METHOD_SCORE)
    todo = _("0: not at all · 5: very much");
  if (todo == NULL)
    self->right = ws_booth_label_new (rules->shuffle ? _("The list is in random order") : "", "wb-hint");
  else
    {
      gtk_box_append (GTK_BOX (self->left), ws_booth_label_new (todo, "wb-text wb-bold"));
      self->right = ws_booth_label_new ("", "wb-text wb-bold wb-deep");
    }
}

static void
add_strip (WsBoothChoose     *self,
           const WsVoteRules *rules)
{
  GtkWidget *strip;

  if (rules->method == WS_METHOD_BUDGET)
    {
      self->money = ws_booth_money_new (ws_booth_page_get_scene (WS_BOOTH_PAGE (self)));
      gtk_box_append (GTK_BOX (self), self->money);
      return;
    }
  strip = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-strip wb-gap24");
  self->left = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  fill_strip (self, rules);
  self->reason = ws_booth_label_new ("", "wb-hint wb-say");
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_widget_set_hexpand (self->left, TRUE);
  gtk_widget_set_valign (self->right, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_label_set_justify (GTK_LABEL (self->right), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (strip), self->left);
  gtk_box_append (GTK_BOX (strip), self->right);
  gtk_box_append (GTK_BOX (strip), self->reason);
  gtk_box_append (GTK_BOX (self), strip);
}

static void
on_sheet (GtkWidget     *button,
          WsBoothChoose *self)
{
  gboolean next = g_object_get_data (G_OBJECT (button), "next") != NULL;

  if (next && self->sheet + 1 < self->layout.pages)
    show_sheet (self, self->sheet + 1);
  else if (!next && self->sheet > 0)
    show_sheet (self, self->sheet - 1);
}

static GtkWidget *
new_sheet_button (WsBoothChoose *self,
                  gboolean       next)
{
  GtkWidget *button = gtk_button_new ();

  ws_booth_add_classes (button, "wb-sign wb-choice");
  gtk_button_set_child (GTK_BUTTON (button), ws_booth_figure_new (next ? WS_FIGURE_FORWARD : WS_FIGURE_BACK,
                                                                  "wb-s32", NULL));
  ws_booth_set_name (button, next ? _("Next sheet") : _("Previous sheet"));
  g_object_set_data (G_OBJECT (button), "next", GINT_TO_POINTER (next));
  g_signal_connect (button, "clicked", G_CALLBACK (on_sheet), self);
  return button;
}

static void
add_pager (WsBoothChoose *self)
{
  GtkWidget *pager = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");

  self->sheet_label = gtk_label_new ("");
  ws_booth_add_classes (self->sheet_label, "wb-body wb-bold");
  self->turn[0] = new_sheet_button (self, FALSE);
  self->turn[1] = new_sheet_button (self, TRUE);
  gtk_box_append (GTK_BOX (pager), self->turn[0]);
  gtk_box_append (GTK_BOX (pager), self->sheet_label);
  gtk_box_append (GTK_BOX (pager), self->turn[1]);
  gtk_widget_set_halign (pager, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), pager);
}

/* Wider where the focus ring goes around the row as a whole. */
static double
gap_of (WsBoothChoose *self)
{
  WsMethod method = ws_ballot_get_method (ballot_of (self));

  return method == WS_METHOD_APPROVAL || method == WS_METHOD_BUDGET ? 12 : 8;
}

/* How many options are enough for two columns: six numbers to touch leave no room beside them, three lines of
 * text none below. */
static guint
columns_from (WsMethod method)
{
  if (method == WS_METHOD_SCORE)
    return 0;
  return method == WS_METHOD_BUDGET ? 4 : 6;
}

static void
measure (WsBoothChoose *self,
         WsBoothScene  *scene,
         int            question_height)
{
  WsBoothPaper *paper = scene->paper;
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  double strip = paper->rules.method == WS_METHOD_BUDGET ? MONEY_HEIGHT : STRIP_HEIGHT;
  WsBoothRowSpace space = {
    .above = question_height + (int) ceil (strip * scene->unit),
    .beside = { ws_booth_row_beside (scene, 1), ws_booth_row_beside (scene, 2) },
    .below = ws_booth_row_below (scene),
    .gap = gap_of (self),
    .two_columns = columns_from (paper->rules.method),
  };

  for (guint i = 0; i < paper->n_items; i++)
    g_ptr_array_add (texts, paper->items[i].text);
  ws_booth_measure_layout (scene, texts, &space, &self->layout);
}

/**
 * ws_booth_choose_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen that shows the ballot as it is
 */
GtkWidget *
ws_booth_choose_new (WsBoothScene *scene)
{
  WsBoothChoose *self = g_object_new (WS_TYPE_BOOTH_CHOOSE, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  const char *question = scene->paper->question;
  const char *css;
  int height;

  css = ws_booth_measure_question (scene, question, TRUE, &height);
  measure (self, scene, height);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_steps (page, 2);
  ws_booth_page_add_question (page, question, css);
  add_strip (self, &scene->paper->rules);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  ws_booth_add_classes (self->grid, gap_of (self) > 8 ? "wb-rows loose" : "wb-rows");
  gtk_widget_set_vexpand (self->grid, TRUE);
  gtk_widget_set_valign (self->grid, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->grid);
  if (self->layout.pages > 1)
    add_pager (self);
  self->forward = ws_booth_page_new_forward (page, C_("booth", "Continue"));
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, C_("booth", "Back")), self->forward);
  fill_sheet (self);
  update_strip (self);
  return GTK_WIDGET (self);
}
