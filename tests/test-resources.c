/* test-resources.c — what the windows carry with them: style sheets that parse, icons that load.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK reports a mistake in a style sheet on the terminal and goes on with half of it, and draws a broken picture for
 * an icon that it cannot read. Here both are failures.
 */
#include <adwaita.h>

#define PREFIX "/org/opencities/Workshop/"

static void
on_parsing_error (GtkCssProvider *provider,
                  GtkCssSection  *section,
                  const GError   *error,
                  const char     *name)
{
  const GtkCssLocation *start = gtk_css_section_get_start_location (section);

  g_test_message ("%s:%zu: %s", name, start->lines + 1, error->message);
  g_test_fail ();
}

static void
test_style_sheets (void)
{
  const char *names[] = { "style.css", "style-dark.css", "style-hc.css" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat (PREFIX, names[i], NULL);
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
      g_signal_connect (provider, "parsing-error", G_CALLBACK (on_parsing_error), (gpointer) names[i]);
      gtk_css_provider_load_from_resource (provider, path);
    }
}

/* The colours that a picture of 32 × 32 points holds: 1 means that nothing was drawn. */
static gboolean
has_marks (GdkTexture *texture)
{
  g_autofree guchar *pixels = g_malloc (4 * 32 * 32);
  guint marked = 0;

  gdk_texture_download (texture, pixels, 4 * 32);
  for (guint i = 0; i < 32 * 32; i++)
    if (pixels[4 * i + 3] > 127)
      marked++;
  return marked > 20 && marked < 32 * 32;
}

static void
test_icons (void)
{
  const char *folder = PREFIX "icons/scalable/actions";
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, PREFIX "icons");
  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (names[i], strlen (names[i]) - strlen (".svg"));
      g_autofree char *path = g_build_path ("/", folder, names[i], NULL);
      g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new_from_resource_at_scale (path, 32, 32, TRUE, NULL);
      g_autoptr (GdkTexture) texture = NULL;

      g_assert_true (g_str_has_suffix (name, "-symbolic"));
      g_assert_true (gtk_icon_theme_has_icon (theme, name));
      g_assert_nonnull (pixbuf);
      texture = gdk_texture_new_for_pixbuf (pixbuf);
      if (!has_marks (texture))
        {
          g_test_message ("%s is empty or full", name);
          g_test_fail ();
        }
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/resources/style-sheets", test_style_sheets);
  g_test_add_func ("/resources/icons", test_icons);
  return g_test_run ();
}
