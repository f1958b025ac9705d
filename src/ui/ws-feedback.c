/* ws-feedback.c — what the window says back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One place that shows errors, so that every sentence is escaped (libadwaita reads toasts as markup and shows nothing where
 * it finds a bare “&”) and stays long enough to be read. */

#include "ws-feedback.h"

#include <glib/gi18n-lib.h>

#include "ws-text.h"

static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (overlay == NULL && ADW_IS_APPLICATION_WINDOW (root))
    overlay = adw_application_window_get_content (ADW_APPLICATION_WINDOW (root));
  return ADW_IS_TOAST_OVERLAY (overlay) ? ADW_TOAST_OVERLAY (overlay) : NULL;
}

static AdwToast *
toast_new (const char *text)
{
  g_autofree char *broken = ws_text_soft_break (text);
  g_autofree char *escaped = g_markup_escape_text (broken, -1);

  return adw_toast_new (escaped);
}

static void
show (GtkWidget *widget,
      AdwToast  *toast)
{
  AdwToastOverlay *overlay = find_overlay (widget);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (overlay, toast);
  else
    {
      g_message ("%s", adw_toast_get_title (toast));
      g_object_unref (g_object_ref_sink (toast));
    }
}

/**
 * ws_feedback_take_error:
 * @error: (transfer full)
 *
 * Says what went wrong. A sentence too long for a toast is shown as a question with one answer.
 */
void
ws_feedback_take_error (GtkWidget *widget,
                        GError    *error)
{
  if (g_utf8_strlen (error->message, -1) > 90)
    ws_feedback_ask (widget, _("This did not work"), error->message, "", FALSE, NULL, NULL);
  else
    {
      AdwToast *toast = toast_new (error->message);
      adw_toast_set_timeout (toast, 8);
      show (widget, toast);
    }
  g_error_free (error);
}

void
ws_feedback_say (GtkWidget  *widget,
                 const char *text)
{
  show (widget, toast_new (text));
}

void
ws_feedback_say_undo (GtkWidget  *widget,
                      const char *text)
{
  AdwToast *toast = toast_new (text);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show (widget, toast);
}

/**
 * ws_feedback_say_saved:
 * @path: of a document that now stands beside the workshop
 *
 * Says its name, with a button that opens it (win.open-file).
 */
void
ws_feedback_say_saved (GtkWidget  *widget,
                       const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("“%s” was saved"), base);
  AdwToast *toast = toast_new (text);

  if (uri != NULL)
    {
      adw_toast_set_button_label (toast, _("Open"));
      adw_toast_set_action_name (toast, "win.open-file");
      adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
    }
  show (widget, toast);
}

static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  g_task_return_boolean (task, g_str_equal (response, "do"));
  g_object_unref (task);
}

/**
 * ws_feedback_ask:
 * @body: plain text
 * @verb: the button that does it; "" where there is nothing to choose
 * @callback: (nullable): gets ws_feedback_ask_finish()
 */
void
ws_feedback_ask (GtkWidget           *widget,
                 const char          *heading,
                 const char          *body,
                 const char          *verb,
                 gboolean             destructive,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GTask *task = g_task_new (widget, NULL, callback, user_data);
  AdwMessageDialog *dialog;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
  if (*verb == '\0')
    adw_message_dialog_add_response (dialog, "close", _("_Close"));
  else
    {
      adw_message_dialog_add_responses (dialog, "close", _("_Cancel"), "do", verb, NULL);
      adw_message_dialog_set_response_appearance (dialog, "do", destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
    }
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: whether the person chose the verb */
gboolean
ws_feedback_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
