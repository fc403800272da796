/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the keys and the menu of the interview page do; for the class of #KitInterviewPage. */
void kit_interview_actions_install (GtkWidgetClass *widget_class);

/* On layouts where the digits need Shift, Ctrl with a key of the digit row is no digit: this
 * looks at the place of the key instead. */
void kit_interview_actions_add_digits (GtkWidget *page);

G_END_DECLS
