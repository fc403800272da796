/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-item.h"

G_BEGIN_DECLS

/**
 * kit_contract_check:
 * @skipped: (nullable): names of properties that must not emit KitItem::changed
 *
 * Walks the writable properties of @item: setting another value notifies once and emits
 * KitItem::changed once, setting it again does neither, and the value that was set is read
 * back.
 *
 * Returns: how many properties were walked
 */
guint kit_contract_check (gpointer item, const char *const *skipped);

/* Counts emissions of "changed" on @item until g_signal_handlers_disconnect_by_data(). */
void kit_contract_count_changes (gpointer item, guint *count);
void kit_contract_count_notifies (gpointer item, const char *property, guint *count);

/* Runs @statement and asserts that it was refused as a programmer's error. */
#define kit_assert_critical(statement)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, "*assertion*failed*");              \
    statement;                                                                                     \
    g_test_assert_expected_messages ();                                                            \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
