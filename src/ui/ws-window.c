/* ws-window.c — the window: the start page, or a workshop with its stages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sidebar is the dashboard: each stage says in a line how it stands, and the foot when the last change was saved. Whether
 * the window is narrow is decided from its width alone, in an idle: letting the leaflet fold by what its children need makes
 * it fold and unfold without end. Actions are in ws-window-actions.c. */

#include "ws-window.h"

#include <glib/gi18n-lib.h>

#include "ws-date.h"
#include "ws-file-chooser.h"
#include "ws-library-page.h"
#include "ws-page.h"
#include "ws-page-header.h"
#include "ws-room.h"
#include "ws-session-strip.h"
#include "ws-stages.h"
#include "ws-start-page.h"
#include "ws-text-size.h"
#include "ws-window-private.h"

#define NARROW_WIDTH 860
#define WIDE_WIDTH 1800
#define SHORT_HEIGHT 600     /* with less, the stages need the room of the session strip */

struct _WsWindow
{
  AdwApplicationWindow parent_instance;

  GtkStack       *root_stack;
  WsStartPage    *start_page;
  AdwLeaflet     *leaflet;
  AdwClamp       *sidebar;
  GtkWidget      *content;
  AdwWindowTitle *sidebar_title;
  GtkMenuButton  *menu_button;
  GtkListBox     *stage_list;
  GtkStack       *stages;
  WsSessionStrip *strip;

  WsWorkshop     *workshop;
  WsPresenter    *presenter;
  GtkWidget      *cover;       /* the rehearsal, while it is shown */
  gulong          changed_handler;
  WsRoom         *room;
  guint           describe_source;
  guint           narrow_source;
  gboolean        narrow;
  gboolean        fitted;      /* the width was looked at once */
  char           *undo_text;
  char           *redo_text;
};

enum { PROP_0, PROP_WORKSHOP, PROP_ROOM, PROP_PRESENTER, PROP_NARROW, PROP_UNDO_TEXT, PROP_REDO_TEXT, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WsWindow, ws_window, ADW_TYPE_APPLICATION_WINDOW)

/* --- sidebar --- */

static GtkLabel *
row_label (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "describe");
}

static void
describe_stages (WsWindow *self)
{
  guint n;
  const WsStage *stages = ws_stages_get (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->stage_list, i);
      gboolean room = g_str_equal (stages[i].name, "preparation");   /* which also knows what is not in the file */
      g_autofree char *text = room ? ws_room_describe (self->room) : stages[i].describe (self->workshop);

      if (row != NULL)
        gtk_label_set_text (row_label (row), text);
    }
}

static GtkWidget *
stage_row_new (const WsStage *stage)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (stage->icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_(stage->title));
  GtkWidget *state = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (state), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "ws-title");
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (state, "ws-2");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), state);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "describe", state);
  g_object_set_data (G_OBJECT (row), "stage", (gpointer) stage);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, state, NULL, -1);
  return row;
}

static void
on_stage_activated (GtkListBox    *list,
                    GtkListBoxRow *row,
                    WsWindow      *self)
{
  const WsStage *stage = g_object_get_data (G_OBJECT (row), "stage");

  ws_window_show_stage (self, stage->name);
}

/* Walking along the rows with the keyboard would select them; the selection says which stage is shown. */
static void
on_stage_selected (GtkListBox    *list,
                   GtkListBoxRow *row,
                   WsWindow      *self)
{
  const char *name = self->stages != NULL ? gtk_stack_get_visible_child_name (self->stages) : NULL;
  guint n;
  const WsStage *stages = ws_stages_get (&n), *shown = ws_stages_find (name);
  GtkListBoxRow *right = shown != NULL ? gtk_list_box_get_row_at_index (list, shown - stages) : NULL;

  if (right != NULL && right != row)
    gtk_list_box_select_row (list, right);
}

/* --- saved, undo --- */

