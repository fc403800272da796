/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-command-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
write_all (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;

      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}

static gboolean
write_to_stdout (const char *data, gsize size)
{
  if (write_all (STDOUT_FILENO, data, size))
    return TRUE;

  kit_command_output_error (_ ("standard output: %s"), g_strerror (errno));

  return FALSE;
}

gboolean
kit_command_output_write (const char *text)
{
  return write_to_stdout (text, strlen (text));
}

gboolean
kit_command_output_write_bytes (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return write_to_stdout (data, size);
}

gboolean
kit_command_output_write_json (KitJsonWriter *writer)
{
  g_autofree char *text = kit_json_writer_end (writer);

  return kit_command_output_write (text);
}

void
kit_command_output_error (const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *line = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  escaped = kit_command_output_escape (message);
  line = g_strconcat ("interview-kit: ", escaped, "\n", NULL);
  write_all (STDERR_FILENO, line, strlen (line));
}

/* Line ends become spaces; other characters that only steer become U+FFFD. */
static gunichar
get_visible (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
      return character == '\n' || character == '\r' || character == '\t' ? ' ' : 0xfffd;
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return ' ';
    default:
      return character;
    }
}

char *
kit_command_output_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_sized_new (strlen (valid));

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    g_string_append_unichar (out, get_visible (g_utf8_get_char (c)));

  return g_string_free_and_steal (out);
}

void
kit_command_output_add_score (KitJsonWriter *writer, const char *name, KitScore score)
{
  KitJson value = { .type = KIT_JSON_NUMBER };

  if (kit_score_is_null (score))
    {
      kit_json_writer_add_null (writer, name);
      return;
    }

  value.text = kit_score_to_string (score, 2);
  kit_json_writer_add_value (writer, name, &value);
  g_free (value.text);
}

void
kit_command_output_add_text (KitJsonWriter *writer, const char *name, const char *text)
{
  if (text == NULL)
    kit_json_writer_add_null (writer, name);
  else
    kit_json_writer_add_text (writer, name, text);
}

void
kit_command_output_add_line (KitJsonWriter *writer, const char *name, guint line)
{
  if (line == 0)
    kit_json_writer_add_null (writer, name);
  else
    kit_json_writer_add_integer (writer, name, line);
}
