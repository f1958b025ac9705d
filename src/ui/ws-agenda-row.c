/* ws-agenda-row.c — a block in the list of the agenda.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The times come from the whole agenda, so the page tells the row. What is being written in a row is not disturbed by the
 * clock. A row that the model moves is built anew, so what was open in it is committed first. */

#include "ws-agenda-row-private.h"

#include <glib/gi18n-lib.h>

#include "ws-text.h"

enum { OPEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WsAgendaRow, ws_agenda_row, GTK_TYPE_LIST_BOX_ROW)

static const char *const families[] = { "ws-yellow", "ws-green", "ws-blue", "ws-purple", "ws-orange", "ws-pink", "ws-grey" };

gboolean
ws_agenda_row_is_writable (WsAgendaRow *self)
{
  return !ws_store_get_read_only (ws_row_get_store (WS_ROW (self->block)));
}

gboolean
ws_agenda_row_is_written (WsAgendaRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "write") == 0;
}

static void
toggle_class (GtkWidget  *widget,
              const char *name,
              gboolean    on)
{
  (on ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

/* --- showing --- */

static void
append (GString    *text,
        const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
append_rest (GString       *text,
             WsAgendaBlock *block)
{
  WsAgendaLink link = ws_agenda_block_get_link (block);
  int desks = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_DESKS);
  const char *who = ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_RESPONSIBLE);

  if (ws_agenda_block_is_protected (block))
    append (text, _("protected"));
  if (ws_agenda_block_get_kind (block) == WS_AGENDA_FACILITATOR)
    append (text, _("not shown to the room"));
  if (link != WS_AGENDA_LINK_NONE)
    append (text, ws_agenda_link_get_name (link));
  if (desks > 0)
    {
      g_autofree char *tables = g_strdup_printf (ngettext ("%d table", "%d tables", desks), desks);
      append (text, tables);
    }
  if (*who != '\0')
    append (text, who);
}

/* Returns: (transfer full): "25 min · Ideas · 9 tables" */
char *
ws_agenda_row_describe (WsAgendaBlock *block)
{
  GString *text = g_string_new (NULL);
  int extra = ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_EXTRA);
  g_autofree char *minutes = ws_agenda_minutes_text (ws_agenda_block_get_minutes (block));

  g_string_append (text, minutes);
  if (extra != 0)
    g_string_append_printf (text, extra > 0 ? " + %d" : " − %d", ABS (extra));
  append_rest (text, block);
  return g_string_free (text, FALSE);
}

static gint64
actual_of (WsAgenda *agenda,
           int       index)
{
  gint64 actual = agenda->slots[index].actual;

  for (guint i = index + 1; i < agenda->n && agenda->slots[i].parent == index; i++)
    actual += agenda->slots[i].actual;
  return actual;
}

/* What is over says what it took: "17 min of 15". */
static char *
describe (WsAgendaRow *self,
          WsAgenda    *agenda,
          int          index,
          int          proposed)
{
  const WsSlot *slot = &agenda->slots[index];
  int planned = ws_agenda_block_get_planned (self->block);

  if (slot->state == WS_SLOT_SKIPPED)
    return g_strdup (_("Not held"));
  if (slot->state == WS_SLOT_DONE)
    {
      g_autofree char *took = ws_agenda_minutes_text ((actual_of (agenda, index) + 30000) / 60000);
      if (planned < 0)
        return g_steal_pointer (&took);
      /* Translators: what a block took, and what was planned: “17 min of 15” */
      return g_strdup_printf (_("%1$s of %2$d"), took, planned);
    }
  if (proposed >= 0 && proposed != slot->minutes)
    /* Translators: minutes of a block now, and proposed: “25 → 18 min” */
    return g_strdup_printf (_("%1$d → %2$d min"), slot->minutes, proposed);
  return ws_agenda_row_describe (self->block);
}

