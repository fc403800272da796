/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-block.h"

G_BEGIN_DECLS

#define KIT_TYPE_CHART (kit_chart_get_type ())
G_DECLARE_FINAL_TYPE (KitChart, kit_chart, KIT, CHART, KitBlock)

/* Scores as bars on the scale from 1 to @n_levels, each with its value in numbers and what it
 * rests on. Black and grey; nothing is told by colour alone. The words and numbers are tagged
 * as a table, which is the chart's text for whoever hears it; the bars are ornament.
 * @lowest, @highest: what the ends of the scale are called. */
KitBlock *kit_chart_new (guint n_levels, const char *lowest, const char *highest);

/* @position: 0 to 1 on the scale, negative where nothing is rated. @value: it in words and
 * numbers. @basis: what it rests on. @strong: a total. */
void kit_chart_add (KitChart *self,
                    const char *name,
                    double position,
                    const char *value,
                    const char *basis,
                    gboolean strong);

G_END_DECLS
