/* ws-booth-rank.c — step 2 of a ranked vote: putting proposals in order, without dragging.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At the left what has no place yet, at the right the order with arrows and a cross. A touch moves a row to
 * the other side, so that another one slides under the finger: a second touch that comes at once is not taken
 * for that one. Each side has its own sheets; the blue button first leads to what was not seen yet.
 */
#include "ws-booth-rank.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ws-booth-measure.h"
#include "ws-booth-rank-row.h"
#include "ws-booth-words.h"

#define OTHERS    180.0   /* margins, head, heads of the sides, gaps: as drawn */
#define HINT       36.0
#define PAGER      84.0
#define SETTLE_US 400000

enum { LOOSE, PLACED, N_SIDES };

struct _WsBoothRank
{
  WsBoothPage  parent_instance;
  int          font;
  int          row_height;
  guint        fit;             /* rows of a side without its pager */
  guint        fit_paged;       /* and with it */
  guint        sheet[N_SIDES];
  gboolean    *seen;            /* by option */
  GPtrArray   *rows;            /* WsBoothRankRow that are shown, left side first */
  GtkWidget   *side[N_SIDES];
  GtkWidget   *pager[N_SIDES];
  GtkWidget   *which[N_SIDES];
  GtkWidget   *hint;
  GtkWidget   *head;
  GtkWidget   *reason;
  GtkWidget   *forward;
  GCallback    on_act;          /* of a row; it leads to new rows, which need it again */
  gint64       moved;           /* monotonic µs of the last touch that moved a row */
};

G_DEFINE_FINAL_TYPE (WsBoothRank, ws_booth_rank, WS_TYPE_BOOTH_PAGE)

static WsBallot *
ballot_of (WsBoothRank *self)
{
  return ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
}

static void
ws_booth_rank_say (WsBoothPage *page,
                   const char  *text)
{
  WsBoothRank *self = WS_BOOTH_RANK (page);

  gtk_label_set_text (GTK_LABEL (self->reason), text != NULL ? text : "");
  gtk_widget_set_visible (self->reason, text != NULL);
  gtk_widget_set_visible (self->head, text == NULL);
}

/* What stands on a side, in its order. */
static GArray *
list_side (WsBoothRank *self,
           guint        side)
{
  WsBallot *ballot = ballot_of (self);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = ws_ballot_get_n_options (ballot), placed = ws_ballot_count_chosen (ballot);

  for (guint i = 0; side == LOOSE && i < n; i++)
    {
      guint option = ws_ballot_option_at (ballot, i);

      if (ws_ballot_get (ballot, option) == 0)
        g_array_append_val (list, option);
    }
  for (guint place = 1; side == PLACED && place <= placed; place++)
    {
      guint option = ws_ballot_option_in_place (ballot, place);

      g_array_append_val (list, option);
    }
  return list;
}

/* Rows of one sheet of a side with @n rows in all. */
static guint
per_sheet (WsBoothRank *self,
           guint        n)
{
  return n <= self->fit ? self->fit : self->fit_paged;
}

static WsBoothRankRow *
row_of (WsBoothRank *self,
        guint        option)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ws_booth_rank_row_get_option (g_ptr_array_index (self->rows, i)) == option)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/* The place that a touch would give next. */
static GtkWidget *
new_slot (WsBoothRank *self,
          guint        place)
{
  GtkWidget *row = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-slot-row wb-gap16");
  /* Translators: a place in an order: “1.º”, in English “1.” */
  g_autofree char *number = g_strdup_printf (C_("place", "%u."), place);
  const char *words = place == 1 ? _("Touch the one you like best") : _("Touch another one if you wish");

  gtk_box_append (GTK_BOX (row), ws_booth_label_new (number, "wb-f26 wb-bold"));
  gtk_box_append (GTK_BOX (row), ws_booth_label_new (words, "wb-f26"));
  gtk_widget_set_size_request (row, -1, self->row_height);
  return row;
}

