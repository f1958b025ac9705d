/* ws-doc.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-figure.h"
#include "ws-lang.h"
#include "ws-type.h"

G_BEGIN_DECLS

typedef enum
{
  WS_BLOCK_TITLE,       /* text; above and below it smaller lines */
  WS_BLOCK_FACTS,       /* items: label, text. level 1: as large as the text; 2: smaller */
  WS_BLOCK_HEADING,     /* text, level 1–3; mark and note for a group of ideas */
  WS_BLOCK_PARAGRAPH,   /* text with bold runs; level 1 text, 2 small and grey, 3 a sentence to stand out */
  WS_BLOCK_LIST,        /* items: label ("–", "1."), text */
  WS_BLOCK_TABLE,       /* columns; items row by row */
  WS_BLOCK_FORM,        /* a table to be filled in by hand; level: least height of a row in points */
  WS_BLOCK_FIGURE,      /* figure, alt, caption in text */
  WS_BLOCK_DECISIONS,   /* text is the heading; items: label, text */
  WS_BLOCK_AGREEMENT,   /* above, text, below */
  WS_BLOCK_NUMBERS,     /* items: label is the number, text says of what */
  WS_BLOCK_CONTENTS,    /* text is the heading; lines come from the headings of level 1 */
  WS_BLOCK_HASHES,      /* items: label, text in hexadecimal digits */
  WS_BLOCK_SIGNATURES,  /* items: label is the name, text the post */
  WS_BLOCK_SLIPS,       /* to be cut: items: label is a code; text heading, above at its right, below three lines */
  WS_BLOCK_BALLOTS,     /* to be cut: level copies of one ballot (0: a page full). above; text question; below;
                           items: number, option; boxes beside each */
  WS_BLOCK_PAGE_BREAK,
  WS_BLOCK_COLUMNS,     /* level 2: what follows stands in two columns; level 1: in one again */
} WsBlockKind;

/* Facts about the whole document. Text is empty unless set. */
typedef enum
{
  WS_DOC_TITLE,
  WS_DOC_SUBJECT,
  WS_DOC_AUTHOR,
  WS_DOC_CREATOR,
  WS_DOC_DATE,     /* ISO 8601 with time, such as "2026-03-16T18:30:00Z": of the document, not of the writing */
  WS_DOC_RUNNING,  /* head of each page but the first */
  WS_DOC_FOOT,     /* left of the foot */
  WS_DOC_STATE,    /* under it: "Draft", "Version 1 · final · 16 March 2026" */
  WS_DOC_SHEET,    /* a sheet to be handed out: its heading, at the top of each page; such pages have narrow margins */
  WS_DOC_SHEET_BELOW,  /* a line under that heading */
  WS_DOC_SHEET_ASK,    /* below the form of each page, to stand out: how it is filled in */
  WS_DOC_SHEET_NOTICE, /* under that, small */
  WS_DOC_N_TEXTS
} WsDocText;

typedef struct
{
  char *label;
  char *text;
  int   mark;     /* a WsShape; -1: none */
  gboolean bold;
  gboolean alarm; /* in the colour of what is late; the mark and the word say it too */
  gboolean choice; /* of a form: empty boxes to tick, one for each line of the text; of a ballot: the row is written on */
} WsItem;

typedef struct
{
  char    *title;
  WsAlign  align;
  double   weight;   /* share of the width */
} WsDocColumn;

typedef struct
{
  WsBlockKind kind;
  int         level;
  gboolean    keep;     /* on the page of what follows */
  char       *text;
  char       *above;
  char       *below;
  int         mark;
  GArray     *bold;     /* WsBoldRun in text */
  GPtrArray  *items;    /* WsItem */
  GPtrArray  *columns;  /* WsDocColumn */
  WsFigure   *figure;
  char       *alt;
  char       *boxes;    /* of a ballot, beside each option: one for each line, with what stands in it; "_": to write in */
} WsBlock;

/* A document as a list of blocks: what it says, not where. It does not change once it is laid out; another thread may
 * read it then. */
#define WS_TYPE_DOC (ws_doc_get_type ())
G_DECLARE_FINAL_TYPE (WsDoc, ws_doc, WS, DOC, GObject)

