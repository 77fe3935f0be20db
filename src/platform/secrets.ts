import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Keeps what must be shown again unreadable to whoever holds only the database, and makes what needs no showing unrecoverable. */
export interface Secrets {
  /** 256 random bits, for addresses and cookies. */
  token(): string;
  /** The form in which a token is kept: it can be found, not restored. Hex of SHA-256. */
  fingerprint(token: string): string;
  /** The same for what could be guessed (addresses, short codes): without the key nobody can try all of them. Hex of HMAC-SHA-256. */
  keyedFingerprint(purpose: string, text: string): string;
  /** AES-256-GCM, base64url. `purpose` must be the same on opening. */
  seal(purpose: string, text: string): string;
  /** @throws Error when it was not sealed here for this purpose */
  open(purpose: string, sealed: string): string;
}

const FILE = 'secret.key';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key lies beside the data, not in the database: a copy of the database alone opens nothing. Made on the first start. */
export async function openSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  await writeFile(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  const master = Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  if (master.length !== 32) throw new Error(`${FILE} is damaged: 64 hexadecimal digits are expected`);
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const key = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
    keys.set(purpose, key);
    return key;
  };
  return {
    token: () => randomBytes(32).toString('base64url'),
    fingerprint: (token) => createHash('sha256').update(token).digest('hex'),
    keyedFingerprint: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text, 'utf8').digest('hex'),
    seal: (purpose, text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
