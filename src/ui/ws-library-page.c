/* ws-library-page.c — the library: ways of working with people, ready to be put into the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is in the language of the workshop's documents and not of the window, because what is inserted is printed with them.
 * Search asks for what should happen ("nobody talks"), so it looks at purposes too and needs no accents. */

#include "ws-library-page.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-library-detail.h"
#include "ws-library-insert.h"
#include "ws-page-header.h"
#include "ws-text.h"

struct _WsLibraryPage
{
  WsPage           parent_instance;

  WsPageHeader    *header;
  GtkWidget       *insert;
  AdwButtonContent *insert_content;
  GtkWidget       *left;
  GtkWidget       *right;
  GtkToggleButton *show_guides;
  GtkToggleButton *show_outlines;
  GtkSearchEntry  *search;
  GtkListBox      *list;
  GtkWidget       *nothing;
  AdwClamp        *detail;
  GtkActionBar    *bar;
  GtkButton       *bar_insert;

  WsLibrary       *library;
  char            *language;   /* of @library */
  GtkFilter       *filter;
  GtkFilterListModel *shown;
  char            *needle;     /* folded */
  gboolean         reading;    /* narrow: the detail is shown, not the list */
};

G_DEFINE_FINAL_TYPE (WsLibraryPage, ws_library_page, WS_TYPE_PAGE)

static WsWorkshop *
workshop_of (WsLibraryPage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

static gboolean
shows_outlines (WsLibraryPage *self)
{
  return gtk_toggle_button_get_active (self->show_outlines);
}

static gpointer
chosen_item (WsLibraryPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;
}

static gboolean
accepts (gpointer item,
         gpointer data)
{
  WsLibraryPage *self = data;

  return !WS_IS_GUIDE (item) || ws_guide_matches (item, self->needle);
}

static GtkWidget *
make_row (gpointer item,
          gpointer data)
{
  return ws_library_row_new (item);
}

static void
update_narrow (WsLibraryPage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  self->reading = self->reading && narrow;
  gtk_widget_set_size_request (self->left, narrow ? -1 : 410, -1);
  gtk_widget_set_hexpand (self->left, narrow);
  gtk_widget_set_visible (self->left, !narrow || !self->reading);
  gtk_widget_set_visible (self->right, !narrow || self->reading);
  gtk_widget_set_visible (self->insert, !narrow);
  gtk_action_bar_set_revealed (self->bar, narrow && self->reading);
}

static void
show_detail (WsLibraryPage *self)
{
  gpointer item = chosen_item (self);
  const char *verb = shows_outlines (self) ? _("Use This Agenda") : _("Insert into the Agenda");
  gboolean writable = !ws_store_get_read_only (ws_workshop_get_store (workshop_of (self)));

  adw_button_content_set_label (self->insert_content, verb);
  gtk_button_set_label (self->bar_insert, verb);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.insert", item != NULL && writable);
  adw_clamp_set_child (self->detail, item != NULL
                       ? ws_library_detail_new (item, ws_workshop_get_text (workshop_of (self), WS_WORKSHOP_TIME_FROM)) : NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->right)), 0);
}

