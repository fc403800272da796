/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define KIT_TYPE_LOCK (kit_lock_get_type ())
G_DECLARE_FINAL_TYPE (KitLock, kit_lock, KIT, LOCK, GObject)

/* An fcntl() lock on @path, which is made if need be, held until the object or the process
 * ends. %NULL and G_IO_ERROR_BUSY where another process holds it. */
KitLock *kit_lock_acquire (const char *path, GError **error);

G_END_DECLS
