import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { DueCard } from '#ui/due-card.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { AnswerState } from '../../domain/answer.ts';
import { AnswerStateMark } from '../answer-state.tsx';
import { campaignsWords } from '../words.ts';
import type { MyForm } from './mine.ts';

/** Forms that the reader fills in: what is owed as cards with one verb, what was sent below. */
export function MyForms({ mine }: { readonly mine: readonly MyForm[] }): ReactElement | null {
  const words = useWords(campaignsWords).waves;
  const owed = mine.filter(({ isOwed }) => isOwed);
  const sent = mine.filter(({ isOwed }) => !isOwed);
  if (mine.length === 0) return null;
  return (
    <>
      {owed.length === 0 ? null : (
        <section className="section" aria-label={words.mine}>
          {owed.map((form) => (
            <Owed key={`${String(form.waveId)} ${String(form.unitId)}`} form={form} />
          ))}
        </section>
      )}
      {sent.length === 0 ? null : (
        <section className="section" aria-labelledby="sent">
          <h2 id="sent">{words.done}</h2>
          <ul>
            {sent.map((form) => (
              <li key={`${String(form.waveId)} ${String(form.unitId)}`}>
                <SheetLink form={form} text={form.title} />{' '}
                <span className="small">
                  {form.isOneOfMany ? `${form.unit} · ` : ''}
                  <AnswerStateMark {...form} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** As on the home page. */
const SOON_DAYS = 7;

interface MineProps {
  readonly form: MyForm;
}

const verbs = { expected: 'fill', draft: 'go', returned: 'mend' } as const satisfies Partial<
  Record<AnswerState, 'fill' | 'go' | 'mend'>
>;

function Owed({ form }: MineProps): ReactElement {
  const all = useWords(campaignsWords);
  const words = all.waves;
  const formats = useFormats();
  const { state, title, daysLeft, dueOn, fillPercent, minutes, unit, isOneOfMany, isSurvey } = form;
  const verb = isSurvey ? 'invite' : state in verbs ? verbs[state as keyof typeof verbs] : 'open';
  const day = daysLeft < 0 ? words.dayWas(formats.day(dueOn)) : words.dayIs(formats.day(dueOn));
  const said = [
    ...(isOneOfMany ? [unit] : []),
    ...(state === 'returned' ? [words.returned] : []),
    isSurvey
      ? words.surveyText
      : state === 'expected' || fillPercent === null
        ? words.minutes(minutes)
        : words.filled(fillPercent),
  ];
  return (
    <DueCard
      tone={urgencyTone(daysLeft)}
      when={all.left(daysLeft)}
      day={day}
      title={title}
      action={<SheetLink form={form} text={words[verb]} isButton />}
    >
      {said.join(' · ')}
    </DueCard>
  );
}

function urgencyTone(daysLeft: number): 'late' | 'soon' | 'later' {
  if (daysLeft < 0) return 'late';
  return daysLeft <= SOON_DAYS ? 'soon' : 'later';
}

interface SheetLinkProps extends MineProps {
  readonly text: string;
  readonly isButton?: boolean;
}

function SheetLink({ form, text, isButton = false }: SheetLinkProps): ReactElement {
  const shared = {
    ...(isButton && { className: 'btn' }),
    params: { waveId: String(form.waveId), unitId: String(form.unitId) },
  };
  return form.isSurvey ? (
    <Link to="/surveys/$waveId/$unitId" {...shared}>
      {text}
    </Link>
  ) : (
    <Link to="/monitoring/$waveId/$unitId" search={{}} {...shared}>
      {text}
    </Link>
  );
}