static void
describe_saved (WsWindow *self)
{
  WsStore *store = ws_workshop_get_store (self->workshop);
  g_autofree char *time = ws_time_from_ms (ws_store_get_saved_at (store));
  g_autofree char *text = NULL;

  if (ws_store_get_read_only (store))
    text = g_strdup (_("Read only"));
  else
    /* Translators: %s is a time such as 14:05 */
    text = g_strdup_printf (_("Saved at %s"), time);
  ws_session_strip_set_saved (self->strip, ws_store_get_read_only (store) ? "ws-locked-symbolic" : "ws-done-symbolic", text);
}

static void
set_text (WsWindow    *self,
          char       **field,
          char        *text,
          guint        property)
{
  if (g_strcmp0 (*field, text) == 0)
    {
      g_free (text);
      return;
    }
  g_free (*field);
  *field = text;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
describe_undo (WsWindow *self)
{
  g_autofree char *undo = self->workshop != NULL ? ws_workshop_get_undo_text (self->workshop) : NULL;
  g_autofree char *redo = self->workshop != NULL ? ws_workshop_get_redo_text (self->workshop) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  /* Translators: %s is what would be undone, such as "Add idea" */
  set_text (self, &self->undo_text, undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo")), PROP_UNDO_TEXT);
  /* Translators: %s is what would be done again, such as "Add idea" */
  set_text (self, &self->redo_text, redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo")), PROP_REDO_TEXT);
}

static gboolean
describe (gpointer data)
{
  WsWindow *self = data;

  self->describe_source = 0;
  describe_stages (self);
  describe_saved (self);
  describe_undo (self);
  adw_window_title_set_title (self->sidebar_title, ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE));
  adw_window_title_set_subtitle (self->sidebar_title, ws_workshop_get_text (self->workshop, WS_WORKSHOP_SUBJECT));
  gtk_window_set_title (GTK_WINDOW (self), ws_workshop_get_text (self->workshop, WS_WORKSHOP_TITLE));
  return G_SOURCE_REMOVE;
}

/* Once for many commits that come together. */
static void
on_changed (WsWindow *self)
{
  describe_undo (self);
  if (self->describe_source == 0)
    self->describe_source = g_idle_add (describe, self);
}

static void
on_presented (WsWindow *self)
{
  if (self->room != NULL)
    ws_room_set_projecting (self->room, ws_presenter_get_state (self->presenter) == WS_PRESENTING_WALL);
  ws_session_strip_set_wall (self->strip, ws_presenter_get_words (self->presenter));
}

/* How late the evening is stands in the sidebar, too. */
static void
on_clock (WsWindow *self)
{
  if (self->describe_source == 0)
    self->describe_source = g_idle_add (describe, self);
}

/* Another program may have written to the file while this window was away. */
static void
on_is_active (WsWindow *self)
{
  if (self->workshop != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    ws_store_poll (ws_workshop_get_store (self->workshop));
}

/* --- narrow --- */

/* The sidebar is as wide as its words need on every workshop, whatever the length of its title; alone it fills the window. */
static void
fit_sidebar (WsWindow *self,
             int       width,
             gboolean  narrow)
{
  double scale = CLAMP (ws_text_size_get_scale (GTK_WIDGET (self)), 1, 1.5);
  int fit = narrow ? G_MAXINT16 : (width >= WIDE_WIDTH ? 320 : 272) * scale;

  if (adw_clamp_get_maximum_size (self->sidebar) == fit)
    return;
  adw_clamp_set_maximum_size (self->sidebar, fit);
  adw_clamp_set_tightening_threshold (self->sidebar, fit);
  gtk_widget_set_size_request (GTK_WIDGET (self->sidebar), narrow ? -1 : fit, -1);
}

/* Symbolic icons keep 16 px whatever the size of the text, unless the style asks for more. */
static void
fit_icons (WsWindow *self)
{
  if (ws_text_size_get_scale (GTK_WIDGET (self)) > 1.2)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ws-large");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ws-large");
}

static gboolean
apply_narrow (gpointer data)
{
  WsWindow *self = data;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean narrow = width > 0 && width < NARROW_WIDTH * ws_text_size_get_scale (GTK_WIDGET (self));

  self->narrow_source = 0;
  fit_sidebar (self, width, narrow);
  g_object_set (self->strip, "compact", ws_text_size_get_scale (GTK_WIDGET (self)) >= 1.75 ||
                gtk_widget_get_height (GTK_WIDGET (self)) < SHORT_HEIGHT, NULL);
  fit_icons (self);
  /* a narrow window begins with the list of stages; one that becomes narrow keeps what is being done */
  if (!self->fitted && narrow)
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
  self->fitted |= width > 0;
  if (narrow == self->narrow)
    return G_SOURCE_REMOVE;
  self->narrow = narrow;
  adw_leaflet_set_can_unfold (self->leaflet, !narrow);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "ws-narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ws-narrow");
  gtk_widget_set_hexpand (GTK_WIDGET (self->sidebar), narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static void
ws_window_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  WsWindow *self = WS_WINDOW (widget);

  GTK_WIDGET_CLASS (ws_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->narrow_source == 0)
    self->narrow_source = g_idle_add (apply_narrow, self);
}

/* --- the window itself --- */

static GSettings *
get_settings (WsWindow *self)
{
  return ws_application_get_settings (WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

static gboolean
ws_window_close_request (GtkWindow *window)
{
  WsWindow *self = WS_WINDOW (window);
  GSettings *settings = get_settings (self);
  GtkWidget *stage = gtk_stack_get_visible_child (self->stages);
  int width, height;

  /* a field that is being written in commits when it loses the focus */
  gtk_window_set_focus (window, NULL);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (!gtk_window_is_maximized (window) && width >= 360 && height >= 300)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
  if (self->workshop != NULL && stage != NULL)
    g_settings_set_string (settings, "last-stage", gtk_stack_page_get_name (gtk_stack_get_page (self->stages, stage)));
  return GTK_WINDOW_CLASS (ws_window_parent_class)->close_request (window);
}

static void
ws_window_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  WsWindow *self = WS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, self->workshop);
      break;
    case PROP_ROOM:
      g_value_set_object (value, self->room);
      break;
    case PROP_PRESENTER:
      g_value_set_object (value, self->presenter);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_UNDO_TEXT:
      g_value_set_string (value, self->undo_text);
      break;
    case PROP_REDO_TEXT:
      g_value_set_string (value, self->redo_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ws_window_dispose (GObject *object)
{
  WsWindow *self = WS_WINDOW (object);

  g_clear_handle_id (&self->describe_source, g_source_remove);
  g_clear_handle_id (&self->narrow_source, g_source_remove);
  if (self->workshop != NULL)
    g_clear_signal_handler (&self->changed_handler, ws_workshop_get_store (self->workshop));
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_WINDOW);
  g_clear_object (&self->room);
  if (self->presenter != NULL)
    g_object_run_dispose (G_OBJECT (self->presenter));
  g_clear_object (&self->presenter);
  if (self->workshop != NULL)
    ws_workshop_close (self->workshop);
  g_clear_object (&self->workshop);
  g_clear_pointer (&self->undo_text, g_free);
  g_clear_pointer (&self->redo_text, g_free);

  G_OBJECT_CLASS (ws_window_parent_class)->dispose (object);
}

static void
ws_window_class_init (WsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_window_get_property;
  object_class->dispose = ws_window_dispose;
  widget_class->size_allocate = ws_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ws_window_close_request;

  properties[PROP_WORKSHOP] = g_param_spec_object ("workshop", NULL, NULL, WS_TYPE_WORKSHOP, flags);
  properties[PROP_ROOM] = g_param_spec_object ("room", NULL, NULL, WS_TYPE_ROOM, flags);
  properties[PROP_PRESENTER] = g_param_spec_object ("presenter", NULL, NULL, WS_TYPE_PRESENTER, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TEXT] = g_param_spec_string ("undo-text", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TEXT] = g_param_spec_string ("redo-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (WS_TYPE_START_PAGE);
  g_type_ensure (WS_TYPE_SESSION_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WsWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, content);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, stage_list);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, stages);
  gtk_widget_class_bind_template_child (widget_class, WsWindow, strip);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_selected);
  ws_window_install_actions (widget_class);
  ws_window_install_wall_actions (widget_class);
  ws_window_install_clock_actions (widget_class);
}

/* Where the big timer is, the small one has nothing to add. */
static void
on_page_shown (WsWindow *self)
{
  g_object_set (self->strip, "timer", g_strcmp0 (gtk_stack_get_visible_child_name (self->stages), "agenda") != 0, NULL);
}

static void
ws_window_init (WsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->stages, "notify::visible-child", G_CALLBACK (on_page_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_is_active), NULL);
  g_object_bind_property (self, "narrow", self->start_page, "narrow", G_BINDING_DEFAULT);
  describe_undo (self);
  ws_window_update_actions (self);
}

