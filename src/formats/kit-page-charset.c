/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-page-charset.h"

/* What the bytes 0x80 to 0x9F stand for in Windows-1252; 0 where nothing does. */
static const gunichar2 windows_1252[] = {
  0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* The byte that was read as @c; -1 where no byte is. */
static int
get_byte (gunichar c)
{
  if (c < 0x100)
    return (int) c;

  for (gsize i = 0; i < G_N_ELEMENTS (windows_1252); i++)
    if (windows_1252[i] == c)
      return (int) (0x80 + i);
  return -1;
}

char *
kit_page_charset_repair (const char *text)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  gboolean is_ascii = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      int byte = get_byte (g_utf8_get_char (text));

      if (byte < 0)
        return NULL;
      is_ascii = is_ascii && byte < 0x80;
      g_string_append_c (bytes, (char) byte);
    }

  /* Hardly any other text happens to make UTF-8. */
  if (is_ascii || !g_utf8_validate_len (bytes->str, bytes->len, NULL))
    return NULL;
  return g_string_free (g_steal_pointer (&bytes), FALSE);
}
