import { describe, expect, test } from 'vitest';
import { normaliseSchoolName } from './school-name.ts';

describe('R-077 one school, many spellings', () => {
  test.each([
    [
      'МОУ СОШ № 5',
      [
        'СОШ №5',
        'МБОУ «СОШ № 5»',
        'Муниципальное общеобразовательное учреждение средняя общеобразовательная школа № 5',
        'моу  сош N 5',
        'МОУ СОШ No 5',
        'МОУ СOШ № 5',
      ],
    ],
    ['МОУ СОШ имени Королёва', ['МОУ СОШ им. Королева', 'МОУ "СОШ им Королёва"']],
    ['МБОУ Лицей № 2', ['Лицей №2', 'ЛИЦЕЙ № 2', 'МБОУ "Лицей №2"']],
    ['МКОУ Ивановская ООШ', ['Ивановская основная общеобразовательная школа', 'мкоу ивановская оош']],
  ])('%s', (name, others) => {
    for (const other of others) expect(normaliseSchoolName(other)).toBe(normaliseSchoolName(name));
  });

  test.each([
    ['СОШ № 5', 'СОШ № 15'],
    ['СОШ № 5', 'ООШ № 5'],
    ['Лицей № 2', 'Гимназия № 2'],
    ['СОШ № 5 г. Углич', 'СОШ № 5 г. Мышкин'],
  ])('%s is not %s', (a, b) => {
    expect(normaliseSchoolName(a)).not.toBe(normaliseSchoolName(b));
  });

  test('normalising twice is normalising once, and nothing is left of nothing', () => {
    for (const name of ['МОУ «СОШ № 5 им. Ё. Ёлкина»', 'P.S. 015 ROBERTO CLEMENTE', '—', 'МОУ']) {
      const once = normaliseSchoolName(name);
      expect(normaliseSchoolName(once)).toBe(once);
    }
    expect(normaliseSchoolName('  «» ')).toBe('');
  });
});
