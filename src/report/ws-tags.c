/* ws-tags.c — the structure of a PDF: what is a heading, a cell, an item.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cairo could write a tree of its own, but knows no alternative texts and keeps all of it until the end: 1 000 pages need 20 MB
 * for it. So cairo only marks the content, and is told of the leaves alone; it numbers them on each page in their order,
 * as is done here. Each element is written as soon as it ends, and only the open ones are kept. */

#include "ws-tags.h"

#include <string.h>

/* An element that is not ended. */
typedef struct
{
  const char *name;      /* a literal */
  guint       number;    /* of its object */
  GString    *kids;
  char       *extra;     /* other keys; NULL: none */
  gboolean    marked;    /* its content is marked by cairo */
} Open;

typedef struct
{
  char  *name;
  guint  page;
  double x;
  double y;
} Dest;

struct _WsTags
{
  WsPdfFile *file;
  guint      root;        /* the tree */
  guint      document;
  GPtrArray *open;        /* Open; the first is the document */
  GArray    *dests;       /* Dest */
  GString   *parents;     /* "key number 0 R" of the parent tree */
  guint      next_key;
  guint      page;        /* object of the page that is painted */
  double     height;      /* of it: PDF counts from below */
  GString   *page_marks;  /* elements of its marked content, in order */
  guint      n_marks;
  GString   *annotations;
};

static void
open_free (gpointer data)
{
  Open *open = data;

  g_string_free (open->kids, TRUE);
  g_free (open->extra);
  g_free (open);
}

static void
dest_clear (gpointer data)
{
  g_free (((Dest *) data)->name);
}

static Open *
innermost (WsTags *self)
{
  return g_ptr_array_index (self->open, self->open->len - 1);
}

static Open *
push (WsTags     *self,
      const char *name)
{
  Open *open = g_new0 (Open, 1);

  open->name = name;
  open->number = ws_pdf_file_reserve (self->file);
  open->kids = g_string_new (NULL);
  if (self->open->len > 0)
    g_string_append_printf (innermost (self)->kids, " %u 0 R", open->number);
  g_ptr_array_add (self->open, open);
  return open;
}

/* Writes the innermost element. */
static void
pop (WsTags *self,
     guint   parent)
{
  Open *open = innermost (self);

  ws_pdf_file_print (self->file, open->number, "<< /Type /StructElem /S /%s /P %u 0 R%s%s%s%s >>", open->name, parent,
                     open->extra != NULL ? open->extra : "", open->kids->len > 0 ? " /K [" : "", open->kids->str,
                     open->kids->len > 0 ? " ]" : "");
  g_ptr_array_set_size (self->open, self->open->len - 1);
}

/**
 * ws_tags_new:
 * @file: where the elements are written
 *
 * Returns: (transfer full): a structure that holds an empty document
 */
WsTags *
ws_tags_new (WsPdfFile *file)
{
  WsTags *self = g_new0 (WsTags, 1);

  self->file = file;
  self->open = g_ptr_array_new_with_free_func (open_free);
  self->dests = g_array_new (FALSE, FALSE, sizeof (Dest));
  g_array_set_clear_func (self->dests, dest_clear);
  self->parents = g_string_new (NULL);
  self->page_marks = g_string_new (NULL);
  self->annotations = g_string_new (NULL);
  self->root = ws_pdf_file_reserve (file);
  self->document = push (self, "Document")->number;
  return self;
}

/**
 * ws_tags_free:
 * @self: a structure
 */
void
ws_tags_free (WsTags *self)
{
  g_ptr_array_unref (self->open);
  g_array_unref (self->dests);
  g_string_free (self->parents, TRUE);
  g_string_free (self->page_marks, TRUE);
  g_string_free (self->annotations, TRUE);
  g_free (self);
}

/**
 * ws_tags_begin_page:
 * @self: a structure
 * @page: number of the page's object
 * @height: of the page, in points
 *
 * What comes stands on this page.
 */
void
ws_tags_begin_page (WsTags *self,
                    guint   page,
                    double  height)
{
  self->page = page;
  self->height = height;
  self->n_marks = 0;
  g_string_truncate (self->page_marks, 0);
  g_string_truncate (self->annotations, 0);
}