static void
fill_side (WsBoothRank *self,
           guint        side)
{
  WsBoothScene *scene = ws_booth_page_get_scene (WS_BOOTH_PAGE (self));
  WsBallot *ballot = ballot_of (self);
  g_autoptr (GArray) list = list_side (self, side);
  gboolean slot = side == PLACED && ws_ballot_get_left (ballot) > 0
                  && list->len < ws_ballot_get_n_options (ballot);
  guint n = list->len, size = per_sheet (self, n), sheets = MAX ((n + size - 1) / size, 1);
  g_autofree char *words = NULL;
  GtkWidget *child;

  self->sheet[side] = MIN (self->sheet[side], sheets - 1);
  while ((child = gtk_widget_get_first_child (self->side[side])) != NULL)
    gtk_box_remove (GTK_BOX (self->side[side]), child);
  for (guint i = self->sheet[side] * size; i < MIN ((self->sheet[side] + 1) * size, n); i++)
    {
      guint option = g_array_index (list, guint, i);
      GtkWidget *row = ws_booth_rank_row_new (scene, option, self->font, self->row_height);

      self->seen[option] = TRUE;
      g_signal_connect (row, "act", self->on_act, self);
      gtk_box_append (GTK_BOX (self->side[side]), row);
      g_ptr_array_add (self->rows, row);
    }
  /* the next free place, where there is still room for it */
  if (slot && n < (self->sheet[side] + 1) * size)
    gtk_box_append (GTK_BOX (self->side[side]), new_slot (self, n + 1));
  words = g_strdup_printf (_("Sheet %u of %u"), self->sheet[side] + 1, sheets);
  gtk_label_set_text (GTK_LABEL (self->which[side]), words);
  gtk_widget_set_visible (self->pager[side], sheets > 1);
}

static gboolean
all_seen (WsBoothRank *self)
{
  for (guint i = 0; i < ws_ballot_get_n_options (ballot_of (self)); i++)
    if (!self->seen[i])
      return FALSE;
  return TRUE;
}

static void
refill (WsBoothRank *self)
{
  WsBallot *ballot = ballot_of (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  guint loose;

  /* the focused widget must not die with the focus */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
  g_ptr_array_set_size (self->rows, 0);
  fill_side (self, LOOSE);
  fill_side (self, PLACED);
  loose = ws_ballot_get_n_options (ballot) - ws_ballot_count_chosen (ballot);
  /* on a full sheet there is no room for it, and nothing is placed yet */
  gtk_widget_set_visible (self->hint, loose > 0 && loose != self->fit);
  ws_booth_page_set_text (self->forward, all_seen (self) ? C_("booth", "Continue") : _("Next sheet"));
}

/* Turns a side to the sheet where @option stands. */
static void
turn_to (WsBoothRank *self,
         guint        option)
{
  guint side = ws_ballot_get (ballot_of (self), option) > 0 ? PLACED : LOOSE;
  g_autoptr (GArray) list = list_side (self, side);

  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == option)
      self->sheet[side] = i / per_sheet (self, list->len);
}

/* The row that takes the place of one that went to the other side keeps the focus where it was. */
static void
focus_near (WsBoothRank *self,
            guint        index)
{
  if (self->rows->len > 0)
    ws_booth_rank_row_focus (g_ptr_array_index (self->rows, MIN (index, self->rows->len - 1)),
                             WS_BOOTH_RANK_OUT);
}

static guint
index_of (WsBoothRank    *self,
          WsBoothRankRow *row)
{
  guint i;

  return g_ptr_array_find (self->rows, row, &i) ? i : 0;
}

static void
act (WsBoothRank    *self,
     WsBoothRankRow *row,
     int             what)
{
  WsBallot *ballot = ballot_of (self);
  guint option = ws_booth_rank_row_get_option (row), index = index_of (self, row);
  gboolean moves = what == WS_BOOTH_RANK_UP || what == WS_BOOTH_RANK_DOWN;
  WsBallotReason reason;
  g_autofree char *text = NULL;

  if (moves)
    reason = ws_ballot_move (ballot, option, what == WS_BOOTH_RANK_UP);
  else
    reason = what == WS_BOOTH_RANK_PLACE ? ws_ballot_add (ballot, option) : ws_ballot_take (ballot, option);
  text = ws_booth_words_reason (ballot, option, reason);
  ws_booth_rank_say (WS_BOOTH_PAGE (self), text);
  if (text != NULL)
    {
      ws_booth_rank_row_say (row, text);
      return;
    }
  if (what != WS_BOOTH_RANK_OUT)
    turn_to (self, option);
  refill (self);
  if (moves && row_of (self, option) != NULL)
    ws_booth_rank_row_focus (row_of (self, option), what);
  else
    focus_near (self, index);
}

static void
on_act (WsBoothRankRow *row,
        int             what,
        WsBoothRank    *self)
{
  gint64 now = g_get_monotonic_time ();

  if ((what == WS_BOOTH_RANK_PLACE || what == WS_BOOTH_RANK_OUT) && now - self->moved < SETTLE_US)
    return;
  self->moved = now;
  act (self, row, what);
}

static void
on_turn (GtkWidget   *button,
         WsBoothRank *self)
{
  guint side = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "side"));
  int by = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "by"));

  if (by < 0 && self->sheet[side] == 0)
    return;
  self->sheet[side] += by;
  refill (self);
  gtk_widget_grab_focus (button);
}

