/* ws-application.c — the program: its settings, its windows, opening and making workshops.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One window for each workshop; opening one that is open already brings its window to the front. A new workshop gets a
 * dated file at once: there is no unsaved state. */

#include "ws-application.h"

#include <glib/gi18n-lib.h>

#include "ws-about.h"
#include "ws-date.h"
#include "ws-example.h"
#include "ws-feedback.h"
#include "ws-paths.h"
#include "ws-recent.h"
#include "ws-resources.h"
#include "ws-text.h"
#include "ws-text-size.h"
#include "ws-window.h"

struct _WsApplication
{
  AdwApplication  parent_instance;
  GSettings      *settings;
};

G_DEFINE_FINAL_TYPE (WsApplication, ws_application, ADW_TYPE_APPLICATION)

/* The settings, also where the program runs from its build folder. */
static GSettings *
make_settings (void)
{
  g_autofree char *folder = ws_paths_get_build_data_dir ();
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_ref (g_settings_schema_source_get_default ());
  g_autoptr (GSettingsSchema) schema = NULL;

  if (folder != NULL)
    {
      GSettingsSchemaSource *built = g_settings_schema_source_new_from_directory (folder, source, FALSE, NULL);

      if (built != NULL)
        {
          g_settings_schema_source_unref (source);
          source = built;
        }
    }
  schema = g_settings_schema_source_lookup (source, WS_APP_ID, TRUE);
  if (schema == NULL)
    g_error ("The settings schema %s is not installed.", WS_APP_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

static WsWindow *
find_window (WsApplication *self,
             const char    *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WS_IS_WINDOW (l->data))
      {
        WsWorkshop *workshop = ws_window_get_workshop (l->data);

        if (workshop != NULL && g_str_equal (ws_store_get_path (ws_workshop_get_store (workshop)), full))
          return l->data;
      }
  return NULL;
}

/* The list of recent workshops keeps the title, so it has to follow it. */
static void
remember (WsWorkshop    *workshop,
          GParamSpec    *pspec,
          WsApplication *self)
{
  ws_recent_add (self->settings, ws_store_get_path (ws_workshop_get_store (workshop)),
                 ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE));
}

/* Shows a workshop in @window where that has none yet, else in a window of its own. */
static void
show_workshop (WsApplication *self,
               GtkWindow     *window,
               WsWorkshop    *workshop)
{
  WsWindow *target = WS_IS_WINDOW (window) && ws_window_get_workshop (WS_WINDOW (window)) == NULL ? WS_WINDOW (window)
                                                                                                 : ws_window_new (self);

  remember (workshop, NULL, self);
  g_signal_connect_object (workshop, "notify::title", G_CALLBACK (remember), self, 0);
  ws_window_set_workshop (target, workshop);
  gtk_window_present (GTK_WINDOW (target));
}

/**
 * ws_application_open_path:
 * @window: (nullable): where the person asked for it
 *
 * Opens a file, or says why not.
 */
void
ws_application_open_path (WsApplication *self,
                          GtkWindow     *window,
                          const char    *path)
{
  WsWindow *open = find_window (self, path);
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;

  if (open != NULL)
    {
      gtk_window_present (GTK_WINDOW (open));
      return;
    }
  workshop = ws_workshop_open (path, FALSE, &error);
  if (workshop != NULL)
    {
      show_workshop (self, window, workshop);
      return;
    }
  if (window == NULL)
    {
      window = GTK_WINDOW (ws_window_new (self));
      gtk_window_present (window);
    }
  {
    g_autofree char *name = g_path_get_basename (path);
    /* Translators: %s is the name of a file */
    g_autofree char *heading = g_strdup_printf (_("“%s” could not be opened"), name);
    ws_feedback_ask (GTK_WIDGET (window), heading, error->message, "", FALSE, NULL, NULL);
    g_error_free (error);
  }
}

/**
 * ws_application_get_new_folder:
 *
 * Returns: (transfer full): where a new workshop goes
 */
char *
ws_application_get_new_folder (WsApplication *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-folder");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (*last != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&last);
  return g_strdup (documents != NULL ? documents : g_get_home_dir ());
}

/* "2026-03-14 Recuperemos el parque.workshop", with a number where there is one of that name. */
static char *
free_path (const char *folder,
           const char *title)
{
  g_autofree char *today = ws_date_today ();

  for (guint i = 1; ; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s %s", today, title) : g_strdup_printf ("%s %s %u", today, title, i);
      g_autofree char *file = ws_text_file_name (name, ".workshop");
      char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS) || i > 999)
        return path;
      g_free (path);
    }
}

/**
 * ws_application_create:
 *
 * Makes the file of a new workshop in @folder and shows it.
 */
gboolean
ws_application_create (WsApplication  *self,
                       GtkWindow      *window,
                       const char     *title,
                       const char     *folder,
                       GError        **error)
{
  g_autofree char *language = ws_paths_get_language ();
  g_autofree char *path = free_path (folder, title);
  g_autoptr (WsWorkshop) workshop = ws_workshop_create (path, title, language, error);

  if (workshop == NULL)
    return FALSE;
  g_settings_set_string (self->settings, "last-folder", folder);
  show_workshop (self, window, workshop);
  return TRUE;
}

