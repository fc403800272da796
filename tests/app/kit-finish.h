/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-app-fixture.h"

#include "kit-evaluation.h"

G_BEGIN_DECLS

/**
 * KitFinish:
 *
 * An interview in a window of its own, at the page where it is finished, submitted and taken back.
 */
typedef struct
{
  KitLibrary *library;
  KitEvaluation *evaluation;
  AdwNavigationView *view;
  GtkWidget *page;
  GtkWidget *window;
} KitFinish;

/* @candidate_name: (nullable) */
void kit_finish_begin (KitFinish *self, KitAppFixture *fixture, const char *candidate_name);
void kit_finish_end (KitFinish *self);

/* Whether the page has a label of that text in view. */
gboolean kit_finish_shows (KitFinish *self, const char *text);
GtkWidget *kit_finish_find_submit (KitFinish *self);
void kit_finish_rate_all (KitEvaluation *evaluation, guint rating);
/* Clicks the recommendation of that label: a second time takes it back. */
void kit_finish_recommend (KitFinish *self, const char *label);

/* For kit_app_wait_for(): the submission, or its being taken back, has come to its end. */
gboolean kit_finish_is_submitted (gpointer finish);
gboolean kit_finish_is_draft (gpointer finish);

G_END_DECLS
