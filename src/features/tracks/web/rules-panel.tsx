import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { schoolWords } from '#features/registry/web/public.tsx';
import { schoolKinds, schoolLevels } from '#features/registry/domain/school.ts';
import { SelectField, TextField } from '#ui/fields.tsx';
import { Several } from '#ui/filter-bar.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { FailureNote, Skeleton } from '#ui/states.tsx';
import { type FormState, useForm } from '#ui/use-form.ts';
import { coverages } from '../domain/track-rules.ts';
import { tracksClient, type Tried } from './api.ts';
import { Outcome } from './outcome.tsx';
import { emptyOf, isSameRules, rulesOf, type RuleValues, valuesOf } from './rule-values.ts';
import { tracksWords } from './words.ts';

interface RulesPanelProps {
  readonly year: number;
  readonly onClose: () => void;
}

/** The rules of a year, what comes of them, and then the assignment. */
export function RulesPanel({ year, onClose }: RulesPanelProps): ReactElement {
  const words = useWords(tracksWords);
  const first = useQuery({
    queryKey: ['tracks', 'rules', year],
    queryFn: () => tracksClient.command('preview', { year }),
    gcTime: 0,
  });
  return (
    <SidePanel title={words.rules.title(year)} onClose={onClose}>
      {first.data === undefined ? (
        first.isError ? (
          <FailureNote error={first.error} sentences={words.refusals} />
        ) : (
          <Skeleton />
        )
      ) : (
        <RulesForm year={year} first={first.data} onClose={onClose} />
      )}
    </SidePanel>
  );
}

interface RulesFormProps extends RulesPanelProps {
  readonly first: Tried;
}

function RulesForm({ year, first, onClose }: RulesFormProps): ReactElement {
  const words = useWords(tracksWords);
  const queries = useQueryClient();
  const form = useForm<RuleValues>(valuesOf(first.rules), (values) => {
    const wrong = emptyOf(values);
    return Object.fromEntries(wrong.map((name) => [name, words.rules.wrongCount]));
  });
  const rules = rulesOf(form.values, first.rules);
  const trial = useMutation({
    mutationFn: (tried: typeof rules) => tracksClient.command('preview', { year, rules: tried }),
  });
  const assign = useMutation({
    mutationFn: () => tracksClient.command('assign', { year, rules }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tracks'] });
      onClose();
    },
  });
  const tried = trial.data ?? first;
  const isSame = isSameRules(tried.rules, rules);
  return (
    <>
      <Form
        form={form}
        action={words.rules.try}
        isBusy={trial.isPending}
        error={trial.error ?? assign.error}
        sentences={words.refusals}
        onValid={() => {
          trial.mutate(rules);
        }}
      >
        <Fields form={form} />
      </Form>
      {isSame ? (
        <Outcome tried={tried}>
          <button
            type="button"
            className="btn"
            disabled={assign.isPending}
            onClick={() => {
              assign.mutate();
            }}
          >
            {words.rules.assign}
          </button>
        </Outcome>
      ) : (
        <p className="note">{words.rules.changed}</p>
      )}
    </>
  );
}

interface FieldsProps {
  readonly form: FormState<RuleValues>;
}

/** Schools of these kinds and levels are group 4, whatever their results. */
function Special({ form }: FieldsProps): ReactElement {
  const { rules } = useWords(tracksWords);
  const { kinds, levels } = useWords(schoolWords);
  return (
    <div className="filter-panel">
      <Several
        legend={rules.specialKinds}
        options={schoolKinds.map((value) => ({ value, text: kinds[value] }))}
        chosen={form.values.specialKinds}
        onChange={(chosen = []) => {
          form.change({ specialKinds: [...chosen] });
        }}
      />
      <Several
        legend={rules.specialLevels}
        options={schoolLevels.map((value) => ({ value, text: levels[value] }))}
        chosen={form.values.specialLevels}
        onChange={(chosen = []) => {
          form.change({ specialLevels: [...chosen] });
        }}
      />
    </div>
  );
}

function Fields({ form }: FieldsProps): ReactElement {
  const { rules } = useWords(tracksWords);
  const hint = rules.groupingHint;
  return (
    <>
      <TextField label={rules.aftercareYears} inputMode="numeric" isNarrow {...form.field('aftercareYears')} />
      <SelectField
        label={rules.isWarningInTrack2}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: rules[value] }))}
        {...form.field('warning')}
      />
      <TextField label={rules.zoneGrouping} hint={hint} {...form.field('zoneGrouping')} />
      <SelectField
        label={rules.track3}
        options={coverages.map((value) => ({ value, label: rules.coverages[value] }))}
        {...form.field('track3')}
      />
      <Special form={form} />
      <TextField label={rules.specialGrouping} hint={hint} {...form.field('specialGrouping')} />
      <TextField label={rules.participantGrouping} hint={hint} {...form.field('participantGrouping')} />
      <TextField label={rules.serviceGrouping} hint={hint} {...form.field('serviceGrouping')} />
      <TextField label={rules.servicePlaces} inputMode="numeric" isNarrow {...form.field('servicePlaces')} />
    </>
  );
}
