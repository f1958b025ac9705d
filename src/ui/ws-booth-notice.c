/* ws-booth-notice.c — the screens of the voting booth that say one thing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figure, sentence, at most one button, in the middle of an otherwise empty screen. None of them shows
 * anything of a ballot: help, idle and the rest cover it by taking its place.
 */
#include "ws-booth-notice.h"

#include <glib/gi18n.h>

struct _WsBoothNotice
{
  WsBoothPage  parent_instance;
  WsBoothState state;
  GtkWidget   *figure;   /* ring or bar */
  GtkWidget   *seconds;
  GtkWidget   *sentence;
};

G_DEFINE_FINAL_TYPE (WsBoothNotice, ws_booth_notice, WS_TYPE_BOOTH_PAGE)

static char *
idle_sentence (WsBoothFlow *flow)
{
  guint seconds = ws_booth_flow_get_seconds (flow);
  gboolean code = ws_booth_flow_get_admission (flow) == WS_ADMISSION_CODES && !ws_booth_flow_is_practice (flow);
  g_autofree char *erased =
    g_strdup_printf (ngettext ("If nobody touches anything in %u second the ballot is erased and not counted.",
                               "If nobody touches anything in %u seconds the ballot is erased and not counted.",
                               seconds), seconds);

  return g_strdup_printf ("%s %s", erased, code ? _("Your code stays valid.") : _("You can come back and vote."));
}

static void
ws_booth_notice_tick (WsBoothPage *page)
{
  WsBoothNotice *self = WS_BOOTH_NOTICE (page);
  WsBoothFlow *flow = ws_booth_page_get_scene (page)->flow;

  if (self->figure != NULL)
    ws_booth_figure_set_part (WS_BOOTH_FIGURE (self->figure), ws_booth_flow_get_progress (flow));
  if (self->seconds != NULL)
    {
      guint left = ws_booth_flow_get_seconds (flow);
      g_autofree char *number = g_strdup_printf ("%u", left);
      g_autofree char *sentence = idle_sentence (flow);

      gtk_label_set_text (GTK_LABEL (self->seconds), number);
      gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
    }
}

static void
ws_booth_notice_class_init (WsBoothNoticeClass *klass)
{
  WS_BOOTH_PAGE_CLASS (klass)->tick = ws_booth_notice_tick;
}

static void
ws_booth_notice_init (WsBoothNotice *self)
{
}

/* The group in the middle. */
static GtkBox *
add_middle (WsBoothNotice *self)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap16");

  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), box);
  return GTK_BOX (box);
}

static GtkWidget *
add_centred (WsBoothNotice *self,
             GtkBox        *box,
             const char    *text,
             const char    *css)
{
  GtkWidget *label = ws_booth_label_new (text, css);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 0.5);
  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_box_append (box, label);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), text);
  return label;
}