/* Dialogs begin beside the open file. The example lies among the program's own data, where nobody looks for anything. */
static void
choose_folder (WsWindow *self)
{
  WsApplication *application = WS_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autofree char *folder = NULL;

  if (self->workshop != NULL)
    folder = g_path_get_dirname (ws_store_get_path (ws_workshop_get_store (self->workshop)));
  if (folder == NULL || g_str_has_prefix (folder, g_get_user_data_dir ()))
    {
      g_free (folder);
      folder = ws_application_get_new_folder (application);
    }
  ws_file_chooser_set_folder (GTK_WINDOW (self), folder);
}

WsWindow *
ws_window_new (WsApplication *application)
{
  GSettings *settings = ws_application_get_settings (application);
  WsWindow *self = g_object_new (WS_TYPE_WINDOW, "application", application,
                                 "default-width", g_settings_get_int (settings, "window-width"),
                                 "default-height", g_settings_get_int (settings, "window-height"),
                                 "maximized", g_settings_get_boolean (settings, "window-maximized"), NULL);

  ws_start_page_refresh (self->start_page);
  choose_folder (self);
  return self;
}

/* Returns: (transfer none) (nullable): %NULL while the start page is shown */
WsWorkshop *
ws_window_get_workshop (WsWindow *self)
{
  return self->workshop;
}

