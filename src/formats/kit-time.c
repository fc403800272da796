/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-time.h"

#include <string.h>

/* Whether @text begins like @shape, in which a 0 stands for any digit. */
static gboolean
has_shape (const char *text, const char *shape)
{
  for (; *shape != '\0'; text++, shape++)
    if (*shape == '0' ? !g_ascii_isdigit (*text) : *text != *shape)
      return FALSE;
  return TRUE;
}

static int
get_number (const char *digits, guint count)
{
  int number = 0;

  for (guint i = 0; i < count; i++)
    number = number * 10 + g_ascii_digit_value (digits[i]);
  return number;
}

/* "", or a point and one to six digits, in front of @rest; -1 for anything else. */
static int
parse_microseconds (const char *text, const char **rest)
{
  int microseconds = 0;
  int scale = 100000;

  *rest = text;
  if (*text != '.')
    return 0;

  for (text++; g_ascii_isdigit (*text) && scale > 0; text++, scale /= 10)
    microseconds += g_ascii_digit_value (*text) * scale;
  *rest = text;
  return scale == 100000 ? -1 : microseconds;
}

GDateTime *
kit_time_from_text (const char *text)
{
  g_autoptr (GDateTime) time = NULL;
  const char *zone;
  int microseconds;

  g_return_val_if_fail (text != NULL, NULL);

  if (!has_shape (text, "0000-00-00T00:00:00"))
    return NULL;

  microseconds = parse_microseconds (text + 19, &zone);
  if (microseconds < 0 || (strcmp (zone, "Z") != 0 && strcmp (zone, "+00:00") != 0))
    return NULL;

  time = g_date_time_new_utc (get_number (text, 4),
                              get_number (text + 5, 2),
                              get_number (text + 8, 2),
                              get_number (text + 11, 2),
                              get_number (text + 14, 2),
                              get_number (text + 17, 2));
  return time == NULL ? NULL : g_date_time_add (time, microseconds);
}

char *
kit_time_to_text (GDateTime *time)
{
  g_autoptr (GDateTime) utc = NULL;

  g_return_val_if_fail (time != NULL, NULL);

  utc = g_date_time_to_utc (time);
  return g_date_time_format_iso8601 (utc);
}

gboolean
kit_date_is_valid (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return has_shape (text, "0000-00-00") && text[10] == '\0' &&
         g_date_valid_dmy ((GDateDay) get_number (text + 8, 2),
                           (GDateMonth) get_number (text + 5, 2),
                           (GDateYear) get_number (text, 4));
}
