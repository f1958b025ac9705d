/* ws-votes-page.c — the stage Voting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list, and in its place the page of one vote: set-up of a draft, totals of an open one, result of a closed one. When
 * a vote changes its state its page changes with it, whoever did it. What cannot be taken back is asked in
 * ws-votes-actions.c.
 */
#include "ws-votes-page.h"

#include <glib/gi18n.h>

#include "ws-page-header.h"
#include "ws-vote-card.h"
#include "ws-vote-result.h"
#include "ws-vote-row.h"
#include "ws-vote-setup.h"
#include "ws-vote-totals.h"
#include "ws-votes-private.h"

struct _WsVotesPage
{
  WsPage        parent_instance;

  GtkStack     *stack;
  WsPageHeader *header;
  GtkWidget    *new_vote;
  GtkStack     *content;
  GtkWidget    *open_box;
  GtkWidget    *drafts_box;
  GtkListBox   *drafts;
  GtkWidget    *finished_box;
  GtkListBox   *finished;
  GtkWidget    *bottom;
  AdwBin       *detail;

  GListModel   *open_votes;
  GListModel   *draft_votes;
  GListModel   *finished_votes;
  WsVote       *shown;          /* whose page is open */
  WsVoteState   shown_state;
};

G_DEFINE_FINAL_TYPE (WsVotesPage, ws_votes_page, WS_TYPE_PAGE)

static gboolean
is_open (gpointer vote,
         gpointer data)
{
  return ws_vote_get_state (vote) == WS_VOTE_OPEN;
}

static gboolean
is_draft (gpointer vote,
          gpointer data)
{
  return ws_vote_get_state (vote) == WS_VOTE_DRAFT;
}

static gboolean
is_finished (gpointer vote,
             gpointer data)
{
  return ws_vote_get_state (vote) >= WS_VOTE_CLOSED;
}

static GListModel *
filtered (WsVotesPage         *self,
          GtkCustomFilterFunc  func)
{
  GListModel *votes = ws_workshop_get_votes (ws_page_get_workshop (WS_PAGE (self)));

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (votes),
                                                  GTK_FILTER (gtk_custom_filter_new (func, NULL, NULL))));
}

static int
compare_closed (gconstpointer one,
                gconstpointer other,
                gpointer      data)
{
  gint64 a = ws_vote_get_closed ((WsVote *) one), b = ws_vote_get_closed ((WsVote *) other);

  return a == b ? 0 : a > b ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

static void
refilter (GListModel *model)
{
  GListModel *filter = GTK_IS_SORT_LIST_MODEL (model) ? gtk_sort_list_model_get_model (GTK_SORT_LIST_MODEL (model)) : model;

  gtk_filter_changed (gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (filter)), GTK_FILTER_CHANGE_DIFFERENT);
  if (filter != model)
    gtk_sorter_changed (gtk_sort_list_model_get_sorter (GTK_SORT_LIST_MODEL (model)), GTK_SORTER_CHANGE_DIFFERENT);
}

static GtkWidget *
make_row (gpointer vote,
          gpointer data)
{
  GtkWidget *row = ws_vote_row_new (vote);

  g_object_bind_property (data, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  return row;
}

static void
on_open_changed (WsVotesPage *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (self->open_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->open_box), card);
  for (guint i = 0; i < g_list_model_get_n_items (self->open_votes); i++)
    {
      g_autoptr (WsVote) vote = g_list_model_get_item (self->open_votes, i);

      gtk_box_append (GTK_BOX (self->open_box), ws_vote_card_new (vote));
    }
}

static void
append_count (GString    *text,
              const char *format,
              guint       n)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, format, n);
}

/* In the header, or below where there is no room; an empty page has a button of its own. */
static void
show_new_vote (WsVotesPage *self,
               gboolean     any)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  gtk_widget_set_visible (self->new_vote, any && !narrow);
  gtk_widget_set_visible (self->bottom, any && narrow);
}

