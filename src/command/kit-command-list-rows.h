/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-command-table.h"
#include "kit-json-writer.h"
#include "kit-library.h"

G_BEGIN_DECLS

/**
 * KitCommandList:
 * @id_length: how much of an id is shown in a table
 * @evaluations: (element-type utf8 guint): how many evaluations there are, by the candidate's id
 *
 * What the rows of `list` are made from.
 */
typedef struct
{
  KitLibrary *library;
  guint id_length;
  GHashTable *evaluations;
} KitCommandList;

KitCommandList *kit_command_list_new (KitLibrary *library);
void kit_command_list_free (KitCommandList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KitCommandList, kit_command_list_free)

/* Tables with their titles; rows; and the members of the JSON object of one item. */
KitCommandTable *kit_command_list_create_roles (void);
void kit_command_list_add_role_row (KitCommandList *self, KitCommandTable *table, gpointer role);
void kit_command_list_write_role (KitCommandList *self, KitJsonWriter *writer, gpointer role);

KitCommandTable *kit_command_list_create_candidates (void);
void kit_command_list_add_candidate_row (KitCommandList *self,
                                         KitCommandTable *table,
                                         gpointer candidate);
void
kit_command_list_write_candidate (KitCommandList *self, KitJsonWriter *writer, gpointer candidate);

KitCommandTable *kit_command_list_create_evaluations (void);
void kit_command_list_add_evaluation_row (KitCommandList *self,
                                          KitCommandTable *table,
                                          gpointer summary);
void
kit_command_list_write_evaluation (KitCommandList *self, KitJsonWriter *writer, gpointer summary);

G_END_DECLS