/* Something is always chosen, so that there is something to read. */
static void
choose_first (WsLibraryPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0;

  if (any && gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
  show_detail (self);
}

static void
show_list (WsLibraryPage *self)
{
  gtk_filter_list_model_set_model (self->shown, shows_outlines (self) ? ws_library_get_outlines (self->library)
                                                                      : ws_library_get_guides (self->library));
  gtk_widget_set_visible (GTK_WIDGET (self->search), !shows_outlines (self));
  choose_first (self);
}

static void
on_search_changed (WsLibraryPage *self)
{
  g_free (self->needle);
  self->needle = ws_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  choose_first (self);
}

/* Enter in the search goes to what was found. */
static void
on_search_activated (WsLibraryPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_activated (WsLibraryPage *self)
{
  self->reading = ws_page_get_narrow (WS_PAGE (self));
  update_narrow (self);
}

static void
on_insert (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (widget);
  gpointer item = chosen_item (self);
  g_autofree char *text = NULL;
  GError *error = NULL;

  if (item == NULL)
    return;
  if (WS_IS_GUIDE (item) ? !ws_library_insert_guide (workshop_of (self), item, &error)
                         : !ws_library_insert_outline (workshop_of (self), item, &error))
    {
      ws_feedback_take_error (widget, error);
      return;
    }
  /* Translators: %s is the name of a method or of a ready agenda */
  text = g_strdup_printf (_("“%s” is in the agenda"),
                          WS_IS_GUIDE (item) ? ws_guide_get_name (item) : ws_outline_get_name (item));
  ws_feedback_say_undo (widget, text);
  if (WS_IS_OUTLINE (item))
    gtk_widget_activate_action (widget, "win.show-stage", "s", "agenda");
}

static gboolean
ws_library_page_go_back (WsPage *page)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (page);

  if (!self->reading)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.show-stage", "s", "agenda");
  self->reading = FALSE;
  update_narrow (self);
  return TRUE;
}

static void
ws_library_page_search (WsPage *page)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (page);

  gtk_toggle_button_set_active (self->show_guides, TRUE);
  self->reading = FALSE;
  update_narrow (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* In the language of the workshop, which may have changed since. */
static void
load (WsLibraryPage *self)
{
  const char *language = ws_workshop_get_text (workshop_of (self), WS_WORKSHOP_LANGUAGE);

  if (g_strcmp0 (language, self->language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  g_clear_object (&self->library);
  self->library = ws_library_new (language);
  show_list (self);
}

static void
ws_library_page_constructed (GObject *object)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (object);

  G_OBJECT_CLASS (ws_library_page_parent_class)->constructed (object);
  self->filter = GTK_FILTER (gtk_custom_filter_new (accepts, self, NULL));
  self->shown = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
  load (self);
  g_signal_connect_object (workshop_of (self), "notify::language", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  update_narrow (self);
}

static void
ws_library_page_dispose (GObject *object)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_LIBRARY_PAGE);
  G_OBJECT_CLASS (ws_library_page_parent_class)->dispose (object);
}

static void
ws_library_page_finalize (GObject *object)
{
  WsLibraryPage *self = WS_LIBRARY_PAGE (object);

  g_free (self->needle);
  g_free (self->language);
  G_OBJECT_CLASS (ws_library_page_parent_class)->finalize (object);
}

static void
ws_library_page_class_init (WsLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_library_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_library_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ws_library_page_finalize;
  WS_PAGE_CLASS (klass)->go_back = ws_library_page_go_back;
  WS_PAGE_CLASS (klass)->search = ws_library_page_search;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-library-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsLibraryPage, name)
  BIND (header);
  BIND (insert);
  BIND (insert_content);
  BIND (left);
  BIND (right);
  BIND (show_guides);
  BIND (show_outlines);
  BIND (search);
  BIND (list);
  BIND (nothing);
  BIND (detail);
  BIND (bar);
  BIND (bar_insert);
#undef BIND
  gtk_widget_class_install_action (widget_class, "library.insert", NULL, on_insert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "library.insert", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "library.insert", NULL);
}

static void
ws_library_page_init (WsLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->needle = g_strdup ("");
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_narrow), NULL);
  g_signal_connect_object (self->show_outlines, "toggled", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_search_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (show_detail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
}

/**
 * ws_library_page_show:
 * @what: "methods" or "agendas"
 *
 * Shows one of the two lists from its beginning.
 */
void
ws_library_page_show (WsLibraryPage *self,
                      const char    *what)
{
  self->reading = FALSE;
  gtk_toggle_button_set_active (g_strcmp0 (what, "agendas") == 0 ? self->show_outlines : self->show_guides, TRUE);
  update_narrow (self);
}
