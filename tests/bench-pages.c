/* bench-pages.c — what pages cost: CPU time, and memory of 1 000 of them against 100.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each measurement is a process of its own, because a peak of memory never goes down again. "pages" are laid out and painted on
 * an untagged PDF that is thrown away, as for a printer; "file" is the finished, tagged file on the disk. What the file takes
 * more is what structure, artifacts and archiving cost. */

#include "ws-pdf.h"

#include "report-sample.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static cairo_status_t
forget (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* Minutes of about so many pages: sections of prose, ideas and actions, over and over. */
static WsDoc *
make_pages (guint n_pages)
{
  WsDoc *doc = sample_new ("Páginas");

  sample_add_cover (doc);
  for (guint i = 0; i < n_pages; i += 4)
    sample_add_sections (doc, 12, 20);
  return doc;
}

static void
paint_all (WsFlow *flow)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  ws_flow_get_size (flow, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (forget, NULL, width, height);
  cr = cairo_create (surface);
  for (guint i = 0; i < ws_flow_get_n_pages (flow); i++)
    {
      ws_flow_paint_page (flow, i, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* In the process of a measurement: prints pages, CPU milliseconds and peak kilobytes. */
static int
measure (const char *what,
         guint       n_pages)
{
  g_autoptr(WsDoc) doc = make_pages (n_pages);
  guint n = n_pages;
  struct rusage usage;

  if (strcmp (what, "file") == 0)
    {
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), "bench-pages.pdf", NULL);
      g_autoptr(GError) error = NULL;

      if (!ws_pdf_write (doc, WS_PAPER_LETTER, path, &error))
        g_error ("%s", error->message);
      g_unlink (path);
    }
  else
    {
      g_autoptr(WsFlow) flow = ws_flow_new (doc, WS_PAPER_LETTER);

      n = ws_flow_get_n_pages (flow);
      paint_all (flow);
    }
  getrusage (RUSAGE_SELF, &usage);
  g_print ("%u %ld %ld\n", n,
           (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000,
           usage.ru_maxrss);
  return 0;
}

static void
run (const char *self,
     const char *what,
     const char *n_pages,
     long        numbers[3])
{
  const char *argv[] = { self, what, n_pages, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  char *p;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, NULL, NULL, &error))
    g_error ("%s", error->message);
  p = output;
  for (guint i = 0; i < 3; i++)
    numbers[i] = strtol (p, &p, 10);
}

/* Goals: memory of 1 000 pages at most 1.5 times that of 100, and no more than 30 % of the time for finishing the file. */
int
main (int    argc,
      char **argv)
{
  static const char *const kinds[] = { "pages", "file" };
  long thousand[2][3];
  double share, worst = 0;

  if (argc == 3)
    return measure (argv[1], atoi (argv[2]));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      long hundred[3];
      double ratio;

      run (argv[0], kinds[i], "100", hundred);
      run (argv[0], kinds[i], "1000", thousand[i]);
      ratio = (double) thousand[i][2] / hundred[2];
      worst = MAX (worst, ratio);
      g_print ("%s: %ld pages take %.2f CPU s and %.1f MB, %ld take %.2f s and %.1f MB: memory ratio %.2f\n", kinds[i],
               hundred[0], hundred[1] / 1000.0, hundred[2] / 1024.0, thousand[i][0], thousand[i][1] / 1000.0,
               thousand[i][2] / 1024.0, ratio);
    }
  share = 1 - (double) thousand[0][1] / thousand[1][1];
  g_print ("finishing takes %.0f %% of the time\n", share * 100);
  return worst <= 1.5 && share <= 0.3 ? 0 : 1;
}