static void
update (WsVotesPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_open = g_list_model_get_n_items (self->open_votes);
  guint n_drafts = g_list_model_get_n_items (self->draft_votes);
  guint n_finished = g_list_model_get_n_items (self->finished_votes);

  append_count (text, ngettext ("%u open", "%u open", n_open), n_open);
  append_count (text, ngettext ("%u draft", "%u drafts", n_drafts), n_drafts);
  append_count (text, ngettext ("%u finished", "%u finished", n_finished), n_finished);
  ws_page_header_set_subtitle (self->header, text->str);
  gtk_widget_set_visible (self->open_box, n_open > 0);
  gtk_widget_set_visible (self->drafts_box, n_drafts > 0);
  gtk_widget_set_visible (self->finished_box, n_finished > 0);
  show_new_vote (self, n_open + n_drafts + n_finished > 0);
  gtk_stack_set_visible_child_name (self->content, n_open + n_drafts + n_finished > 0 ? "votes" : "empty");
}

static void
on_narrow (WsVotesPage *self)
{
  if (self->open_votes != NULL)
    update (self);
}

static GtkWidget *
page_of (WsVote *vote)
{
  switch (ws_vote_get_state (vote))
    {
    case WS_VOTE_DRAFT:
      return ws_vote_setup_new (vote);
    case WS_VOTE_OPEN:
      return ws_vote_totals_new (vote);
    case WS_VOTE_CLOSED:
    case WS_VOTE_PUBLISHED:
    default:
      return ws_vote_result_new (vote);
    }
}

/* Whoever is writing in a field commits when the focus leaves it, before the field goes. */
static void
leave_fields (WsVotesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->detail)))
    gtk_root_set_focus (root, NULL);
}

/**
 * ws_votes_page_show:
 * @vote: (nullable): whose page to open; %NULL for the list
 */
void
ws_votes_page_show (WsVotesPage *self,
                    WsVote      *vote)
{
  g_autoptr (WsVote) before = NULL;
  GtkWidget *page;

  leave_fields (self);
  before = g_steal_pointer (&self->shown);
  if (vote == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      adw_bin_set_child (self->detail, NULL);
      gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD);
      return;
    }
  page = page_of (vote);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
  self->shown = g_object_ref (vote);
  self->shown_state = ws_vote_get_state (vote);
  adw_bin_set_child (self->detail, page);
  gtk_stack_set_visible_child_name (self->stack, "detail");
  gtk_widget_grab_focus (page);
}

/* The open vote; for the key. Returns: (transfer full) (nullable) */
WsVote *
ws_votes_page_get_open (WsVotesPage *self)
{
  return g_list_model_get_item (self->open_votes, 0);
}

/* A vote that was removed is still a row, but no longer one of the workshop's votes. */
static gboolean
is_listed (WsVotesPage *self,
           WsVote      *vote)
{
  GListModel *votes = ws_workshop_get_votes (ws_page_get_workshop (WS_PAGE (self)));
  guint place;

  return ws_row_exists (WS_ROW (vote)) && ws_rows_find (WS_ROWS (votes), vote, &place);
}

/* The page follows its vote: opened, closed, or gone by an undo. */
static void
follow_shown (WsVotesPage *self)
{
  g_autoptr (WsVote) vote = NULL;
  WsVoteRules rules;

  if (self->shown == NULL)
    return;
  vote = g_object_ref (self->shown);
  if (!is_listed (self, vote))
    {
      ws_votes_page_show (self, NULL);
      return;
    }
  if (ws_vote_get_state (vote) == self->shown_state)
    return;
  ws_vote_get_rules (vote, &rules);
  if (ws_vote_get_state (vote) == WS_VOTE_PUBLISHED)
    self->shown_state = WS_VOTE_PUBLISHED;
  else if (ws_vote_get_state (vote) == WS_VOTE_OPEN && rules.channel == WS_CHANNEL_LAPTOP)
    ws_votes_page_show (self, NULL);
  else
    ws_votes_page_show (self, vote);
}

static void
on_store_changed (WsVotesPage *self,
                  WsChanges   *changes)
{
  if (!ws_changes_is_everything (changes) && !ws_changes_touch (changes, "vote"))
    return;
  refilter (self->open_votes);
  refilter (self->draft_votes);
  refilter (self->finished_votes);
  update (self);
  follow_shown (self);
}

static void
on_row_activated (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (list), WS_TYPE_VOTES_PAGE);

  ws_votes_page_show (WS_VOTES_PAGE (page), ws_vote_row_get_vote (WS_VOTE_ROW (row)));
}

