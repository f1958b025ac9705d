/* ws-site.c — which number this installation signs its steps with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number lives in the state folder, never in the file: a copied file must get another one, or two laptops would
 * write different steps under the same name. It is used again only where document, place and last step are the ones
 * remembered at the last close; after a crash, a restored backup or a copy a new one is drawn. */

#include "ws-store-private.h"

#include "ws-random.h"

static char *
state_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "workshop", "sites.ini", NULL);
}

/* NULL where the file cannot be read. */
static char *
section_name (WsStore *self)
{
  g_autofree char *uuid = ws_store_query_text (self, "SELECT uuid FROM file", NULL);
  g_autofree char *place = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->path, -1);

  return uuid != NULL ? g_strdup_printf ("%s %.16s", uuid, place) : NULL;
}

void
ws_site_choose (WsStore *self)
{
  g_autoptr (GKeyFile) states = g_key_file_new ();
  g_autofree char *path = state_path ();
  g_autofree char *section = section_name (self);
  gint64 site = 0, seq, in_file;

  if (section != NULL && g_key_file_load_from_file (states, path, G_KEY_FILE_NONE, NULL))
    {
      site = g_key_file_get_int64 (states, section, "site", NULL);
      seq = g_key_file_get_int64 (states, section, "seq", NULL);
      in_file = ws_store_query_int (self, "SELECT max(seq) FROM step WHERE site = ?1", "i", site);
      if (in_file != seq)
        site = 0;
    }
  self->site = site > 0 ? site : ws_random_id ();
  self->seq = ws_store_query_int (self, "SELECT max(seq) FROM step WHERE site = ?1", "i", self->site);
}

/* At close. Where the state folder cannot be written a new number is drawn next time, which is safe. */
void
ws_site_remember (WsStore *self)
{
  g_autoptr (GKeyFile) states = g_key_file_new ();
  g_autofree char *path = state_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *section = NULL;

  if (self->read_only || self->seq == 0)
    return;
  section = section_name (self);
  if (section == NULL)
    return;
  g_mkdir_with_parents (folder, 0700);
  g_key_file_load_from_file (states, path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_int64 (states, section, "site", self->site);
  g_key_file_set_int64 (states, section, "seq", self->seq);
  if (!g_key_file_save_to_file (states, path, NULL))
    g_debug ("the number of this installation could not be remembered");
}