/* Keys */

static WsBoothRankRow *
focused (WsBoothRank *self,
         int         *what)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (ws_booth_rank_row_has_focus (g_ptr_array_index (self->rows, i), what))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

static gboolean
move_focus (WsBoothRank *self,
            int          by)
{
  int what = WS_BOOTH_RANK_UP;
  WsBoothRankRow *row = focused (self, &what);
  int i;

  if (self->rows->len == 0)
    return FALSE;
  if (row == NULL && GTK_IS_BUTTON (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)))))
    return FALSE;
  i = row == NULL ? 0 : (int) index_of (self, row) + by;
  if (i >= (int) self->rows->len)
    gtk_widget_grab_focus (self->forward);
  else if (i >= 0)
    ws_booth_rank_row_focus (g_ptr_array_index (self->rows, i), what);
  return TRUE;
}

/* Shift and an arrow move a placed row; → places, ← takes out. */
static gboolean
press (WsBoothRank *self,
       int          what)
{
  int where;
  WsBoothRankRow *row = focused (self, &where);

  if (row == NULL)
    return move_focus (self, 1) || TRUE;
  act (self, row, what);
  return TRUE;
}

static gboolean
go_to_number (WsBoothRank *self,
              guint        number)
{
  if (number == 0 || number > ws_ballot_get_n_options (ballot_of (self)))
    return TRUE;
  turn_to (self, number - 1);
  refill (self);
  ws_booth_rank_row_focus (row_of (self, number - 1), WS_BOOTH_RANK_UP);
  return TRUE;
}

/* The space bar on a row without a place is not a touch: the next press is meant for the next row. */
static gboolean
space (WsBoothRank *self)
{
  int what;
  WsBoothRankRow *row = focused (self, &what);

  if (row == NULL)
    return FALSE;
  act (self, row, ws_ballot_get (ballot_of (self), ws_booth_rank_row_get_option (row)) == 0 ? WS_BOOTH_RANK_PLACE
                                                                                             : what);
  return TRUE;
}

