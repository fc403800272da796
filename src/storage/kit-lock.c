/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For F_OFD_SETLK. */
#define _GNU_SOURCE

#include "kit-lock.h"

#include "kit-file-error.h"
#include "kit-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define LOCK_MODE 0600

struct _KitLock
{
  GObject parent_instance;
  int fd;
};

G_DEFINE_FINAL_TYPE (KitLock, kit_lock, G_TYPE_OBJECT)

static int
open_lock (const char *path, GError **error)
{
  g_autofd int fd = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, LOCK_MODE);
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      kit_file_error_set (error, errno);
      return -1;
    }
  if (!S_ISREG (status.st_mode))
    {
      kit_file_error_set_not_regular (error, status.st_mode);
      return -1;
    }
  if ((status.st_mode & 07777) != LOCK_MODE)
    fchmod (fd, LOCK_MODE);
  return g_steal_fd (&fd);
}

/* A lock of the open file where there is such a thing: one of the process is gone as soon as
 * any descriptor of the file is closed. */
static int
set_lock (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int result = fcntl (fd, F_OFD_SETLK, &lock);

  if (result != 0 && errno == EINVAL)
    result = fcntl (fd, F_SETLK, &lock);
  return result;
}

static void
kit_lock_finalize (GObject *object)
{
  KitLock *self = KIT_LOCK (object);

  g_clear_fd (&self->fd, NULL);
  G_OBJECT_CLASS (kit_lock_parent_class)->finalize (object);
}

static void
kit_lock_class_init (KitLockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kit_lock_finalize;
}

static void
kit_lock_init (KitLock *self)
{
  self->fd = -1;
}

KitLock *
kit_lock_acquire (const char *path, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofd int fd = -1;
  KitLock *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  folder = g_path_get_dirname (path);
  if (!kit_folder_make (folder, error))
    return NULL;
  fd = open_lock (path, error);
  if (fd < 0)
    return NULL;
  if (set_lock (fd) != 0)
    {
      if (errno == EACCES || errno == EAGAIN)
        g_set_error_literal (
          error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("Interview Kit is at work here already"));
      else
        kit_file_error_set (error, errno);
      return NULL;
    }
  self = g_object_new (KIT_TYPE_LOCK, NULL);
  self->fd = g_steal_fd (&fd);
  return self;
}
