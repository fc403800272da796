/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-format-error.h"

#include <glib/gi18n.h>

#include "kit-types.h"

/* So much of a text stands in an error. */
#define MAX_QUOTED 40

typedef struct
{
  guint line;
} KitFormatErrorPrivate;

static void
kit_format_error_private_init (KitFormatErrorPrivate *priv)
{
  priv->line = 0;
}

static void
kit_format_error_private_copy (const KitFormatErrorPrivate *source, KitFormatErrorPrivate *target)
{
  target->line = source->line;
}

static void
kit_format_error_private_clear (KitFormatErrorPrivate *priv)
{
}

/* Defines the quark and kit_format_error_get_private(); the line travels with every copy. The
 * macro casts from bytes to the struct, which GLib has aligned. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wcast-align"
G_DEFINE_EXTENDED_ERROR (KitFormatError, kit_format_error)
#pragma GCC diagnostic pop

void
kit_format_error_set (GError **error, KitFormatError code, guint line, const char *format, ...)
{
  va_list arguments;
  g_autofree char *said = NULL;
  g_autofree char *what = NULL;
  GError *made;

  g_return_if_fail (format != NULL);

  if (error == NULL || *error != NULL)
    return;

  va_start (arguments, format);
  said = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  what = kit_text_one_line (said);
  if (line == 0)
    made = g_error_new_literal (KIT_FORMAT_ERROR, code, what);
  else
    /* Translators: the place of an error in a file, and what is wrong there. */
    made = g_error_new (KIT_FORMAT_ERROR, code, _ ("line %u: %s"), line, what);

  kit_format_error_get_private (made)->line = line;
  *error = made;
}

char *
kit_format_error_quote (const char *text)
{
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  beginning = kit_text_headline (text, MAX_QUOTED);
  return g_strdup_printf ("“%s”", beginning);
}

void
kit_format_error_append_name (GString *path, const char *name)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (path != NULL);
  g_return_if_fail (name != NULL);

  shown = kit_text_headline (name, MAX_QUOTED);
  g_string_append_printf (path, "%s%s", path->len == 0 ? "" : ".", shown);
}

void
kit_format_error_append_index (GString *path, guint index)
{
  g_return_if_fail (path != NULL);

  g_string_append_printf (path, "[%u]", index);
}

guint
kit_format_error_get_line (const GError *error)
{
  if (error == NULL || error->domain != KIT_FORMAT_ERROR)
    return 0;

  return kit_format_error_get_private (error)->line;
}