static gboolean
ws_votes_page_show_row (WsPage *page,
                        gint64  id)
{
  g_autoptr (WsVote) vote = ws_row_get (ws_workshop_get_store (ws_page_get_workshop (page)), WS_TYPE_VOTE, id);
  WsVoteRules rules;

  if (vote == NULL || !is_listed (WS_VOTES_PAGE (page), vote))
    return FALSE;
  ws_vote_get_rules (vote, &rules);
  if (ws_vote_get_state (vote) == WS_VOTE_OPEN && rules.channel == WS_CHANNEL_LAPTOP)
    ws_votes_page_show (WS_VOTES_PAGE (page), NULL);
  else
    ws_votes_page_show (WS_VOTES_PAGE (page), vote);
  return TRUE;
}

static void
focus_vote (GtkListBox *list,
            WsVote     *vote)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (ws_vote_row_get_vote (WS_VOTE_ROW (row)) == vote)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
ws_votes_page_go_back (WsPage *page)
{
  WsVotesPage *self = WS_VOTES_PAGE (page);
  g_autoptr (WsVote) vote = NULL;

  if (self->shown == NULL)
    return FALSE;
  vote = g_object_ref (self->shown);
  ws_votes_page_show (self, NULL);
  focus_vote (self->drafts, vote);
  focus_vote (self->finished, vote);
  return TRUE;
}

/* Of the vote whose page is open; in the list, of the one that is open. */
static void
ws_votes_page_list_views (WsPage *page,
                          GArray *views)
{
  WsVotesPage *self = WS_VOTES_PAGE (page);
  g_autoptr (WsVote) vote = self->shown != NULL ? g_object_ref (self->shown) : ws_votes_page_get_open (self);
  gint64 id;

  if (vote == NULL)
    return;
  id = ws_row_get_id (WS_ROW (vote));
  if (ws_vote_get_state (vote) == WS_VOTE_OPEN)
    ws_page_add_view (views, WS_VIEW_COUNT, id);
  ws_page_add_view (views, WS_VIEW_RESULT, id);
  ws_page_add_view (views, WS_VIEW_TIE, id);
  ws_page_add_view (views, WS_VIEW_HOW_TO_VOTE, id);
}

static void
ws_votes_page_constructed (GObject *object)
{
  WsVotesPage *self = WS_VOTES_PAGE (object);

  G_OBJECT_CLASS (ws_votes_page_parent_class)->constructed (object);
  self->open_votes = filtered (self, is_open);
  self->draft_votes = filtered (self, is_draft);
  self->finished_votes = G_LIST_MODEL (gtk_sort_list_model_new (filtered (self, is_finished),
                                                                GTK_SORTER (gtk_custom_sorter_new (compare_closed, NULL,
                                                                                                   NULL))));
  gtk_list_box_bind_model (self->drafts, self->draft_votes, make_row, self, NULL);
  gtk_list_box_bind_model (self->finished, self->finished_votes, make_row, self, NULL);
  g_signal_connect_object (self->open_votes, "items-changed", G_CALLBACK (on_open_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ws_workshop_get_store (ws_page_get_workshop (WS_PAGE (self))), "changed",
                           G_CALLBACK (on_store_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  on_open_changed (self);
  update (self);
}

static void
ws_votes_page_dispose (GObject *object)
{
  WsVotesPage *self = WS_VOTES_PAGE (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->open_votes);
  g_clear_object (&self->draft_votes);
  g_clear_object (&self->finished_votes);
  G_OBJECT_CLASS (ws_votes_page_parent_class)->dispose (object);
}

static void
ws_votes_page_class_init (WsVotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ws_votes_page_constructed;
  object_class->dispose = ws_votes_page_dispose;
  WS_PAGE_CLASS (klass)->show_row = ws_votes_page_show_row;
  WS_PAGE_CLASS (klass)->go_back = ws_votes_page_go_back;
  WS_PAGE_CLASS (klass)->list_views = ws_votes_page_list_views;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-votes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, header);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, new_vote);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, content);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, open_box);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, drafts_box);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, finished_box);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, finished);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, bottom);
  gtk_widget_class_bind_template_child (widget_class, WsVotesPage, detail);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  ws_votes_page_install_actions (widget_class);
}

static void
ws_votes_page_init (WsVotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::narrow", G_CALLBACK (on_narrow), NULL);
}
