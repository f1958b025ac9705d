/* ws-note-draw.c — how a note and the title of a group are drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounded clips and border nodes are cheap in software; shadows are not (they cost 27 times as much), so the accent ring
 * of a chosen note is a border too.
 */
#include "ws-note-view-private.h"

#include <glib/gi18n.h>

static void
get_note_rect (WsNoteView      *self,
               graphene_rect_t *rect)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int x = ws_note_view_get_note_x (self);

  graphene_rect_init (rect, x, 0, MAX (0, width - 2 * x), MAX (0, height - ws_note_view_get_gap (self->part)));
}

static void
append_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *rect,
                float                  top,
                float                  bottom,
                const GdkRGBA         *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init (&rounded, rect, &GRAPHENE_SIZE_INIT (top, top), &GRAPHENE_SIZE_INIT (top, top),
                         &GRAPHENE_SIZE_INIT (bottom, bottom), &GRAPHENE_SIZE_INIT (bottom, bottom));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, color, rect);
  gtk_snapshot_pop (snapshot);
}

static void
append_ring (GtkSnapshot           *snapshot,
             const graphene_rect_t *rect,
             float                  radius,
             float                  width,
             const GdkRGBA         *color)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, rect, radius);
  gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
append_layout (GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               float          x,
               float          y,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* The piece of the grey tray behind this row. */
static void
draw_tray (WsNoteView  *self,
           GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t rect = GRAPHENE_RECT_INIT (SIDE, 0, MAX (0, width - 2 * SIDE), height);

  if (self->part == WS_TRAY_LAST || self->part == WS_TRAY_ONLY)
    rect.size.height -= GAP;
  append_rounded (snapshot, &rect, self->part == WS_TRAY_HEAD || self->part == WS_TRAY_ONLY ? TRAY_RADIUS : 0,
                  self->part == WS_TRAY_LAST || self->part == WS_TRAY_ONLY ? TRAY_RADIUS : 0, &self->style->tray);
}

/* Open: points down; closed: to the right. */
static void
draw_arrow (WsNoteView  *self,
            GtkSnapshot *snapshot,
            float        y)
{
  float half = MAX (6, self->style->shape_size / 2.0);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (SIDE + PADDING, y - half, 2 * half, 2 * half));
  gboolean closed = ws_idea_group_get_collapsed (WS_IDEA_GROUP (self->row));

  gdk_cairo_set_source_rgba (cr, &self->style->ground_text);
  cairo_translate (cr, SIDE + PADDING + half, y);
  cairo_scale (cr, half / 6, half / 6);
  if (closed)
    cairo_rotate (cr, -G_PI / 2);
  cairo_move_to (cr, -5, -3);
  cairo_line_to (cr, 5, -3);
  cairo_line_to (cr, 0, 3.5);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_head (WsNoteView  *self,
           GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - ws_note_view_get_gap (self->part);
  int chip = ws_note_view_get_chip_width (self);
  int chip_height = self->style->caption_height + 4;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (width - SIDE - PADDING - chip + 2, (height - chip_height) / 2, chip, chip_height);

  draw_arrow (self, snapshot, HEAD_PAD + self->style->line_height / 2);
  if (self->editor == NULL)
    append_layout (snapshot, self->text, ws_note_view_get_text_x (self), HEAD_PAD, &self->style->ground_text);
  append_rounded (snapshot, &rect, chip_height / 2.0, chip_height / 2.0, &self->style->chip);
  append_layout (snapshot, self->chip, rect.origin.x + 10, rect.origin.y + 2, &self->style->ground_text);
}

static void
draw_note (WsNoteView  *self,
           GtkSnapshot *snapshot)
{
  WsFamily family = ws_idea_get_family (WS_IDEA (self->row));
  GdkRGBA edge = self->style->edge[family];
  graphene_rect_t rect;
  int height = ws_note_view_get_text_height (self, gtk_widget_get_width (GTK_WIDGET (self)));

  get_note_rect (self, &rect);
  edge.alpha *= self->style->edge_alpha;
  append_rounded (snapshot, &rect, NOTE_RADIUS, NOTE_RADIUS, &self->style->fill[family]);
  append_ring (snapshot, &rect, NOTE_RADIUS, self->style->edge_width, &edge);
  if (self->selected)
    append_ring (snapshot, &rect, NOTE_RADIUS, self->style->edge_width + 1.5, &self->style->accent);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (rect.origin.x + PADDING,
                                                PAD_TOP + (self->style->line_height - self->style->shape_size) / 2));
  gtk_snapshot_append_node (snapshot, self->style->shape[family]);
  gtk_snapshot_restore (snapshot);
  if (self->editor == NULL)
    append_layout (snapshot, self->text, ws_note_view_get_text_x (self), PAD_TOP, &self->style->text);
  if (self->has_caption)
    append_layout (snapshot, self->caption, rect.origin.x + PADDING, PAD_TOP + height + CAPTION_GAP, &self->style->text);
}

/* Between rows a line; on a row a tint and the word. */
static void
draw_drop (WsNoteView  *self,
           GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) word = NULL;
  GdkRGBA tint = self->style->accent;
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t rect;
  int width, height;

  get_note_rect (self, &rect);
  if (self->drop != WS_DROP_INTO)
    {
      float y = self->drop == WS_DROP_BEFORE ? -5 : rect.size.height + 2;

      append_rounded (snapshot, &GRAPHENE_RECT_INIT (rect.origin.x, y, rect.size.width, 4), 2, 2, &self->style->accent);
      return;
    }
  tint.alpha = 0.25;
  append_rounded (snapshot, &rect, NOTE_RADIUS, NOTE_RADIUS, &tint);
  append_ring (snapshot, &rect, NOTE_RADIUS, 2, &self->style->accent);
  word = ws_note_style_create_layout (self->style, self->style->bold);
  /* Translators: on a note over which other notes are held: letting go makes a group of them. */
  pango_layout_set_text (word, C_("drop", "Group"), -1);
  pango_layout_get_pixel_size (word, &width, &height);
  graphene_rect_init (&rect, rect.origin.x + rect.size.width - width - 32, (rect.size.height - height - 6) / 2,
                      width + 24, height + 6);
  append_rounded (snapshot, &rect, rect.size.height / 2, rect.size.height / 2, &self->style->accent);
  append_layout (snapshot, word, rect.origin.x + 12, rect.origin.y + 3, &white);
}

void
ws_note_view_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  WsNoteView *self = WS_NOTE_VIEW (widget);
  graphene_rect_t rect;

  if (self->row == NULL)
    return;
  if (self->text == NULL)
    ws_note_view_load_texts (self);
  ws_note_view_lay_out (self, gtk_widget_get_width (widget));
  if (self->part != WS_TRAY_NONE)
    draw_tray (self, snapshot);
  if (ws_note_view_is_group (self))
    draw_head (self, snapshot);
  else
    draw_note (self, snapshot);
  if (gtk_widget_has_focus (widget) && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    {
      get_note_rect (self, &rect);
      if (ws_note_view_is_group (self))
        graphene_rect_inset (&rect, 3, 3);
      else
        graphene_rect_inset (&rect, -4, -4);
      append_ring (snapshot, &rect, ws_note_view_is_group (self) ? 10 : NOTE_RADIUS + 4, 2, &self->style->accent);
    }
  if (self->drop != WS_DROP_NOWHERE)
    draw_drop (self, snapshot);
  if (self->editor != NULL)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}
