import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AppealRow, EditionShown } from '../contract.ts';
import { isOpen } from '../domain/appeal.ts';
import { editionsClient, type SheetShown, useSheet } from './api.ts';
import { ObjectForm } from './object-form.tsx';
import { useEditionLine } from './use-edition-line.ts';
import { appealsWords } from './words.ts';
import './appeals.css';

interface SheetOf {
  readonly schoolId: number;
  readonly year: number;
}

function useSheetOf({ schoolId, year }: SheetOf): SheetShown | undefined {
  return useSheet(schoolId, year, useMay('appeals.sheet')).data;
}

/** Which edition the sheet belongs to, in one line. */
export function SheetEdition(sheet: SheetOf): ReactElement | null {
  const edition = useSheetOf(sheet)?.edition ?? null;
  const lineOf = useEditionLine();
  return edition === null ? null : <p className="lead sheet-edition">{lineOf(edition)}</p>;
}

/** What happens now and by when, and what the school can do: read, agree or object. */
export function SheetNow(sheet: SheetOf): ReactElement | null {
  const words = useWords(appealsWords).now;
  const shown = useSheetOf(sheet);
  if (shown === undefined || shown.edition === null) return null;
  return (
    <section className="section sheet-now no-print" aria-labelledby="now">
      <h2 id="now">{words.heading}</h2>
      <Course shown={shown} edition={shown.edition} />
      <Reading sheet={sheet} shown={shown} />
      <Earlier appeals={shown.appeals} />
      <Objection sheet={sheet} shown={shown} edition={shown.edition} />
    </section>
  );
}

interface CourseProps {
  readonly shown: SheetShown;
  readonly edition: EditionShown;
}

function Course({ shown, edition }: CourseProps): ReactElement {
  const words = useWords(appealsWords).now;
  const formats = useFormats();
  const mayObject = useMay('appeals.submit');
  const { publishedAt, opensOn } = edition;
  const hasOpen = shown.appeals.some(({ state }) => isOpen(state));
  return (
    <>
      <p className="text">
        {publishedAt === null && opensOn !== null ? words.shown(formats.date(opensOn)) : words.published}
      </p>
      {shown.mayObject && !hasOpen && shown.answer !== null ? (
        <p className="text">
          {words.howTo(shown.answer.workingDays, formats.date(shown.answer.by))} {mayObject ? null : words.whoSubmits}
        </p>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly sheet: SheetOf;
  readonly shown: SheetShown;
}

/** Who opens the sheet says once that it was read. */
function Reading({ sheet, shown }: PartProps): ReactElement | null {
  const words = useWords(appealsWords).now;
  const formats = useFormats();
  const mayRead = useMay('editions.readSheet');
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => editionsClient.command('readSheet', { ...sheet }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['appeals', 'sheet'] }),
  });
  if (shown.readAt !== null) return <p>{words.readAt(formats.dateTime(shown.readAt))}</p>;
  if (!mayRead) return null;
  return (
    <>
      {read.error === null ? null : <FailureNote error={read.error} />}
      <div className="actions">
        <Button
          isDisabled={read.isPending}
          onPress={() => {
            read.mutate();
          }}
        >
          {words.read}
        </Button>
      </div>
    </>
  );
}

function Earlier({ appeals }: { readonly appeals: readonly AppealRow[] }): ReactElement | null {
  const words = useWords(appealsWords);
  const formats = useFormats();
  if (appeals.length === 0) return null;
  return (
    <>
      <h3>{words.now.earlier}</h3>
      <ul>
        {appeals.map(({ appealId, madeAt, state, grounds, answerBy, daysLeft }) => (
          <li key={appealId}>
            <Link to="/appeals/$appealId" params={{ appealId: String(appealId) }}>
              {formats.date(madeAt)}: {words.grounds[grounds]}
            </Link>
            , {words.states[state]}
            {isOpen(state) ? `, ${words.due(formats.date(answerBy), daysLeft)}` : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Objection({ sheet, shown, edition }: PartProps & CourseProps): ReactElement | null {
  const words = useWords(appealsWords);
  const mayObject = useMay('appeals.submit');
  const [isWriting, setIsWriting] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const hasOpen = shown.appeals.some(({ state }) => isOpen(state) && !wasOpened);
  if (!mayObject || !shown.mayObject || hasOpen) return null;
  if (!isWriting)
    return (
      <div className="actions">
        <Button
          isQuiet
          onPress={() => {
            setIsWriting(true);
            setWasOpened(true);
          }}
        >
          {words.now.object}
        </Button>
      </div>
    );
  return (
    <section aria-labelledby="object">
      <h3 id="object">{words.form.heading}</h3>
      <ObjectForm
        schoolId={sheet.schoolId}
        editionId={edition.editionId}
        answerBy={shown.answer?.by ?? ''}
        onClose={() => {
          setIsWriting(false);
        }}
      />
    </section>
  );
}

/** On paper: how to object, for who holds only the sheet. */
export function PaperNow(sheet: SheetOf): ReactElement | null {
  const words = useWords(appealsWords);
  const shown = useSheetOf(sheet);
  if (shown?.mayObject !== true || shown.answer === null) return null;
  return <p>{words.paper(shown.answer.workingDays)}</p>;
}
