import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { Notice } from '#ui/notice.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { auditClient, type ChainShown } from './api.ts';
import { useAuditWords } from './words.ts';

/** Counts the chain over when asked: it may be long. */
export function ChainCheck(): ReactElement {
  const words = useAuditWords().web.chain;
  const check = useMutation({ mutationFn: () => auditClient.query('verify', {}) });
  return (
    <section className="section" aria-labelledby="chain">
      <h2 id="chain">{words.heading}</h2>
      <p className="text">{words.about}</p>
      {check.isError ? <FailureNote error={check.error} /> : null}
      {check.data === undefined ? null : <Outcome chain={check.data} />}
      <Button
        isQuiet
        isDisabled={check.isPending}
        onPress={() => {
          check.mutate();
        }}
      >
        {check.isPending ? words.checking : words.check}
      </Button>
    </section>
  );
}

function Outcome({ chain }: { readonly chain: ChainShown }): ReactElement {
  const words = useAuditWords().web.chain;
  const formats = useFormats();
  const { isWhole, rows, brokenSeq, headHash } = chain;
  if (!isWhole) return <Notice kind="error">{words.broken(brokenSeq ?? 0)}</Notice>;
  return (
    <>
      <Notice kind="done">{words.whole(rows, formats.count(rows))}</Notice>
      {rows === 0 ? null : (
        <>
          <CopyBox label={words.head} text={headHash} />
          <p className="small text">{words.headHint}</p>
        </>
      )}
    </>
  );
}
