/* ws-start-page.c — being in a workshop within one click.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for a title and nothing else: the file is made at once, dated, in a folder that is shown and can be changed.
 * Everything else can be written while people arrive. Files can be dropped anywhere on it. */

#include "ws-start-page.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ws-application.h"
#include "ws-feedback.h"
#include "ws-file-chooser.h"
#include "ws-recent.h"
#include "ws-text.h"

struct _WsStartPage
{
  AdwBin         parent_instance;

  GtkMenuButton *menu_button;
  GtkWidget     *back_button;
  GtkStack      *stack;
  GtkOrientable *buttons;
  GtkWidget     *welcome;
  GtkWidget     *new_page;
  GtkWidget     *recent_box;
  GtkListBox    *recent_list;
  GtkEditable   *title_row;
  GtkLabel      *message;
  GtkWidget     *message_box;
  AdwActionRow  *folder_row;
  char          *folder;
};

enum { PROP_0, PROP_MENU_MODEL, PROP_NARROW, N_PROPS };

G_DEFINE_FINAL_TYPE (WsStartPage, ws_start_page, ADW_TYPE_BIN)

static GtkWindow *
window_of (WsStartPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static WsApplication *
application_of (WsStartPage *self)
{
  return WS_APPLICATION (gtk_window_get_application (window_of (self)));
}

/* --- recent workshops --- */

static void
on_forget (GtkButton   *button,
           WsStartPage *self)
{
  ws_recent_remove (ws_application_get_settings (application_of (self)), g_object_get_data (G_OBJECT (button), "path"));
  ws_start_page_refresh (self);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autofree char *path = ws_file_chooser_finish (result);
  g_autofree char *missing = data;
  WsApplication *application = WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (source)));

  if (path == NULL)
    return;
  ws_recent_remove (ws_application_get_settings (application), missing);
  ws_application_open_path (application, GTK_WINDOW (source), path);
}

static void
on_find (GtkButton   *button,
         WsStartPage *self)
{
  ws_file_chooser_open (window_of (self), _("Find Workshop"), _("Workshops"), "*.workshop", on_found,
                        g_strdup (g_object_get_data (G_OBJECT (button), "path")));
}

static void
on_recent_activated (AdwActionRow *row,
                     WsStartPage  *self)
{
  ws_application_open_path (application_of (self), window_of (self), g_object_get_data (G_OBJECT (row), "path"));
}

static GtkWidget *
row_button (WsStartPage    *self,
            GtkWidget      *button,
            const WsRecent *recent,
            const char     *name,
            GCallback       callback)
{
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (recent->path), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
recent_row_new (WsStartPage    *self,
                const WsRecent *recent)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (recent->missing ? "ws-missing-symbolic" : "ws-document-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (recent->missing)
    {
      GtkWidget *forget = gtk_button_new_from_icon_name ("ws-close-symbolic");

      gtk_widget_add_css_class (icon, "ws-warn");
      gtk_widget_add_css_class (forget, "flat");
      gtk_widget_set_tooltip_text (forget, _("Remove from this list"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), row_button (self, gtk_button_new_with_label (_("Find…")), recent,
                                                                   _("Find…"), G_CALLBACK (on_find)));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), row_button (self, forget, recent, _("Remove from this list"),
                                                                   G_CALLBACK (on_forget)));
      return row;
    }
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (recent->path), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("ws-next-symbolic"));
  g_signal_connect (row, "activated", G_CALLBACK (on_recent_activated), self);
  return row;
}

/**
 * ws_start_page_refresh:
 *
 * Reads the list of recent workshops again.
 */
void
ws_start_page_refresh (WsStartPage *self)
{
  g_autoptr (GPtrArray) list = ws_recent_list (ws_application_get_settings (application_of (self)));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->recent_list, 0)) != NULL)
    gtk_list_box_remove (self->recent_list, GTK_WIDGET (row));
  for (guint i = 0; i < list->len; i++)
    gtk_list_box_append (self->recent_list, recent_row_new (self, g_ptr_array_index (list, i)));
  gtk_widget_set_visible (self->recent_box, list->len > 0);
}

/* Delete removes from the list only; the file stays. */
static gboolean
on_list_key (GtkEventControllerKey *controller,
             guint                  key,
             guint                  code,
             GdkModifierType        state,
             WsStartPage           *self)
{
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  const char *path = GTK_IS_LIST_BOX_ROW (row) ? g_object_get_data (G_OBJECT (row), "path") : NULL;

  if (path == NULL || (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete))
    return GDK_EVENT_PROPAGATE;
  ws_recent_remove (ws_application_get_settings (application_of (self)), path);
  ws_start_page_refresh (self);
  return GDK_EVENT_STOP;
}

