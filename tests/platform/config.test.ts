import { expect, test } from 'vitest';
import { readConfig } from '#platform/config.ts';

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

test('R-141 without accounts the program is not opened to the network', () => {
  expect(() => readConfig({ OPORA_HOST: '0.0.0.0' })).toThrow('пока нет учётных записей');
});

test('R-141 a password in a wrong DATABASE_URL is not repeated', () => {
  const start = (): unknown => readConfig({ DATABASE_URL: 'mysql://opora:secret@db/opora' });
  expect(start).toThrow('Переменная DATABASE_URL');
  expect(start).not.toThrow('secret');
  expect(readConfig({ DATABASE_URL: 'postgresql://o:p@db:5432/opora' }).databaseUrl).toContain('@db:5432');
});
