import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type EventShown, obligationsClient } from './api.ts';
import { obligationsWords } from './words.ts';

type Unit = EventShown['units'][number];
type Counts = Readonly<Record<string, string>>;

function keyOf({ schoolId, municipalityId }: Unit): string {
  return schoolId === null ? `m${String(municipalityId)}` : String(schoolId);
}

/** Who is expected, and who took part: so many people of each. */
export function Attendance({ shown }: { readonly shown: EventShown }): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.event;
  const { units, row, isCancelled } = shown;
  const mayNote = useMay('obligations.eventFulfil') && !isCancelled;
  const [counts, setCounts] = useState<Counts>({});
  const { save, changed } = useSaving(row.id, units, counts, () => {
    setCounts({});
  });
  const columns = useColumns(counts, mayNote ? setCounts : null);
  return (
    <section>
      <DataTable
        label={words.units}
        heading={<h2>{words.units}</h2>}
        columns={columns}
        rows={units}
        rowKey={keyOf}
        said={words.said(units.filter(({ isDone }) => isDone).length, units.length)}
      />
      {save.error === null ? null : <FailureNote error={save.error} sentences={all.refusals} />}
      {mayNote ? (
        <div className="actions no-print">
          <Button
            isDisabled={save.isPending || Object.keys(counts).length === 0}
            onPress={() => {
              save.mutate();
            }}
          >
            {words.save}
          </Button>
          <Button
            isQuiet
            onPress={() => {
              const waiting = units.filter(({ isDone, isExcused }) => !isDone && !isExcused);
              setCounts(Object.fromEntries(waiting.map((unit) => [keyOf(unit), enough(shown)])));
            }}
          >
            {words.everybody}
          </Button>
          <span role="status">
            {changed === null ? '' : changed === 0 ? words.nothingChanged : words.saved(changed)}
          </span>
        </div>
      ) : null}
    </section>
  );
}

function enough({ row: { target } }: EventShown): string {
  return String(target?.kind === 'count_per_unit' ? target.count : 1);
}

function useSaving(eventId: number, units: readonly Unit[], counts: Counts, onSaved: () => void) {
  const queries = useQueryClient();
  const [changed, setChanged] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: () => {
      const named = units.flatMap((unit) => {
        const people = counts[keyOf(unit)];
        const { schoolId, municipalityId } = unit;
        return people === undefined ? [] : [{ schoolId, municipalityId, people: Math.min(10_000, Number(people)) }];
      });
      return obligationsClient.command('eventFulfil', { eventId, units: named });
    },
    onSuccess: async (done) => {
      setChanged(done.changed);
      await queries.invalidateQueries({ queryKey: ['obligations'] });
      onSaved();
    },
  });
  return { save, changed };
}

function useColumns(counts: Counts, onCounts: ((counts: Counts) => void) | null): readonly Column<Unit>[] {
  const words = useWords(obligationsWords).event;
  return useMemo(
    (): readonly Column<Unit>[] => [
      { id: 'unit', heading: words.unit, width: 40, cell: ({ name }) => name, sortBy: ({ name }) => name },
      {
        ...{ id: 'municipality', heading: words.municipality, width: 25 },
        cell: ({ municipality, schoolId }) => (schoolId === null ? '–' : municipality),
        sortBy: ({ municipality }) => municipality,
      },
      {
        ...{ id: 'state', heading: words.noted, width: 17 },
        cell: ({ isDone, isExcused }) => (isDone ? words.done : isExcused ? words.excused : words.waits),
        sortBy: ({ isDone }) => (isDone ? 1 : 0),
      },
      {
        ...{ id: 'people', heading: words.people, width: 18, align: 'end', isAlwaysShown: true },
        cell: (unit) =>
          onCounts === null ? (
            unit.people
          ) : (
            <input
              className="attendance-count"
              inputMode="numeric"
              aria-label={words.peopleOf(unit.name)}
              value={counts[keyOf(unit)] ?? String(unit.people)}
              onChange={({ target: { value } }) => {
                onCounts({ ...counts, [keyOf(unit)]: value.replaceAll(/\D/g, '').slice(0, 5) });
              }}
            />
          ),
        sortBy: ({ people }) => people,
      },
    ],
    [words, counts, onCounts],
  );
}
