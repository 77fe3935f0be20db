import { expect, test } from 'vitest';
import { localUrl, readConfig } from '#platform/config.ts';

test('R-141 nothing set: the loopback, a port, the data folder beside the program', () => {
  const config = readConfig({ OPORA_PORT: '' });
  expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null, opensBrowser: true });
  expect(config.dataDir).toBe(`${process.cwd()}/data`);
});

test('R-141 every wrong variable is named with what was found and what is expected, in both languages', () => {
  const start = (): unknown => readConfig({ OPORA_PORT: 'http', OPORA_LOG: 'loud', OPORA_UPLOAD_LIMIT_MB: '0' });
  expect(start).toThrow('Переменная OPORA_PORT: получено «http», ожидается целое число от 0 до 65535.');
  expect(start).toThrow('Variable OPORA_LOG: found "loud", expected one of: silent, error, warn, info, debug.');
  expect(start).toThrow('OPORA_UPLOAD_LIMIT_MB: получено «0»');
});

test('R-141 without a public address the program is not opened to the network', () => {
  expect(() => readConfig({ OPORA_HOST: '0.0.0.0' })).toThrow('задайте и OPORA_PUBLIC_URL');
  expect(readConfig({ OPORA_HOST: '0.0.0.0', OPORA_PUBLIC_URL: 'https://opora.example/' })).toMatchObject({
    host: '0.0.0.0',
    publicUrl: 'https://opora.example',
  });
});

test.each([
  ['unencrypted, so that no browser would keep the cookie', 'http://opora.example'],
  ['with a path, to which no __Host- cookie can be tied', 'https://region.example/opora'],
  ['with a name and a password', 'https://user:secret@opora.example'],
  ['no address at all', 'opora.example'],
])('R-141 a public address is refused: %s', (_, address) => {
  expect(() => readConfig({ OPORA_PUBLIC_URL: address })).toThrow('Переменная OPORA_PUBLIC_URL');
});

test('R-141 a public address on this very computer may go without TLS, to try it out', () => {
  expect(readConfig({ OPORA_PUBLIC_URL: 'http://localhost:8080/' }).publicUrl).toBe('http://localhost:8080');
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0.1/x'])(
  'R-141 %s is no address of a proxy',
  (given) => {
    expect(() => readConfig({ OPORA_TRUSTED_PROXIES: `127.0.0.1, ${given}` })).toThrow('OPORA_TRUSTED_PROXIES');
  },
);

test('R-141 nobody is trusted about addresses unless named', () => {
  expect(readConfig({}).trustedProxies).toEqual([]);
  const { trustedProxies } = readConfig({ OPORA_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' });
  expect(trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
});

test('R-141 what is set by half is refused, together with everything else that is wrong', () => {
  const start = (): unknown =>
    readConfig({
      OPORA_PORT: 'http',
      OPORA_SMTP_URL: 'smtp://mail.example',
      OPORA_OIDC_ISSUER: 'https://id.example',
      OPORA_OIDC_CLIENT_SECRET: 'hush',
    });
  expect(start).toThrow('OPORA_PORT');
  expect(start).toThrow('Задано: OPORA_SMTP_URL, не задано: OPORA_MAIL_FROM.');
  expect(start).toThrow('Set: OPORA_OIDC_ISSUER, OPORA_OIDC_CLIENT_SECRET; not set: OPORA_OIDC_CLIENT_ID.');
  expect(start).not.toThrow('hush');
});

test('R-141 a password in a wrong DATABASE_URL is not repeated', () => {
  const start = (): unknown => readConfig({ DATABASE_URL: 'mysql://opora:secret@db/opora' });
  expect(start).toThrow('Переменная DATABASE_URL');
  expect(start).not.toThrow('secret');
  expect(readConfig({ DATABASE_URL: 'postgresql://o:p@db:5432/opora' }).databaseUrl).toContain('@db:5432');
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['::1', 'http://[::1]:8080'],
])('the address on this computer is one that browsers understand: %s', (host, url) => {
  expect(localUrl(readConfig({ OPORA_HOST: host }))).toBe(url);
});
