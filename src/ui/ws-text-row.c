/* ws-text-row.c — a row of a boxed list with a text of several lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * AdwEntryRow has one line and cuts what does not fit; an objective or a problem needs a paragraph. The row keeps two
 * texts: the one that is stored and the one in the view. While they differ the person is writing, and news from the
 * model never overwrite what is being written; leaving the row hands it over, Escape brings the stored one back.
 */
#include "ws-text-row.h"

#include <glib/gi18n-lib.h>

#include "ws-text.h"
#include "ws-text-area.h"

struct _WsTextRow
{
  AdwPreferencesRow parent_instance;

  GtkBox       *outer;
  GtkLabel     *title;
  GtkTextView  *view;
  GtkLabel     *placeholder;
  GtkWidget    *message_box;
  GtkLabel     *message;

  char         *stored;
  char         *refused;    /* why the last text was not taken; NULL: it was */
  guint         limit;
  gboolean      paragraph;
};

G_DEFINE_FINAL_TYPE (WsTextRow, ws_text_row, ADW_TYPE_PREFERENCES_ROW)

enum { PROP_TEXT = 1, PROP_PLACEHOLDER, PROP_LIMIT, PROP_PARAGRAPH, PROP_EDITABLE, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { COMMIT, N_SIGNALS };
static guint signals[N_SIGNALS];

static char *
dup_written (WsTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_writing (WsTextRow *self)
{
  g_autofree char *written = dup_written (self);

  return strcmp (written, self->stored) != 0;
}

static void
show_message (WsTextRow  *self,
              const char *text)
{
  gtk_label_set_label (self->message, text != NULL ? text : "");
  gtk_widget_set_visible (self->message_box, text != NULL);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* What stands under the text: why it was refused, or that it is getting long. */
static void
update_message (WsTextRow *self)
{
  guint n = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view));
  g_autofree char *text = NULL;

  if (self->refused != NULL)
    text = g_strdup (self->refused);
  else if (n >= WS_TEXT_LONG_MAX)
    /* Translators: %d is a number of characters. */
    text = g_strdup_printf (ngettext ("Only %d character fits here.", "Only %d characters fit here.", WS_TEXT_LONG_MAX),
                            WS_TEXT_LONG_MAX);
  else if (self->limit > 0 && n > self->limit)
    /* Translators: %u is how many characters the text has more than reads well in the minutes. */
    text = g_strdup_printf (ngettext ("%u character more than reads well. It can be shorter.",
                                      "%u characters more than read well. It can be shorter.", n - self->limit),
                            n - self->limit);
  show_message (self, text);
}

static void
on_buffer_changed (WsTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), gtk_text_buffer_get_char_count (buffer) == 0 &&
                          gtk_label_get_label (self->placeholder)[0] != '\0');
  g_clear_pointer (&self->refused, g_free);
  update_message (self);
}

/* Runs before the text goes in: cuts what would pass the longest text that is stored, and line breaks of a
   paragraph. */
