import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { accessClient, type HandoverPack } from '../api.ts';
import { useRefusals } from '../refusals/use-refusals.ts';
import { handoverWords } from './words.ts';

interface PackItemsProps {
  readonly handoverId: number;
  readonly items: HandoverPack['items'];
}

/** On the screen a tick is kept at once; on paper it is an empty square for a pen. */
export function PackItems({ handoverId, items }: PackItemsProps): ReactElement | null {
  const words = useWords(handoverWords).pack;
  const refusals = useRefusals();
  const queries = useQueryClient();
  const [ticks, setTicks] = useState<Readonly<Record<number, boolean | undefined>>>({});
  const finish = useMutation({
    mutationFn: (tick: { readonly itemId: number; readonly isDone: boolean }) =>
      accessClient.command('finishItem', tick),
    onError: (_, { itemId }) => {
      setTicks((known) => ({ ...known, [itemId]: undefined }));
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['access', 'pack', handoverId] });
      await queries.invalidateQueries({ queryKey: ['access', 'ownHandovers'] });
    },
  });
  if (items.length === 0) return null;
  // What was pressed stays as it was pressed, without waiting for the answer.
  const ticked = ({ itemId, isDone }: HandoverPack['items'][number]): boolean => ticks[itemId] ?? isDone;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{words.items}</h2>
      <p className="small no-print" role="status">
        {words.itemsOpen(items.filter((item) => !ticked(item)).length)}
      </p>
      {finish.isError ? <FailureNote error={finish.error} sentences={refusals} /> : null}
      <ul className="pack-items">
        {items.map((item) => (
          <li key={item.itemId}>
            <label>
              <input
                type="checkbox"
                checked={ticked(item)}
                onChange={(event) => {
                  const tick = { itemId: item.itemId, isDone: event.target.checked };
                  setTicks({ ...ticks, [tick.itemId]: tick.isDone });
                  finish.mutate(tick);
                }}
              />
              <ItemText item={item} />
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemText({ item }: { readonly item: HandoverPack['items'][number] }): ReactElement {
  const { kinds, pack: words } = useWords(handoverWords);
  const formats = useFormats();
  const notes = [
    kinds[item.kind].toLowerCase(),
    item.school,
    item.dueOn === null ? null : words.due(formats.date(item.dueOn)),
  ].filter((note) => note !== null);
  return (
    <span>
      {item.text}
      <span className="small"> · {notes.join(' · ')}</span>
    </span>
  );
}
