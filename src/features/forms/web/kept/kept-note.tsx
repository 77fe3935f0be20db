import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { CompiledForm } from '../../domain/compile.ts';
import { useAnswerText } from '../answer-text/answer-text.ts';
import { checkOf, type KeptConflict } from './draft.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import type { Kept } from './use-kept-draft.ts';

interface KeptNoteProps {
  readonly kept: Kept;
  readonly compiled: CompiledForm;
  /** Sentences for the refusals of `send`, by code. */
  readonly sentences?: Readonly<Record<string, string>>;
}

/** Where what was typed is now, and what another person changed meanwhile. */
export function KeptNote({ kept, compiled, sentences = {} }: KeptNoteProps): ReactElement {
  const words = useWords({ ru, en });
  return (
    <div className="kept-note">
      {kept.conflicts.length === 0 ? null : <Conflicts kept={kept} compiled={compiled} />}
      {kept.state === 'refused' ? (
        <>
          <FailureNote error={kept.error} sentences={sentences} />
          <p>
            {words.refused}{' '}
            <button type="button" className="link" onClick={kept.discard}>
              {words.discard}
            </button>
          </p>
        </>
      ) : (
        <State kept={kept} />
      )}
    </div>
  );
}

function State({ kept }: { readonly kept: Kept }): ReactElement {
  const words = useWords({ ru, en });
  const formats = useFormats();
  const { state, savedAt, isSentLate, isKept } = kept;
  if (state === 'offline') return <Notice kind="warning">{isKept ? words.offline : words.offlineUnkept}</Notice>;
  if (state === 'signed-out') return <Notice kind="warning">{words.signedOut}</Notice>;
  const sayTime = isSentLate ? words.sentLate : words.saved;
  const saved = savedAt === null ? words.untouched : sayTime(formats.time(savedAt));
  return (
    <p className="small" role="status">
      {state === 'saved' ? saved : words.waiting}
    </p>
  );
}

function Conflicts({ kept, compiled }: Pick<KeptNoteProps, 'kept' | 'compiled'>): ReactElement {
  const words = useWords({ ru, en });
  return (
    <Notice kind="warning">
      <p>{words.conflicts}</p>
      {kept.conflicts.map((conflict) => (
        <Conflict key={conflict.code} {...{ kept, compiled, conflict }} />
      ))}
    </Notice>
  );
}

function Conflict(props: Pick<KeptNoteProps, 'kept' | 'compiled'> & { readonly conflict: KeptConflict }): ReactElement {
  const { kept, compiled, conflict } = props;
  const words = useWords({ ru, en });
  const sayAnswer = useAnswerText();
  const field = compiled.fields.get(conflict.code);
  const check = checkOf(conflict.code);
  const about = compiled.definition.checks.find(({ code }) => code === check);
  const label = about === undefined ? (field?.label ?? conflict.code) : words.reasonOf(about.message);
  const say = (answer: KeptConflict['mine']): string =>
    field === undefined ? (typeof answer === 'string' ? answer : words.none) : sayAnswer(field, answer);
  return (
    <div className="kept-conflict">
      <strong>{label}</strong>
      <dl>
        <dt>{words.mine}</dt>
        <dd>{say(conflict.mine)}</dd>
        <dt>{words.theirs}</dt>
        <dd>{say(conflict.theirs)}</dd>
      </dl>
      <div className="actions">
        {(['mine', 'theirs'] as const).map((whose) => (
          <button
            key={whose}
            type="button"
            className="btn quiet"
            aria-label={whose === 'mine' ? words.keepMine(label) : words.keepTheirs(label)}
            onClick={() => {
              kept.settle(conflict, whose);
            }}
          >
            {whose === 'mine' ? words.mineVerb : words.theirsVerb}
          </button>
        ))}
      </div>
    </div>
  );
}
