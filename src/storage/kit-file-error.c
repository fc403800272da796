/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-file-error.h"

#include "kit-folder.h"
#include "kit-types.h"

#include <errno.h>
#include <glib/gi18n.h>

static const struct
{
  int code;
  int errnum;
} file_errors[] = {
  { G_FILE_ERROR_EXIST, EEXIST }, { G_FILE_ERROR_ISDIR, EISDIR },
  { G_FILE_ERROR_ACCES, EACCES }, { G_FILE_ERROR_NAMETOOLONG, ENAMETOOLONG },
  { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_NOTDIR, ENOTDIR },
  { G_FILE_ERROR_ROFS, EROFS },   { G_FILE_ERROR_NOSPC, ENOSPC },
  { G_FILE_ERROR_NOMEM, ENOMEM }, { G_FILE_ERROR_MFILE, EMFILE },
  { G_FILE_ERROR_NFILE, ENFILE }, { G_FILE_ERROR_IO, EIO },
  { G_FILE_ERROR_PERM, EPERM },
};

static const char *
sentence (int errnum)
{
  switch (errnum)
    {
    case ENOENT:
      return _ ("The file or its folder does not exist");
    case EACCES:
    case EPERM:
      return _ ("Access to the file or its folder is not permitted");
    case EROFS:
      return _ ("The disk is read-only");
    case ENOSPC:
      return _ ("There is no space left on the disk");
    case EDQUOT:
      return _ ("The space allotted to you on the disk is used up");
    case EIO:
      return _ ("The disk does not read or write as it should");
    case ENOTDIR:
      return _ ("Something that is not a folder stands where a folder should be");
    case EISDIR:
      return _ ("The file is a folder");
    case ENAMETOOLONG:
      return _ ("The name is too long");
    default:
      return g_strerror (errnum);
    }
}

void
kit_file_error_set (GError **error, int errnum)
{
  GIOErrorEnum code = errnum == EDQUOT ? G_IO_ERROR_NO_SPACE : g_io_error_from_errno (errnum);

  g_set_error_literal (error, G_IO_ERROR, code, sentence (errnum));
}

void
kit_file_error_convert (GError **error, GError *file_error)
{
  g_autoptr (GError) from = file_error;

  for (gsize i = 0; i < G_N_ELEMENTS (file_errors); i++)
    {
      if (g_error_matches (from, G_FILE_ERROR, file_errors[i].code))
        {
          kit_file_error_set (error, file_errors[i].errnum);
          return;
        }
    }
  /* GFileError has no code for it; only the reason at the end of the message tells. */
  if (g_str_has_suffix (from->message, g_strerror (EDQUOT)))
    kit_file_error_set (error, EDQUOT);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, from->message);
}

void
kit_file_error_name (GError **error, const char *folder, const char *path)
{
  const char *rest = folder != NULL ? kit_folder_skip (folder, path) : NULL;
  g_autofree char *shown = kit_text_one_line (rest != NULL ? rest : path);

  g_prefix_error (error, "%s: ", shown);
}

void
kit_file_error_set_not_regular (GError **error, mode_t mode)
{
  const char *message;

  if (S_ISLNK (mode))
    message = _ ("The file is a symbolic link");
  else if (S_ISDIR (mode))
    message = _ ("The file is a folder");
  else if (S_ISFIFO (mode))
    message = _ ("The file is a named pipe");
  else if (S_ISSOCK (mode))
    message = _ ("The file is a socket");
  else
    message = _ ("The file is a device");
  g_set_error_literal (error,
                       G_IO_ERROR,
                       S_ISDIR (mode) ? G_IO_ERROR_IS_DIRECTORY : G_IO_ERROR_NOT_REGULAR_FILE,
                       message);
}