/* Returns: (transfer none) (nullable): %NULL while the start page is shown */
WsPresenter *
ws_window_get_presenter (WsWindow *self)
{
  return self->presenter;
}

/**
 * ws_window_cover:
 * @page: (transfer floating): stands over everything until ws_window_uncover()
 */
void
ws_window_cover (WsWindow  *self,
                 GtkWidget *page)
{
  ws_window_uncover (self);
  self->cover = page;
  gtk_stack_add_child (self->root_stack, page);
  gtk_stack_set_visible_child (self->root_stack, page);
  gtk_widget_grab_focus (page);
}

void
ws_window_uncover (WsWindow *self)
{
  if (self->cover == NULL)
    return;
  gtk_stack_set_visible_child (self->root_stack, GTK_WIDGET (self->leaflet));
  gtk_stack_remove (self->root_stack, self->cover);
  self->cover = NULL;
}

WsStartPage *
ws_window_get_start_page (WsWindow *self)
{
  return self->start_page;
}

/**
 * ws_window_set_workshop:
 *
 * Shows a workshop; once for each window.
 */
void
ws_window_set_workshop (WsWindow   *self,
                        WsWorkshop *workshop)
{
  g_autofree char *last = g_settings_get_string (get_settings (self), "last-stage");
  guint n;
  const WsStage *stages = ws_stages_get (&n);

  g_return_if_fail (self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  choose_folder (self);
  self->changed_handler = g_signal_connect_swapped (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self);
  self->room = ws_room_new (workshop, get_settings (self));
  g_signal_connect_object (self->room, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->stage_list, stage_row_new (&stages[i]));
  describe (self);
  self->presenter = ws_presenter_new (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self), workshop,
                                      get_settings (self));
  g_signal_connect_object (self->presenter, "changed", G_CALLBACK (on_presented), self, G_CONNECT_SWAPPED);
  ws_window_attach_wall (self);
  ws_session_strip_set_workshop (self->strip, workshop);
  ws_window_follow_clock (self);
  g_signal_connect_object (ws_workshop_get_clock (workshop), "changed", G_CALLBACK (on_clock), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->root_stack, GTK_WIDGET (self->leaflet));
  ws_window_update_actions (self);
  ws_window_show_stage (self, ws_stages_find (last) != NULL ? last : "preparation");
  if (self->narrow)
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}