static gboolean
ws_booth_rank_key (WsBoothPage *page,
                   guint        keyval)
{
  WsBoothRank *self = WS_BOOTH_RANK (page);
  gboolean shift = ws_booth_page_get_scene (page)->shift;

  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return go_to_number (self, keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return go_to_number (self, keyval - GDK_KEY_KP_0);
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return shift ? press (self, WS_BOOTH_RANK_DOWN) : move_focus (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return shift ? press (self, WS_BOOTH_RANK_UP) : move_focus (self, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      return press (self, WS_BOOTH_RANK_PLACE);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return press (self, WS_BOOTH_RANK_OUT);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return space (self);
    default:
      return FALSE;
    }
}

static gboolean
ws_booth_rank_does (WsBoothPage  *page,
                    WsBoothEvent  event)
{
  WsBoothRank *self = WS_BOOTH_RANK (page);

  if (event != WS_BOOTH_EVENT_FORWARD || all_seen (self))
    return FALSE;
  for (guint i = 0; i < ws_ballot_get_n_options (ballot_of (self)); i++)
    {
      guint option = ws_ballot_option_at (ballot_of (self), i);

      if (self->seen[option])
        continue;
      turn_to (self, option);
      break;
    }
  refill (self);
  ws_booth_page_start (page);
  return TRUE;
}

static void
ws_booth_rank_finalize (GObject *object)
{
  WsBoothRank *self = WS_BOOTH_RANK (object);

  g_ptr_array_unref (self->rows);
  g_free (self->seen);
  G_OBJECT_CLASS (ws_booth_rank_parent_class)->finalize (object);
}

static void
ws_booth_rank_class_init (WsBoothRankClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ws_booth_rank_finalize;
  page_class->does = ws_booth_rank_does;
  page_class->key = ws_booth_rank_key;
  page_class->say = ws_booth_rank_say;
}

static void
ws_booth_rank_init (WsBoothRank *self)
{
  self->rows = g_ptr_array_new ();
}

/* Building */

static GtkWidget *
new_turn (WsBoothRank *self,
          guint        side,
          int          by)
{
  GtkWidget *button = gtk_button_new ();

  ws_booth_add_classes (button, "wb-sign wb-choice");
  gtk_button_set_child (GTK_BUTTON (button), ws_booth_figure_new (by > 0 ? WS_FIGURE_FORWARD : WS_FIGURE_BACK,
                                                                  "wb-s32", NULL));
  ws_booth_set_name (button, by > 0 ? _("Next sheet") : _("Previous sheet"));
  g_object_set_data (G_OBJECT (button), "side", GUINT_TO_POINTER (side));
  g_object_set_data (G_OBJECT (button), "by", GINT_TO_POINTER (by));
  g_signal_connect (button, "clicked", G_CALLBACK (on_turn), self);
  return button;
}

static GtkWidget *
new_side (WsBoothRank *self,
          guint        side,
          GtkWidget   *head)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap8");
  GtkWidget *heads = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-subhead");

  self->side[side] = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap8");
  self->pager[side] = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  self->which[side] = ws_booth_label_new ("", "wb-body wb-bold");
  gtk_widget_set_valign (head, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (heads), head);
  gtk_box_append (GTK_BOX (box), heads);
  gtk_box_append (GTK_BOX (box), self->side[side]);
  gtk_box_append (GTK_BOX (self->pager[side]), new_turn (self, side, -1));
  gtk_box_append (GTK_BOX (self->pager[side]), self->which[side]);
  gtk_box_append (GTK_BOX (self->pager[side]), new_turn (self, side, 1));
  gtk_widget_set_halign (self->pager[side], GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->pager[side]);
  if (side == LOOSE)
    gtk_box_append (GTK_BOX (box), self->hint);
  else
    {
      gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (heads), self->reason);
    }
  gtk_widget_set_size_request (box, ws_booth_rank_row_width (ws_booth_page_get_scene (WS_BOOTH_PAGE (self)),
                                                             side == PLACED), -1);
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* Letters and height of the rows: the largest letters in which at least four rows fit, or all of them. */
static void
measure (WsBoothRank  *self,
         WsBoothScene *scene,
         int           question_height)
{
  static const int fonts[] = { 30, 26, 22 };
  double unit = scene->unit, target = MAX (unit, 1.0);
  double room = scene->height - question_height - OTHERS * unit - 80 * target;
  guint wanted = MIN (scene->paper->n_items, 4);

  for (guint f = 0; f < G_N_ELEMENTS (fonts); f++)
    {
      int tallest = (int) ceil (82 * target);

      for (guint i = 0; i < scene->paper->n_items; i++)
        for (guint placed = 0; placed < N_SIDES; placed++)
          tallest = MAX (tallest, ws_booth_measure_text (scene, scene->paper->items[i].text, fonts[f] * unit,
                                                         PANGO_WEIGHT_BOLD,
                                                         ws_booth_rank_row_text_width (scene, placed))
                                  + (int) (20 * unit));
      self->font = fonts[f];
      self->row_height = tallest;
      self->fit = MAX ((int) ((room + 8 * target) / (tallest + 8 * target)), 1);
      self->fit_paged = MAX ((int) ((room - HINT * unit + (8 - PAGER) * target) / (tallest + 8 * target)), 1);
      if (self->fit >= wanted)
        break;
    }
}

/**
 * ws_booth_rank_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): a screen that shows the ballot as it is
 */
GtkWidget *
ws_booth_rank_new (WsBoothScene *scene)
{
  WsBoothRank *self = g_object_new (WS_TYPE_BOOTH_RANK, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  gboolean committee = scene->paper->rules.method == WS_METHOD_COMMITTEE;
  GtkWidget *sides = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  int height;
  const char *css = ws_booth_measure_question (scene, scene->paper->question, TRUE, &height);

  self->on_act = G_CALLBACK (on_act);
  self->seen = g_new0 (gboolean, scene->paper->n_items);
  measure (self, scene, height);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_steps (page, 2);
  ws_booth_page_add_question (page, scene->paper->question, css);
  self->hint = ws_booth_label_new (committee ? _("What stays here gets no vote from you.")
                                             : _("What stays here counts as last, tied."), "wb-hint");
  self->head = ws_booth_label_new (_("Your order: best first"), "wb-text wb-bold");
  self->reason = ws_booth_label_new ("", "wb-hint wb-say");
  gtk_widget_set_visible (self->reason, FALSE);
  gtk_box_append (GTK_BOX (sides), new_side (self, LOOSE, ws_booth_label_new (_("Not placed"), "wb-text wb-bold")));
  gtk_box_append (GTK_BOX (sides), new_side (self, PLACED, self->head));
  gtk_widget_set_vexpand (sides, TRUE);
  gtk_widget_set_valign (sides, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), sides);
  self->forward = ws_booth_page_new_forward (page, C_("booth", "Continue"));
  ws_booth_page_add_foot (page, ws_booth_page_new_back (page, C_("booth", "Back")), self->forward);
  ws_booth_page_add_spoken (page, _("Your order: best first"));
  refill (self);
  return GTK_WIDGET (self);
}
