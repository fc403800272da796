/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_APPLICATION (kit_application_get_type ())
G_DECLARE_FINAL_TYPE (KitApplication, kit_application, KIT, APPLICATION, AdwApplication)

/* The program with a window. Construct properties: library, settings. A signal to end, or the
 * end of the session, does not end it before what was typed is on the disk. */
KitApplication *kit_application_new (KitLibrary *library, GSettings *settings);

/* Whether no window was opened, because another program has the library; it was said on standard
 * error. */
gboolean kit_application_is_locked_out (KitApplication *self);

G_END_DECLS
