import { describe, expect, test } from 'vitest';
import { applySettings } from '../contract.ts';
import { readTexts, textOf, writeTexts, fields } from '../domain/fields.ts';
import { defaultParameters, type Parameters } from '../domain/parameters.ts';
import { joinSettings, settingsBetween, splitSettings } from '../domain/settings-text.ts';
import { describeChanges } from './describe.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

function changed(...settings: readonly string[]): Parameters {
  const applied = applySettings(defaultParameters, settings);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}

describe('R-345 a difference is a sentence', () => {
  test.each<[string, readonly string[]]>([
    ['MIN_PARTICIPANTS=5', ['Участников процедуры, не меньше: было 10\u00a0чел., стало 5\u00a0чел.']],
    ['LOW_SHARE_PCT.VPR=35', ['Порог доли, ВПР: было 30\u00a0%, стало 35\u00a0%']],
    ['LOW_SHARE_PCT.VPR=32.5', ['Порог доли, ВПР: было 30\u00a0%, стало 32,5\u00a0%']],
    ['LOW_SHARE_PCT=35', ['Порог доли: было 30\u00a0%, стало 35\u00a0%']],
    ['RULE=A_ONLY', ['Правило: было А и Б вместе, стало только А']],
    ['LOW_SHARE_INCLUSIVE=false', ['Ровно порог — уже низкая: было да, стало нет']],
    ['CLUSTER_BOUNDS=30,45,60', ['Границы кластеров: было 30 / 40 / 50\u00a0%, стало 30 / 45 / 60\u00a0%']],
    ['EXCLUDE_KINDS=evening,private', ['Виды школ вне списка: было нет, стало вечерняя, частная']],
    ['MIN_PARTICIPANTS=10', []],
  ])('%s', (setting, expected) => {
    expect(describeChanges(ru, defaultParameters, changed(setting))).toEqual(expected);
  });

  test('the catalogue of procedures', () => {
    const [line] = describeChanges(ru, defaultParameters, changed('PROCEDURES=*'));
    expect(line).toContain('ВПР русский язык 4–8 кл.; ВПР математика 4–8 кл.');
    expect(line).toContain('стало все процедуры файла');
  });

  test('several, in the order of the parameters, in English too', () => {
    const lines = describeChanges(en, defaultParameters, changed('RULE=A_OR_B', 'LOW_SHARE_PCT.OGE=25'));
    expect(lines).toEqual(['Share threshold, OGE: was 30\u00a0%, is 25\u00a0%', 'Rule: was A and B, is A or B']);
  });
});

describe('R-343 the settings of an address say what the form says', () => {
  const many = changed('RULE=A_ONLY', 'LOW_SHARE_PCT.EGE=20', 'CLUSTER_BOUNDS=25,40,50', 'PROCEDURES=*', 'SMALL_N=5');

  test('what differs goes there and back', () => {
    const text = joinSettings(settingsBetween(defaultParameters, many));
    expect(changed(...splitSettings(text))).toEqual(many);
    expect(settingsBetween(many, many)).toEqual([]);
  });

  test('a threshold that is gone is said whole', () => {
    const other = { ...defaultParameters, LOW_SHARE_PCT: { default: 25 } };
    expect(changed(...settingsBetween(defaultParameters, other))).toEqual(other);
  });

  test('every field has a text that is its own value, and words in both languages', () => {
    const texts = Object.fromEntries(fields.map(({ path }) => [path, textOf(many, path)]));
    expect(changed(...writeTexts(texts, defaultParameters))).toEqual(many);
    expect(writeTexts(readTexts(writeTexts(texts, defaultParameters)), many)).toEqual([]);
    for (const { path } of fields) expect([ru.fields[path].name, en.fields[path].name]).not.toContain('');
  });
});
