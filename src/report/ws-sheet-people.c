/* ws-sheet-people.c — the sheets that people write on at the door.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxes are never ticked beforehand, not even where somebody answered in an earlier workshop: consent is asked for each time.
 * Nobody can agree to a notice that does not exist, so without one the sheet asks for no consent. Telephone numbers go on
 * strips that are cut apart, so that they do not pass from hand to hand. */

#include "ws-sheet-private.h"

#include <string.h>

#include "ws-consent.h"
#include "ws-date.h"
#include "ws-text.h"

#define ROWS 20
#define ROOM_AT_LEAST 8       /* empty lines for those who are not on the list */
#define NOTICE_MAX 520        /* characters that fit below the rows of each page */
#define STRIP 56              /* points */
#define STRIPS 10             /* on a page */

typedef struct
{
  char     *key;
  WsPerson *person;
} Guest;

static void
guest_free (gpointer data)
{
  Guest *guest = data;

  g_free (guest->key);
  g_object_unref (guest->person);
  g_free (guest);
}

static int
compare_guests (gconstpointer a,
                gconstpointer b)
{
  const Guest *one = *(Guest *const *) a, *other = *(Guest *const *) b;

  return strcmp (one->key, other->key);
}

/* Those who are expected, by name, accents and capitals aside. Who was forgotten is not asked to sign. */
static GPtrArray *
list_guests (WsWorkshop *workshop)
{
  GListModel *people = ws_workshop_get_people (workshop);
  GPtrArray *guests = g_ptr_array_new_with_free_func (guest_free);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (WsPerson) person = g_list_model_get_item (people, i);
      Guest *guest;

      if (ws_person_get_forgotten (person))
        continue;
      guest = g_new0 (Guest, 1);
      guest->key = ws_text_fold (ws_person_get_text (person, WS_PERSON_NAME));
      guest->person = g_object_ref (person);
      g_ptr_array_add (guests, guest);
    }
  g_ptr_array_sort (guests, compare_guests);
  return guests;
}

/* What a person stands for: the institution by its short name, or else where the person lives. */
static char *
describe_origin (WsPerson *person)
{
  g_autoptr (WsInstitution) institution = ws_person_get_institution (person);
  const char *name;

  if (institution == NULL)
    return g_strdup (ws_person_get_text (person, WS_PERSON_NEIGHBOURHOOD));
  name = ws_institution_get_text (institution, WS_INSTITUTION_SHORT_NAME);
  return g_strdup (*name != '\0' ? name : ws_institution_get_text (institution, WS_INSTITUTION_NAME));
}

/* "Ideas and priorities · Saturday 14 March 2026, 13:30 · Community hall" */
static char *
describe_meeting (WsMinutes *self)
{
  const char *subject = ws_workshop_get_text (self->workshop, WS_WORKSHOP_SUBJECT);
  const char *place = ws_workshop_get_text (self->workshop, WS_WORKSHOP_PLACE);
  g_autofree char *when = ws_minutes_when (self, ws_workshop_get_text (self->workshop, WS_WORKSHOP_DATE),
                                           ws_workshop_get_text (self->workshop, WS_WORKSHOP_TIME_FROM), "");
  const char *parts[] = { *subject != '\0' ? subject : ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE), when, place };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
notice_heading (WsMinutes *self,
                WsNotice  *notice)
{
  gint64 created = 0;
  g_autofree char *day = NULL;
  g_autofree char *date = NULL;

  g_object_get (notice, "created", &created, NULL);
  day = ws_date_from_ms (created);
  date = ws_lang_date_medium (self->lang, day);
  /* Translators: %1$d is the number of a version, %2$s a date */
  return g_strdup_printf (ws_lang_tr (self->lang, "Privacy notice (version %1$d, %2$s)"), (int) ws_notice_get_version (notice),
                          date);
}

/* The notice at the foot of each page, or where it is to be found: a long one is on a page of its own at the end. */
static char *
notice_below (WsMinutes *self,
              WsNotice  *notice)
{
  g_autofree char *heading = notice_heading (self, notice);
  const char *text = ws_notice_get_text (notice);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *flowing = g_strjoinv (" ", lines);

  if (g_utf8_strlen (text, -1) <= NOTICE_MAX)
    return g_strdup_printf ("%s: %s", heading, flowing);
  /* Translators: %s is "Privacy notice (version 2, 1 March 2026)" */
  return g_strdup_printf (ws_lang_tr (self->lang, "%s: the whole text is on the last page of this list."), heading);
}

static void
add_whole_notice (WsMinutes *self,
                  WsNotice  *notice)
{
  g_autofree char *heading = notice_heading (self, notice);
  g_auto (GStrv) lines = g_strsplit (ws_notice_get_text (notice), "\n", -1);

  if (g_utf8_strlen (ws_notice_get_text (notice), -1) <= NOTICE_MAX)
    return;
  ws_doc_add_page_break (self->doc);
  ws_doc_add_heading (self->doc, 1, heading);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!ws_text_is_blank (lines[i]))
      ws_doc_add_paragraph (self->doc, 1, lines[i]);
}

