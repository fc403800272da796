/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "writer-fixture.h"

#include "storage-fixture.h"

#include <utime.h>

static void
saved_cb (KitWriter *writer, const char *path, Told *told)
{
  g_assert_true (g_path_is_absolute (path));
  told->saved++;
}

static void
conflict_cb (KitWriter *writer, const char *path, const char *kept_as, Told *told)
{
  g_assert_cmpuint (told->conflicts, <=, told->saved);
  told->conflicts++;
  g_set_str (&told->kept_as, kept_as);
}

static void
pending_cb (KitWriter *writer, GParamSpec *pspec, Told *told)
{
  told->pending_notifies++;
}

static void
error_cb (KitWriter *writer, GParamSpec *pspec, Told *told)
{
  told->error_notifies++;
}

KitWriter *
writer_new (Told *told)
{
  KitWriter *writer = g_object_new (KIT_TYPE_WRITER, "retry-delay", 30, NULL);

  g_signal_connect (writer, "saved", G_CALLBACK (saved_cb), told);
  g_signal_connect (writer, "conflict", G_CALLBACK (conflict_cb), told);
  g_signal_connect (writer, "notify::pending", G_CALLBACK (pending_cb), told);
  g_signal_connect (writer, "notify::error", G_CALLBACK (error_cb), told);
  return writer;
}

void
put (KitWriter *writer, const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = text != NULL ? bytes_of (text) : NULL;

  kit_writer_put (writer, path, bytes);
}

void
flush (KitWriter *writer)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kit_writer_flush (writer, 20000, &error));
  g_assert_no_error (error);
}

void
expect_now (KitWriter *writer, const char *path)
{
  KitFileStamp stamp;

  kit_file_stamp_read (path, &stamp);
  kit_writer_expect (writer, path, &stamp);
}

void
touch (const char *path)
{
  struct utimbuf times = { .actime = 1000000, .modtime = 1000000 };

  g_assert_no_errno (utime (path, &times));
}
