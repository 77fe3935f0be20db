/** Preloaded into the program when a journey lets days pass: it then runs on a computer whose clock is so far ahead. */
const ahead = Number(process.env['OPORA_TEST_DAYS_AHEAD'] ?? 0) * 86_400_000;
const real = Date;
const now = (): number => real.now() + ahead;

globalThis.Date = new Proxy(real, {
  construct: (date, given: readonly unknown[], made: new () => unknown) =>
    Reflect.construct(date, given.length === 0 ? [now()] : given, made) as Date,
  get: (date, key) => (key === 'now' ? now : (Reflect.get(date, key) as unknown)),
});