static void
add_go (WsBoothNotice *self,
        GtkBox        *box,
        const char    *text,
        WsFigureKind   before,
        WsFigureKind   after)
{
  WsBoothPage *page = WS_BOOTH_PAGE (self);
  GtkWidget *go = ws_booth_page_new_button (page, text, before, after, WS_BOOTH_EVENT_FORWARD);

  gtk_widget_add_css_class (go, "wb-wide");
  gtk_widget_set_halign (go, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (go, (int) (10 * ws_booth_page_get_scene (page)->unit));
  gtk_widget_set_margin_bottom (go, (int) (10 * ws_booth_page_get_scene (page)->unit));
  ws_booth_page_set_default (page, go);
  gtk_box_append (box, go);
}

/* What only the facilitator presses, in the corners: also for a laptop without a keyboard. */
static GtkWidget *
new_corner (WsBoothNotice *self,
            const char    *text,
            WsBoothEvent   event)
{
  GtkWidget *button = ws_booth_page_new_button (WS_BOOTH_PAGE (self), text, WS_FIGURE_NONE, WS_FIGURE_NONE,
                                                event);

  gtk_widget_add_css_class (button, "wb-corner");
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  return button;
}

/* At the left what leads away from the vote. */
static GtkWidget *
new_ways_out (WsBoothNotice *self)
{
  GtkWidget *box = ws_booth_box_new (GTK_ORIENTATION_HORIZONTAL, "wb-gap16");

  gtk_box_append (GTK_BOX (box), new_corner (self, _("Facilitator: leave"), WS_BOOTH_EVENT_FACILITATOR));
  gtk_box_append (GTK_BOX (box), new_corner (self, C_("booth", "Practice"), WS_BOOTH_EVENT_PRACTICE));
  return box;
}

static void
build_locked (WsBoothNotice *self)
{
  WsBoothScene *scene = ws_booth_page_get_scene (WS_BOOTH_PAGE (self));
  gboolean roll = ws_booth_flow_get_admission (scene->flow) == WS_ADMISSION_ROLL;
  guint cast = ws_vote_get_cast (scene->vote);
  g_autofree char *count = g_strdup_printf (ngettext ("%u ballot in the box", "%u ballots in the box", cast),
                                            cast);
  GtkBox *box = add_middle (self);
  GtkWidget *foot = gtk_center_box_new ();
  GtkWidget *label = ws_booth_label_new (count, "wb-body wb-bold");

  gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_PEOPLE, "wb-s112", "wb-blue"));
  add_centred (self, box, _("Please wait for your turn"), "wb-title");
  add_centred (self, box, _("The facilitator will open your ballot."), "wb-text");
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (foot), new_ways_out (self));
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (foot), label);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (foot),
                                 new_corner (self, roll ? _("Facilitator: F2 for the next person")
                                                        : _("Facilitator: F2 opens a ballot"),
                                             WS_BOOTH_EVENT_OPEN));
  gtk_box_append (GTK_BOX (self), foot);
  ws_booth_page_add_spoken (WS_BOOTH_PAGE (self), count);
}

static void
build_welcome (WsBoothNotice *self)
{
  GtkBox *box = add_middle (self);
  GtkWidget *foot = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-above-foot");

  gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_URN, "wb-s112", "wb-blue"));
  add_centred (self, box, C_("booth", "Welcome"), "wb-title");
  add_centred (self, box, _("You are going to vote here. It is secret and there is no hurry."), "wb-text");
  add_go (self, box, C_("booth", "Start"), WS_FIGURE_NONE, WS_FIGURE_FORWARD);
  gtk_box_append (GTK_BOX (self), foot);
  add_centred (self, GTK_BOX (foot), _("You can also press Enter"), "wb-body wb-soft");
  ws_booth_page_add_foot (WS_BOOTH_PAGE (self), NULL, NULL);
}

static void
build_thanks (WsBoothNotice *self)
{
  WsBoothFlow *flow = ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow;
  gboolean practice = ws_booth_flow_is_practice (flow);
  GtkBox *box = add_middle (self);
  GtkWidget *foot = ws_booth_box_new (GTK_ORIENTATION_VERTICAL, "wb-gap16");

  gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_CHECK, "wb-s124", "wb-green"));
  if (practice)
    {
      add_centred (self, box, _("Done! That is how one votes"), "wb-title");
      add_centred (self, box, _("It was practice: nothing was kept and nothing counts."), "wb-text");
    }
  else
    {
      add_centred (self, box, _("Thank you! Your vote is in the box"), "wb-title");
      add_centred (self, box, _("Nobody can know how you voted. You may leave."), "wb-text");
    }
  if (!practice && ws_booth_flow_get_admission (flow) == WS_ADMISSION_CODES)
    add_centred (self, box, _("Put your slip in the jar"), "wb-text wb-bold wb-note");
  self->figure = ws_booth_figure_new (WS_FIGURE_BAR, "wb-bar", "wb-blue");
  gtk_box_append (GTK_BOX (foot), self->figure);
  gtk_box_append (GTK_BOX (self), foot);
  add_centred (self, GTK_BOX (foot), _("This screen clears by itself"), "wb-body wb-soft");
}

