import { lstat, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root; the traditional "nobody" exists on every Linux, named or not. */
const NOBODY = 65534;

export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** Whom the server has to become, or null when it runs as the present user. */
export function serverIdentity(): Identity | null {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : null;
}

/** Whether the server's user can pass into the folder; false when it is below somebody's closed home. The folder must exist. */
export async function canTraverse(folder: string): Promise<boolean> {
  const identity = serverIdentity();
  if (identity === null) return true;
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** A real folder of the server's user that nobody else may enter. */
export async function isPrivateToServer(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  const owner = serverIdentity()?.uid ?? process.getuid?.();
  return found !== null && found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0;
}
