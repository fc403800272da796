/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both open() and open64() are to be defined here. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include "fault-shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define RULES_MAX 8
#define SHORT (-1)

typedef enum
{
  CALL_OPEN,
  CALL_NOFOLLOW,
  CALL_READ,
  CALL_WRITE,
  CALL_FSYNC,
  CALL_RENAME,
  CALL_MKDIR,
  CALL_CHMOD,
  CALL_LINK,
  CALL_UNLINK,
  N_CALLS
} Call;

static const char *const call_names[N_CALLS] = {
  "open", "nofollow", "read", "write", "fsync", "rename", "mkdir", "chmod", "link", "unlink",
};

static const struct
{
  const char *name;
  int errnum;
} errors[] = {
  { "EIO", EIO },     { "ENOSPC", ENOSPC }, { "EACCES", EACCES }, { "EROFS", EROFS },
  { "EPERM", EPERM }, { "EDQUOT", EDQUOT }, { "EINVAL", EINVAL }, { "ELOOP", ELOOP },
};

typedef struct
{
  Call call;
  int errnum;
  int kill;
  unsigned delay_ms;
  unsigned when;
  int and_on;
} Rule;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static Rule rules[RULES_MAX];
static unsigned n_rules;
static unsigned counts[N_CALLS];
static unsigned fired;
static const char *rules_file;
static const char *below;
static struct timespec rules_time;

static void
die (const char *rule)
{
  fprintf (stderr, "fault-shim: what is \"%s\"?\n", rule);
  abort ();
}

static Call
parse_call (const char *name)
{
  for (int call = 0; call < N_CALLS; call++)
    {
      if (strcmp (call_names[call], name) == 0)
        return (Call) call;
    }
  die (name);
  return N_CALLS;
}

static void
parse_action (Rule *rule, const char *action)
{
  if (strcmp (action, "KILL") == 0)
    rule->kill = 1;
  else if (strcmp (action, "SHORT") == 0)
    rule->errnum = SHORT;
  else if (action[0] >= '0' && action[0] <= '9')
    rule->delay_ms = (unsigned) atoi (action);
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
    {
      if (strcmp (errors[i].name, action) == 0)
        rule->errnum = errors[i].errnum;
    }
  if (!rule->kill && rule->errnum == 0 && rule->delay_ms == 0)
    die (action);
}

static void
parse_rule (const char *text)
{
  char call[16];
  char action[16];
  Rule rule = { 0 };

  if (n_rules == RULES_MAX || sscanf (text, "%15[^:]:%15[^:]:%u", call, action, &rule.when) != 3)
    die (text);
  rule.call = parse_call (call);
  parse_action (&rule, action);
  rule.and_on = text[strlen (text) - 1] == '+';
  rules[n_rules++] = rule;
}

/* With the mutex held. */
static void
take_rules (const char *text)
{
  char *copy = text != NULL ? strdup (text) : NULL;
  char *rest = NULL;

  memset (counts, 0, sizeof counts);
  n_rules = 0;
  fired = 0;
  for (char *rule = copy != NULL ? strtok_r (copy, ",", &rest) : NULL; rule != NULL;
       rule = strtok_r (NULL, ",", &rest))
    parse_rule (rule);
  free (copy);
}

/* With the mutex held. The C library's own streams do not come through here. */
static void
take_rules_of_file (void)
{
  struct stat status;
  char text[256] = "";
  FILE *file;

  if (rules_file == NULL || stat (rules_file, &status) != 0 ||
      (status.st_mtim.tv_sec == rules_time.tv_sec && status.st_mtim.tv_nsec == rules_time.tv_nsec))
    return;
  rules_time = status.st_mtim;
  file = fopen (rules_file, "re");
  if (file == NULL)
    die (rules_file);
  if (fgets (text, sizeof text, file) != NULL)
    text[strcspn (text, "\n")] = '\0';
  fclose (file);
  take_rules (text);
}

void
fault_set (const char *text)
{
  pthread_mutex_lock (&mutex);
  take_rules (text);
  pthread_mutex_unlock (&mutex);
}

unsigned
fault_count (const char *call)
{
  unsigned count;

  pthread_mutex_lock (&mutex);
  count = counts[parse_call (call)];
  pthread_mutex_unlock (&mutex);
  return count;
}

unsigned
fault_fired (void)
{
  unsigned count;

  pthread_mutex_lock (&mutex);
  count = fired;
  pthread_mutex_unlock (&mutex);
  return count;
}

