/* ws-flow-private.h — SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ws-flow.h"

G_BEGIN_DECLS

/* A place inside a box: a line of an item. The end is (n_items, 0). */
typedef struct
{
  guint item;
  guint line;
} WsSpot;

typedef struct _WsBox WsBox;

/* A part of a box on a page. */
typedef struct
{
  WsBox *box;
  WsSpot from;
  WsSpot to;
  double x;
  double y;
  double height;
} WsFrag;

/* What kinds of boxes do differently. measure() says how many lines each item has; layouts are thrown away and made again
 * by paint(), so that memory does not grow with the pages. */
typedef struct
{
  void (*measure) (WsFlow       *flow,
                   WsBox        *box);
  void (*paint)   (WsFlow       *flow,
                   const WsFrag *frag,
                   cairo_t      *cr,
                   WsTags       *tags);
} WsBoxKind;

/* Every box is a column of items, and every item some lines of one height: that is all that breaking pages needs. */
struct _WsBox
{
  const WsBlock   *block;
  const WsBoxKind *kind;
  guint            section;    /* of a heading of level 1, from 0 */
  double           width;
  double           before;     /* space above, unless it is first on a page */
  double           after;
  double           first;      /* above the first item, once */
  double           last;       /* below the last item, once */
  double           head;       /* repeated above the items of each part */
  double           note;       /* below the items of each part that goes on elsewhere */
  double           lead;       /* height of a line */
  double           pad;        /* of each item, half above and half below */
  guint            n_items;
  guint           *lines;      /* of each item; NULL: one each */
  guint            min_items;  /* on each side of a break; 0: never broken between items */
  guint            max_items;  /* of one part; 0: as many as fit */
  guint            min_lines;  /* of an item on each side of a break; 0: broken only if taller than a page */
};

struct _WsFlow
{
  GObject       parent_instance;

  WsDoc        *doc;
  PangoContext *context;
  double        page_width;
  double        page_height;
  double        left;      /* margins */
  double        right;
  double        top;
  double        bottom;
  guint         missing;
  GPtrArray    *boxes;     /* WsBox */
  GArray       *frags;     /* WsFrag, in the order of pages */
  GArray       *starts;    /* guint: first frag of each page */
  GArray       *sections;  /* WsFlowSection */
};

typedef struct
{
  guint box;
  guint page;
} WsFlowSection;

#define WS_PAGE_LEFT 62.0
#define WS_PAGE_RIGHT 54.0
#define WS_PAGE_TOP 68.0
#define WS_PAGE_BOTTOM 64.0
#define WS_SHEET_SIDE 42.0      /* of a sheet: narrow, so that there is room to write */
#define WS_SHEET_TOP 40.0
#define WS_SHEET_ROWS 20        /* of a form, on one page at most */
#define WS_CUT_TOP 50.5         /* of a page that is cut apart */
#define WS_CUT_WIDTH 540.0
#define WS_CUT_HEIGHT 690.0
#define WS_COLUMN_GAP 20.0
#define WS_KEY_WIDTH 104.0

extern const WsBoxKind ws_box_title, ws_box_heading, ws_box_paragraph, ws_box_agreement, ws_box_facts, ws_box_list,
                       ws_box_decisions, ws_box_table, ws_box_form, ws_box_figure, ws_box_numbers, ws_box_contents, ws_box_hashes,
                       ws_box_signatures, ws_box_slips, ws_box_ballots;

double   ws_box_height        (const WsBox     *box,
                               WsSpot           from,
                               WsSpot           to);
guint    ws_box_lines         (const WsBox     *box,
                               guint            item);
gboolean ws_frag_is_first     (const WsFrag    *frag);
gboolean ws_frag_is_last      (const WsFrag    *frag);
double   ws_frag_items_top    (const WsFrag    *frag);
gboolean ws_frag_item         (const WsFrag    *frag,
                               guint            item,
                               guint           *from,
                               guint           *to);

guint    ws_flow_count_lines  (WsFlow          *self,
                               const WsFont    *font,
                               const char      *text,
                               double           width,
                               const WsBlock   *runs);
double   ws_flow_text_width   (WsFlow          *self,
                               const WsFont    *font,
                               const char      *text);
void     ws_flow_text         (WsFlow          *self,
                               cairo_t         *cr,
                               const WsFont    *font,
                               const WsColour  *colour,
                               const char      *text,
                               double           x,
                               double           y,
                               double           width,
                               WsAlign          align);
void     ws_flow_lines        (WsFlow          *self,
                               cairo_t         *cr,
                               const WsFont    *font,
                               const WsColour  *colour,
                               const char      *text,
                               double           x,
                               double           y,
                               double           width,
                               WsAlign          align,
                               guint            from,
                               guint            to,
                               const WsBlock   *runs);
void     ws_flow_rule         (cairo_t         *cr,
                               const WsColour  *colour,
                               double           x,
                               double           y,
                               double           width,
                               double           thick);
void     ws_flow_fit_sheet    (WsFlow          *self);
void     ws_flow_paint_sheet  (WsFlow          *self,
                               guint            page,
                               cairo_t         *cr,
                               WsTags          *tags);
void     ws_flow_paint_ask    (WsFlow          *self,
                               guint            page,
                               cairo_t         *cr,
                               WsTags          *tags);
void     ws_flow_paint_frame  (WsFlow          *self,
                               guint            page,
                               cairo_t         *cr);
void     ws_flow_paint_cuts   (cairo_t         *cr,
                               double           x,
                               double           y,
                               guint            n_columns,
                               guint            n_rows,
                               double           height);

G_END_DECLS
