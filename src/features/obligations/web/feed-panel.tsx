import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { CopyBox } from '#ui/copy-box.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { feedQuery, obligationsClient } from './api.ts';
import { obligationsWords } from './words.ts';

/** The personal address by which a calendar program reads one's own terms. */
export function FeedPanel({ onClose }: { readonly onClose: () => void }): ReactElement {
  const words = useWords(obligationsWords).feed;
  const queries = useQueryClient();
  const { data } = useQuery(feedQuery);
  const [address, setAddress] = useState<string | null>(null);
  const onSuccess = (): Promise<void> => queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  const make = useMutation({
    mutationFn: async () => {
      setAddress((await obligationsClient.command('makeFeed', {})).address);
    },
    onSuccess,
  });
  const revoke = useMutation({
    mutationFn: async () => {
      await obligationsClient.command('revokeFeed', {});
      setAddress(null);
    },
    onSuccess,
  });
  const error = make.error ?? revoke.error;
  const hasOne = data !== undefined && data.madeAt !== null;
  return (
    <SidePanel title={words.heading} onClose={onClose}>
      <p>{words.text}</p>
      {data === undefined ? null : <State madeAt={data.madeAt} readAt={data.readAt} />}
      {error === null ? null : <FailureNote error={error} />}
      {address === null ? null : <CopyBox label={words.address} text={address} />}
      <div className="actions">
        <Button
          isDisabled={make.isPending}
          onPress={() => {
            make.mutate();
          }}
        >
          {hasOne ? words.renew : words.make}
        </Button>
        {hasOne ? (
          <Button
            isQuiet
            isDisabled={revoke.isPending}
            onPress={() => {
              revoke.mutate();
            }}
          >
            {words.revoke}
          </Button>
        ) : null}
      </div>
      {hasOne ? <p className="small">{words.renewText}</p> : null}
      <p className="small">{words.letters}</p>
    </SidePanel>
  );
}

interface StateProps {
  readonly madeAt: string | null;
  readonly readAt: string | null;
}

function State({ madeAt, readAt }: StateProps): ReactElement {
  const words = useWords(obligationsWords).feed;
  const formats = useFormats();
  if (madeAt === null) return <p>{words.none}</p>;
  return (
    <p>
      {words.made(formats.date(madeAt))} {readAt === null ? words.neverRead : words.read(formats.date(readAt))}
    </p>
  );
}
