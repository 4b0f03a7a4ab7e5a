/** What an operator reads about the store: why it cannot be opened, and what a backup did. */

/** The address may come from either. */
const VARIABLES = 'DATABASE_URL_FILE or DATABASE_URL';
const ADDRESS = `the address in ${VARIABLES}`;

/** Errors say what is wrong, where, and what to do. `store` is a name without a password. */
export const storeMessages = {
  noAddress: `${VARIABLES} is empty; write sqlite:chronocite.sqlite or postgres://user:password@host/database`,
  unknownAddress: (value: string) =>
    `${VARIABLES} holds "${value}", which is neither sqlite:FILE nor postgres://user:password@host/database`,
  sqliteAddress: (value: string) =>
    `${VARIABLES} holds "${value}"; for SQLite, write sqlite: and the path of a file, as in sqlite:chronocite.sqlite or sqlite:/var/lib/chronocite.sqlite`,
  postgresAddress: `${VARIABLES} begins with postgres: but is not a URL; write postgres://user:password@host:5432/database, with %40 for @ and %2F for / in the password`,

  unopened: (store: string, reason: string) => `The store ${store} cannot be opened: ${reason}`,
  noFolder: (folder: string) =>
    `the folder ${folder} does not exist, or this user may not enter it; create it or change ${ADDRESS}`,
  notWritable: `this user may not write to it; change its owner or ${ADDRESS}`,
  notSqlite: 'it is not an SQLite file, or it is damaged; move it away, or restore a backup',
  diskFull: 'the disk is full; make room',
  isFolder: (folder: string) =>
    `it is a folder; name a file in it, as in sqlite:${folder}/chronocite.sqlite`,
  locked:
    'another process holds it locked; stop that process (another bot on the same file?), or wait until its backup is done',
  wrongPassword: (error: string) =>
    `PostgreSQL refuses the user or password (${error}); correct ${ADDRESS}`,
  noDatabase: (error: string) => `${error}; create it (createdb) or correct ${ADDRESS}`,
  notReached: (error: string) =>
    `PostgreSQL cannot be reached (${error}); check that it runs, and ${ADDRESS}`,
  newer: (store: string, version: number, known: number) =>
    `The store ${store} was written by a newer Chronocite (its version is ${version}, this program knows up to ${known}); update Chronocite, or restore an older backup`,
  busy: (store: string, seconds: number) =>
    `The store ${store} did not answer for ${seconds} s: another process holds it, or PostgreSQL is down; nothing was changed`,

  full: (store: string) =>
    `The store ${store} takes no changes, because its disk is full; make room. Nothing was changed`,
  readOnly: (store: string) =>
    `The store ${store} takes no changes, because it can only be read; change its owner, the mount, or ${ADDRESS}. Nothing was changed`,
  replaced: (store: string) =>
    `The file of the store ${store} was deleted, moved or replaced while the bot runs; put it back and restart the bot. Until then nothing can be kept`,

  backupUsage: 'Name the file to write the backup to: npm run backup -- FILE',
  restoreUsage: 'Name the backup to restore: npm run restore -- FILE [--replace]',
  backupExists: (file: string) =>
    `${file} already exists, and a backup never overwrites a file; choose another name`,
  noStore: (store: string) => `${store} holds no Chronocite store; there is nothing to back up`,
  notWritten: (file: string, reason: string) => `The backup ${file} cannot be written: ${reason}`,
  noBackup: (file: string) => `There is no file ${file}`,
  notABackup: (file: string) =>
    `${file} is not a Chronocite backup, or it is damaged; nothing was changed`,
  notEmpty: (store: string, rows: number) =>
    `The store ${store} holds ${rows} rows; nothing was changed. To delete them and restore the backup, add --replace`,
  backedUp: (store: string, file: string, rows: number) =>
    `Backed up ${store} to ${file}: ${rows} rows`,
  restored: (file: string, store: string, rows: number) =>
    `Restored ${file} to ${store}: ${rows} rows`,
} as const;
