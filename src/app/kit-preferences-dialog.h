/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kit-library.h"

G_BEGIN_DECLS

#define KIT_TYPE_PREFERENCES_DIALOG (kit_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KitPreferencesDialog,
                      kit_preferences_dialog,
                      KIT,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

/* The interviewer's name, which the library keeps, and what the settings keep. */
KitPreferencesDialog *kit_preferences_dialog_new (KitLibrary *library, GSettings *settings);

G_END_DECLS
