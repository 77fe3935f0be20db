import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { useWords } from '#ui/language.tsx';
import { useForm } from '#ui/use-form.ts';
import { registryClient } from '../api.ts';
import { useRegistryChange } from '../common/use-registry-change.ts';
import { commonWords } from '../common/words.ts';
import { groupingsWords } from './words.ts';

export interface Changing {
  readonly act: 'rename' | 'end';
  readonly grouping: string;
}

interface ChangeGroupProps {
  readonly changing: Changing;
  /** The step that was made; null: none. */
  readonly onClose: (stepId: number | null) => void;
}

/** Another name, or an end. */
export function ChangeGroup({ changing, onClose }: ChangeGroupProps): ReactElement {
  const { act, grouping } = changing;
  const words = useWords(groupingsWords);
  const { problems, refusals } = useWords(commonWords);
  const isRename = act === 'rename';
  const form = useForm({ said: isRename ? grouping : '' }, ({ said }) => ({
    said: said.trim() === '' ? problems[isRename ? 'name_missing' : 'day_missing'] : undefined,
  }));
  const change = useRegistryChange(
    ({ said }: { readonly said: string }) =>
      isRename
        ? registryClient.command('renameGrouping', { grouping, to: said })
        : registryClient.command('endGrouping', { grouping, on: said }),
    ({ stepId }) => {
      onClose(stepId);
    },
  );
  return (
    <div className="card">
      <h3>{isRename ? words.renameOf(grouping) : words.endOf(grouping)}</h3>
      <Form
        form={form}
        action={words.save}
        isBusy={change.isPending}
        error={change.error}
        sentences={refusals}
        aside={
          <button
            type="button"
            className="btn quiet"
            onClick={() => {
              onClose(null);
            }}
          >
            {words.cancel}
          </button>
        }
        onValid={(values) => {
          change.mutate(values);
        }}
      >
        <TextField
          label={isRename ? words.to : words.endOn}
          type={isRename ? 'text' : 'date'}
          isFocused
          {...form.field('said')}
        />
      </Form>
    </div>
  );
}