static void
set_sheet (WsMinutes   *self,
           WsSheetKind  kind,
           const char  *ask,
           WsNotice    *notice)
{
  g_autofree char *title = ws_sheet_get_title (kind, self->lang);
  g_autofree char *meeting = describe_meeting (self);
  g_autofree char *below = notice != NULL ? notice_below (self, notice) : NULL;

  ws_doc_set_text (self->doc, WS_DOC_SHEET, title);
  ws_doc_set_text (self->doc, WS_DOC_SHEET_BELOW, meeting);
  ws_doc_set_text (self->doc, WS_DOC_SHEET_ASK, ask);
  ws_doc_set_text (self->doc, WS_DOC_SHEET_NOTICE, below);
}

/* Translators: these two stand below boxes to be ticked */
static char *
yes_or_no (WsLang *lang)
{
  return g_strdup_printf ("%s\n%s", ws_lang_ctr (lang, "box", "Yes"), ws_lang_ctr (lang, "box", "No"));
}

static WsBlock *
add_sign_in_form (WsMinutes *self,
                  gboolean   consents)
{
  WsLang *lang = self->lang;
  WsBlock *form = ws_doc_add_form (self->doc, 28);

  /* Translators: head of a narrow column: number */
  ws_block_add_column (form, ws_lang_ctr (lang, "column", "No."), WS_ALIGN_START, 25);
  ws_block_add_column (form, ws_lang_ctr (lang, "column", "Name"), WS_ALIGN_START, 146);
  ws_block_add_column (form, ws_lang_tr (lang, "Institution or neighbourhood"), WS_ALIGN_START, 108);
  ws_block_add_column (form, ws_lang_tr (lang, "Signature"), WS_ALIGN_START, consents ? 112 : 249);
  if (!consents)
    return form;
  /* Translators: heads of narrow columns, three short lines at most: what somebody agrees to */
  ws_block_add_column (form, ws_lang_tr (lang, "Keep my data"), WS_ALIGN_CENTRE, 46);
  ws_block_add_column (form, ws_lang_tr (lang, "Be in photos"), WS_ALIGN_CENTRE, 45);
  ws_block_add_column (form, ws_lang_tr (lang, "Name in minutes"), WS_ALIGN_CENTRE, 46);
  return form;
}

static void
add_sign_in_row (WsMinutes  *self,
                 WsBlock    *form,
                 guint       number,
                 WsPerson   *person)
{
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *name = person != NULL ? ws_minutes_isolate (ws_person_get_text (person, WS_PERSON_NAME)) : g_strdup ("");
  g_autofree char *origin = person != NULL ? describe_origin (person) : g_strdup ("");
  g_autofree char *boxes = yes_or_no (self->lang);

  ws_block_add_cell (form, label, FALSE);
  ws_block_add_cell (form, name, TRUE);
  ws_block_add_cell (form, origin, FALSE);
  ws_block_add_cell (form, "", FALSE);
  for (guint column = 4; column < form->columns->len; column++)
    ws_block_add_choice (form, boxes);
}

static guint
round_up (guint n,
          guint step)
{
  return (n + step - 1) / step * step;
}

void
ws_sheet_add_sign_in (WsMinutes *self)
{
  g_autoptr (WsNotice) notice = ws_notice_get_current (self->workshop);
  g_autoptr (GPtrArray) guests = list_guests (self->workshop);
  const char *ask = notice != NULL
    ? ws_lang_tr (self->lang, "Mark Yes or No in each column. You can take part even if you mark No. If you would rather not sign, "
                  "leave your fingerprint.")
    : ws_lang_tr (self->lang, "Sign beside your name. If you are not on the list, write yourself on an empty line.");
  guint n_rows = round_up (guests->len + ROOM_AT_LEAST, ROWS);
  WsBlock *form;

  set_sheet (self, WS_SHEET_SIGN_IN, ask, notice);
  form = add_sign_in_form (self, notice != NULL);
  for (guint i = 0; i < n_rows; i++)
    add_sign_in_row (self, form, i + 1, i < guests->len ? ((Guest *) g_ptr_array_index (guests, i))->person : NULL);
  if (notice != NULL)
    add_whole_notice (self, notice);
}

/* Strips without names: whoever wants news writes a name. */
void
ws_sheet_add_contact (WsMinutes *self)
{
  g_autoptr (WsNotice) notice = ws_notice_get_current (self->workshop);
  g_autoptr (GPtrArray) guests = list_guests (self->workshop);
  g_autofree char *boxes = yes_or_no (self->lang);
  WsLang *lang = self->lang;
  WsBlock *form;

  set_sheet (self, WS_SHEET_CONTACT,
             ws_lang_tr (lang, "For whoever hands this out: cut along the lines, one strip for each person, so that telephone "
                         "numbers do not pass from hand to hand."), notice);
  form = ws_doc_add_form (self->doc, STRIP);
  ws_block_add_column (form, ws_lang_ctr (lang, "column", "Name"), WS_ALIGN_START, 150);
  ws_block_add_column (form, ws_lang_tr (lang, "Telephone"), WS_ALIGN_START, 110);
  ws_block_add_column (form, ws_lang_tr (lang, "E-mail"), WS_ALIGN_START, 160);
  ws_block_add_column (form, ws_lang_tr (lang, "May we write to you or call you?"), WS_ALIGN_CENTRE, 60);
  for (guint i = 0; i < round_up (MAX (guests->len, 1), STRIPS); i++)
    {
      for (guint column = 0; column < 3; column++)
        ws_block_add_cell (form, "", FALSE);
      ws_block_add_choice (form, boxes);
    }
  if (notice != NULL)
    add_whole_notice (self, notice);
}
