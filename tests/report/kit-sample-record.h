/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kit-record.h"

G_BEGIN_DECLS

/* The full sample evaluation of @candidate, by an interviewer of that id and name; its notes name
 * Joan Reed, Max Miller and Ada Quill. */
KitEvaluation *
kit_sample_evaluation_by (KitCandidate *candidate, const char *interviewer, const char *name);

/* Of Ada Quill: all that a record can have, by Joan Reed and Max Miller. */
KitRecord *kit_sample_record (void);

G_END_DECLS