/**
 * ws_tags_end_page:
 * @self: a structure
 * @keys: gets what the page's dictionary has to say about its structure and links
 *
 * Returns: how much marked content cairo was told to write on the page
 */
guint
ws_tags_end_page (WsTags  *self,
                  GString *keys)
{
  guint number = ws_pdf_file_reserve (self->file);

  ws_pdf_file_print (self->file, number, "[%s ]", self->page_marks->str);
  g_string_append_printf (self->parents, " %u %u 0 R", self->next_key, number);
  g_string_append_printf (keys, " /StructParents %u /Tabs /S", self->next_key++);
  if (self->annotations->len > 0)
    g_string_append_printf (keys, " /Annots [%s ]", self->annotations->str);
  return self->n_marks;
}

/**
 * ws_tags_finish:
 * @self: a structure; its pages are done
 *
 * Ends the document.
 *
 * Returns: number of the tree's object
 */
guint
ws_tags_finish (WsTags *self)
{
  guint parents = ws_pdf_file_reserve (self->file);

  g_return_val_if_fail (self->open->len == 1, self->root);
  pop (self, self->root);
  ws_pdf_file_print (self->file, parents, "<< /Nums [%s ] >>", self->parents->str);
  ws_pdf_file_print (self->file, self->root,
                     "<< /Type /StructTreeRoot /K %u 0 R /ParentTree %u 0 R /ParentTreeNextKey %u >>", self->document,
                     parents, self->next_key);
  return self->root;
}

static int
compare_dests (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Dest *) a)->name, ((const Dest *) b)->name);
}

/**
 * ws_tags_append_dests:
 * @self: a structure
 * @out: gets the destinations, as the content of a name tree
 */
void
ws_tags_append_dests (WsTags  *self,
                      GString *out)
{
  g_array_sort (self->dests, compare_dests);
  for (guint i = 0; i < self->dests->len; i++)
    {
      const Dest *dest = &g_array_index (self->dests, Dest, i);

      g_string_append_printf (out, " (%s) [%u 0 R /XYZ", dest->name, dest->page);
      ws_pdf_append_number (out, dest->x);
      ws_pdf_append_number (out, dest->y);
      g_string_append (out, " 0]");
    }
}

/**
 * ws_tags_begin:
 * @self: (nullable): the structure
 * @name: a standard structure type; a literal, it is not copied
 *
 * Begins an element that holds others.
 */
void
ws_tags_begin (WsTags     *self,
               const char *name)
{
  if (self != NULL)
    push (self, name);
}

/**
 * ws_tags_list:
 * @self: (nullable): the structure
 * @ordered: whether its labels are numbers
 *
 * Begins a list.
 */
void
ws_tags_list (WsTags   *self,
              gboolean  ordered)
{
  if (self != NULL)
    push (self, "L")->extra = g_strdup_printf (" /A << /O /List /ListNumbering /%s >>", ordered ? "Decimal" : "Disc");
}

/* Begins an element that holds content. */
static Open *
push_content (WsTags     *self,
              cairo_t    *cr,
              const char *name,
              const char *mark)
{
  Open *open = push (self, name);

  open->marked = TRUE;
  g_string_append_printf (open->kids, " %u", self->n_marks++);
  g_string_append_printf (self->page_marks, " %u 0 R", open->number);
  cairo_tag_begin (cr, mark, "");
  return open;
}

static char *
page_key (WsTags *self)
{
  return g_strdup_printf (" /Pg %u 0 R", self->page);
}

/**
 * ws_tags_text:
 * @self: (nullable): the structure
 * @cr: where it is painted
 * @name: a standard structure type; a literal, it is not copied
 * @text: (nullable): what will be painted; empty if nothing will: later versions of cairo pass over content without painting
 *
 * Begins an element that holds text.
 */
void
ws_tags_text (WsTags     *self,
              cairo_t    *cr,
              const char *name,
              const char *text)
{
  Open *open;

  if (self == NULL)
    return;
  if (text == NULL || *text == '\0')
    open = push (self, name);
  else
    open = push_content (self, cr, name, name);
  open->extra = g_strdup_printf (" /Pg %u 0 R%s", self->page,
                                 strcmp (name, "TH") == 0 ? " /A << /O /Table /Scope /Column >>" : "");
}

