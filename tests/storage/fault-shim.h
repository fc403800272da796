/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * Stands before the C library and lets its calls fail on purpose.
 *
 * Rules are "CALL:ACTION:WHEN", with commas between. CALL is open (of a file to be made),
 * nofollow (open of what must be no symlink), read and write (of a regular file), fsync, rename,
 * mkdir, chmod, link or unlink. ACTION is the name of an errno, KILL (SIGKILL before the call),
 * SHORT (half of a write) or a number of ms to wait before the call. WHEN is the number of the
 * call, from 1, with a + for it and all that follow. A program begins with the rules in the
 * environment's KIT_FAULT; whenever the file that KIT_FAULT_FILE names is replaced, its one line
 * takes their place. KIT_FAULT_BELOW is how the path of what fails begins: all may where it is not
 * set.
 */
void fault_set (const char *rules);
/* How many calls there were, and how many were tampered with, since fault_set(). */
unsigned fault_count (const char *call);
unsigned fault_fired (void);
