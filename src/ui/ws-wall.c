/* ws-wall.c — a projection, drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each part of the scene is recorded once into a node and kept while its key stays: GTK's cairo renderer repaints what
 * differs, and a new node always differs over all its bounds. A bar grows by clipping its node. Who leads gives the scene its
 * size and asks for one pixel, because a window grows to what its content needs; the others ask for the shape of the wall. */

#include "ws-wall.h"

#include <math.h>

#define GROW_US 600000

struct _WsWall
{
  GtkWidget     parent_instance;

  WsProjection *projection;
  gboolean      leads;
  GHashTable   *nodes;        /* key of a part → GskRenderNode in px of the wall */
  GHashTable   *growing;      /* keys of the parts that grow */
  gint64        began;        /* frame time; 0: nothing grows */
  guint         tick;
  double        grown;        /* 0 to 1 */
};

G_DEFINE_FINAL_TYPE (WsWall, ws_wall, GTK_TYPE_WIDGET)

static GskRenderNode *
record_part (WsScene      *scene,
             guint         index,
             const WsPart *part)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (floor (part->x) - 1, floor (part->y) - 1, ceil (part->width) + 3,
                                               ceil (part->height) + 3);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  ws_scene_paint_part (scene, cr, index);
  cairo_destroy (cr);
  return node;
}

/* The node of a part; taken over from the scene before where it is the same. */
static GskRenderNode *
find_node (WsWall       *self,
           GHashTable   *kept,
           WsScene      *scene,
           guint         index,
           const WsPart *part)
{
  GskRenderNode *node = g_hash_table_lookup (self->nodes, &part->key);

  node = node != NULL ? gsk_render_node_ref (node) : record_part (scene, index, part);
  g_hash_table_insert (kept, g_memdup2 (&part->key, sizeof part->key), node);
  return node;
}

static void
draw_part (WsWall        *self,
           GtkSnapshot   *snapshot,
           GskRenderNode *node,
           const WsPart  *part)
{
  gboolean grows = self->began != 0 && g_hash_table_contains (self->growing, &part->key);

  if (grows && part->kind == WS_PART_AFTER)
    return;
  if (grows && part->kind == WS_PART_GROWS)
    {
      double eased = 1 - pow (1 - self->grown, 3);

      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (part->x, part->y - 1, part->width * eased, part->height + 2));
      gtk_snapshot_append_node (snapshot, node);
      gtk_snapshot_pop (snapshot);
      return;
    }
  gtk_snapshot_append_node (snapshot, node);
}

static GHashTable *
new_nodes (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) gsk_render_node_unref);
}

static void
draw_scene (WsWall      *self,
            GtkSnapshot *snapshot,
            WsScene     *scene)
{
  GHashTable *kept = new_nodes ();

  for (guint i = 0; i < ws_scene_get_n_parts (scene); i++)
    {
      const WsPart *part = ws_scene_get_part (scene, i);

      draw_part (self, snapshot, find_node (self, kept, scene, i, part), part);
    }
  g_hash_table_unref (self->nodes);
  self->nodes = kept;
}

static void
ws_wall_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  WsWall *self = WS_WALL (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  WsScene *scene = ws_projection_get_black (self->projection) ? NULL : ws_projection_get_scene (self->projection);
  GdkRGBA ground = ws_projection_get_black (self->projection) ? (GdkRGBA) { 0, 0, 0, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  double scale;

  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (scene == NULL)
    return;
  scale = MIN (width / scene->width, height / scene->height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - scene->width * scale) / 2,
                                                          (height - scene->height * scale) / 2));
  if (fabs (scale - 1) > 0.001)
    gtk_snapshot_scale (snapshot, scale, scale);
  draw_scene (self, snapshot, scene);
  gtk_snapshot_restore (snapshot);
}

/* --- growing --- */

