/* ws-booth-code.c — where a slip with a code opens the ballot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Our own keyboard with the eighteen letters of the codes; keys of the laptop do the same. Letters stay after
 * a code that does not exist, because it is corrected by comparing; they go after one that has voted or was
 * cancelled, because nothing is left to correct. An underscore in the first place is the one sign that no slip
 * has: with it the facilitator types the word for practice.
 */
#include "ws-booth-code.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ws-text.h"

#define N_LETTERS WS_BOOTH_CODE_LETTERS

static const char *const keyboard[] = { "BDFGJLM", "NPRSTK", "AEIOU" };

struct _WsBoothCode
{
  WsBoothPage  parent_instance;
  char         letters[N_LETTERS + 1];
  GtkWidget   *cells[N_LETTERS];
  GtkWidget   *row;       /* of the cells; a reader says the letters there */
  GtkWidget   *slot;      /* of the message */
  GtkWidget   *forward;
  gboolean     waits;     /* a pause is shown */
};

G_DEFINE_FINAL_TYPE (WsBoothCode, ws_booth_code, WS_TYPE_BOOTH_PAGE)

static WsBoothFlow *
flow_of (WsBoothCode *self)
{
  return ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow;
}

static guint
count (WsBoothCode *self)
{
  return strlen (self->letters);
}

static gboolean
is_complete (WsBoothCode *self)
{
  return count (self) == N_LETTERS || g_ascii_strcasecmp (self->letters, WS_BOOTH_CODE_TEST) == 0;
}

static void
set_class (GtkWidget  *widget,
           const char *css,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css);
  else
    gtk_widget_remove_css_class (widget, css);
}

static void
update (WsBoothCode *self)
{
  guint n = count (self);
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < N_LETTERS; i++)
    {
      char letter[] = { i < n ? self->letters[i] : '\0', '\0' };

      gtk_label_set_text (GTK_LABEL (self->cells[i]), letter);
      set_class (self->cells[i], "next", i == n);
    }
  set_class (self->forward, "wb-off", !is_complete (self));
  /* Translators: letters of a code that were typed, and how many it has */
  spoken = g_strdup_printf (_("%u of %u letters: %s"), n, N_LETTERS, self->letters);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

static void
clear_message (WsBoothCode *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->slot);

  if (child != NULL)
    gtk_box_remove (GTK_BOX (self->slot), child);
  self->waits = FALSE;
}

/* What is wrong, and what to do: each with its own figure and frame. */
static void
show_message (WsBoothCode  *self,
              WsFigureKind  figure,
              const char   *css,
              const char   *heading,
              const char   *text)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-message wb-gap24");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean red = strstr (css, "red") != NULL;
  g_autofree char *said = g_strconcat (heading, ". ", text, NULL);

  clear_message (self);
  ws_booth_add_classes (box, css);
  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (figure, "wb-s56", red ? "wb-red" : "wb-ink"));
  gtk_box_append (GTK_BOX (texts), ws_booth_label_new (heading, "wb-body wb-bold"));
  if (text[0] != '\0')
    gtk_box_append (GTK_BOX (texts), ws_booth_label_new (text, "wb-body"));
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (self->slot), box);
  ws_booth_set_name (self->row, said);
}

static void
ws_booth_code_say (WsBoothPage *page,
                   const char  *text)
{
  show_message (WS_BOOTH_CODE (page), WS_FIGURE_WARNING, "amber", text, "");
}

static void
empty (WsBoothCode *self)
{
  explicit_bzero (self->letters, sizeof self->letters);
  update (self);
}

static void
show_pause (WsBoothCode *self)
{
  show_message (self, WS_FIGURE_HAND, "amber", _("Wait a moment and raise your hand"),
                _("We will help you with the code."));
  self->waits = TRUE;
}

