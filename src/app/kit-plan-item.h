/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-question.h"

G_BEGIN_DECLS

#define KIT_TYPE_PLAN_ITEM (kit_plan_item_get_type ())
G_DECLARE_FINAL_TYPE (KitPlanItem, kit_plan_item, KIT, PLAN_ITEM, GObject)

/* A question that may be in a plan. Properties: question (construct only), planned, kept (construct
 * only: whether it is planned and stays so). */
KitPlanItem *kit_plan_item_new (KitQuestion *question, gboolean planned, gboolean kept);
KitQuestion *kit_plan_item_get_question (KitPlanItem *self);
gboolean kit_plan_item_get_planned (KitPlanItem *self);
gboolean kit_plan_item_get_kept (KitPlanItem *self);

G_END_DECLS