static void
stop_growing (WsWall *self)
{
  self->began = 0;
  g_hash_table_remove_all (self->growing);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  WsWall *self = WS_WALL (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  self->grown = MIN ((double) (now - self->began) / GROW_US, 1);
  gtk_widget_queue_draw (widget);
  if (self->grown < 1)
    return G_SOURCE_CONTINUE;
  stop_growing (self);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
wants_animation (WsWall *self)
{
  gboolean enabled = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &enabled, NULL);
  return enabled && gtk_widget_get_mapped (GTK_WIDGET (self)) && ws_projection_get_animates (self->projection);
}

/* What was not there before grows, and its numbers wait for it. */
static void
start_growing (WsWall  *self,
               WsScene *scene)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gboolean any = FALSE;

  stop_growing (self);
  if (clock == NULL || !wants_animation (self))
    return;
  for (guint i = 0; i < ws_scene_get_n_parts (scene); i++)
    {
      const WsPart *part = ws_scene_get_part (scene, i);

      if (part->kind == WS_PART_STILL || g_hash_table_contains (self->nodes, &part->key))
        continue;
      any |= part->kind == WS_PART_GROWS;
      g_hash_table_add (self->growing, g_memdup2 (&part->key, sizeof part->key));
    }
  if (!any)
    {
      stop_growing (self);
      return;
    }
  self->began = gdk_frame_clock_get_frame_time (clock);
  self->grown = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static void
on_changed (WsWall *self)
{
  WsScene *scene = NULL;
  const char *words = "";

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !ws_projection_get_black (self->projection))
    scene = ws_projection_get_scene (self->projection);
  if (scene != NULL)
    {
      start_growing (self, scene);
      words = scene->words->str;
    }
  else
    stop_growing (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- size --- */

static GtkSizeRequestMode
ws_wall_get_request_mode (GtkWidget *widget)
{
  return WS_WALL (widget)->leads ? GTK_SIZE_REQUEST_CONSTANT_SIZE : GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ws_wall_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  WsWall *self = WS_WALL (widget);
  WsScene *scene = self->leads ? NULL : ws_projection_get_scene (self->projection);
  double ratio = scene != NULL ? scene->height / scene->width : 9.0 / 16;
  int wanted;

  *minimum = *natural = 1;
  if (self->leads || orientation != GTK_ORIENTATION_VERTICAL)
    return;
  gtk_widget_get_size_request (widget, &wanted, NULL);
  *minimum = *natural = MAX (1, (int) lround ((for_size > 0 ? for_size : MAX (wanted, 1)) * ratio));
}

static void
ws_wall_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  WsWall *self = WS_WALL (widget);

  if (self->leads)
    ws_projection_set_size (self->projection, width, height);
}

static void
ws_wall_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ws_wall_parent_class)->map (widget);
  on_changed (WS_WALL (widget));
}

static void
ws_wall_dispose (GObject *object)
{
  WsWall *self = WS_WALL (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->projection);
  G_OBJECT_CLASS (ws_wall_parent_class)->dispose (object);
}

static void
ws_wall_finalize (GObject *object)
{
  WsWall *self = WS_WALL (object);

  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->growing);
  G_OBJECT_CLASS (ws_wall_parent_class)->finalize (object);
}

static void
ws_wall_class_init (WsWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ws_wall_dispose;
  object_class->finalize = ws_wall_finalize;
  widget_class->get_request_mode = ws_wall_get_request_mode;
  widget_class->measure = ws_wall_measure;
  widget_class->size_allocate = ws_wall_size_allocate;
  widget_class->snapshot = ws_wall_snapshot;
  widget_class->map = ws_wall_map;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ws_wall_init (WsWall *self)
{
  self->nodes = new_nodes ();
  self->growing = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * ws_wall_new:
 * @projection: what to draw
 * @leads: whether its size is that of the wall
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
ws_wall_new (WsProjection *projection,
             gboolean      leads)
{
  WsWall *self = g_object_new (WS_TYPE_WALL, NULL);

  self->projection = g_object_ref (projection);
  self->leads = leads;
  g_signal_connect_object (projection, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
