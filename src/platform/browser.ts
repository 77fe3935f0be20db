import { spawn } from 'node:child_process';

/** Opens the page where somebody sits at a screen; stays silent everywhere else. */
export function openInBrowser(url: string): void {
  const { DISPLAY, WAYLAND_DISPLAY, CI } = process.env;
  const isLinux = process.platform === 'linux';
  const hasScreen = isLinux ? (DISPLAY ?? WAYLAND_DISPLAY ?? '') !== '' : true;
  if (!hasScreen || CI !== undefined || !process.stdout.isTTY) return;
  const [program, args] = opener(url);
  spawn(program, args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

function opener(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return ['xdg-open', [url]];
}
