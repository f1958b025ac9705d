/* ws-minutes-page.c — the stage Minutes: sections on the left, the paper on the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages are laid out anew when the window is idle after a change, and only while the page is seen. Choosing a section turns
 * to its page, and turning pages chooses the section; the guard "turning" keeps the two from answering each other.
 */
#include "ws-minutes-page.h"

#include <glib/gi18n-lib.h>

#include "ws-feedback.h"
#include "ws-minutes-export.h"
#include "ws-minutes-facts.h"
#include "ws-minutes-pages.h"
#include "ws-minutes.h"
#include "ws-page-header.h"
#include "ws-pages-view.h"
#include "ws-section-row.h"

#define LAYOUT_DELAY_MS 250

struct _WsMinutesPage
{
  WsPage          parent_instance;

  WsPageHeader   *header;
  GtkWidget      *export;
  GtkWidget      *left;
  GtkListBox     *sections;
  WsMinutesFacts *facts;
  WsPagesView    *pages;
  GtkActionBar   *bar;
  GtkWidget      *see;

  WsFlow         *flow;
  guint           timeout;
  gboolean        stale;     /* the pages do not show the last change */
  gboolean        turning;
  gboolean        reading;   /* narrow: the pages are shown, not the sections */
};

G_DEFINE_FINAL_TYPE (WsMinutesPage, ws_minutes_page, WS_TYPE_PAGE)

static WsWorkshop *
get_workshop (WsMinutesPage *self)
{
  return ws_page_get_workshop (WS_PAGE (self));
}

static void
update_rows (WsMinutesPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    ws_section_row_set_flow (WS_SECTION_ROW (row), self->flow);
}

/* "Draft · 14 pages · letter" */
static void
update_subtitle (WsMinutesPage *self)
{
  guint n = ws_flow_get_n_pages (self->flow);
  gboolean a4 = g_str_equal (ws_workshop_get_text (get_workshop (self), WS_WORKSHOP_PAPER), "a4");
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  g_autofree char *text = g_strdup_printf ("%s · %s · %s", _("Draft"), pages, a4 ? _("A4") : _("letter"));

  ws_page_header_set_subtitle (self->header, text);
}

static void
lay_out (WsMinutesPage *self)
{
  g_autoptr (WsDoc) doc = ws_minutes_build (get_workshop (self), NULL);
  WsPaper paper = ws_paper_from_name (ws_workshop_get_text (get_workshop (self), WS_WORKSHOP_PAPER));

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->stale = FALSE;
  g_clear_object (&self->flow);
  self->flow = ws_flow_new (doc, paper);
  ws_pages_view_set_flow (self->pages, self->flow);
  update_subtitle (self);
  update_rows (self);
}

static gboolean
on_timeout (gpointer user_data)
{
  WsMinutesPage *self = user_data;

  self->timeout = 0;
  lay_out (self);
  return G_SOURCE_REMOVE;
}

/* The first time there is nothing to look at meanwhile, so it is not put off. */
static void
on_map (WsMinutesPage *self)
{
  if (self->stale && self->timeout == 0)
    self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, self->flow == NULL ? 0 : LAYOUT_DELAY_MS, on_timeout,
                                        self, NULL);
}

static void
on_changed (WsMinutesPage *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    on_map (self);
}

static void
on_row_selected (WsMinutesPage *self,
                 GtkListBoxRow *row)
{
  guint first, last;

  if (row == NULL || self->flow == NULL || self->turning)
    return;
  self->turning = TRUE;
  if (ws_minutes_pages_find (self->flow, ws_section_get_kind (ws_section_row_get_section (WS_SECTION_ROW (row))),
                             &first, &last))
    ws_pages_view_set_page (self->pages, first);
  self->turning = FALSE;
}

static void
on_page (WsMinutesPage *self)
{
  guint page = ws_pages_view_get_page (self->pages);
  GtkListBoxRow *row, *found = NULL;
  guint first, last;

  if (self->flow == NULL || self->turning)
    return;
  self->turning = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    if (ws_minutes_pages_find (self->flow, ws_section_get_kind (ws_section_row_get_section (WS_SECTION_ROW (row))),
                               &first, &last) && first <= page)
      found = row;
  if (found != NULL)
    gtk_list_box_select_row (self->sections, found);
  self->turning = FALSE;
}

static void
on_export (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ws_minutes_export_pdf (widget, get_workshop (WS_MINUTES_PAGE (widget)));
}

