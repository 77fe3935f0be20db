// Before the first paint: the low-vision version as the cookie keeps it (written by src/ui/view.tsx, read again there).
(() => {
  const kept = /(?:^|; )view=(on\.[a-z_.-]+)/.exec(document.cookie);
  if (kept !== null) document.documentElement.dataset.view = kept[1].replaceAll('.', ' ');
})();