static void
answer (WsBoothCode *self,
        WsBoothSlip  slip)
{
  switch (slip)
    {
    case WS_BOOTH_SLIP_UNKNOWN:
      show_message (self, WS_FIGURE_WARNING, "amber", _("There is no such code"),
                    _("Compare it letter by letter with your slip and correct it."));
      if (ws_booth_flow_get_pause (flow_of (self)) > 0)
        show_pause (self);
      break;
    case WS_BOOTH_SLIP_USED:
      empty (self);
      show_message (self, WS_FIGURE_STOP, "red", _("This code has already voted"),
                    _("If it was not you, raise your hand."));
      break;
    case WS_BOOTH_SLIP_VOID:
      empty (self);
      show_message (self, WS_FIGURE_CROSS, "red", _("This slip was cancelled"),
                    _("Ask the facilitator for another one."));
      break;
    case WS_BOOTH_SLIP_WAIT:
      show_pause (self);
      break;
    case WS_BOOTH_SLIP_OK:
      break;
    }
  gtk_widget_grab_focus (self->row);
}

static void
submit (WsBoothCode *self)
{
  char typed[N_LETTERS + 1];
  WsBoothSlip slip;

  if (!is_complete (self))
    {
      g_autofree char *words = g_strdup_printf (_("The code has %u letters; there are %u so far."), N_LETTERS,
                                                count (self));

      ws_booth_code_say (WS_BOOTH_PAGE (self), words);
      return;
    }
  memcpy (typed, self->letters, sizeof typed);
  g_object_ref (self);
  slip = ws_booth_flow_enter_code (flow_of (self), typed);
  explicit_bzero (typed, sizeof typed);
  /* a code that opens a ballot has taken this screen away */
  if (slip != WS_BOOTH_SLIP_OK)
    answer (self, slip);
  g_object_unref (self);
}

static gboolean
ws_booth_code_does (WsBoothPage  *page,
                    WsBoothEvent  event)
{
  if (event != WS_BOOTH_EVENT_FORWARD)
    return FALSE;
  submit (WS_BOOTH_CODE (page));
  return TRUE;
}

static void
erase_last (WsBoothCode *self)
{
  guint n = count (self);

  if (!self->waits)
    clear_message (self);
  if (n > 0)
    self->letters[n - 1] = '\0';
  update (self);
}

static void
add_letter (WsBoothCode *self,
            char         letter)
{
  guint n = count (self);

  if (n == N_LETTERS)
    {
      ws_booth_code_say (WS_BOOTH_PAGE (self), _("All letters are there. To change one, delete it first."));
      return;
    }
  if (!self->waits)
    clear_message (self);
  ws_booth_set_name (self->row, _("Your code"));
  self->letters[n] = letter;
  update (self);
}

static void
on_letter (GtkWidget   *button,
           WsBoothCode *self)
{
  add_letter (self, *gtk_button_get_label (GTK_BUTTON (button)));
}

/* The letter of a key as codes have it, without its accent; 0: none. */
static char
letter_of (guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  char utf8[8] = { 0 };
  g_autofree char *folded = NULL;

  if (c < 0x20)
    return '\0';
  g_unichar_to_utf8 (c, utf8);
  folded = ws_text_fold (utf8);
  return strlen (folded) == 1 ? g_ascii_toupper (*folded) : '\0';
}

static gboolean
ws_booth_code_key (WsBoothPage *page,
                   guint        keyval)
{
  WsBoothCode *self = WS_BOOTH_CODE (page);
  char letter = letter_of (keyval);

  if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete)
    erase_last (self);
  else if (letter == '_' && count (self) == 0)
    add_letter (self, letter);
  else if (g_ascii_isalpha (letter) && strchr ("BDFGJLMNPRSTKAEIOU", letter) != NULL)
    add_letter (self, letter);
  else if (g_ascii_isalnum (letter))
    {
      g_autofree char *words = g_strdup_printf (_("No code has the sign %c. Look at your slip again."), letter);

      ws_booth_code_say (page, words);
    }
  else
    return FALSE;
  return TRUE;
}

static void
ws_booth_code_tick (WsBoothPage *page)
{
  WsBoothCode *self = WS_BOOTH_CODE (page);

  if (!self->waits || ws_booth_flow_get_pause (flow_of (self)) > 0)
    return;
  show_message (self, WS_FIGURE_WARNING, "amber", _("Now you can try again"),
                _("Compare it letter by letter with your slip and correct it."));
}

static void
ws_booth_code_finalize (GObject *object)
{
  explicit_bzero (WS_BOOTH_CODE (object)->letters, N_LETTERS);
  G_OBJECT_CLASS (ws_booth_code_parent_class)->finalize (object);
}

