/* ws-photo.c — a photo from a file, for the wall.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its size is looked up before a pixel is read, so that a small file which claims to be a huge picture costs nothing; what is
 * larger than the largest wall is made smaller. Whatever the file is, there is a picture or a sentence. */

#include "ws-photo.h"

#include <gdk/gdk.h>
#include <glib/gi18n.h>

#define WALL_WIDTH  3840
#define WALL_HEIGHT 2160
#define PIXELS_MAX  G_GINT64_CONSTANT (120000000)

static cairo_surface_t *
to_surface (GdkPixbuf *pixbuf)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, gdk_pixbuf_get_width (pixbuf),
                                                         gdk_pixbuf_get_height (pixbuf));
  cairo_t *cr = cairo_create (surface);

  /* what is transparent in it becomes white, like the wall */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gdk_cairo_set_source_pixbuf (cr, pixbuf, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

/* Formats that are read in one piece tell when they end too soon; a JPEG is made smaller while it is read. */
static GdkPixbuf *
load (const char *path,
      gboolean    jpeg)
{
  g_autoptr (GdkPixbuf) whole = jpeg ? gdk_pixbuf_new_from_file_at_scale (path, WALL_WIDTH, WALL_HEIGHT, TRUE, NULL)
                                     : gdk_pixbuf_new_from_file (path, NULL);
  g_autoptr (GdkPixbuf) upright = whole != NULL ? gdk_pixbuf_apply_embedded_orientation (whole) : NULL;
  double width, height, scale;

  if (upright == NULL)
    return NULL;
  width = gdk_pixbuf_get_width (upright);
  height = gdk_pixbuf_get_height (upright);
  scale = MIN (WALL_WIDTH / width, WALL_HEIGHT / height);
  if (scale >= 1)
    return g_steal_pointer (&upright);
  return gdk_pixbuf_scale_simple (upright, MAX (1, (int) (width * scale)), MAX (1, (int) (height * scale)),
                                  GDK_INTERP_BILINEAR);
}

/**
 * ws_photo_load:
 * @path: a file
 * @error: one sentence
 *
 * Returns: (transfer full) (nullable): its picture, upright, at most 3840 × 2160
 */
cairo_surface_t *
ws_photo_load (const char  *path,
               GError     **error)
{
  int width = 0, height = 0;
  GdkPixbufFormat *format = gdk_pixbuf_get_file_info (path, &width, &height);
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  if (format == NULL || width < 1 || height < 1)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This file is not a picture that can be shown."));
      return NULL;
    }
  if ((gint64) width * height > PIXELS_MAX)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This picture is too large to be shown."));
      return NULL;
    }
  {
    g_autofree char *name = gdk_pixbuf_format_get_name (format);
    pixbuf = load (path, g_strcmp0 (name, "jpeg") == 0 && (width > WALL_WIDTH || height > WALL_HEIGHT));
  }
  if (pixbuf == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("This picture is damaged and cannot be shown."));
      return NULL;
    }
  return to_surface (pixbuf);
}