static void
show_state (WsAgendaRow  *self,
            const WsSlot *slot)
{
  static const struct { const char *icon, *style, *word; } states[] = {
    [WS_SLOT_WAITING] = { NULL, NULL, NULL },
    [WS_SLOT_RUNNING] = { "ws-play-symbolic", "ws-accent", N_("running now") },
    [WS_SLOT_DONE] = { "ws-done-symbolic", "ws-ok", N_("done") },
    [WS_SLOT_SKIPPED] = { "ws-dropped-symbolic", "ws-2", N_("not held") },
  };
  gboolean waiting = slot->state == WS_SLOT_WAITING;
  gboolean protected = waiting && ws_agenda_block_is_protected (self->block);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].style != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self->state), states[i].style);
  if (!waiting || protected)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), protected ? "ws-2" : states[slot->state].style);
  if (protected)
    gtk_image_set_from_icon_name (self->state, "ws-locked-symbolic");
  else if (states[slot->state].icon != NULL)
    gtk_image_set_from_icon_name (self->state, states[slot->state].icon);
  else
    gtk_image_clear (self->state);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state), protected ? _("protected") : states[slot->state].word != NULL
                               ? _(states[slot->state].word) : NULL);
}

static void
show_kind (WsAgendaRow *self,
           gboolean     grey)
{
  WsAgendaKind kind = ws_agenda_block_get_kind (self->block);

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    toggle_class (GTK_WIDGET (self->kind), families[i], i == ws_agenda_kind_get_family (kind));
  gtk_image_set_from_icon_name (self->kind, ws_agenda_kind_get_icon (kind));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->kind), ws_agenda_kind_get_name (kind));
  toggle_class (GTK_WIDGET (self->title), "ws-2", grey);
}

static void
show_problem (WsAgendaRow  *self,
              const WsSlot *slot)
{
  int excess = ws_slot_excess (slot);
  g_autofree char *text = g_strdup_printf (ngettext ("Its parts take %d minute more than it has.",
                                                     "Its parts take %d minutes more than it has.", excess), excess);

  gtk_widget_set_visible (self->problem, excess > 0);
  gtk_label_set_label (self->problem_text, excess > 0 ? text : "");
}

static void
fill_entries (WsAgendaRow *self)
{
  g_autofree char *minutes = g_strdup_printf ("%d", ws_agenda_block_get_minutes (self->block));

  gtk_editable_set_text (self->title_entry, ws_agenda_block_get_title (self->block));
  gtk_editable_set_text (self->minutes_entry, minutes);
}

/**
 * ws_agenda_row_show:
 * @index: of the block in @agenda
 * @proposed: minutes that are proposed for it; -1: none
 */
void
ws_agenda_row_show (WsAgendaRow *self,
                    WsAgenda    *agenda,
                    int          index,
                    int          proposed)
{
  const WsSlot *slot = &agenda->slots[index];
  g_autofree char *time = slot->state == WS_SLOT_SKIPPED ? g_strdup ("") : ws_agenda_time_text (agenda, slot->start);
  g_autofree char *line = describe (self, agenda, index, proposed);
  g_autofree char *title = ws_text_soft_break (ws_agenda_block_get_title (self->block));
  g_autofree char *soft = ws_text_soft_break (line);
  g_autofree char *all = g_strdup_printf ("%s, %s, %s, %s", time, ws_agenda_kind_get_name (ws_agenda_block_get_kind (self->block)),
                                          ws_agenda_block_get_title (self->block), line);
  gboolean running = slot->state == WS_SLOT_RUNNING, over = slot->state == WS_SLOT_DONE || slot->state == WS_SLOT_SKIPPED;

  gtk_label_set_label (self->time, time);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->line, soft);
  show_state (self, slot);
  show_kind (self, over);
  show_problem (self, slot);
  toggle_class (GTK_WIDGET (self), "ws-current", running);
  toggle_class (GTK_WIDGET (self->time), "ws-bold", running);
  toggle_class (GTK_WIDGET (self->title), "ws-bold", running);
  toggle_class (GTK_WIDGET (self->line), "ws-bold", proposed >= 0 && proposed != slot->minutes && !over);
  gtk_widget_set_margin_start (self->box, slot->parent >= 0 ? 24 : 0);
  gtk_widget_set_opacity (self->handle, over || !ws_agenda_row_is_writable (self) ? 0 : 1);
  gtk_widget_set_can_target (self->handle, !over && ws_agenda_row_is_writable (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
}

/* --- writing in place --- */

static void
stop_writing (WsAgendaRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "read");
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_entry), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->minutes_entry), "error");
}

