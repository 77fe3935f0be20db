import { getRouteApi, Navigate } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { useMay, useMe } from '#features/accounts/web/public.tsx';
import { compileForm, type CompiledForm } from '#features/forms/domain/compile.ts';
import { Button } from '#ui/button.tsx';
import type { Formats } from '#ui/format.ts';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { isOwing } from '../../domain/answer.ts';
import { type SheetShown, useSheet } from '../api.ts';
import type { BoardFilter } from '../board/search.ts';
import { campaignsWords } from '../words.ts';
import { Fill } from './fill.tsx';
import { History } from './history.tsx';
import { Exceptions } from './exceptions.tsx';
import { ReadSheet } from './read-sheet.tsx';
import { Review } from './review.tsx';
import { UnitSteps } from './unit-steps.tsx';
import type { UnitSheetWords } from './ru.ts';
import { sheetWords } from './words.ts';
import './unit.css';

const route = getRouteApi('/monitoring/$waveId/$unitId');

/** One answer: filled in by who owes it, looked through by who confirms it. */
export function UnitPage(): ReactElement {
  const params = route.useParams();
  const filter = route.useSearch();
  const [waveId, unitId] = [Number(params.waveId), Number(params.unitId)];
  const query = useSheet(waveId, unitId);
  return (
    <Loaded query={query}>
      {(shown) =>
        // A survey is answered on slips: its school has a page of its own.
        shown.wave.answeredBy === 'anyone' ? (
          <Navigate to="/surveys/$waveId/$unitId" params={params} replace />
        ) : (
          <Unit key={`${String(waveId)} ${String(unitId)}`} shown={shown} filter={filter} />
        )
      }
    </Loaded>
  );
}

interface UnitProps {
  readonly shown: SheetShown;
  readonly filter: BoardFilter;
}

function Unit({ shown, filter }: UnitProps): ReactElement {
  const words = useWords(sheetWords);
  const { wave, unit } = shown;
  const isOfficial = useIsOfficial(shown);
  const compiled = useMemo(() => {
    const made = compileForm(shown.definition);
    return made.ok ? made.value : null;
  }, [shown.definition]);
  return (
    <Page
      title={isOfficial ? words.titles[unit.state](unit.name) : wave.title}
      lead={<Facts shown={shown} isOfficial={isOfficial} />}
      above={<UnitSteps wave={wave} unitId={unit.unitId} filter={filter} />}
    >
      <Remark shown={shown} />
      {shown.lockedBy !== null && (shown.lockedBy === 'begun' || shown.lockedBy === 'open') ? (
        <Notice kind="warning">{words.locked[shown.lockedBy]}</Notice>
      ) : null}
      {compiled === null ? (
        <Notice kind="error">{words.broken}</Notice>
      ) : (
        <Sheet shown={shown} compiled={compiled} isOfficial={isOfficial} />
      )}
    </Page>
  );
}

/** Somebody above who answers: they read first, and fill in only when they say so. */
function useIsOfficial({ wave }: SheetShown): boolean {
  const mayConfirm = useMay('campaigns.confirm');
  const mayExcuse = useMay('campaigns.excuse');
  return wave.answeredBy === 'school' ? mayConfirm : mayExcuse;
}

function Facts({ shown, isOfficial }: { readonly shown: SheetShown; readonly isOfficial: boolean }): ReactNode {
  const words = useWords(sheetWords);
  const { left } = useWords(campaignsWords);
  const formats = useFormats();
  const { wave, unit } = shown;
  const { state, dueOn, daysLeft } = unit;
  const said = [
    isOfficial ? `${wave.title}.` : `${unit.name}.`,
    ...(isOwing(state) ? [words.due(formats.date(dueOn), left(daysLeft))] : []),
    ...(isOwing(state) && !isOfficial ? [words.minutes(wave.minutes)] : []),
    ...(isOwing(state) ? [] : whatCame(unit, words, formats)),
  ];
  return said.join(' ');
}

function whatCame(unit: SheetShown['unit'], words: UnitSheetWords, formats: Formats): readonly string[] {
  const { state, submittedAt, confirmedAt, exceptionReason } = unit;
  if (state === 'excused') return exceptionReason === null ? [] : [words.excused(exceptionReason)];
  return [
    ...(submittedAt === null ? [] : [words.submittedOn(formats.date(submittedAt))]),
    ...(confirmedAt === null || state !== 'confirmed' ? [] : [words.confirmedOn(formats.date(confirmedAt))]),
  ];
}

function Remark({ shown: { remark, unit } }: { readonly shown: SheetShown }): ReactElement | null {
  const words = useWords(sheetWords);
  if (remark === null || unit.state !== 'returned') return null;
  return (
    <Notice kind="warning">
      <p>
        <b>{words.remark}</b>
      </p>
      <p className="remark">{remark}</p>
    </Notice>
  );
}

interface SheetProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
  readonly isOfficial: boolean;
}

function Sheet({ shown, compiled, isOfficial }: SheetProps): ReactElement {
  const words = useWords(sheetWords);
  const personId = useMe()?.personId;
  const { unit, may } = shown;
  const [isFilling, setIsFilling] = useState(isOwing(unit.state) && !isOfficial);
  const [sent, setSent] = useState<{ readonly isLate: boolean } | null>(null);
  const mayFill = may.includes('save') && personId !== undefined;
  if (isFilling && mayFill && sent === null)
    return (
      <>
        <Fill shown={shown} compiled={compiled} personId={personId} onSubmitted={setSent} />
        <History shown={shown} compiled={compiled} />
      </>
    );
  const onEdit = (): void => {
    setSent(null);
    setIsFilling(true);
  };
  return (
    <>
      {sent === null ? null : <Notice kind="done">{`${words.submitted}${sent.isLate ? ` ${words.late}` : ''}`}</Notice>}
      <Reading {...{ shown, compiled, isOfficial }} onEdit={mayFill ? onEdit : undefined} />
    </>
  );
}

/** Who confirms reads and decides; to write in it is the exception, so its button stands below. */
function Reading(props: SheetProps & { readonly onEdit: (() => void) | undefined }): ReactElement {
  const { shown, compiled, isOfficial, onEdit } = props;
  const edit = onEdit === undefined ? null : <EditAction shown={shown} onEdit={onEdit} />;
  const isBelow = isOfficial && !isOwing(shown.unit.state);
  return (
    <>
      <Review shown={shown} compiled={compiled} />
      {isBelow ? null : edit}
      <ReadSheet shown={shown} compiled={compiled} />
      {isBelow ? edit : null}
      <Exceptions shown={shown} />
      <History shown={shown} compiled={compiled} />
    </>
  );
}

/** What was sent may be changed by who sent it; who stands above may fill in for others. */
function EditAction({ shown, onEdit }: Pick<SheetProps, 'shown'> & { readonly onEdit: () => void }): ReactElement {
  const words = useWords(sheetWords);
  const isOwed = isOwing(shown.unit.state);
  return (
    <div className="actions no-print">
      <Button isQuiet onPress={onEdit}>
        {isOwed ? words.fillInstead : words.edit}
      </Button>
      {isOwed ? null : (
        <span className="small">{shown.unit.state === 'confirmed' ? words.editNote : words.editSentNote}</span>
      )}
    </div>
  );
}