static void
append_box (WsTags  *self,
            GString *out,
            double   x,
            double   y,
            double   width,
            double   height)
{
  g_string_append_c (out, '[');
  ws_pdf_append_number (out, x);
  ws_pdf_append_number (out, self->height - y - height);
  ws_pdf_append_number (out, x + width);
  ws_pdf_append_number (out, self->height - y);
  g_string_append (out, " ]");
}

/**
 * ws_tags_figure:
 * @self: (nullable): the structure
 * @cr: where it is painted
 * @alt: what it says, in words
 * @x: left edge on the page, in points
 * @y: upper edge
 * @width: of it
 * @height: of it
 *
 * Begins a figure.
 */
void
ws_tags_figure (WsTags     *self,
                cairo_t    *cr,
                const char *alt,
                double      x,
                double      y,
                double      width,
                double      height)
{
  GString *extra;

  if (self == NULL)
    return;
  extra = g_string_new (NULL);
  g_string_append_printf (extra, " /Pg %u 0 R /Alt ", self->page);
  ws_pdf_append_text (extra, alt);
  g_string_append (extra, " /A << /O /Layout /Placement /Block /BBox ");
  append_box (self, extra, x, y, width, height);
  g_string_append (extra, " >>");
  push_content (self, cr, "Figure", "Figure")->extra = g_string_free (extra, FALSE);
}

/**
 * ws_tags_link:
 * @self: (nullable): the structure
 * @cr: where it is painted
 * @dest: ASCII name of a destination
 * @alt: what the link leads to, in words
 * @x: left edge of what can be clicked, in points
 * @y: upper edge
 * @width: of it
 * @height: of it
 *
 * Begins a link, which holds text. Its annotation is printable and has words of its own, as PDF/A and PDF/UA demand.
 */
void
ws_tags_link (WsTags     *self,
              cairo_t    *cr,
              const char *dest,
              const char *alt,
              double      x,
              double      y,
              double      width,
              double      height)
{
  GString *annotation;
  Open *open;
  guint number;

  if (self == NULL)
    return;
  open = push_content (self, cr, "Link", "Span");   /* cairo would write an annotation for a Link */
  open->extra = page_key (self);
  number = ws_pdf_file_reserve (self->file);
  g_string_append_printf (open->kids, " << /Type /OBJR /Pg %u 0 R /Obj %u 0 R >>", self->page, number);
  g_string_append_printf (self->annotations, " %u 0 R", number);
  g_string_append_printf (self->parents, " %u %u 0 R", self->next_key, open->number);

  annotation = g_string_new ("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect ");
  append_box (self, annotation, x, y, width, height);
  g_string_append_printf (annotation, " /Dest (%s) /P %u 0 R /StructParent %u /Contents ", dest, self->page,
                          self->next_key++);
  ws_pdf_append_text (annotation, alt);
  g_string_append (annotation, " >>");
  ws_pdf_file_add (self->file, number, annotation);
  g_string_free (annotation, TRUE);
}

/**
 * ws_tags_end:
 * @self: (nullable): the structure
 * @cr: where it is painted
 *
 * Ends the element that was begun last.
 */
void
ws_tags_end (WsTags  *self,
             cairo_t *cr)
{
  Open *open, *parent;

  if (self == NULL)
    return;
  g_return_if_fail (self->open->len > 1);
  open = innermost (self);
  parent = g_ptr_array_index (self->open, self->open->len - 2);
  if (open->marked)
    cairo_tag_end (cr, strcmp (open->name, "Link") == 0 ? "Span" : open->name);
  pop (self, parent->number);
}

/**
 * ws_tags_dest:
 * @self: (nullable): the structure
 * @dest: ASCII name
 * @x: where a link to it leads, in points
 * @y: its upper edge
 */
void
ws_tags_dest (WsTags     *self,
              const char *dest,
              double      x,
              double      y)
{
  Dest found;

  if (self == NULL)
    return;
  found = (Dest) { g_strdup (dest), self->page, x, self->height - y };
  g_array_append_val (self->dests, found);
}
