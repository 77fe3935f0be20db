import { commonWords } from './tile-label.words.ts';

/** A short name for each that no other has, as far as the names differ: as many letters as asked for, more where two are alike. */
export function tileLabels(names: readonly string[], letters: number): readonly string[] {
  const bare = names.map((name) => bareName(name));
  return bare.map((name, index) => {
    for (let length = letters; length < name.length; length += 1) {
      const label = cut(name, length);
      if (!bare.some((other, at) => at !== index && cut(other, length) === label)) return label;
    }
    return bare.indexOf(name) === bare.lastIndexOf(name) ? name : (names[index] ?? name);
  });
}

function bareName(name: string): string {
  const bare = name.replaceAll(commonWords, ' ').replaceAll(/[«»"]/g, '').trim().replaceAll(/\s+/g, ' ');
  return bare === '' ? name : bare;
}

function cut(name: string, length: number): string {
  return name.length <= length ? name : name.slice(0, length).trimEnd();
}