static gboolean
refuse (WsAgendaRow *self,
        GtkEditable *entry,
        GError      *error)
{
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  gtk_label_set_label (self->problem_text, error->message);
  gtk_widget_set_visible (self->problem, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return FALSE;
}

/* Title and minutes are one step of Undo. Returns: %FALSE where something was refused; it stays in its field */
static gboolean
commit (WsAgendaRow *self)
{
  g_autoptr (WsAgendaBlock) block = g_object_ref (self->block);
  g_autofree char *title = g_strdup (gtk_editable_get_text (self->title_entry));
  g_autoptr (GError) error = NULL;
  g_autoptr (WsEdit) edit = NULL;
  int minutes;

  if (!ws_agenda_minutes_parse (gtk_editable_get_text (self->minutes_entry), &minutes, &error))
    return refuse (self, self->minutes_entry, error);
  if (g_str_equal (title, ws_agenda_block_get_title (block)) && minutes == ws_agenda_block_get_minutes (block))
    {
      stop_writing (self);
      return TRUE;
    }
  edit = ws_store_begin (ws_row_get_store (WS_ROW (block)),
                         g_str_equal (title, ws_agenda_block_get_title (block)) ? N_("Change minutes of block") : N_("Rename block"));
  if (!ws_agenda_block_write (block, WS_AGENDA_BLOCK_TITLE, title, &error))
    return refuse (self, self->title_entry, error);
  if (!ws_agenda_block_set_number (block, WS_AGENDA_BLOCK_MINUTES, minutes, &error) || !ws_edit_commit (edit, &error))
    return refuse (self, self->minutes_entry, error);
  stop_writing (self);
  return TRUE;
}

static void
on_activate (WsAgendaRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  g_object_ref (self);
  if (commit (self) && list != NULL && gtk_widget_get_parent (GTK_WIDGET (self)) == list)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_object_unref (self);
}

/* Leaving the fields keeps what is in them; what cannot be kept goes back, since nobody looks at it any more. */
static void
on_left (WsAgendaRow *self)
{
  if (ws_agenda_row_is_written (self) && gtk_widget_get_mapped (GTK_WIDGET (self)) && !commit (self))
    {
      fill_entries (self);
      stop_writing (self);
      gtk_widget_set_visible (self->problem, FALSE);
    }
}

static gboolean
on_write_key (WsAgendaRow     *self,
              guint            key,
              guint            code,
              GdkModifierType  state)
{
  if (key != GDK_KEY_Escape || !ws_agenda_row_is_written (self))
    return GDK_EVENT_PROPAGATE;
  fill_entries (self);
  stop_writing (self);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

/* Opens title and minutes for writing, with the title selected. */
void
ws_agenda_row_edit (WsAgendaRow *self)
{
  if (!ws_agenda_row_is_writable (self))
    return;
  fill_entries (self);
  gtk_stack_set_visible_child_name (self->stack, "write");
  gtk_widget_grab_focus (GTK_WIDGET (self->title_entry));
  gtk_editable_select_region (self->title_entry, 0, -1);
}

/* --- the row itself --- */

static void
ws_agenda_row_dispose (GObject *object)
{
  WsAgendaRow *self = WS_AGENDA_ROW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->block);
  G_OBJECT_CLASS (ws_agenda_row_parent_class)->dispose (object);
}

static void
ws_agenda_row_class_init (WsAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ws_agenda_row_dispose;
  signals[OPEN] = g_signal_new ("open", WS_TYPE_AGENDA_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  ws_agenda_row_install_actions (widget_class);
}

static void
ws_agenda_row_init (WsAgendaRow *self)
{
}

static GtkLabel *
new_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, style);
      gtk_widget_add_css_class (label, "ws-2");
    }
  return GTK_LABEL (label);
}