/**
 * ws_application_open_example:
 *
 * Makes a fresh copy of the example among the program's own data and shows it: everything in it can be moved without risk.
 */
void
ws_application_open_example (WsApplication *self,
                             GtkWindow     *window)
{
  g_autofree char *language = ws_paths_get_language ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "workshop", NULL);
  g_autofree char *path = NULL;
  g_autoptr (WsWorkshop) workshop = NULL;
  GError *error = NULL;

  g_mkdir_with_parents (folder, 0700);
  path = free_path (folder, _("Example"));
  workshop = ws_example_create (path, language, &error);
  if (workshop != NULL)
    show_workshop (self, window, workshop);
  else
    ws_feedback_take_error (GTK_WIDGET (window), error);
}

static void
on_new (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  WsApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (!WS_IS_WINDOW (window) || ws_window_get_workshop (WS_WINDOW (window)) != NULL)
    {
      window = GTK_WINDOW (ws_window_new (self));
      gtk_window_present (window);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new", NULL);
}

static void
on_example (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  ws_application_open_example (data, gtk_application_get_active_window (data));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ws_about_show (gtk_application_get_active_window (data));
}

/* Windows are closed one by one, so that a window that has reasons to stay (a voting screen) can say no. */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new-workshop", on_new },
  { "example", on_example },
  { "about", on_about },
  { "quit", on_quit },
};

static const struct { const char *action; const char *keys[3]; } keys[] = {
  { "app.new-workshop", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save-copy", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.new-action", { "<Control><Shift>a" } },
  { "win.timer-pause", { "<Control>space" } },
  { "win.timer-next", { "<Control>Page_Down" } },
  { "win.timer-back", { "<Control>Page_Up" } },
  { "win.new-vote", { "<Control><Shift>v" } },
  { "win.hand-over", { "<Control>k" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>slash" } },
  { "win.menu", { "F10" } },
  { "win.fullscreen", { "F11" } },
  { "win.project", { "F5" } },
  { "win.project-end", { "<Shift>F5" } },
  { "win.project-black", { "<Control>b" } },
  { "window.close", { "<Control>w" } },
  { "app.text-larger", { "<Control>plus", "<Control>equal" } },
  { "app.text-smaller", { "<Control>minus" } },
  { "app.text-normal", { "<Control>0" } },
  /* by the place that a stage has in the sidebar */
  { "win.show-stage('preparation')", { "<Alt>1" } },
  { "win.show-stage('agenda')", { "<Alt>2" } },
  { "win.show-stage('people')", { "<Alt>3" } },
  { "win.show-stage('framing')", { "<Alt>4" } },
  { "win.show-stage('ideas')", { "<Alt>5" } },
  { "win.show-stage('voting')", { "<Alt>6" } },
  { "win.show-stage('actions')", { "<Alt>7" } },
  { "win.show-stage('minutes')", { "<Alt>8" } },
};

static void
ws_application_startup (GApplication *application)
{
  WsApplication *self = WS_APPLICATION (application);

  G_APPLICATION_CLASS (ws_application_parent_class)->startup (application);

  self->settings = make_settings ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, (const char *const *) keys[i].keys);
  ws_text_size_install (GTK_APPLICATION (self), self->settings);
  gtk_window_set_default_icon_name (WS_APP_ID);
}

static void
ws_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (ws_window_new (WS_APPLICATION (application)));
  gtk_window_present (window);
}

static void
ws_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        ws_application_open_path (WS_APPLICATION (application), gtk_application_get_active_window (GTK_APPLICATION (application)),
                                  path);
    }
}

static int
ws_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Workshop %s\n", WS_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "new"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-workshop", NULL);
  /* A program that runs already does the rest; the first one goes on to show its window. */
  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
ws_application_finalize (GObject *object)
{
  g_clear_object (&WS_APPLICATION (object)->settings);

  G_OBJECT_CLASS (ws_application_parent_class)->finalize (object);
}

static void
ws_application_class_init (WsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ws_application_finalize;
  application_class->startup = ws_application_startup;
  application_class->activate = ws_application_activate;
  application_class->open = ws_application_open;
  application_class->handle_local_options = ws_application_handle_local_options;
}

static void
ws_application_init (WsApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Print the version and leave"), NULL);
  g_application_add_main_option (G_APPLICATION (self), "new", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _("Begin a new workshop"), NULL);
}

WsApplication *
ws_application_new (void)
{
  return g_object_new (WS_TYPE_APPLICATION,
                       "application-id", WS_APP_ID,
                       "resource-base-path", "/org/opencities/Workshop",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/* Returns: (transfer none) */
GSettings *
ws_application_get_settings (WsApplication *self)
{
  return self->settings;
}
