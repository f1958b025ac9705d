/* ws-booth-page.c — what all screens of the voting booth have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Head, question and foot with the same three places for buttons: back at the left, help in the middle,
 * forward at the right. Every screen has one blue button, which is what Enter presses, and one widget that
 * gets the focus at the start and speaks the whole screen to a reader.
 */
#include "ws-booth-page.h"

#include <glib/gi18n.h>

typedef struct
{
  WsBoothScene *scene;
  GtkWidget    *go;      /* the blue button; a child */
  GtkWidget    *first;   /* focused at the start; a child */
  GString      *spoken;
} WsBoothPagePrivate;

enum { PROP_SCENE = 1, N_PROPS };
enum { EVENT, PASSPHRASE, N_SIGNALS };
static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WsBoothPage, ws_booth_page, GTK_TYPE_BOX)

#define PRIV(self) ((WsBoothPagePrivate *) ws_booth_page_get_instance_private (self))

static void
ws_booth_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *spec)
{
  if (id == PROP_SCENE)
    PRIV (WS_BOOTH_PAGE (object))->scene = g_value_get_pointer (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
ws_booth_page_finalize (GObject *object)
{
  GString *spoken = PRIV (WS_BOOTH_PAGE (object))->spoken;

  explicit_bzero (spoken->str, spoken->allocated_len);
  g_string_free (spoken, TRUE);
  G_OBJECT_CLASS (ws_booth_page_parent_class)->finalize (object);
}

static void
ws_booth_page_class_init (WsBoothPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ws_booth_page_set_property;
  object_class->finalize = ws_booth_page_finalize;
  props[PROP_SCENE] = g_param_spec_pointer ("scene", NULL, NULL,
                                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY
                                            | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[EVENT] = g_signal_new ("event", WS_TYPE_BOOTH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1,
                                 G_TYPE_INT);
  signals[PASSPHRASE] = g_signal_new ("passphrase", WS_TYPE_BOOTH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
ws_booth_page_init (WsBoothPage *self)
{
  PRIV (self)->spoken = g_string_new (NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wb-page");
}

WsBoothScene *
ws_booth_page_get_scene (WsBoothPage *self)
{
  return PRIV (self)->scene;
}

/* Usually destroys the page, unless it has a use for the event itself. */
void
ws_booth_page_emit (WsBoothPage  *self,
                    WsBoothEvent  event)
{
  WsBoothPageClass *klass = WS_BOOTH_PAGE_GET_CLASS (self);

  if (klass->does == NULL || !klass->does (self, event))
    g_signal_emit (self, signals[EVENT], 0, event);
}

/* Adds classes separated by blanks. */
void
ws_booth_add_classes (GtkWidget  *widget,
                      const char *css)
{
  g_auto (GStrv) names = g_strsplit (css, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    gtk_widget_add_css_class (widget, names[i]);
}

void
ws_booth_set_name (GtkWidget  *widget,
                   const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
ws_booth_box_new (GtkOrientation  orientation,
                  const char     *css)
{
  GtkWidget *box = gtk_box_new (orientation, 0);

  ws_booth_add_classes (box, css);
  return box;
}

/**
 * ws_booth_label_new:
 * @text: plain text
 * @css: classes separated by blanks
 *
 * Returns: (transfer floating): a label that wraps and never cuts; a long word is broken without a hyphen of
 *   ours
 */
GtkWidget *
ws_booth_label_new (const char *text,
                    const char *css)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  ws_booth_add_classes (label, css);
  return label;
}

/* Text that a screen reader says when the screen appears. */
void
ws_booth_page_add_spoken (WsBoothPage *self,
                          const char  *text)
{
  GString *spoken = PRIV (self)->spoken;

  if (spoken->len > 0)
    g_string_append_c (spoken, '\n');
  g_string_append (spoken, text);
}

/* The name of the workshop in the corner, where no step is shown. */
void
ws_booth_page_add_place (WsBoothPage *self)
{
  WsWorkshop *workshop = ws_vote_get_workshop (PRIV (self)->scene->vote);
  GtkWidget *label = ws_booth_label_new (ws_workshop_get_text (workshop, WS_WORKSHOP_TITLE),
                                         "wb-hint wb-soft");

  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (self), label);
}

static GtkWidget *
new_step (guint       number,
          guint       now,
          const char *text)
{
  GtkWidget *step = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-step");
  g_autofree char *digit = number < now ? g_strdup ("✓") : g_strdup_printf ("%u", number);
  GtkWidget *dot = gtk_label_new (digit);

  gtk_widget_add_css_class (dot, "wb-dot");
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  if (number <= now)
    gtk_widget_add_css_class (dot, "full");
  if (number == now)
    gtk_widget_add_css_class (step, "now");
  gtk_box_append (GTK_BOX (step), dot);
  gtk_box_append (GTK_BOX (step), gtk_label_new (text));
  return step;
}

/* 1 Read  2 Choose  3 Check  4 Deposit, and that the vote is secret. */
void
ws_booth_page_add_steps (WsBoothPage *self,
                         guint        now)
{
  /* Translators: the four steps of voting, one word each */
  const char *const words[] = { C_("step", "Read"), C_("step", "Choose"), C_("step", "Check"),
                               C_("step", "Deposit") };
  GtkWidget *head = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap24");
  GtkWidget *secret = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16 wb-hint wb-blue wb-bold");
  g_autofree char *spoken = g_strdup_printf (_("Step %u of 4: %s"), now, words[now - 1]);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_box_append (GTK_BOX (head), new_step (i + 1, now, words[i]));
  gtk_box_append (GTK_BOX (secret), ws_booth_figure_new (WS_FIGURE_EYE, "wb-s32", NULL));
  gtk_box_append (GTK_BOX (secret), gtk_label_new (_("Secret vote")));
  gtk_widget_set_hexpand (secret, TRUE);
  gtk_widget_set_halign (secret, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), secret);
  gtk_box_append (GTK_BOX (self), head);
  ws_booth_page_add_spoken (self, spoken);
}

/* The heading of the screen. It can hold the focus, so that a reader begins there and nothing is chosen
 * beforehand. */
void
ws_booth_page_add_question (WsBoothPage *self,
                            const char  *text,
                            const char  *css)
{
  GtkWidget *label = ws_booth_label_new (text, css);
  GtkWidget *heading = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-heading");

  gtk_widget_set_focusable (heading, TRUE);
  ws_booth_set_name (heading, text);
  gtk_box_append (GTK_BOX (heading), label);
  gtk_box_append (GTK_BOX (self), heading);
  ws_booth_page_add_spoken (self, text);
  ws_booth_page_set_first (self, heading);
}

static void
on_clicked (GtkWidget *button,
            gpointer   event)
{
  GtkWidget *page = gtk_widget_get_ancestor (button, WS_TYPE_BOOTH_PAGE);

  if (page != NULL)
    ws_booth_page_emit (WS_BOOTH_PAGE (page), GPOINTER_TO_INT (event));
}

/**
 * ws_booth_page_new_button:
 * @self: the page it is for
 * @text: its words
 * @before: figure before them, or %WS_FIGURE_NONE
 * @after: figure after them, or %WS_FIGURE_NONE
 * @event: what pressing it means
 *
 * Returns: (transfer floating): a white button
 */
GtkWidget *
ws_booth_page_new_button (WsBoothPage  *self,
                          const char   *text,
                          WsFigureKind  before,
                          WsFigureKind  after,
                          WsBoothEvent  event)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");
  GtkWidget *label = ws_booth_label_new (text, "wb-label");

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  if (before != WS_FIGURE_NONE)
    gtk_box_append (GTK_BOX (box), ws_booth_figure_new (before, "wb-s32", NULL));
  gtk_box_append (GTK_BOX (box), label);
  if (after != WS_FIGURE_NONE)
    gtk_box_append (GTK_BOX (box), ws_booth_figure_new (after, "wb-s32", NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), "label", label);
  ws_booth_set_name (button, text);
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), GINT_TO_POINTER (event));
  return button;
}

/* A white button with an arrow to the left. */
GtkWidget *
ws_booth_page_new_back (WsBoothPage *self,
                        const char  *text)
{
  return ws_booth_page_new_button (self, text, WS_FIGURE_BACK, WS_FIGURE_NONE, WS_BOOTH_EVENT_BACK);
}

/* The blue button with an arrow to the right. */
GtkWidget *
ws_booth_page_new_forward (WsBoothPage *self,
                           const char  *text)
{
  GtkWidget *button = ws_booth_page_new_button (self, text, WS_FIGURE_NONE, WS_FIGURE_FORWARD,
                                                WS_BOOTH_EVENT_FORWARD);

  ws_booth_page_set_default (self, button);
  return button;
}

/* Changes the words of a button of ws_booth_page_new_button(). */
void
ws_booth_page_set_text (GtkWidget  *button,
                        const char *text)
{
  gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (button), "label")), text);
  ws_booth_set_name (button, text);
}