static void
on_insert_text (GtkTextBuffer *buffer,
                GtkTextIter   *where,
                char          *text,
                int            length,
                WsTextRow     *self)
{
  int room = WS_TEXT_LONG_MAX - gtk_text_buffer_get_char_count (buffer);
  g_autofree char *given = g_strndup (text, length);
  g_autofree char *taken = NULL;

  taken = g_utf8_substring (given, 0, MIN (g_utf8_strlen (given, -1), MAX (room, 0)));
  if (self->paragraph)
    g_strdelimit (taken, "\n\r", ' ');
  if (strcmp (taken, given) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (taken[0] != '\0')
    {
      g_signal_handlers_block_by_func (buffer, on_insert_text, self);
      gtk_text_buffer_insert (buffer, where, taken, -1);
      g_signal_handlers_unblock_by_func (buffer, on_insert_text, self);
    }
  else
    update_message (self);
}

static void
show_stored (WsTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  /* Undo inside the view must not bring back what another person's undo took away. */
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, self->stored, -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}

/**
 * ws_text_row_commit:
 *
 * Emits "commit" if what is written differs from what is stored. Leaving the row does the same.
 */
void
ws_text_row_commit (WsTextRow *self)
{
  g_autofree char *written = NULL;

  g_return_if_fail (WS_IS_TEXT_ROW (self));
  if (self->view == NULL || !gtk_text_view_get_editable (self->view) || self->refused != NULL)
    return;
  written = dup_written (self);
  if (strcmp (written, self->stored) == 0)
    return;
  g_object_ref (self);
  g_signal_emit (self, signals[COMMIT], 0, written);
  /* What was stored is cleaner than what was written: show it so. */
  if (self->view != NULL && self->refused == NULL && is_writing (self))
    show_stored (self);
  g_object_unref (self);
}

static gboolean
on_key_pressed (WsTextRow       *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  gboolean enter = key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
  gboolean control = (state & GDK_CONTROL_MASK) != 0;

  if (enter && (control || self->paragraph))
    {
      ws_text_row_commit (self);
      if (self->paragraph && !control)
        gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && is_writing (self))
    {
      show_stored (self);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_title (WsTextRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
on_pressed (WsTextRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
ws_text_row_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  WsTextRow *self = WS_TEXT_ROW (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->stored);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (self->placeholder));
      break;
    case PROP_LIMIT:
      g_value_set_uint (value, self->limit);
      break;
    case PROP_PARAGRAPH:
      g_value_set_boolean (value, self->paragraph);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (self->view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ws_text_row_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  WsTextRow *self = WS_TEXT_ROW (object);

  switch (id)
    {
    case PROP_TEXT:
      ws_text_row_set_text (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      gtk_label_set_label (self->placeholder, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                      gtk_label_get_label (self->placeholder), -1);
      on_buffer_changed (self);
      break;
    case PROP_LIMIT:
      self->limit = g_value_get_uint (value);
      update_message (self);
      break;
    case PROP_PARAGRAPH:
      self->paragraph = g_value_get_boolean (value);
      break;
    case PROP_EDITABLE:
      ws_text_row_set_editable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ws_text_row_dispose (GObject *object)
{
  WsTextRow *self = WS_TEXT_ROW (object);

  /* Disposing a template takes away a child that it names, and the list box row would not know. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), WS_TYPE_TEXT_ROW);
  G_OBJECT_CLASS (ws_text_row_parent_class)->dispose (object);
}

static void
ws_text_row_finalize (GObject *object)
{
  WsTextRow *self = WS_TEXT_ROW (object);

  g_free (self->stored);
  g_free (self->refused);
  G_OBJECT_CLASS (ws_text_row_parent_class)->finalize (object);
}

static void
ws_text_row_class_init (WsTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ws_text_row_get_property;
  object_class->set_property = ws_text_row_set_property;
  object_class->dispose = ws_text_row_dispose;
  object_class->finalize = ws_text_row_finalize;

  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  props[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, WS_TEXT_LONG_MAX, 0, flags);
  props[PROP_PARAGRAPH] = g_param_spec_boolean ("paragraph", NULL, NULL, FALSE, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * WsTextRow::commit:
   * @text: what was written
   *
   * The person has finished writing something else than what is stored.
   */
  signals[COMMIT] = g_signal_new ("commit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (WS_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/opencities/Workshop/ui/ws-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, outer);
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, title);
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, message_box);
  gtk_widget_class_bind_template_child (widget_class, WsTextRow, message);
}

static void
ws_text_row_init (WsTextRow *self)
{
  GtkEventController *keys, *focus;
  GtkGesture *click;
  GtkTextBuffer *buffer;

  self->stored = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (on_title), NULL);

  buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_buffer_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (on_insert_text), self, 0);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (ws_text_row_commit), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  /* The caption and the margin belong to the text too. */
  click = gtk_gesture_click_new ();
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * ws_text_row_new:
 * @title: caption of the row, which is also its accessible name
 *
 * Returns: (transfer floating): a row to put into a boxed list
 */
GtkWidget *
ws_text_row_new (const char *title)
{
  return g_object_new (WS_TYPE_TEXT_ROW, "title", title, NULL);
}

/**
 * ws_text_row_set_title:
 * @title: (nullable): caption of the row
 */
void
ws_text_row_set_title (WsTextRow  *self,
                       const char *title)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : "");
}

/**
 * ws_text_row_get_text:
 *
 * Returns: what is stored; not what is being written
 */
const char *
ws_text_row_get_text (WsTextRow *self)
{
  g_return_val_if_fail (WS_IS_TEXT_ROW (self), NULL);
  return self->stored;
}

/**
 * ws_text_row_set_text:
 * @text: (nullable): what is stored now
 *
 * Says what the model holds. Shown at once, unless the person is writing something else at this moment.
 */
void
ws_text_row_set_text (WsTextRow  *self,
                      const char *text)
{
  gboolean writing;

  g_return_if_fail (WS_IS_TEXT_ROW (self));
  if (text == NULL)
    text = "";
  if (strcmp (self->stored, text) == 0)
    return;
  writing = is_writing (self) && gtk_widget_has_focus (GTK_WIDGET (self->view));
  g_free (self->stored);
  self->stored = g_strdup (text);
  if (!writing)
    show_stored (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

/**
 * ws_text_row_set_editable:
 * @editable: FALSE for earlier versions and files that can only be read
 */
void
ws_text_row_set_editable (WsTextRow *self,
                          gboolean   editable)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  gtk_text_view_set_editable (self->view, editable);
  gtk_text_view_set_cursor_visible (self->view, editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, !editable, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}

/**
 * ws_text_row_revert:
 *
 * Shows what is stored, whatever was being written. Escape does the same.
 */
void
ws_text_row_revert (WsTextRow *self)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  show_stored (self);
}

/**
 * ws_text_row_refuse:
 * @sentence: why the text was not stored
 *
 * For a handler of "commit": the text stays as it was written, with the reason under it, until it is changed.
 */
void
ws_text_row_refuse (WsTextRow  *self,
                    const char *sentence)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  g_free (self->refused);
  self->refused = g_strdup (sentence);
  update_message (self);
}

/**
 * ws_text_row_focus:
 *
 * Puts the cursor into the text.
 */
void
ws_text_row_focus (WsTextRow *self)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * ws_text_row_select:
 *
 * Puts the cursor into the text and selects all of it, so that typing replaces it.
 */
void
ws_text_row_select (WsTextRow *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (WS_IS_TEXT_ROW (self));
  buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * ws_text_row_add_suffix:
 * @widget: a button that helps to write, such as a calendar
 *
 * Puts a widget at the end of the row.
 */
void
ws_text_row_add_suffix (WsTextRow *self,
                        GtkWidget *widget)
{
  g_return_if_fail (WS_IS_TEXT_ROW (self));
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (self->outer, widget);
}
