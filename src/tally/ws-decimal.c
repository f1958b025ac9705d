/* ws-decimal.c — decimal numbers of files, exactly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Money never passes through a double: 0.1 + 0.2 would decide that a project does not fit. */

#include "ws-decimal.h"

#define DIGITS_MAX 15

/**
 * ws_decimal_parse:
 * @text: "1200", "1200.50" or "1200,50"; no sign, no marks between thousands
 *
 * Zeros at the end of the decimals are dropped, so that "10.00" has none.
 */
gboolean
ws_decimal_parse (const char *text,
                  WsDecimal  *decimal)
{
  const char *p = text;
  guint zeros = 0;

  *decimal = (WsDecimal) { 0, 0 };
  for (; g_ascii_isdigit (*p); p++)
    {
      if (p - text >= DIGITS_MAX)
        return FALSE;
      decimal->digits = decimal->digits * 10 + (*p - '0');
    }
  if (p == text || (*p != '\0' && *p != '.' && *p != ','))
    return FALSE;
  if (*p == '\0')
    return TRUE;
  if (!g_ascii_isdigit (*++p))
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      if (*p == '0')
        {
          zeros++;
          continue;
        }
      for (zeros++; zeros > 0; zeros--)
        {
          if (++decimal->decimals > WS_DECIMAL_MAX || decimal->digits > G_GINT64_CONSTANT (100000000000000))
            return FALSE;
          decimal->digits *= 10;
        }
      decimal->digits += *p - '0';
    }
  return TRUE;
}

/**
 * ws_decimal_rescale:
 * @decimals: at least those of @decimal
 * @digits: (out): @decimal in units of 10^-@decimals
 *
 * Returns: %FALSE where the number is too large
 */
gboolean
ws_decimal_rescale (WsDecimal  decimal,
                    guint      decimals,
                    gint64    *digits)
{
  *digits = decimal.digits;
  for (; decimal.decimals < decimals; decimal.decimals++)
    if (__builtin_mul_overflow (*digits, 10, digits))
      return FALSE;
  return decimal.decimals == decimals;
}

/* Returns: (transfer full): "1200.5": with a point, without marks between thousands and without zeros at the end */
char *
ws_decimal_format (gint64 digits,
                   guint  decimals)
{
  gint64 unit = 1;

  for (; decimals > 0 && digits % 10 == 0; decimals--)
    digits /= 10;
  for (guint i = 0; i < decimals; i++)
    unit *= 10;
  return decimals == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, digits)
                       : g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, digits / unit, (int) decimals,
                                          digits % unit);
}
