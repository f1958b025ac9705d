/* ws-photo-slide.c — a picture as large as it fits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On white, within the margins, never cut and never enlarged beyond twice its pixels. */

#include "ws-photo-slide.h"

struct _WsPhotoSlide
{
  WsSlide          parent_instance;

  cairo_surface_t *picture;
  char            *caption;
};

G_DEFINE_FINAL_TYPE (WsPhotoSlide, ws_photo_slide, WS_TYPE_SLIDE)

static void
ws_photo_slide_compose (WsSlide *slide,
                        WsScene *scene)
{
  static const WsTextStyle style = { .size = 1, .paint = WS_PAINT_INK, .align = WS_ALIGN_CENTRE, .lines = 2 };
  WsPhotoSlide *self = WS_PHOTO_SLIDE (slide);
  double room = scene->right - scene->left, bottom = scene->bottom, scale, height;
  double own_width = cairo_image_surface_get_width (self->picture);
  double own_height = cairo_image_surface_get_height (self->picture);

  if (*self->caption != '\0')
    {
      WsSetText *text = ws_scene_set (scene, self->caption, &style, room);

      bottom -= text->height;
      ws_scene_place (scene, text, scene->left, bottom, room);
      ws_scene_say (scene, self->caption);
      bottom -= 0.3 * scene->em;
    }
  height = bottom - scene->top;
  if (own_width < 1 || own_height < 1 || height < 1)
    return;
  scale = MIN (MIN (room / own_width, height / own_height), 2);
  ws_scene_picture (scene, self->picture, scene->left + (room - own_width * scale) / 2,
                    scene->top + (height - own_height * scale) / 2, own_width * scale, own_height * scale);
}

static void
ws_photo_slide_finalize (GObject *object)
{
  WsPhotoSlide *self = WS_PHOTO_SLIDE (object);

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_free (self->caption);
  G_OBJECT_CLASS (ws_photo_slide_parent_class)->finalize (object);
}

static void
ws_photo_slide_class_init (WsPhotoSlideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ws_photo_slide_finalize;
  WS_SLIDE_CLASS (klass)->compose = ws_photo_slide_compose;
}

static void
ws_photo_slide_init (WsPhotoSlide *self)
{
}

/**
 * ws_photo_slide_new:
 * @picture: an image surface
 * @caption: (nullable): below it
 *
 * Returns: (transfer full): the slide
 */
WsSlide *
ws_photo_slide_new (cairo_surface_t *picture,
                    const char      *caption)
{
  WsPhotoSlide *self = g_object_new (WS_TYPE_PHOTO_SLIDE, NULL);

  self->picture = cairo_surface_reference (picture);
  self->caption = g_strdup (caption != NULL ? caption : "");
  return WS_SLIDE (self);
}
