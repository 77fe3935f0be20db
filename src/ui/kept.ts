/**
 * What a person typed and has not sent, in this browser. All of it stands under one prefix, so that signing out forgets it at once.
 */
const PREFIX = 'opora.kept.';

/** @returns null when there is nothing, or the browser keeps nothing */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null');
  } catch {
    return null;
  }
}

/** @returns whether the browser took it: what is typed then outlives the page */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forgetKept(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // A browser that forbids it has kept nothing either.
  }
}

/** Names of what is kept here, whoever typed it. */
export function listKept(): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

export function forgetAllKept(): void {
  for (const name of listKept()) forgetKept(name);
}