/* Makes a button the blue one. */
void
ws_booth_page_set_default (WsBoothPage *self,
                           GtkWidget   *button)
{
  PRIV (self)->go = button;
  gtk_widget_add_css_class (button, "wb-go");
}

void
ws_booth_page_set_first (WsBoothPage *self,
                         GtkWidget   *widget)
{
  PRIV (self)->first = widget;
}

/**
 * ws_booth_page_add_foot:
 * @self: a page
 * @back: (nullable) (transfer floating): left
 * @forward: (nullable) (transfer floating): right
 *
 * The row of buttons at the bottom, with Help in the middle.
 */
void
ws_booth_page_add_foot (WsBoothPage *self,
                        GtkWidget   *back,
                        GtkWidget   *forward)
{
  GtkWidget *foot = gtk_center_box_new ();
  GtkWidget *help = ws_booth_page_new_button (self, C_("booth", "Help"), WS_FIGURE_HAND, WS_FIGURE_NONE,
                                              WS_BOOTH_EVENT_HELP);

  gtk_center_box_set_start_widget (GTK_CENTER_BOX (foot), back);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (foot), help);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (foot), forward);
  gtk_box_append (GTK_BOX (self), foot);
}

/**
 * ws_booth_page_start:
 * @self: a page that is now in its window
 *
 * Moves the focus into the page. Without it the release of the key that led here would be lost with the old
 * page.
 */
