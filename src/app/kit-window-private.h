/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-interview-page.h"
#include "kit-library-page.h"
#include "kit-window.h"

G_BEGIN_DECLS

/* What the window's own files share. */

KitLibraryPage *kit_window_get_library_page (KitWindow *self);
AdwToastOverlay *kit_window_get_toast_overlay (KitWindow *self);
AdwNavigationView *kit_window_get_navigation_view (KitWindow *self);
AdwNavigationPage *kit_window_get_visible_page (KitWindow *self);

/* (nullable): of the interview that is open, in view or not */
KitInterviewPage *kit_window_find_interview_page (KitWindow *self);
gboolean kit_window_is_working (KitWindow *self);

/* What the toast of kit_window_set_undo_toast() offers; nothing where there is none. */
void kit_window_undo (KitWindow *self);

/* Leaves an open interview, as Back does; its draft stays as it is. */
void kit_window_show_library (KitWindow *self);

/* Opens the draft of that id, in a while. @stop_name: (nullable) */
void kit_window_resume (KitWindow *self, const char *evaluation_id, const char *stop_name);

void kit_window_import_file (KitWindow *self, GFile *file);
/* With a place to paste a text into, which holds the clipboard's if there is one. */
void kit_window_import_clipboard (KitWindow *self);

/* The evaluation in view, the kit of the role as a form, or the record of the candidate, as it
 * comes out of the printer; nothing where there is none of them. */
void kit_window_print (KitWindow *self);
/* Has "win.print" enabled while there is one. */
void kit_window_follow_printable (KitWindow *self);

/* kit-window-exporting.c: the same of all evaluations of the role or the candidate in view; there
 * may be none. */
void kit_window_export (KitWindow *self);
void kit_window_update_exportable (KitWindow *self);

/* Shows a draft that was changed elsewhere as it is now. */
void kit_window_follow_drafts (KitWindow *self);

/* Takes files and texts that are dropped on the library. In an interview a text is dropped into
 * a note. */
void kit_window_accept_drops (KitWindow *self);

/* The actions "win.*", and "interview.*" for when nothing has the focus. */
void kit_window_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