static void
on_export_data (GtkWidget  *widget,
                const char *name,
                GVariant   *format)
{
  ws_minutes_export_table (widget, get_workshop (WS_MINUTES_PAGE (widget)), g_variant_get_string (format, NULL));
}

static void
on_print (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (widget);

  if (self->stale || self->flow == NULL)
    lay_out (self);
  ws_minutes_print (widget, get_workshop (self), self->flow);
}

static void
on_turn (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (widget);

  gtk_widget_activate_action (GTK_WIDGET (self->pages),
                              g_str_equal (name, "minutes.next-page") ? "pages.next" : "pages.previous", NULL);
}

static void
update_narrow (WsMinutesPage *self)
{
  gboolean narrow = ws_page_get_narrow (WS_PAGE (self));

  (narrow ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "ws-narrow");
  self->reading = self->reading && narrow;
  gtk_widget_set_size_request (self->left, narrow ? -1 : 410, -1);
  gtk_widget_set_hexpand (self->left, narrow);
  gtk_widget_set_visible (self->left, !self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), !narrow || self->reading);
  gtk_widget_set_visible (self->export, !narrow);
  gtk_widget_set_visible (self->see, !self->reading);
  gtk_action_bar_set_revealed (self->bar, narrow);
  g_object_set (self->header, "detail", self->reading, NULL);
}

static void
on_see_pages (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (widget);

  self->reading = TRUE;
  update_narrow (self);
}

static gboolean
ws_minutes_page_go_back (WsPage *page)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (page);

  if (!self->reading)
    return FALSE;
  self->reading = FALSE;
  update_narrow (self);
  return TRUE;
}

static GtkWidget *
make_section (gpointer item,
              gpointer user_data)
{
  WsMinutesPage *self = user_data;
  GtkWidget *row = ws_section_row_new (get_workshop (self), item);

  ws_section_row_set_flow (WS_SECTION_ROW (row), self->flow);
  return row;
}

static void
ws_minutes_page_constructed (GObject *object)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (object);
  WsWorkshop *workshop = get_workshop (self);

  G_OBJECT_CLASS (ws_minutes_page_parent_class)->constructed (object);
  ws_minutes_facts_set_workshop (self->facts, workshop);
  gtk_list_box_bind_model (self->sections, ws_workshop_get_sections (workshop), make_section, self, NULL);
  g_signal_connect_object (ws_workshop_get_store (workshop), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  self->stale = TRUE;
}

static void
ws_minutes_page_dispose (GObject *object)
{
  WsMinutesPage *self = WS_MINUTES_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->flow);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_MINUTES_PAGE);
  G_OBJECT_CLASS (ws_minutes_page_parent_class)->dispose (object);
}

static void
ws_minutes_page_class_init (WsMinutesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = ws_minutes_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = ws_minutes_page_dispose;
  WS_PAGE_CLASS (klass)->go_back = ws_minutes_page_go_back;

  g_type_ensure (WS_TYPE_PAGE_HEADER);
  g_type_ensure (WS_TYPE_MINUTES_FACTS);
  g_type_ensure (WS_TYPE_PAGES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-minutes-page.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WsMinutesPage, name)
  BIND (header);
  BIND (export);
  BIND (left);
  BIND (sections);
  BIND (facts);
  BIND (pages);
  BIND (bar);
  BIND (see);
#undef BIND
  gtk_widget_class_install_action (widget_class, "minutes.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "minutes.export-data", "s", on_export_data);
  gtk_widget_class_install_action (widget_class, "minutes.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "minutes.see-pages", NULL, on_see_pages);
  gtk_widget_class_install_action (widget_class, "minutes.previous-page", NULL, on_turn);
  gtk_widget_class_install_action (widget_class, "minutes.next-page", NULL, on_turn);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "minutes.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "minutes.print", NULL);
}

/* In the text fields these keys move the cursor; everywhere else on this page they turn the paper. */
static gboolean
on_key_pressed (WsMinutesPage   *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    gtk_widget_activate_action (GTK_WIDGET (self), "minutes.next-page", NULL);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    gtk_widget_activate_action (GTK_WIDGET (self), "minutes.previous-page", NULL);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
ws_minutes_page_init (WsMinutesPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (update_narrow), NULL);
  g_signal_connect_object (self->sections, "row-selected", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::page", G_CALLBACK (on_page), self, G_CONNECT_SWAPPED);
}
