import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { dayOf } from '#kernel/day.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { FailureNote, Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { obligationsClient, type ReadyShown, useReady } from './api.ts';
import { obligationsWords } from './words.ts';

type Calendar = ReadyShown['calendars'][number];
type Code = Calendar['code'];

/** A calendar of the field becomes the region's own. */
export function ReadyPanel({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(obligationsWords).ready;
  const thisYear = Number(dayOf(new Date()).slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const [code, setCode] = useState<Code>('autumn-2022');
  const years = [thisYear - 1, thisYear, thisYear + 1].map(String);
  return (
    <SidePanel title={words.heading} onClose={onClose}>
      <p>{words.text}</p>
      <SelectField
        name="ready-calendar"
        label={words.calendar}
        value={code}
        options={(['autumn-2022', 'spring-2023'] as const).map((value) => ({ value, label: words.names[value] }))}
        onChange={(chosen) => {
          if (chosen !== '') setCode(chosen);
        }}
      />
      <SelectField
        name="ready-year"
        label={words.year}
        value={year}
        options={years.map((value) => ({ value, label: value }))}
        onChange={setYear}
      />
      <Loaded query={useReady(Number(year))}>
        {({ calendars }) =>
          calendars
            .filter((calendar) => calendar.code === code)
            .map((calendar) => (
              <Offered key={`${code} ${year}`} calendar={calendar} year={Number(year)} onClose={onClose} />
            ))
        }
      </Loaded>
    </SidePanel>
  );
}

interface OfferedProps {
  readonly calendar: Calendar;
  readonly year: number;
  readonly onClose: () => void;
}

function Offered({ calendar: { code, listYear, lines }, year, onClose }: OfferedProps): ReactElement {
  const all = useWords(obligationsWords);
  const words = all.ready;
  const formats = useFormats();
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => obligationsClient.command('addReady', { code, year }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['obligations'] }),
  });
  const left = lines.filter(({ isThere }) => !isThere).length;
  return (
    <>
      {listYear === null ? <p className="small">{words.noList}</p> : null}
      {add.error === null ? null : <FailureNote error={add.error} sentences={all.refusals} />}
      {add.data === undefined ? (
        <div className="actions">
          <Button
            isDisabled={add.isPending || left === 0}
            onPress={() => {
              add.mutate();
            }}
          >
            {left === 0 ? words.nothing : words.add(left)}
          </Button>
        </div>
      ) : (
        <p role="status">
          {words.done(add.data.added, add.data.open)}{' '}
          <Link to="/calendar" search={{ month: add.data.firstOn?.slice(0, 7) }} onClick={onClose}>
            {words.show}
          </Link>
        </p>
      )}
      <ul className="plain ready-lines">
        {lines.map(({ title, startsOn, dueOn, owner, isThere, isOpen }) => (
          <li key={`${dueOn} ${title}`}>
            <div className="small">
              {words.line(
                startsOn === null || startsOn === dueOn
                  ? formats.date(dueOn)
                  : `${formats.date(startsOn)} – ${formats.date(dueOn)}`,
                owner,
              )}
            </div>
            {title}
            {isThere ? <div className="small">{words.isThere}</div> : null}
            {isOpen && !isThere ? <div className="small">{words.isOpen}</div> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