static gboolean
open_example (gpointer row)
{
  WsStartPage *self = WS_START_PAGE (gtk_widget_get_ancestor (row, WS_TYPE_START_PAGE));
  g_autofree char *subtitle = g_object_steal_data (row, "subtitle");

  if (self != NULL && gtk_widget_get_root (row) != NULL)
    ws_application_open_example (application_of (self), window_of (self));
  adw_action_row_set_subtitle (row, subtitle);
  gtk_widget_set_sensitive (row, TRUE);
  return G_SOURCE_REMOVE;
}

/* A hundred ballots are really cast: on a slow disk that takes seconds, and the words come before them. */
static void
on_example_activated (AdwActionRow *row,
                      WsStartPage  *self)
{
  g_object_set_data_full (G_OBJECT (row), "subtitle", g_strdup (adw_action_row_get_subtitle (row)), g_free);
  adw_action_row_set_subtitle (row, _("Being prepared: this takes a few seconds…"));
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  g_timeout_add_full (G_PRIORITY_LOW, 80, open_example, g_object_ref (row), g_object_unref);
}

/* --- a new workshop --- */

static void
show_message (WsStartPage *self,
              const char  *text)
{
  gtk_label_set_text (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (self->message_box, text != NULL);
}

/* A person knows the folder by its name; the way to it from the root of the disk says nothing. */
static char *
name_folder (const char *folder)
{
  const char *home = g_get_home_dir ();
  gsize n = strlen (home);

  if (g_str_has_prefix (folder, home) && folder[n] == G_DIR_SEPARATOR && folder[n + 1] != '\0')
    return g_filename_display_name (folder + n + 1);
  return g_filename_display_name (folder);
}

static void
set_folder (WsStartPage *self,
            char        *folder)
{
  g_autofree char *shown = name_folder (folder);

  g_free (self->folder);
  self->folder = folder;
  adw_action_row_set_subtitle (self->folder_row, shown);
}

static void
show_welcome (WsStartPage *self)
{
  gtk_stack_set_visible_child (self->stack, self->welcome);
  gtk_widget_set_visible (self->back_button, FALSE);
}

/**
 * ws_start_page_show_new:
 *
 * Asks for the title of a new workshop, with the cursor in it.
 */
void
ws_start_page_show_new (WsStartPage *self)
{
  if (self->folder == NULL)
    set_folder (self, ws_application_get_new_folder (application_of (self)));
  show_message (self, NULL);
  gtk_stack_set_visible_child (self->stack, self->new_page);
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
on_create (WsStartPage *self)
{
  g_autoptr (GError) error = NULL;
  const char *title = gtk_editable_get_text (self->title_row);

  if (ws_text_is_blank (title))
    {
      show_message (self, _("Write a title first, such as “Let us recover the park”."));
      gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
      return;
    }
  if (ws_application_create (application_of (self), window_of (self), title, self->folder, &error))
    {
      gtk_editable_set_text (self->title_row, "");
      show_welcome (self);
    }
  else
    show_message (self, error->message);
}

static void
on_folder_chosen (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (WsStartPage) self = data;
  char *folder = ws_file_chooser_finish (result);

  if (folder != NULL)
    set_folder (self, folder);
}

static void
on_choose_folder (WsStartPage *self)
{
  ws_file_chooser_folder (window_of (self), _("Folder for the New Workshop"), self->folder, on_folder_chosen, g_object_ref (self));
}

static gboolean
on_new_key (GtkEventControllerKey *controller,
            guint                  key,
            guint                  code,
            GdkModifierType        state,
            WsStartPage           *self)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  show_welcome (self);
  return GDK_EVENT_STOP;
}

/* --- dropping files --- */

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         WsStartPage   *self)
{
  g_autofree char *path = g_file_get_path (g_value_get_object (value));

  if (path == NULL)
    return FALSE;
  ws_application_open_path (application_of (self), window_of (self), path);
  return TRUE;
}

/* --- class --- */

static void
ws_start_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_MENU_MODEL)
    gtk_menu_button_set_menu_model (WS_START_PAGE (object)->menu_button, g_value_get_object (value));
  else if (prop_id == PROP_NARROW)
    gtk_orientable_set_orientation (WS_START_PAGE (object)->buttons,
                                    g_value_get_boolean (value) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ws_start_page_dispose (GObject *object)
{
  WsStartPage *self = WS_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_START_PAGE);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (ws_start_page_parent_class)->dispose (object);
}

static void
ws_start_page_class_init (WsStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ws_start_page_set_property;
  object_class->dispose = ws_start_page_dispose;
  g_object_class_install_property (object_class, PROP_MENU_MODEL,
                                   g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (object_class, PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, buttons);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, new_page);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, message);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, message_box);
  gtk_widget_class_bind_template_child (widget_class, WsStartPage, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, on_example_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_create);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_folder);
  gtk_widget_class_bind_template_callback (widget_class, on_new_key);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key);
  gtk_widget_class_bind_template_callback (widget_class, show_welcome);
}

static void
ws_start_page_init (WsStartPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
