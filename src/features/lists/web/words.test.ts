import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { ru as flow } from './flow/ru.ts';
import { ru } from './ru.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the title of a list is a sentence of fact', () => {
  test.each([
    [87, 39, '87 школ в списке 2023 года, из них 39 попали впервые или вернулись'],
    [21, 1, '21 школа в списке 2023 года, из них 1 попала впервые или вернулась'],
    [4, 0, '4 школы в списке 2023 года, новых среди них нет'],
    [3, 3, '3 школы в списке 2023 года, все новые'],
    [1, 1, '1 школа в списке 2023 года, раньше её в списке не было'],
    [99, null, '99 школ в списке 2023 года'],
    [0, null, 'В списке 2023 года нет ни одной школы'],
  ])('%s listed, %s new', (listed, fresh, title) => {
    expect(plain(ru.list.title(listed, 2023, fresh))).toBe(title);
  });

  test('so is the title of what changed', () => {
    expect(plain(flow.title(2022, 2023, { left: 51, fresh: 39, stayed: 48 }))).toBe(
      'Между списками 2022 и 2023 года 51 школа вышла, 39 вошли, 48 остались',
    );
  });
});

describe('both languages say the same things', () => {
  test('a municipality is named shorter in Russian, whole in English', () => {
    expect(plain(ru.cards.shortName('Любимский муниципальный район'))).toBe('Любимский район');
    expect(en.cards.shortName('Любимский муниципальный район')).toBe('Любимский муниципальный район');
  });

  test('the state of a school has a sentence for every verdict', () => {
    for (const words of [ru, en]) {
      const titles = words.why.title('X', 2023);
      const sentences = [titles.listed('Y'), titles.warning, titles.not_listed, titles.not_evaluable];
      expect(new Set(sentences).size).toBe(4);
      expect(sentences.every((sentence) => sentence.includes('X') && sentence.includes('2023'))).toBe(true);
    }
  });
});
