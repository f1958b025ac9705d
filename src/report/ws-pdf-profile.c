/* ws-pdf-profile.c — makes the colour profile that an archived PDF has to carry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It is computed from the numbers of the standards, so that no file of others has to be shipped. */

#include "ws-pdf-profile.h"

#include <math.h>
#include <string.h>

static void
add_u32 (GByteArray *bytes,
         guint32     value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (guint8 *) &big, 4);
}

static void
add_u16 (GByteArray *bytes,
         guint16     value)
{
  guint16 big = GUINT16_TO_BE (value);

  g_byte_array_append (bytes, (guint8 *) &big, 2);
}

static void
add_text (GByteArray *bytes,
          const char *text)
{
  g_byte_array_append (bytes, (const guint8 *) text, strlen (text));
}

static void
add_zeros (GByteArray *bytes,
           guint       n)
{
  for (guint i = 0; i < n; i++)
    g_byte_array_append (bytes, (const guint8 *) "", 1);
}

static void
add_xyz (GByteArray *bytes,
         double      x,
         double      y,
         double      z)
{
  add_text (bytes, "XYZ ");
  add_u32 (bytes, 0);
  add_u32 (bytes, (guint32) lround (x * 65536));
  add_u32 (bytes, (guint32) lround (y * 65536));
  add_u32 (bytes, (guint32) lround (z * 65536));
}

/* Starts a tag's data at a multiple of four; writes its entry into the table. */
static void
begin_part (GByteArray *profile,
            guint       entry,
            const char *signature)
{
  guint32 offset;

  while (profile->len % 4 != 0)
    add_zeros (profile, 1);
  offset = GUINT32_TO_BE (profile->len);
  memcpy (profile->data + 132 + 12 * entry, signature, 4);
  memcpy (profile->data + 136 + 12 * entry, &offset, 4);
}

static void
end_part (GByteArray *profile,
          guint       entry)
{
  guint32 offset, length;

  memcpy (&offset, profile->data + 136 + 12 * entry, 4);
  offset = GUINT32_FROM_BE (offset);
  length = GUINT32_TO_BE (profile->len - offset);
  memcpy (profile->data + 140 + 12 * entry, &length, 4);
}

/* The transfer curve of IEC 61966-2-1, in 1024 steps. */
static void
add_curve (GByteArray *profile)
{
  add_text (profile, "curv");
  add_u32 (profile, 0);
  add_u32 (profile, 1024);
  for (guint i = 0; i < 1024; i++)
    {
      double v = i / 1023.0;
      double linear = v <= 0.04045 ? v / 12.92 : pow ((v + 0.055) / 1.055, 2.4);

      add_u16 (profile, (guint16) lround (linear * 65535));
    }
}

static void
add_header (GByteArray *profile)
{
  add_u32 (profile, 0);                 /* size, known at the end */
  add_u32 (profile, 0);
  add_u32 (profile, 0x02100000);        /* version 2.1 */
  add_text (profile, "mntrRGB XYZ ");
  for (guint i = 0; i < 6; i++)
    add_u16 (profile, (guint16[]) { 2026, 1, 1, 0, 0, 0 }[i]);
  add_text (profile, "acsp");
  add_zeros (profile, 28);
  add_u32 (profile, 0xf6d6);            /* D50 */
  add_u32 (profile, 0x10000);
  add_u32 (profile, 0xd32d);
  add_zeros (profile, 48);
}

/**
 * ws_pdf_srgb_profile:
 *
 * An ICC profile of sRGB (ICC.1:2001-04, IEC 61966-2-1): PDF/A demands that colours say what they mean. The primaries are
 * those of ITU-R BT.709, adapted to D50.
 *
 * Returns: (transfer full): the profile
 */
GByteArray *
ws_pdf_srgb_profile (void)
{
  static const char *const curves[] = { "rTRC", "gTRC", "bTRC" };
  static const struct { const char *name; double x, y, z; } points[] = {
    { "wtpt", 0.95045, 1.0, 1.08905 },
    { "rXYZ", 0.4360747, 0.2225045, 0.0139322 },
    { "gXYZ", 0.3850649, 0.7168786, 0.0971045 },
    { "bXYZ", 0.1430804, 0.0606169, 0.7141733 },
  };
  GByteArray *profile = g_byte_array_new ();
  guint entry = 0, curve;
  guint32 size;

  add_header (profile);
  add_u32 (profile, 9);
  add_zeros (profile, 9 * 12);

  begin_part (profile, entry, "desc");
  add_text (profile, "desc");
  add_u32 (profile, 0);
  add_u32 (profile, 5);
  g_byte_array_append (profile, (const guint8 *) "sRGB", 5);
  add_zeros (profile, 4 + 4 + 2 + 1 + 67);
  end_part (profile, entry++);

  begin_part (profile, entry, "cprt");
  add_text (profile, "text");
  add_u32 (profile, 0);
  g_byte_array_append (profile, (const guint8 *) "CC0", 4);
  end_part (profile, entry++);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      begin_part (profile, entry, points[i].name);
      add_xyz (profile, points[i].x, points[i].y, points[i].z);
      end_part (profile, entry++);
    }
  curve = entry;
  begin_part (profile, entry, curves[0]);
  add_curve (profile);
  end_part (profile, entry++);
  for (guint i = 1; i < 3; i++, entry++)
    {
      memcpy (profile->data + 132 + 12 * entry, profile->data + 132 + 12 * curve, 12);
      memcpy (profile->data + 132 + 12 * entry, curves[i], 4);
    }
  while (profile->len % 4 != 0)
    add_zeros (profile, 1);
  size = GUINT32_TO_BE (profile->len);
  memcpy (profile->data, &size, 4);
  return profile;
}
