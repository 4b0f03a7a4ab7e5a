/** What an operator reads about the store: why it does not open, and what backup and restore did. */

/** Each says what is wrong, where, and what to do. `store` never holds a password. */
export const storeMessages = {
  noAddress:
    'DATABASE_URL is empty; write sqlite:chronocite.sqlite or postgres://user:password@host/database',
  unknownAddress: (held: string) =>
    `DATABASE_URL holds "${held}", which is neither sqlite:FILE nor postgres://user:password@host/database`,
  sqliteAddress: (held: string) =>
    `DATABASE_URL holds "${held}"; for SQLite, write sqlite: and the path of a file, as in sqlite:chronocite.sqlite or sqlite:/var/lib/chronocite.sqlite`,
  postgresAddress:
    'DATABASE_URL begins with postgres: but is no URL; write postgres://user:password@host:5432/database, with %40 for @ and %2F for / in the password',

  unopened: (store: string, why: string) => `The store ${store} does not open: ${why}`,
  noFolder: (folder: string) =>
    `the folder ${folder} does not exist or may not be entered; create it or change DATABASE_URL`,
  notWritable: 'this user may not write to it; change its owner or DATABASE_URL',
  notSqlite: 'it is a file of another kind, or damaged; move it away, or restore a backup',
  diskFull: 'the disk is full',
  wrongPassword: (said: string) =>
    `PostgreSQL refuses the user or password (${said}); correct DATABASE_URL`,
  noDatabase: (said: string) => `${said}; create it (createdb) or correct DATABASE_URL`,
  notReached: (said: string) =>
    `PostgreSQL is not reached (${said}); check that it runs and that DATABASE_URL names it`,
  newer: (store: string, version: number, known: number) =>
    `The store ${store} was written by a newer Chronocite (its version is ${version}, this program knows up to ${known}); update Chronocite, or restore an older backup`,
  busy: (store: string, seconds: number) =>
    `The store ${store} did not answer for ${seconds} s: another process holds it, or PostgreSQL is away; the change was not made`,

  backupUsage: 'Say where the backup is to be written: npm run backup -- FILE',
  restoreUsage: 'Say which backup is to be restored: npm run restore -- FILE [--replace]',
  backupExists: (file: string) =>
    `${file} exists already, and a backup never overwrites; choose another name`,
  noStore: (store: string) => `${store} holds no store of Chronocite; there is nothing to back up`,
  notWritten: (file: string, why: string) => `The backup ${file} cannot be written: ${why}`,
  noBackup: (file: string) => `There is no file ${file}`,
  notABackup: (file: string) =>
    `${file} is no backup of Chronocite, or it is damaged; nothing was changed`,
  notEmpty: (store: string, rows: number) =>
    `The store ${store} holds ${rows} rows; nothing was changed. To delete them and restore the backup in their place, add --replace`,
  backedUp: (store: string, file: string, rows: number) =>
    `Backed up ${store} to ${file}: ${rows} rows`,
  restored: (file: string, store: string, rows: number) =>
    `Restored ${file} to ${store}: ${rows} rows`,
} as const;
