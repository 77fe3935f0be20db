import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accountsContract as accounts } from '#features/accounts/contract.ts';
import { buildTestApp, type TestApp } from '#tests/support/app.ts';
import { addAccount, openBrowser, signIn, type Account, type Visitor } from '#tests/support/visitor.ts';

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.setNow(start);
  await app.services.workDb.deleteFrom('failedAttempts').execute();
});

const start = '2025-09-01T09:00:00Z';
let made = 0;
async function head(): Promise<Account> {
  made += 1;
  return await addAccount(app, { name: 'Директор школы', login: `head${String(made)}@example.org` });
}

interface Outcome {
  readonly outcome: string;
  readonly waitSeconds: number;
}
async function attempt(browser: Visitor, login: string, password: string): Promise<Outcome> {
  return (await browser.ask(accounts.signIn, { login, password })).body as Outcome;
}
async function guess(browser: Visitor, login: string, times: number): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let n = 0; n < times; n += 1) {
    const { outcome } = await attempt(browser, login, `догадка номер ${String(n)}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

describe('R-223: guessing', () => {
  test('is slowed down after five failures, and the wait is told', async () => {
    const { login, password } = await head();
    const stranger = openBrowser(app, '192.0.2.1');
    expect(await guess(stranger, login, 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
    expect(await attempt(stranger, login, password)).toEqual({ outcome: 'wait', waitSeconds: 15 });
    app.setNow('2025-09-01T09:00:14Z');
    expect(await attempt(stranger, login, password)).toEqual({ outcome: 'wait', waitSeconds: 1 });
    app.setNow('2025-09-01T09:00:15Z');
    expect(await attempt(stranger, login, password)).toMatchObject({ outcome: 'signed_in' });
  });

  test('waits twice as long after the next failure; what is tried meanwhile is not counted', async () => {
    const { login, password } = await head();
    const stranger = openBrowser(app, '192.0.2.1');
    await guess(stranger, login, 20);
    app.setNow('2025-09-01T09:00:15Z');
    expect(await attempt(stranger, login, 'догадка')).toMatchObject({ outcome: 'wrong' });
    expect(await attempt(stranger, login, password)).toEqual({ outcome: 'wait', waitSeconds: 30 });
  });

  test('a right password begins anew', async () => {
    const { login, password } = await head();
    const browser = openBrowser(app, '192.0.2.1');
    await guess(browser, login, 4);
    expect(await attempt(browser, login, password)).toMatchObject({ outcome: 'signed_in' });
    const elsewhere = openBrowser(app, '192.0.2.99');
    expect(await guess(elsewhere, login, 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
  });

  test('a login that nobody has waits just the same', async () => {
    const stranger = openBrowser(app, '192.0.2.1');
    expect(await guess(stranger, 'nobody@example.org', 6)).toEqual([
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'wrong',
      'wait',
    ]);
  });

  test('neighbours in one network share the count, other networks do not', async () => {
    const { login, password } = await head();
    for (const last of [1, 2, 3, 4, 5]) await guess(openBrowser(app, `192.0.2.${String(last)}`), login, 1);
    expect(await attempt(openBrowser(app, '192.0.2.200'), login, password)).toMatchObject({ outcome: 'wait' });
    expect(await attempt(openBrowser(app, '198.51.100.1'), login, password)).toMatchObject({ outcome: 'signed_in' });
  });

  test('from many networks at one login is slowed down, too', async () => {
    const { login } = await head();
    const outcomes: string[] = [];
    for (let net = 0; net < 32; net += 1) {
      outcomes.push(...(await guess(openBrowser(app, `10.0.${String(net)}.1`), login, 1)));
    }
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(30);
    expect(outcomes.slice(30)).toEqual(['wait', 'wait']);
  });

  test('side by side wins nothing: of forty at once five are answered, and the right one among them no better', async () => {
    const { login, password } = await head();
    const stranger = openBrowser(app, '192.0.2.1');
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, n) => attempt(stranger, login, `догадка ${String(n)}`)),
    );
    expect(all.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    expect(all.filter(({ outcome }) => outcome === 'wait')).toHaveLength(35);
    expect(await attempt(stranger, login, password)).toMatchObject({ outcome: 'wait' });
  });
});

describe('R-223: a stranger can not block a school head', () => {
  test('whose browser is known: the right password is taken at once, whatever goes on elsewhere', async () => {
    const own = await head();
    const known = await signIn(app, accounts.signIn, own, '198.51.100.20');
    await known.ask(accounts.signOut);
    for (let net = 0; net < 31; net += 1) await guess(openBrowser(app, `10.1.${String(net)}.1`), own.login, 6);
    // Also from the very school, behind the same address.
    await guess(openBrowser(app, '198.51.100.20'), own.login, 6);
    const stranger = openBrowser(app, '203.0.113.77');
    expect(await attempt(stranger, own.login, own.password)).toMatchObject({ outcome: 'wait' });
    expect(await attempt(known, own.login, own.password)).toMatchObject({ outcome: 'signed_in' });
  });

  test('nor all that sit behind one address, though guessing at many logins from there is slowed down', async () => {
    const own = await head();
    const known = await signIn(app, accounts.signIn, own, '198.51.100.20');
    await known.ask(accounts.signOut);
    const stranger = openBrowser(app, '192.0.2.1');
    await guess(stranger, 'somebody', 1);
    const building = app.services.workDb.updateTable('failedAttempts').where('bucket', 'like', 'address:%');
    await building.set({ failures: 998 }).execute();
    expect(await guess(stranger, 'another', 2)).toEqual(['wrong', 'wrong']);
    expect(await attempt(stranger, 'one-more', 'догадка')).toEqual({ outcome: 'wait', waitSeconds: 1 });
    await building.set({ failures: 1_000_000 }).execute();
    expect(await attempt(stranger, 'one-more', 'догадка')).toEqual({ outcome: 'wait', waitSeconds: 60 });
    const moved = openBrowser(app, '192.0.2.1');
    for (const [name, value] of known.cookies) moved.cookies.set(name, value);
    expect(await attempt(moved, own.login, own.password)).toMatchObject({ outcome: 'signed_in' });
  });

  test('machines of one /64 share the count, as one address of IPv4 does, and another /64 has its own', async () => {
    await guess(openBrowser(app, '2001:db8:12:34::1'), 'somebody', 1);
    const building = app.services.workDb.updateTable('failedAttempts').where('bucket', 'like', 'address:%');
    await building.set({ failures: 1000 }).execute();
    expect(await guess(openBrowser(app, '2001:db8:12:34:ffff::7'), 'another', 1)).toEqual(['wait']);
    expect(await guess(openBrowser(app, '2001:db8:12:35::1'), 'another', 1)).toEqual(['wrong']);
  });

  test('a known browser is known for the people who signed in in it and for nobody else', async () => {
    const [own, other] = [await head(), await head()];
    const known = await signIn(app, accounts.signIn, own, '192.0.2.1');
    expect(await guess(known, other.login, 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
  });

  test('two people who share a browser keep it both', async () => {
    const [own, other] = [await head(), await head()];
    const shared = await signIn(app, accounts.signIn, own, '192.0.2.1');
    await attempt(shared, other.login, other.password);
    await shared.ask(accounts.signOut);
    await guess(openBrowser(app, '192.0.2.1'), own.login, 6);
    await guess(openBrowser(app, '192.0.2.1'), other.login, 6);
    expect(await attempt(shared, own.login, own.password)).toMatchObject({ outcome: 'signed_in' });
    expect(await attempt(shared, other.login, other.password)).toMatchObject({ outcome: 'signed_in' });
  });

  test('a known browser has a count of its own', async () => {
    const own = await head();
    const known = await signIn(app, accounts.signIn, own);
    const outcomes = await guess(known, own.login, 11);
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10);
    expect(outcomes.at(-1)).toBe('wait');
    expect(await attempt(openBrowser(app, '198.51.100.1'), own.login, own.password)).toMatchObject({
      outcome: 'signed_in',
    });
  });
});

test('R-223: the store counts fingerprints: no login and no address', async () => {
  const { login } = await head();
  await guess(openBrowser(app, '192.0.2.1'), login, 2);
  const rows = await app.services.workDb.selectFrom('failedAttempts').selectAll().execute();
  expect(rows.map(({ bucket }) => bucket.replace(/[0-9a-f]{64}$/, '…')).sort()).toEqual([
    'address:…',
    'login:…',
    'network:…',
  ]);
  expect(rows.map(({ failures }) => failures)).toEqual([2, 2, 2]);
});

test('R-223: counts of long ago are forgotten by the way', async () => {
  const stranger = openBrowser(app, '192.0.2.1');
  await guess(stranger, 'somebody', 1);
  app.setNow('2025-09-04T09:00:00Z');
  await guess(openBrowser(app, '198.51.100.1'), 'another', 1);
  const rows = await app.services.workDb.selectFrom('failedAttempts').select('lastFailedAt').execute();
  expect(rows.map(({ lastFailedAt }) => lastFailedAt.toISOString())).toEqual(Array(3).fill('2025-09-04T09:00:00.000Z'));
});