WsDoc         *ws_doc_new             (WsLang         *lang);
WsLang        *ws_doc_get_lang        (WsDoc          *self);
void           ws_doc_set_text        (WsDoc          *self,
                                       WsDocText       which,
                                       const char     *text);
const char    *ws_doc_get_text        (WsDoc          *self,
                                       WsDocText       which);
void           ws_doc_set_draft       (WsDoc          *self,
                                       gboolean        draft);
gboolean       ws_doc_get_draft       (WsDoc          *self);
void           ws_doc_set_initials    (WsDoc          *self,
                                       gboolean        initials);
gboolean       ws_doc_get_initials    (WsDoc          *self);
void           ws_doc_set_cut         (WsDoc          *self,
                                       gboolean        cut);
gboolean       ws_doc_get_cut         (WsDoc          *self);
guint          ws_doc_get_n_blocks    (WsDoc          *self);
const WsBlock *ws_doc_get_block       (WsDoc          *self,
                                       guint           index);

void           ws_doc_add_title       (WsDoc          *self,
                                       const char     *above,
                                       const char     *title,
                                       const char     *below);
void           ws_doc_add_heading     (WsDoc          *self,
                                       int             level,
                                       const char     *text);
void           ws_doc_add_group       (WsDoc          *self,
                                       int             level,
                                       WsShape         mark,
                                       const char     *text,
                                       const char     *note);
WsBlock       *ws_doc_add_paragraph   (WsDoc          *self,
                                       int             level,
                                       const char     *text);
void           ws_block_append        (WsBlock        *block,
                                       const char     *text,
                                       gboolean        bold);
WsBlock       *ws_doc_add_facts       (WsDoc          *self,
                                       int             level);
WsBlock       *ws_doc_add_list        (WsDoc          *self);
WsBlock       *ws_doc_add_decisions   (WsDoc          *self,
                                       const char     *heading);
void           ws_doc_add_agreement   (WsDoc          *self,
                                       const char     *above,
                                       const char     *text,
                                       const char     *below);
WsBlock       *ws_doc_add_numbers     (WsDoc          *self);
void           ws_doc_add_contents    (WsDoc          *self,
                                       const char     *heading);
WsBlock       *ws_doc_add_hashes      (WsDoc          *self);
WsBlock       *ws_doc_add_signatures  (WsDoc          *self);
WsBlock       *ws_doc_add_slips       (WsDoc          *self,
                                       const char     *heading,
                                       const char     *aside,
                                       const char     *below);
WsBlock       *ws_doc_add_ballots     (WsDoc          *self,
                                       guint           copies,
                                       const char     *above,
                                       const char     *question,
                                       const char     *below,
                                       const char     *boxes);
WsBlock       *ws_doc_add_figure      (WsDoc          *self,
                                       WsFigure       *figure,
                                       const char     *alt,
                                       const char     *caption);
WsBlock       *ws_doc_add_table       (WsDoc          *self,
                                       const char     *name);
WsBlock       *ws_doc_add_form        (WsDoc          *self,
                                       int             row_height);
void           ws_doc_add_page_break  (WsDoc          *self);
void           ws_doc_set_columns     (WsDoc          *self,
                                       int             n_columns);

void           ws_block_add           (WsBlock        *block,
                                       const char     *label,
                                       const char     *text);
void           ws_block_add_column    (WsBlock        *block,
                                       const char     *title,
                                       WsAlign         align,
                                       double          weight);
void           ws_block_add_cell      (WsBlock        *block,
                                       const char     *text,
                                       gboolean        bold);
void           ws_block_add_choice    (WsBlock        *block,
                                       const char     *labels);
void           ws_block_add_status    (WsBlock        *block,
                                       WsShape         mark,
                                       const char     *word,
                                       gboolean        alarm);
void           ws_block_add_line      (WsBlock        *block,
                                       const char     *label,
                                       const char     *text);
void           ws_block_keep          (WsBlock        *block);
guint          ws_block_get_n_rows    (const WsBlock  *block);

G_END_DECLS
