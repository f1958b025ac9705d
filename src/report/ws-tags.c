/* ws-tags.c — writes structure tags through cairo and remembers them in their order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo can write the tree but neither alternative texts nor scopes. Its tree in preorder is exactly the
 * order of the calls made here, so that a later pass over the finished file can walk both together. A screen
 * has no tags: there self is NULL and every function does nothing. Only leaves may hold content: cairo 1.16
 * loses it anywhere else. */

#include "ws-tags.h"

#include <string.h>

struct _WsTags
{
  GPtrArray *tags;   /* WsTag, in preorder */
  GPtrArray *open;   /* names, borrowed */
};

static void
tag_free (gpointer data)
{
  WsTag *tag = data;

  g_free (tag->alt);
  g_free (tag);
}

/**
 * ws_tags_new:
 *
 * Returns: (transfer full): an empty record
 */
WsTags *
ws_tags_new (void)
{
  WsTags *self = g_new0 (WsTags, 1);

  self->tags = g_ptr_array_new_with_free_func (tag_free);
  self->open = g_ptr_array_new ();
  return self;
}

/**
 * ws_tags_free:
 * @self: a record
 */
void
ws_tags_free (WsTags *self)
{
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static WsTag *
begin (WsTags     *self,
       cairo_t    *cr,
       const char *name,
       const char *attributes)
{
  WsTag *tag = g_new0 (WsTag, 1);

  tag->name = name;
  g_ptr_array_add (self->tags, tag);
  g_ptr_array_add (self->open, (gpointer) name);
  cairo_tag_begin (cr, name, attributes);
  return tag;
}

/**
 * ws_tags_begin:
 * @self: (nullable): the record
 * @cr: where it is painted
 * @name: a standard structure type; a literal, it is not copied
 *
 * Returns: (transfer none) (nullable): the element, to say more about it; %NULL without a record
 */
WsTag *
ws_tags_begin (WsTags     *self,
               cairo_t    *cr,
               const char *name)
{
  return self != NULL ? begin (self, cr, name, "") : NULL;
}

/**
 * ws_tags_link:
 * @self: (nullable): the record
 * @cr: where it is painted
 * @dest: ASCII name of a destination: others are written raw by cairo 1.16
 * @alt: what the link leads to
 *
 * Returns: (transfer none) (nullable): the element
 */
WsTag *
ws_tags_link (WsTags     *self,
              cairo_t    *cr,
              const char *dest,
              const char *alt)
{
  g_autofree char *attributes = NULL;
  WsTag *tag;

  if (self == NULL)
    return NULL;
  attributes = g_strdup_printf ("dest='%s'", dest);
  tag = begin (self, cr, CAIRO_TAG_LINK, attributes);
  tag->alt = g_strdup (alt);
  return tag;
}

/**
 * ws_tags_end:
 * @self: (nullable): the record
 * @cr: where it is painted
 *
 * Ends the element that was begun last.
 */
void
ws_tags_end (WsTags  *self,
             cairo_t *cr)
{
  if (self == NULL)
    return;
  g_return_if_fail (self->open->len > 0);
  cairo_tag_end (cr, g_ptr_array_index (self->open, self->open->len - 1));
  g_ptr_array_set_size (self->open, self->open->len - 1);
}

/**
 * ws_tags_dest:
 * @self: (nullable): the record
 * @cr: where it is painted; the current point is where the link leads
 * @dest: ASCII name
 */
void
ws_tags_dest (WsTags     *self,
              cairo_t    *cr,
              const char *dest)
{
  g_autofree char *attributes = NULL;
  double x, y;

  if (self == NULL)
    return;

  /* Whole numbers only: cairo 1.16 reads them with the decimal point of the locale. */
  cairo_get_current_point (cr, &x, &y);
  attributes = g_strdup_printf ("name='%s' x=%d y=%d", dest, (int) x, (int) y);
  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/**
 * ws_tags_get_n:
 * @self: a record
 *
 * Returns: how many elements there are
 */
guint
ws_tags_get_n (WsTags *self)
{
  return self->tags->len;
}

/**
 * ws_tags_get:
 * @self: a record
 * @index: from 0, in preorder
 *
 * Returns: (transfer none): an element
 */
const WsTag *
ws_tags_get (WsTags *self,
             guint   index)
{
  return g_ptr_array_index (self->tags, index);
}
