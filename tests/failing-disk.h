/* failing-disk.h — a disk that fails when it is told to. SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layer over SQLite's own access to files, which stays real. Each operation is counted, and from the one that was chosen on
 * the disk reports an error: before it did anything, when half of it was done, or when all of it was. What it leaves is what
 * a program finds after a full disk or a stick that was pulled out. Nothing waits for the real disk. */
#pragma once

#include <glib.h>
#include <sqlite3.h>

typedef enum { DISK_FULL, DISK_BROKEN, N_DISK_FAULTS } DiskFault;
typedef enum { FAILS_BEFORE, FAILS_HALFWAY, FAILS_AFTER, N_FAIL_MOMENTS } FailMoment;

typedef struct
{
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  gboolean     armed;
  gboolean     reads_too;  /* otherwise only what changes the disk */
  DiskFault    fault;
  FailMoment   moment;
  gboolean     for_good;   /* all that follows fails too */
  guint        countdown;
  guint        n_failed;
} FailingDisk;

typedef struct
{
  sqlite3_file  base;
  FailingDisk  *disk;
  sqlite3_file *real;      /* behind this one, in the same memory */
} FailingFile;

static inline gboolean
disk_fails (FailingDisk *disk)
{
  if (!disk->armed || (disk->n_failed > 0 && !disk->for_good))
    return FALSE;
  if (disk->countdown > 0)
    {
      disk->countdown--;
      return FALSE;
    }
  disk->n_failed++;
  return TRUE;
}

static inline FailingDisk *
disk_of (sqlite3_file *file)
{
  return ((FailingFile *) file)->disk;
}

static inline sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FailingFile *) file)->real;
}

static int
failing_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
failing_read (sqlite3_file  *file,
              void          *bytes,
              int            n,
              sqlite3_int64  where)
{
  if (disk_of (file)->reads_too && disk_fails (disk_of (file)))
    return SQLITE_IOERR_READ;
  return real_of (file)->pMethods->xRead (real_of (file), bytes, n, where);
}

static int
failing_write (sqlite3_file  *file,
               const void    *bytes,
               int            n,
               sqlite3_int64  where)
{
  FailingDisk *disk = disk_of (file);
  sqlite3_file *real = real_of (file);
  gboolean fails = disk_fails (disk);

  if (!fails)
    return real->pMethods->xWrite (real, bytes, n, where);
  if (disk->moment != FAILS_BEFORE)
    real->pMethods->xWrite (real, bytes, disk->moment == FAILS_HALFWAY ? n / 2 : n, where);
  return disk->fault == DISK_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
failing_truncate (sqlite3_file  *file,
                  sqlite3_int64  size)
{
  gboolean fails = disk_fails (disk_of (file));

  if (!fails || disk_of (file)->moment == FAILS_AFTER)
    real_of (file)->pMethods->xTruncate (real_of (file), size);
  return fails ? SQLITE_IOERR_TRUNCATE : SQLITE_OK;
}

static int
failing_sync (sqlite3_file *file,
              int           flags)
{
  return disk_fails (disk_of (file)) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
failing_size (sqlite3_file  *file,
              sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
failing_lock (sqlite3_file *file,
              int           level)
{
  return real_of (file)->pMethods->xLock (real_of (file), level);
}

static int
failing_unlock (sqlite3_file *file,
                int           level)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), level);
}

static int
failing_check_lock (sqlite3_file *file,
                    int          *locked)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), locked);
}

static int
failing_control (sqlite3_file *file,
                 int           what,
                 void         *data)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), what, data);
}

static int
failing_sector (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
failing_traits (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static const sqlite3_io_methods failing_methods = {
  .iVersion = 1,
  .xClose = failing_close,
  .xRead = failing_read,
  .xWrite = failing_write,
  .xTruncate = failing_truncate,
  .xSync = failing_sync,
  .xFileSize = failing_size,
  .xLock = failing_lock,
  .xUnlock = failing_unlock,
  .xCheckReservedLock = failing_check_lock,
  .xFileControl = failing_control,
  .xSectorSize = failing_sector,
  .xDeviceCharacteristics = failing_traits,
};

static int
failing_open (sqlite3_vfs  *vfs,
              const char   *name,
              sqlite3_file *file,
              int           flags,
              int          *out_flags)
{
  FailingDisk *disk = vfs->pAppData;
  FailingFile *self = (FailingFile *) file;
  int code;

  self->base.pMethods = NULL;
  self->disk = disk;
  self->real = (sqlite3_file *) (self + 1);
  if ((flags & SQLITE_OPEN_CREATE) != 0 && disk_fails (disk))
    return SQLITE_CANTOPEN;
  code = disk->real->xOpen (disk->real, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &failing_methods;
  return code;
}

/* Half of it: the name is gone, but bringing that to the disk failed. */
static int
failing_delete (sqlite3_vfs *vfs,
                const char  *name,
                int          sync_folder)
{
  FailingDisk *disk = vfs->pAppData;
  gboolean fails = disk_fails (disk);

  if (fails && disk->moment == FAILS_BEFORE)
    return SQLITE_IOERR_DELETE;
  if (!fails || disk->moment != FAILS_BEFORE)
    {
      int code = disk->real->xDelete (disk->real, name, 0);
      if (code != SQLITE_OK)
        return code;
    }
  return fails ? SQLITE_IOERR_DIR_FSYNC : SQLITE_OK;
}

static int
failing_access (sqlite3_vfs *vfs,
                const char  *name,
                int          flags,
                int         *result)
{
  FailingDisk *disk = vfs->pAppData;

  return disk->real->xAccess (disk->real, name, flags, result);
}

static int
failing_full_name (sqlite3_vfs *vfs,
                   const char  *name,
                   int          n,
                   char        *full)
{
  FailingDisk *disk = vfs->pAppData;

  return disk->real->xFullPathname (disk->real, name, n, full);
}

/* From now on every file that SQLite opens without saying how lies on this disk. */
static inline void
failing_disk_init (FailingDisk *disk)
{
  disk->real = sqlite3_vfs_find (NULL);
  disk->vfs = *disk->real;
  disk->vfs.iVersion = 2;
  disk->vfs.szOsFile = sizeof (FailingFile) + disk->real->szOsFile;
  disk->vfs.zName = "failing";
  disk->vfs.pAppData = disk;
  disk->vfs.xOpen = failing_open;
  disk->vfs.xDelete = failing_delete;
  disk->vfs.xAccess = failing_access;
  disk->vfs.xFullPathname = failing_full_name;
  g_assert_cmpint (sqlite3_vfs_register (&disk->vfs, TRUE), ==, SQLITE_OK);
}

static inline void
failing_disk_clear (FailingDisk *disk)
{
  g_assert_cmpint (sqlite3_vfs_unregister (&disk->vfs), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_vfs_register (disk->real, TRUE), ==, SQLITE_OK);
}