static void
wait_ms (unsigned ms)
{
  struct timespec time = { ms / 1000, (long) (ms % 1000) * 1000000 };

  while (nanosleep (&time, &time) != 0 && errno == EINTR)
    continue;
}

/* 0, an errno or SHORT. */
static int
strike (Call call)
{
  Rule rule = { 0 };

  pthread_mutex_lock (&mutex);
  take_rules_of_file ();
  counts[call]++;
  for (unsigned i = 0; i < n_rules; i++)
    {
      if (rules[i].call == call &&
          (rules[i].when == counts[call] || (rules[i].and_on && rules[i].when < counts[call])))
        {
          rule = rules[i];
          fired++;
        }
    }
  pthread_mutex_unlock (&mutex);

  if (rule.kill)
    kill (getpid (), SIGKILL);
  if (rule.delay_ms > 0)
    wait_ms (rule.delay_ms);
  return rule.errnum;
}

__attribute__ ((constructor)) static void
begin (void)
{
  rules_file = getenv ("KIT_FAULT_FILE");
  below = getenv ("KIT_FAULT_BELOW");
  fault_set (getenv ("KIT_FAULT"));
}

#define REAL(name, type) ((type) dlsym (RTLD_NEXT, name))
#define FAIL(errnum)                                                                               \
  do                                                                                               \
    {                                                                                              \
      int errnum_ = (errnum);                                                                      \
                                                                                                   \
      if (errnum_ != 0)                                                                            \
        {                                                                                          \
          errno = errnum_;                                                                         \
          return -1;                                                                               \
        }                                                                                          \
    }                                                                                              \
  while (0)

static int
strike_path (Call call, const char *path)
{
  return below == NULL || strncmp (path, below, strlen (below)) == 0 ? strike (call) : 0;
}

static int
strike_fd (Call call, int fd)
{
  char link[32];
  char path[4096];
  ssize_t length;

  if (below == NULL)
    return strike (call);
  snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink (link, path, sizeof path - 1);
  path[length > 0 ? length : 0] = '\0';
  return strike_path (call, path);
}

static int
open_real (const char *name, const char *path, int flags, va_list arguments)
{
  mode_t mode = 0;

  if (flags & (O_CREAT | __O_TMPFILE))
    mode = va_arg (arguments, mode_t);
  if (flags & O_CREAT)
    FAIL (strike_path (CALL_OPEN, path));
  if (flags & O_NOFOLLOW)
    FAIL (strike_path (CALL_NOFOLLOW, path));
  return REAL (name, int (*) (const char *, int, ...)) (path, flags, mode);
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_real ("open", path, flags, arguments);
  va_end (arguments);
  return fd;
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  int fd;

  va_start (arguments, flags);
  fd = open_real ("open64", path, flags, arguments);
  va_end (arguments);
  return fd;
}

static int
is_regular (int fd)
{
  struct stat status;

  return fd > 2 && fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
}

ssize_t
read (int fd, void *data, size_t size)
{
  if (is_regular (fd))
    FAIL (strike_fd (CALL_READ, fd));
  return REAL ("read", ssize_t (*) (int, void *, size_t)) (fd, data, size);
}

ssize_t
write (int fd, const void *data, size_t size)
{
  int errnum = is_regular (fd) ? strike_fd (CALL_WRITE, fd) : 0;

  if (errnum == SHORT)
    size = (size + 1) / 2;
  else
    FAIL (errnum);
  return REAL ("write", ssize_t (*) (int, const void *, size_t)) (fd, data, size);
}

int
fsync (int fd)
{
  FAIL (strike_fd (CALL_FSYNC, fd));
  return REAL ("fsync", int (*) (int)) (fd);
}

int
rename (const char *from, const char *to)
{
  FAIL (strike_path (CALL_RENAME, from));
  return REAL ("rename", int (*) (const char *, const char *)) (from, to);
}

int
mkdir (const char *path, mode_t mode)
{
  FAIL (strike_path (CALL_MKDIR, path));
  return REAL ("mkdir", int (*) (const char *, mode_t)) (path, mode);
}

int
chmod (const char *path, mode_t mode)
{
  FAIL (strike_path (CALL_CHMOD, path));
  return REAL ("chmod", int (*) (const char *, mode_t)) (path, mode);
}

int
link (const char *from, const char *to)
{
  FAIL (strike_path (CALL_LINK, from));
  return REAL ("link", int (*) (const char *, const char *)) (from, to);
}

int
unlink (const char *path)
{
  FAIL (strike_path (CALL_UNLINK, path));
  return REAL ("unlink", int (*) (const char *)) (path);
}