static GtkWidget *
make_read (WsAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = new_label (NULL);
  self->line = new_label ("caption");
  gtk_label_set_lines (self->title, 3);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->line));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static GtkEditable *
make_entry (WsAgendaRow *self,
            const char  *name,
            int          width)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_write (WsAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *unit = gtk_label_new (_("min"));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->title_entry = make_entry (self, _("Title of the block"), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title_entry), TRUE);
  gtk_editable_set_max_width_chars (self->title_entry, -1);
  self->minutes_entry = make_entry (self, _("Duration, in minutes"), 4);
  gtk_widget_add_css_class (unit, "ws-2");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title_entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->minutes_entry));
  gtk_box_append (GTK_BOX (box), unit);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_write_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, keys);
  gtk_widget_add_controller (box, focus);
  return box;
}

static GtkWidget *
make_problem (WsAgendaRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("ws-warning-symbolic");

  self->problem_text = new_label ("caption");
  gtk_widget_remove_css_class (GTK_WIDGET (self->problem_text), "ws-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->problem_text), "ws-bad");
  gtk_widget_add_css_class (icon, "ws-bad");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem_text));
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static GtkWidget *
make_more (WsAgendaRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("ws-forward-symbolic");
  g_autofree char *name = g_strdup_printf (_("Everything about “%s”"), ws_agenda_block_get_title (self->block));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "block.open");
  gtk_widget_set_tooltip_text (button, _("Everything about this block (Ctrl+Enter)"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "ws-more");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
build (WsAgendaRow  *self,
       GtkSizeGroup *times)
{
  GtkWidget *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->state = GTK_IMAGE (gtk_image_new ());
  self->time = GTK_LABEL (gtk_label_new (NULL));
  self->kind = GTK_IMAGE (gtk_image_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  self->handle = gtk_image_new_from_icon_name ("ws-handle-symbolic");
  gtk_label_set_xalign (self->time, 1);
  gtk_size_group_add_widget (times, GTK_WIDGET (self->time));
  gtk_stack_add_named (self->stack, make_read (self), "read");
  gtk_stack_add_named (self->stack, make_write (self), "write");
  self->problem = make_problem (self);
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (middle, 6);
  gtk_widget_set_margin_bottom (middle, 6);
  gtk_box_append (GTK_BOX (middle), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (middle), self->problem);
  gtk_widget_add_css_class (self->box, "ws-row");
  gtk_widget_add_css_class (self->handle, "ws-handle");
  gtk_widget_set_tooltip_text (self->handle, _("Drag to reorder, or press Alt+↑ and Alt+↓"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->time));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (self->box), middle);
  self->more = make_more (self);
  gtk_box_append (GTK_BOX (self->box), self->more);
  gtk_box_append (GTK_BOX (self->box), self->handle);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

/**
 * ws_agenda_row_new:
 * @times: keeps the times of all rows equally wide
 *
 * Returns: (transfer floating): the row of a block; ws_agenda_row_show() fills it
 */
GtkWidget *
ws_agenda_row_new (WsAgendaBlock *block,
                   GtkSizeGroup  *times)
{
  WsAgendaRow *self = g_object_new (WS_TYPE_AGENDA_ROW, NULL);

  self->block = g_object_ref (block);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ws-agenda-row");
  build (self, times);
  ws_agenda_row_attach (self);
  return GTK_WIDGET (self);
}

/* Narrow: the title gets the room; everything else about the block is in the menu of the row. */
void
ws_agenda_row_set_narrow (WsAgendaRow *self,
                          gboolean     narrow)
{
  gtk_widget_set_visible (self->more, !narrow);
  gtk_box_set_spacing (GTK_BOX (self->box), narrow ? 8 : 12);
}

/* Returns: (transfer none) */
WsAgendaBlock *
ws_agenda_row_get_block (WsAgendaRow *self)
{
  return self->block;
}