void
ws_booth_page_start (WsBoothPage *self)
{
  WsBoothPagePrivate *priv = PRIV (self);
  GtkWidget *first = priv->first != NULL ? priv->first : priv->go;

  if (first == NULL)
    {
      gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
      first = GTK_WIDGET (self);
      ws_booth_set_name (first, priv->spoken->str);
    }
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    priv->spoken->str, -1);
  gtk_widget_grab_focus (first);
}

static gboolean
press_focused (WsBoothPage *self,
               gboolean     enter)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *go = PRIV (self)->go;

  /* Enter on a proposal goes on; on Help or Back it means that button */
  if (GTK_IS_BUTTON (focus) && !(enter && gtk_widget_has_css_class (focus, "wb-choice")))
    g_signal_emit_by_name (focus, "clicked");
  else if (enter && go != NULL)
    g_signal_emit_by_name (go, "clicked");
  return TRUE;
}

/**
 * ws_booth_page_key:
 * @self: a page
 * @keyval: a key without Ctrl, Alt or Super
 *
 * Returns: %TRUE if the key meant something
 */
gboolean
ws_booth_page_key (WsBoothPage *self,
                   guint        keyval)
{
  WsBoothPageClass *klass = WS_BOOTH_PAGE_GET_CLASS (self);

  if (klass->key != NULL && klass->key (self, keyval))
    return TRUE;
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return press_focused (self, TRUE);
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return press_focused (self, FALSE);
    case GDK_KEY_Escape:
    case GDK_KEY_BackSpace:
      ws_booth_page_emit (self, WS_BOOTH_EVENT_BACK);
      return TRUE;
    case GDK_KEY_F1:
      ws_booth_page_emit (self, WS_BOOTH_EVENT_HELP);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_BACKWARD);
    default:
      return FALSE;
    }
}

/* Whether a key is typed into the focused widget of the page. */
gboolean
ws_booth_page_type (WsBoothPage *self,
                    guint        keyval)
{
  WsBoothPageClass *klass = WS_BOOTH_PAGE_GET_CLASS (self);

  return klass->type != NULL && klass->type (self, keyval);
}

void
ws_booth_page_tick (WsBoothPage *self)
{
  WsBoothPageClass *klass = WS_BOOTH_PAGE_GET_CLASS (self);

  if (klass->tick != NULL)
    klass->tick (self);
}

void
ws_booth_page_say (WsBoothPage *self,
                   const char  *text)
{
  WsBoothPageClass *klass = WS_BOOTH_PAGE_GET_CLASS (self);

  if (klass->say != NULL)
    klass->say (self, text);
}