/* Pages are made when they are first shown: a board of thousands of notes costs nothing while nobody looks at it. */
static WsPage *
get_page (WsWindow      *self,
          const WsStage *stage)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stages, stage->name);

  if (page == NULL)
    {
      page = g_object_new (stage->page_type (), "workshop", self->workshop, NULL);
      g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->stages, page, stage->name);
    }
  return WS_PAGE (page);
}

/* A page begins with its header, and its first button is Undo: an Enter too many would take something back. The keyboard
 * goes on to what the stage is about. */
static void
leave_header (WsWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stages);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (guint i = 0; i < 12 && focus != NULL && gtk_widget_get_ancestor (focus, WS_TYPE_PAGE_HEADER) != NULL; i++)
    {
      if (!gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
        break;
      focus = gtk_window_get_focus (GTK_WINDOW (self));
    }
}

/**
 * ws_window_show_stage:
 * @name: as in ws_stages_find()
 */
void
ws_window_show_stage (WsWindow   *self,
                      const char *name)
{
  const WsStage *stage = ws_stages_find (name);
  guint n;
  const WsStage *stages = ws_stages_get (&n);

  g_return_if_fail (stage != NULL);

  if (self->workshop == NULL)
    return;
  gtk_stack_set_visible_child (self->stages, GTK_WIDGET (get_page (self, stage)));
  gtk_list_box_select_row (self->stage_list, gtk_list_box_get_row_at_index (self->stage_list, stage - stages));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  leave_header (self);
}

/**
 * ws_window_show_library:
 * @what: "methods" or "agendas"
 *
 * Shows the library over the stage Agenda.
 */
void
ws_window_show_library (WsWindow   *self,
                        const char *what)
{
  static const WsStage library = { "library", NULL, NULL, ws_library_page_get_type, NULL };
  WsPage *page;

  if (self->workshop == NULL)
    return;
  if (ws_stages_find ("agenda") != NULL)
    ws_window_show_stage (self, "agenda");
  page = get_page (self, &library);
  ws_library_page_show (WS_LIBRARY_PAGE (page), what);
  gtk_stack_set_visible_child (self->stages, GTK_WIDGET (page));
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
  leave_header (self);
}

/**
 * ws_window_show_row:
 *
 * Shows a stage and in it the detail of a row.
 */
void
ws_window_show_row (WsWindow   *self,
                    const char *stage,
                    gint64      id)
{
  ws_window_show_stage (self, stage);
  if (self->workshop != NULL)
    ws_page_show_row (WS_PAGE (gtk_stack_get_visible_child (self->stages)), id);
}

WsPage *
ws_window_get_page (WsWindow *self)
{
  GtkWidget *page = self->workshop != NULL ? gtk_stack_get_visible_child (self->stages) : NULL;

  return page != NULL ? WS_PAGE (page) : NULL;
}

void
ws_window_show_stages (WsWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->sidebar));
}

void
ws_window_open_menu (WsWindow *self)
{
  gtk_menu_button_popup (self->menu_button);
}