static void
build_idle (WsBoothNotice *self)
{
  g_autofree char *sentence = idle_sentence (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow);
  GtkBox *box = add_middle (self);
  GtkWidget *overlay = gtk_overlay_new ();

  add_centred (self, box, _("Are you still voting?"), "wb-title");
  self->figure = ws_booth_figure_new (WS_FIGURE_RING, "wb-ring", NULL);
  self->seconds = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->seconds, "wb-count");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->figure);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->seconds);
  gtk_widget_set_halign (overlay, GTK_ALIGN_CENTER);
  gtk_box_append (box, overlay);
  add_centred (self, box, _("Your ballot is covered so nobody sees it."), "wb-text");
  add_go (self, box, _("Yes, I am here"), WS_FIGURE_HAND, WS_FIGURE_NONE);
  self->sentence = add_centred (self, box, sentence, "wb-text");
  gtk_label_set_max_width_chars (GTK_LABEL (self->sentence), 46);
}

static void
build_cover (WsBoothNotice *self)
{
  GtkBox *box = add_middle (self);

  switch (self->state)
    {
    case WS_BOOTH_AT_HELP:
      gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_HAND, "wb-s124", "wb-blue"));
      add_centred (self, box, _("Please raise your hand"), "wb-title");
      if (ws_booth_flow_get_ballot (ws_booth_page_get_scene (WS_BOOTH_PAGE (self))->flow) == NULL)
        {
          add_centred (self, box, _("Somebody will come and help you with the code."), "wb-text");
          add_go (self, box, _("Back to the code"), WS_FIGURE_NONE, WS_FIGURE_FORWARD);
          break;
        }
      add_centred (self, box, _("Somebody will come and explain. Your ballot is covered: they will not see "
                                "it."), "wb-text");
      add_go (self, box, _("Back to my ballot"), WS_FIGURE_NONE, WS_FIGURE_FORWARD);
      break;
    case WS_BOOTH_AT_COVERED:
      gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_EYE, "wb-s124", "wb-blue"));
      add_centred (self, box, _("Your ballot is covered"), "wb-title");
      add_centred (self, box, _("Something else came to the screen, so your ballot was covered."), "wb-text");
      add_go (self, box, _("Back to my ballot"), WS_FIGURE_NONE, WS_FIGURE_FORWARD);
      break;
    default:
      gtk_box_append (box, ws_booth_figure_new (WS_FIGURE_WARNING, "wb-s124", "wb-ink"));
      add_centred (self, box, _("Your vote was not saved"), "wb-title");
      add_centred (self, box, _("Please raise your hand and stay. Your ballot is covered."), "wb-text");
      add_go (self, box, _("Try again"), WS_FIGURE_NONE, WS_FIGURE_FORWARD);
      break;
    }
}

/**
 * ws_booth_notice_new:
 * @scene: what it is built from; the state of its flow says which screen
 *
 * Returns: (transfer floating): a screen
 */
GtkWidget *
ws_booth_notice_new (WsBoothScene *scene)
{
  WsBoothNotice *self = g_object_new (WS_TYPE_BOOTH_NOTICE, "scene", scene, NULL);

  self->state = ws_booth_flow_get_state (scene->flow);
  if (self->state != WS_BOOTH_AT_IDLE)
    ws_booth_page_add_place (WS_BOOTH_PAGE (self));
  switch (self->state)
    {
    case WS_BOOTH_AT_LOCKED:
      build_locked (self);
      break;
    case WS_BOOTH_AT_WELCOME:
      build_welcome (self);
      break;
    case WS_BOOTH_AT_THANKS:
      build_thanks (self);
      break;
    case WS_BOOTH_AT_IDLE:
      build_idle (self);
      break;
    default:
      build_cover (self);
      break;
    }
  ws_booth_notice_tick (WS_BOOTH_PAGE (self));
  return GTK_WIDGET (self);
}
