/* ws-projection-slides.c — slides made from a workshop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People are named only where that was switched on: an action says its institution, a note says its table. Hidden columns
 * stay hidden. Votes are in ws-projection-votes.c, the agenda in ws-projection-agenda.c. */

#include "ws-projection-slides.h"

#include <glib/gi18n.h>

#include "ws-action-words.h"
#include "ws-board-rows.h"
#include "ws-board-slide.h"
#include "ws-date.h"
#include "ws-note-slide.h"
#include "ws-photo-slide.h"
#include "ws-plan-slide.h"
#include "ws-sign-slide.h"

#define MINUTE 60000

static void
set_foot (WsSlide    *slide,
          WsWorkshop *workshop)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");

  ws_slide_set_foot (slide, ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE), clock);
}

/* --- signs --- */

/* A date that stands alone begins like a sentence. */
static char *
capitalise (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

static char *
when_and_where (WsWorkshop *workshop,
                WsLang     *lang)
{
  const char *date = ws_workshop_get_text (workshop, WS_WORKSHOP_DATE);
  const char *place = ws_workshop_get_text (workshop, WS_WORKSHOP_PLACE);
  g_autofree char *written = *date != '\0' ? ws_lang_date_long (lang, date) : NULL;
  g_autofree char *day = written != NULL ? capitalise (written) : NULL;

  /* a line may end with the dot, but not begin with it */
  if (day != NULL && *place != '\0')
    return g_strdup_printf ("%s\302\240· %s", day, place);
  return g_strdup (day != NULL ? day : place);
}

static WsSlide *
make_waiting (WsWorkshop *workshop)
{
  WsSlide *slide = ws_sign_slide_new (WS_MARK_PARK);
  WsSignSlide *sign = WS_SIGN_SLIDE (slide);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *where = when_and_where (workshop, lang);
  const char *time = ws_workshop_get_text (workshop, WS_WORKSHOP_TIME_FROM);
  /* Translators: %s is a time such as 17:00 */
  g_autofree char *begins = *time != '\0' ? g_strdup_printf (_("We begin at %s"), time) : NULL;

  ws_sign_slide_add (sign, WS_SIGN_TITLE, WS_MARK_NONE, ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
  ws_sign_slide_add (sign, WS_SIGN_PLAIN, WS_MARK_NONE, ws_workshop_get_text (workshop, WS_WORKSHOP_SUBJECT));
  ws_sign_slide_add (sign, WS_SIGN_PILL, WS_MARK_NONE, where);
  ws_sign_slide_add (sign, WS_SIGN_LARGE, WS_MARK_NONE, begins);
  ws_sign_slide_add (sign, WS_SIGN_SMALL, WS_MARK_NONE, ws_workshop_get_text (workshop, WS_WORKSHOP_CONVENERS));
  return slide;
}

static WsSlide *
make_message (const WsProjected *self)
{
  WsSlide *slide = ws_sign_slide_new (WS_MARK_NONE);
  WsSignSlide *sign = WS_SIGN_SLIDE (slide);

  ws_slide_set_head (slide, WS_MARK_PEOPLE, _("Notice"), WS_MARK_NONE, NULL);
  ws_sign_slide_add (sign, WS_SIGN_TITLE, WS_MARK_NONE, self->message);
  ws_sign_slide_add (sign, WS_SIGN_LARGE, WS_MARK_NONE, self->message_more);
  ws_sign_slide_add (sign, WS_SIGN_PILL, WS_MARK_NONE, self->message_pill);
  return slide;
}

static WsSlide *
make_question (const WsProjected *self)
{
  g_autoptr (WsQuestion) question = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_QUESTION, self->view.id);
  WsSlide *slide = ws_sign_slide_new (WS_MARK_NONE);
  g_autofree char *sentence = ws_question_to_sentence (question);

  ws_slide_set_head (slide, WS_MARK_BULB, _("Our Question"), WS_MARK_NONE, NULL);
  ws_sign_slide_add (WS_SIGN_SLIDE (slide), WS_SIGN_TITLE, WS_MARK_NONE, sentence);
  return slide;
}

/* --- the board --- */

static guint
count_members (GListModel  *rows,
               guint        first,
               WsIdeaGroup *group)
{
  guint n = 0;

  for (guint i = first; i < g_list_model_get_n_items (rows); i++, n++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (!WS_IS_IDEA (row) || !ws_idea_is_in (WS_IDEA (row), group))
        break;
    }
  return n;
}

static void
add_column (WsBoardSlide *board,
            WsColumn     *column)
{
  g_autoptr (WsBoardRows) board_rows = ws_board_rows_new (column);
  GListModel *rows = G_LIST_MODEL (board_rows);

  ws_board_slide_add_column (board, ws_column_get_name (column), ws_column_count_ideas (column));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (WS_IS_IDEA_GROUP (row))
        ws_board_slide_add_group (board, ws_idea_group_get_title (WS_IDEA_GROUP (row)),
                                  count_members (rows, i + 1, WS_IDEA_GROUP (row)));
      else
        ws_board_slide_add_note (board, ws_idea_get_family (WS_IDEA (row)), ws_family_get_name (ws_idea_get_family (WS_IDEA (row))),
                                 ws_idea_get_text (WS_IDEA (row)));
    }
}

