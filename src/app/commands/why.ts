import { buildList } from '#features/lists/domain/build-list.ts';
import { explain } from '#features/lists/domain/explain.ts';
import { renderExplanation } from '#features/lists/domain/render-explanation.ts';
import { en } from '#features/lists/en.ts';
import { ru } from '#features/lists/ru.ts';
import type { Command } from './command.ts';
import { RefusedInput, UsageError } from './command.ts';
import { inputOptions, readCells, withResults } from './input.ts';
import { methodOptions, readMethodology } from './methodology.ts';
import { wordsFor } from './words.ts';
import { needResultsOf, needText, needYear } from './years.ts';

/** Why one school is or is not in the list of a year: text for a reader, or JSON. */
export const whyCommand: Command = {
  takes: 'files',
  options: {
    school: { type: 'string' },
    year: { type: 'string' },
    ...methodOptions,
    ...inputOptions,
    format: { type: 'string' },
  },
  async run(invocation) {
    const { options, terminal } = invocation;
    const words = wordsFor(terminal);
    const code = needText(options, 'school', terminal);
    const year = needYear(options, 'year', terminal);
    const format = options['format'] ?? 'text';
    if (format !== 'text' && format !== 'json') {
      throw new UsageError(words.notOneOf('--format', String(format), ['text', 'json']));
    }
    const methodology = await readMethodology(options, year, terminal);
    const { parameters } = methodology;
    await withResults(invocation, async (crunched) => {
      const cells = await readCells(crunched, parameters, terminal);
      needResultsOf(cells, year - parameters.RESULT_YEAR_OFFSET, terminal);
      const school = crunched.schools.find((known) => known.code === code || known.school === code);
      const entry = buildList(cells, year, parameters, crunched.evidence).find(
        ({ school: key }) => key === school?.school,
      );
      if (school === undefined || entry === undefined) throw new RefusedInput(words.unknownSchool(code));
      const { name, version } = methodology;
      const names = { schoolName: school.name, municipality: school.municipality, methodology: { name, version } };
      const explanation = explain(entry, parameters, names);
      const text =
        format === 'json'
          ? JSON.stringify({ ...explanation, school: school.code ?? school.school }, null, 2)
          : renderExplanation(explanation, terminal.language === 'ru' ? ru : en);
      terminal.stdout.write(`${text}\n`);
    });
    return 0;
  },
};
