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

G_END_DECLS