static WsSlide *
make_board (const WsProjected *self)
{
  WsSlide *slide = ws_board_slide_new ();
  GListModel *columns = ws_workshop_get_columns (self->workshop);

  ws_slide_set_head (slide, WS_MARK_BULB, _("Our Ideas"), WS_MARK_NONE, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (WsColumn) column = g_list_model_get_item (columns, i);

      if (self->view.id == ws_row_get_id (WS_ROW (column)) || (self->view.id == 0 && !ws_column_get_hidden (column)))
        add_column (WS_BOARD_SLIDE (slide), column);
    }
  return slide;
}

/* "3:40" below ten minutes, whole minutes above: nothing ticks that nobody needs. */
static char *
format_left (gint64 ms)
{
  gint64 seconds = (ABS (ms) + (ms >= 0 ? 999 : 0)) / 1000;

  if (ms >= 10 * MINUTE)
    /* Translators: minutes */
    return g_strdup_printf (_("%d min"), (int) ((ms + MINUTE - 1) / MINUTE));
  return g_strdup_printf ("%s%d:%02d", ms < 0 ? "−" : "", (int) (seconds / 60), (int) (seconds % 60));
}

/**
 * ws_projected_set_note_time:
 * @note: a slide with a note
 * @left: ms that are left; negative over time
 * @whole: ms of the countdown; 0 for none
 */
void
ws_projected_set_note_time (WsSlide *note,
                            gint64   left,
                            gint64   whole)
{
  g_autofree char *time = format_left (left);
  g_autofree char *words = NULL;

  if (whole <= 0)
    words = NULL;
  else if (left > 0)
    /* Translators: %s is a time such as 3:40 */
    words = g_strdup_printf (_("%s left to talk about this note"), time);
  else
    words = g_strdup_printf (_("Time is over: %s"), time);
  ws_note_slide_set_countdown (WS_NOTE_SLIDE (note), words, whole > 0 ? (double) left / whole : 0, left <= 0);
}

static WsSlide *
make_note (const WsProjected *self)
{
  g_autoptr (WsIdea) idea = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_IDEA, self->view.id);
  g_autoptr (WsColumn) column = ws_idea_get_column (idea);
  WsFamily family = ws_idea_get_family (idea);
  const char *desk = ws_idea_get_desk (idea), *author = self->names ? ws_idea_get_author (idea) : "";
  /* Translators: %s is the number or name of a table of people */
  g_autofree char *table = *desk != '\0' ? g_strdup_printf (_("Table %s"), desk) : g_strdup ("");
  g_autofree char *caption = *author == '\0' ? g_strdup (table) : *table == '\0' ? g_strdup (author)
                             : g_strdup_printf ("%s · %s", table, author);
  WsSlide *slide = ws_note_slide_new (family, ws_family_get_name (family), column != NULL ? ws_column_get_name (column) : "",
                                      ws_idea_get_text (idea), caption);

  ws_slide_set_head (slide, WS_MARK_BULB, _("Let Us Talk about This Note"), WS_MARK_NONE, NULL);
  ws_projected_set_note_time (slide, self->note_left, self->note_whole);
  return slide;
}

/* --- the plan --- */

/* Who answers: person and institution, or the institution alone; whoever took it is there also without a name. */
static char *
who (WsAction *action,
     gboolean  names,
     gboolean *nobody)
{
  const char *person = ws_action_get_text (action, WS_ACTION_PERSON);
  const char *institution = ws_action_get_text (action, WS_ACTION_INSTITUTION);

  *nobody = *person == '\0' && *institution == '\0';
  if (*nobody)
    return g_strdup (_("Nobody yet"));
  if (!names || *person == '\0')
    /* Translators: of an action whose person is not named on the wall */
    return g_strdup (*institution != '\0' ? institution : _("It has somebody"));
  return *institution != '\0' ? g_strdup_printf ("%s, %s", person, institution) : g_strdup (person);
}

