import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import { Button } from '#ui/button.tsx';
import { Diff } from '#ui/diff.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { campaignsClient, type SheetShown, useReread } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { labelOf, useSayCode } from './use-sheet.ts';
import { sheetWords } from './words.ts';

interface ChangesProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
}

/** «3 ответа изменено после подтверждения»: both values, and those that are agreed to are confirmed apart from the others. */
export function Changes({ shown, compiled }: ChangesProps): ReactElement {
  const words = useWords(sheetWords);
  const say = useSayCode(compiled);
  const { changes, may, unit } = shown;
  const fields = changes.filter(({ code }) => compiled.fields.has(code)).map(({ code }) => code);
  const [agreed, setAgreed] = useState<readonly string[]>(fields);
  const mayAgree = may.includes('confirm') && fields.length > 0 && unit.changed > 0;
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{words.changes(fields.length)}</h2>
      {mayAgree ? <p className="text">{words.changesText}</p> : null}
      <Diff
        caption={words.changes(fields.length)}
        lines={changes.map(({ code, confirmed, now }) => {
          const label = labelOf(compiled, code, words.reasonOf);
          const toggle = (): void => {
            setAgreed(agreed.includes(code) ? agreed.filter((one) => one !== code) : [...agreed, code]);
          };
          return {
            key: code,
            label:
              mayAgree && fields.includes(code) ? (
                <label className="check">
                  <input type="checkbox" checked={agreed.includes(code)} onChange={toggle} />
                  {label}
                </label>
              ) : (
                label
              ),
            before: confirmed === null ? null : say(code, confirmed),
            after: now === null ? null : say(code, now),
          };
        })}
      />
      {mayAgree ? <Agree shown={shown} codes={agreed} /> : null}
    </section>
  );
}

function Agree({ shown, codes }: { readonly shown: SheetShown; readonly codes: readonly string[] }): ReactElement {
  const words = useWords(sheetWords);
  const { refusals } = useWords(campaignsWords);
  const reread = useReread();
  const { waveId } = shown.wave;
  const { unitId, revision } = shown.unit;
  const confirm = useMutation({
    mutationFn: () => campaignsClient.command('confirmFields', { waveId, unitId, revision, codes: [...codes] }),
    onSettled: reread,
  });
  return (
    <div className="actions no-print">
      {confirm.isError ? <FailureNote error={confirm.error} sentences={refusals} /> : null}
      <Button
        isDisabled={codes.length === 0 || confirm.isPending}
        onPress={() => {
          confirm.mutate();
        }}
      >
        {words.confirmFields(codes.length)}
      </Button>
    </div>
  );
}