static void
ws_booth_code_class_init (WsBoothCodeClass *klass)
{
  WsBoothPageClass *page_class = WS_BOOTH_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ws_booth_code_finalize;
  page_class->does = ws_booth_code_does;
  page_class->key = ws_booth_code_key;
  page_class->tick = ws_booth_code_tick;
  page_class->say = ws_booth_code_say;
}

static void
ws_booth_code_init (WsBoothCode *self)
{
}

static GtkWidget *
new_cells (WsBoothCode *self)
{
  self->row = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap8");
  for (guint i = 0; i < N_LETTERS; i++)
    {
      if (i == N_LETTERS / 2)
        {
          GtkWidget *dash = gtk_label_new ("–");

          gtk_widget_add_css_class (dash, "wb-dash");
          gtk_box_append (GTK_BOX (self->row), dash);
        }
      self->cells[i] = gtk_label_new ("");
      gtk_widget_add_css_class (self->cells[i], "wb-cell");
      gtk_box_append (GTK_BOX (self->row), self->cells[i]);
    }
  gtk_widget_set_focusable (self->row, TRUE);
  gtk_widget_set_halign (self->row, GTK_ALIGN_CENTER);
  ws_booth_set_name (self->row, _("Your code"));
  return self->row;
}

static GtkWidget *
new_erase (WsBoothCode *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");

  gtk_box_append (GTK_BOX (box), ws_booth_figure_new (WS_FIGURE_ERASE, "wb-s32", NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (C_("key", "Delete")));
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  ws_booth_add_classes (button, "wb-key wb-choice wide");
  ws_booth_set_name (button, C_("key", "Delete"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (erase_last), self);
  return button;
}

static GtkWidget *
new_keyboard (WsBoothCode *self)
{
  GtkWidget *keys = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap8");

  for (guint i = 0; i < G_N_ELEMENTS (keyboard); i++)
    {
      GtkWidget *row = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap8");
      gboolean vowels = i + 1 == G_N_ELEMENTS (keyboard);

      for (const char *p = keyboard[i]; *p != '\0'; p++)
        {
          char letter[] = { *p, '\0' };
          GtkWidget *button = gtk_button_new_with_label (letter);

          ws_booth_add_classes (button, vowels ? "wb-key wb-choice vowel" : "wb-key wb-choice");
          g_signal_connect (button, "clicked", G_CALLBACK (on_letter), self);
          gtk_box_append (GTK_BOX (row), button);
        }
      if (vowels)
        gtk_box_append (GTK_BOX (row), new_erase (self));
      gtk_widget_set_halign (row, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (keys), row);
    }
  gtk_widget_set_vexpand (keys, TRUE);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  return keys;
}

/**
 * ws_booth_code_new:
 * @scene: what it is built from
 *
 * Returns: (transfer floating): an empty screen
 */
GtkWidget *
ws_booth_code_new (WsBoothScene *scene)
{
  WsBoothCode *self = g_object_new (WS_TYPE_BOOTH_CODE, "scene", scene, NULL);
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *leave = ws_booth_page_new_button (page, _("Facilitator: leave"), WS_FIGURE_NONE, WS_FIGURE_NONE,
                                               WS_BOOTH_EVENT_FACILITATOR);

  gtk_widget_add_css_class (leave, "wb-corner");
  gtk_widget_set_valign (leave, GTK_ALIGN_END);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-gap8");
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-tight");
  ws_booth_page_add_place (page);
  ws_booth_page_add_question (page, _("Type the code on your slip"), "wb-question");
  gtk_box_append (GTK_BOX (self), new_cells (self));
  self->slot = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-code-slot");
  gtk_box_append (GTK_BOX (self), self->slot);
  gtk_box_append (GTK_BOX (self), new_keyboard (self));
  self->forward = ws_booth_page_new_forward (page, C_("booth", "Continue"));
  ws_booth_page_add_foot (page, leave, self->forward);
  ws_booth_page_set_first (page, self->row);
  update (self);
  if (ws_booth_flow_get_pause (scene->flow) > 0)
    show_pause (self);
  return GTK_WIDGET (self);
}