static void
add_action (WsPlanSlide *plan,
            WsAction    *action,
            WsLang      *lang,
            const char  *today,
            gboolean     names)
{
  static const WsMark marks[] = { WS_MARK_RING, WS_MARK_DISC, WS_MARK_TICK, WS_MARK_STOP, WS_MARK_NO };
  static const WsPaint paints[] = { WS_PAINT_INK, WS_PAINT_BLUE, WS_PAINT_GREEN, WS_PAINT_RED, WS_PAINT_SOFT };
  WsStatus status = CLAMP (ws_action_get_status (action), WS_STATUS_NOT_STARTED, WS_STATUS_DROPPED);
  const char *due = ws_action_get_text (action, WS_ACTION_DUE), *icon, *css_class;
  g_autofree char *state = ws_action_words_state (action, today, &icon, &css_class);
  g_autofree char *date = *due != '\0' ? ws_lang_date_short (lang, due) : g_strdup ("");
  WsPlanRow row = { .what = ws_action_get_text (action, WS_ACTION_WHAT), .date = date, .mark = marks[status],
                    .paint = paints[status], .state = state };
  g_autofree char *owner = who (action, names, &row.nobody);

  row.who = owner;
  if (ws_action_get_due_state (action, today, NULL) == WS_DUE_OVERDUE)
    {
      row.mark = WS_MARK_STOP;
      row.paint = WS_PAINT_RED;
    }
  else if (row.nobody && status == WS_STATUS_NOT_STARTED)
    {
      row.mark = WS_MARK_WARNING;
      row.state = _("Needs somebody");
    }
  ws_plan_slide_add (plan, &row);
}

static WsSlide *
make_plan (const WsProjected *self)
{
  WsSlide *slide = ws_plan_slide_new ();
  GListModel *actions = ws_workshop_get_actions (self->workshop);
  g_autoptr (WsLang) lang = ws_lang_new_for_ui ();
  g_autofree char *today = ws_date_today ();

  ws_slide_set_head (slide, WS_MARK_TICK, _("Who Does What"), WS_MARK_NONE, NULL);
  ws_plan_slide_set_heads (WS_PLAN_SLIDE (slide), C_("plan", "What"), C_("plan", "Who answers"), C_("plan", "By"),
                           C_("plan", "State"));
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WsAction) action = g_list_model_get_item (actions, i);

      if (ws_action_get_status (action) != WS_STATUS_DROPPED)
        add_action (WS_PLAN_SLIDE (slide), action, lang, today, self->names);
    }
  return slide;
}

static WsSlide *
make_of_vote (const WsProjected *self)
{
  g_autoptr (WsVote) vote = ws_row_get (ws_workshop_get_store (self->workshop), WS_TYPE_VOTE, self->view.id);

  switch (self->view.kind)
    {
    case WS_VIEW_HOW_TO_VOTE:
      return ws_projected_make_how (vote);
    case WS_VIEW_COUNT:
      return ws_projected_make_count (vote);
    case WS_VIEW_RESULT:
      return ws_projected_make_result (vote);
    default:
      return ws_projected_make_tie (vote);
    }
}

/**
 * ws_projected_make_slide:
 * @self: what
 *
 * Returns: (transfer full) (nullable): the slide; %NULL where there is nothing that may be shown
 */
WsSlide *
ws_projected_make_slide (const WsProjected *self)
{
  WsSlide *slide;

  if (!ws_view_is_fit (&self->view, self->workshop))
    return NULL;
  switch (self->view.kind)
    {
    case WS_VIEW_WAITING:
      return make_waiting (self->workshop);
    case WS_VIEW_PHOTO:
      return self->photo != NULL ? ws_photo_slide_new (self->photo, NULL) : NULL;
    case WS_VIEW_AGENDA:
      slide = ws_projected_make_agenda (self->workshop);
      break;
    case WS_VIEW_MESSAGE:
      slide = make_message (self);
      break;
    case WS_VIEW_QUESTION:
      slide = make_question (self);
      break;
    case WS_VIEW_BOARD:
      slide = make_board (self);
      break;
    case WS_VIEW_NOTE:
      slide = make_note (self);
      break;
    case WS_VIEW_PLAN:
      slide = make_plan (self);
      break;
    default:
      slide = make_of_vote (self);
    }
  set_foot (slide, self->workshop);
  return slide;
}
