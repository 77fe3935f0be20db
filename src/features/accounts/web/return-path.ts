const outside = ['/sign-in', '/setup', '/invitation', '/reset', '/guest', '/survey'];

/** Pages that need no account. */
export function isOutside(path: string): boolean {
  return outside.some((page) => path === page || path.startsWith(`${page}/`));
}

/**
 * The page to go to after signing in: only an address of this site, and no page of signing in again.
 * Browsers read `\` as `/` and skip tabs and line ends, so none of these may stand in it.
 */
export function returnPath(asked: string | undefined): string {
  const isOwn = asked !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked) && asked.length <= 1000;
  return isOwn && !isOutside(asked.replace(/[?#].*$/, '')) ? asked : '/';
}
