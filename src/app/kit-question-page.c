/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-question-page.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-question-view.h"
#include "kit-words.h"

struct _KitQuestionPage
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  KitQuestionView *view;
};

G_DEFINE_FINAL_TYPE (KitQuestionPage, kit_question_page, ADW_TYPE_BIN)

static char *
describe_position (KitRole *role, KitQuestion *question)
{
  GListModel *questions = kit_role_get_questions (role);
  g_autofree char *text = NULL;
  guint position = 0;

  kit_list_find (questions, kit_item_get_id (KIT_ITEM (question)), &position);
  text =
    g_strdup_printf (_ ("Question %u of %u"), position + 1, g_list_model_get_n_items (questions));
  return kit_words_join (text, kit_role_get_skill_name (role, question), NULL);
}

static void
kit_question_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), KIT_TYPE_QUESTION_PAGE);

  G_OBJECT_CLASS (kit_question_page_parent_class)->dispose (object);
}

static void
kit_question_page_class_init (KitQuestionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (KIT_TYPE_QUESTION_VIEW);

  object_class->dispose = kit_question_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               KIT_RESOURCE_PATH "/kit-question-page.ui");
  gtk_widget_class_bind_template_child (widget_class, KitQuestionPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, KitQuestionPage, view);
}

static void
kit_question_page_init (KitQuestionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

KitQuestionPage *
kit_question_page_new (void)
{
  return g_object_new (KIT_TYPE_QUESTION_PAGE, NULL);
}

void
kit_question_page_show (KitQuestionPage *self, KitRole *role, KitQuestion *question)
{
  g_autofree char *position = NULL;

  g_return_if_fail (KIT_IS_QUESTION_PAGE (self));
  g_return_if_fail (KIT_IS_ROLE (role));
  g_return_if_fail (KIT_IS_QUESTION (question));

  position = describe_position (role, question);
  kit_question_view_set_kit (self->view, role);
  kit_question_view_set_question (self->view, question);
  kit_question_view_set_position_text (self->view, position);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}

void
kit_question_page_toggle_sample_answer (KitQuestionPage *self)
{
  g_return_if_fail (KIT_IS_QUESTION_PAGE (self));

  kit_question_view_set_sample_answer_shown (
    self->view, !kit_question_view_get_sample_answer_shown (self->view));
}
