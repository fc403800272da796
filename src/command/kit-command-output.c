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
  g_autofree char *visible = NULL;
  g_autofree char *line = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  visible = kit_text_one_line (message);
  line = g_strconcat ("interview-kit: ", visible, "\n", NULL);
  write_all (STDERR_FILENO, line, strlen (line));
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
