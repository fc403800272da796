/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"
#include "kit-level.h"
#include "kit-question.h"
#include "kit-red-flag.h"
#include "kit-skill.h"

G_BEGIN_DECLS

#define KIT_TYPE_ROLE (kit_role_get_type ())
G_DECLARE_FINAL_TYPE (KitRole, kit_role, KIT, ROLE, KitItem)

/**
 * KitRole:
 *
 * What one hires for, with its kit: overview, skills, questions, red flags and rating scale.
 * Properties: title, overview, minutes, revision (from 1), language (BCP 47), source-name,
 * source-digest, source-url, created, modified (GDateTime, UTC, nullable), included (whether it
 * came with the program and is read-only; not part of the file).
 * The lists are live: GListModels of #KitLevel, #KitSkill, #KitQuestion and #KitRedFlag in
 * their order; owned by the role.
 */
KitRole *kit_role_new (const char *id, const char *title);

/* (transfer full): a deep copy, ids and extras included; not "included". */
KitRole *kit_role_copy (KitRole *self);

const char *kit_role_get_title (KitRole *self);
void kit_role_set_title (KitRole *self, const char *title);
const char *kit_role_get_overview (KitRole *self);
void kit_role_set_overview (KitRole *self, const char *overview);
guint kit_role_get_minutes (KitRole *self);
void kit_role_set_minutes (KitRole *self, guint minutes);
guint kit_role_get_revision (KitRole *self);
void kit_role_set_revision (KitRole *self, guint revision);
const char *kit_role_get_language (KitRole *self);
void kit_role_set_language (KitRole *self, const char *language);
const char *kit_role_get_source_name (KitRole *self);
void kit_role_set_source_name (KitRole *self, const char *name);
const char *kit_role_get_source_digest (KitRole *self);
void kit_role_set_source_digest (KitRole *self, const char *digest);
const char *kit_role_get_source_url (KitRole *self);
void kit_role_set_source_url (KitRole *self, const char *url);
GDateTime *kit_role_get_created (KitRole *self);
void kit_role_set_created (KitRole *self, GDateTime *created);
GDateTime *kit_role_get_modified (KitRole *self);
void kit_role_set_modified (KitRole *self, GDateTime *modified);
gboolean kit_role_get_included (KitRole *self);
void kit_role_set_included (KitRole *self, gboolean included);

GListModel *kit_role_get_scale (KitRole *self);
GListModel *kit_role_get_skills (KitRole *self);
GListModel *kit_role_get_questions (KitRole *self);
GListModel *kit_role_get_red_flags (KitRole *self);

/* The scale is replaced whole: @labels of the levels 1 to L in order, 4 to 7 of them. A new
 * role has the default one of five levels. */
void kit_role_set_scale (KitRole *self, const char *const *labels);
guint kit_role_get_n_levels (KitRole *self);
KitLevel *kit_role_get_level (KitRole *self, guint number);

/* Adding takes a reference; ids must be unique in their list. */
void kit_role_add_skill (KitRole *self, KitSkill *skill);
void kit_role_add_question (KitRole *self, KitQuestion *question);
void kit_role_add_red_flag (KitRole *self, KitRedFlag *red_flag);

/* (transfer none) (nullable) */
KitSkill *kit_role_find_skill (KitRole *self, const char *id);
KitQuestion *kit_role_find_question (KitRole *self, const char *id);
KitRedFlag *kit_role_find_red_flag (KitRole *self, const char *id);

/* The name of the skill of @question, or "" */
const char *kit_role_get_skill_name (KitRole *self, KitQuestion *question);

/* The sum of the minutes of all questions. */
guint kit_role_get_question_minutes (KitRole *self);

G_END_DECLS
