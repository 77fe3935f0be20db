import { returnPath } from './return-path.ts';

const key = 'opora.return';

/** The way through an identity provider forgets the page asked for; this tab does not. */
export function rememberReturn(path: string): void {
  sessionStorage.setItem(key, path);
}

export function takeReturn(): string {
  const path = sessionStorage.getItem(key) ?? undefined;
  sessionStorage.removeItem(key);
  return returnPath(path);
}
