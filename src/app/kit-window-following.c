/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-window-private.h"

#include <glib/gi18n.h>

#include "kit-evaluation-page.h"
#include "kit-interview-page.h"

/* How the window goes along with what becomes of a draft: written elsewhere as well, or submitted.
 */

/* The page that is opened anew has the caret at the end of the note, and a key never goes anywhere
 * else than it was meant to: a private word into what others read, for instance. */
static gboolean
is_typing (KitWindow *self)
{
  AdwNavigationPage *page = kit_window_get_visible_page (self);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (KIT_IS_EVALUATION_PAGE (page))
    return TRUE;
  if (KIT_IS_INTERVIEW_PAGE (page) && kit_interview_page_is_in_note (KIT_INTERVIEW_PAGE (page)))
    return FALSE;

  return GTK_IS_TEXT_VIEW (focus) || GTK_IS_EDITABLE (focus);
}

/* Somebody is in the midst of writing, of saying why, or of submitting it. */
static gboolean
keeps_draft_cb (KitWindow *self, KitEvaluation *evaluation)
{
  return is_typing (self) || kit_window_is_working (self) ||
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL;
}

/* (transfer full) (nullable): where one is in the interview of @evaluation */
static char *
dup_stop_name (KitWindow *self, KitEvaluation *evaluation)
{
  KitInterviewPage *page = kit_window_find_interview_page (self);
  KitInterview *interview = page != NULL ? kit_interview_page_get_interview (page) : NULL;
  KitStop *stop;

  if (interview == NULL || kit_interview_get_evaluation (interview) != evaluation)
    return NULL;

  stop = kit_interview_get_current (interview);

  return g_strdup (stop != NULL ? kit_stop_get_name (stop) : "");
}

/* The same place of the same interview, with what is in its file now. */
static void
draft_replaced_cb (KitWindow *self, KitEvaluation *old, KitEvaluation *now, gboolean kept)
{
  g_autofree char *stop_name = dup_stop_name (self, old);

  if (stop_name == NULL)
    return;

  kit_window_open_interview (self, now, stop_name);
  kit_window_add_toast (GTK_WIDGET (self),
                        kept ? _ ("Changed elsewhere; what you had is kept beside it")
                             : _ ("Changed elsewhere, and shown as it is now"),
                        NULL,
                        NULL,
                        NULL);
}

static gboolean
is_interview_of (AdwNavigationPage *page, KitEvaluation *evaluation)
{
  return KIT_IS_INTERVIEW_PAGE (page) &&
         kit_interview_get_evaluation (
           kit_interview_page_get_interview (KIT_INTERVIEW_PAGE (page))) == evaluation;
}

void
kit_window_leave_interview (KitWindow *self, KitEvaluation *evaluation)
{
  g_autoptr (GListModel) stack = NULL;
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  AdwNavigationView *view;

  g_return_if_fail (KIT_IS_WINDOW (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  view = kit_window_get_navigation_view (self);
  stack = adw_navigation_view_get_navigation_stack (view);
  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (!is_interview_of (page, evaluation))
        g_ptr_array_add (pages, page);
    }
  if (pages->len < g_list_model_get_n_items (stack))
    adw_navigation_view_replace (view, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

void
kit_window_follow_drafts (KitWindow *self)
{
  KitLibrary *library;

  g_return_if_fail (KIT_IS_WINDOW (self));

  library = kit_window_get_library (self);
  g_signal_connect_object (
    library, "keeps-draft", G_CALLBACK (keeps_draft_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
    library, "draft-replaced", G_CALLBACK (draft_replaced_cb), self, G_CONNECT_SWAPPED);
}
