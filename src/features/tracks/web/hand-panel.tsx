import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { SelectField, TextArea } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import type { TrackRow } from '../contract.ts';
import { groups, type Track, tracks } from '../domain/track-rules.ts';
import { tracksClient } from './api.ts';
import { tracksWords } from './words.ts';

interface HandPanelProps {
  readonly row: TrackRow;
  readonly year: number;
  readonly track: Track;
  readonly onClose: () => void;
}

interface Values {
  readonly track: string;
  readonly place: 'stays' | 'leaves' | '';
  readonly group: string;
  readonly reason: string;
}

/** A decision about one school against the rule, with its ground; or back to the rule. */
export function HandPanel({ row, year, track, onClose }: HandPanelProps): ReactElement {
  const words = useWords(tracksWords);
  const { hand } = words;
  const form = useForm<Values>(valuesOf(row, track), ({ reason }) => ({
    reason: reason.trim().length < 3 ? hand.wrongReason : undefined,
  }));
  const { save, undo } = useDecision(row, year, onClose);
  const undoButton = (
    <button
      type="button"
      className="btn quiet"
      onClick={() => {
        undo.mutate(track);
      }}
    >
      {hand.undo}
    </button>
  );
  return (
    <SidePanel title={hand.title(row.schoolName)} onClose={onClose}>
      <Form
        form={form}
        action={hand.action}
        isBusy={save.isPending || undo.isPending}
        error={save.error ?? undo.error}
        sentences={words.refusals}
        aside={row.isByHand ? undoButton : null}
        onValid={(values) => {
          save.mutate(values);
        }}
      >
        <Fields form={form} />
      </Form>
    </SidePanel>
  );
}

function valuesOf(row: TrackRow, track: Track): Values {
  const group = row.isByHand && row.group !== null ? String(row.group) : '';
  return { track: String(track), place: row.isMember ? 'stays' : 'leaves', group, reason: row.note ?? '' };
}

function useDecision({ schoolId }: TrackRow, year: number, onClose: () => void) {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['tracks'] });
    onClose();
  };
  const undo = useMutation({
    mutationFn: (track: Track) => tracksClient.command('undoOverride', { year, schoolId, track }),
    onSuccess,
  });
  const save = useMutation({
    mutationFn: ({ track: named, place, group: wished, reason }: Values) => {
      const track = tracks.find((one) => String(one) === named) ?? 1;
      const isMember = place !== 'leaves';
      const group = isMember && track === 1 ? groups.find((one) => String(one) === wished) : undefined;
      return tracksClient.command('override', { year, schoolId, track, isMember, reason, group: group ?? null });
    },
    onSuccess,
  });
  return { save, undo };
}

function Fields({ form }: { readonly form: FormState<Values> }): ReactElement {
  const words = useWords(tracksWords);
  const { hand } = words;
  const { track, place } = form.values;
  return (
    <>
      <SelectField
        label={hand.track}
        options={tracks.map((one) => ({ value: String(one), label: words.track(one) }))}
        {...form.field('track')}
      />
      <SelectField
        label={hand.isMember}
        options={(['stays', 'leaves'] as const).map((value) => ({ value, label: hand[value] }))}
        {...form.field('place')}
      />
      {track === '1' && place !== 'leaves' ? (
        <SelectField
          label={hand.group}
          empty={hand.byRule}
          options={groups.map((group) => ({ value: String(group), label: words.group(group) }))}
          {...form.field('group')}
        />
      ) : null}
      <TextArea label={hand.reason} hint={hand.reasonHint} {...form.field('reason')} />
    </>
  );
}
