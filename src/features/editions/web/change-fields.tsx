import type { ReactElement } from 'react';
import { clusterOutcomes, type ClusterOutcome } from '#features/lists/domain/evaluation.ts';
import { Button } from '#ui/button.tsx';
import { SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { changeKinds, type ChangeKind } from '../domain/edition.ts';
import { editionsWords } from './words.ts';

export interface DraftChange {
  readonly schoolId: number;
  readonly schoolName: string;
  readonly municipality: string;
  readonly change: ChangeKind;
  readonly cluster: ClusterOutcome | '';
  readonly reason: string;
}

interface ChangeFieldsProps {
  readonly change: DraftChange;
  readonly onChange: (part: Partial<DraftChange>) => void;
  readonly onRemove: () => void;
}

/** One school of a decision: what changes, and why. */
export function ChangeFields({ change: draft, onChange, onRemove }: ChangeFieldsProps): ReactElement {
  const words = useWords(editionsWords);
  const { schoolId, schoolName, municipality, change, cluster, reason } = draft;
  const id = String(schoolId);
  return (
    <fieldset className="edition-change">
      <legend>
        {schoolName} <span className="small">{municipality}</span>
      </legend>
      <SelectField
        label={words.page.change}
        name={`change${id}`}
        value={change}
        options={changeKinds.map((value) => ({ value, label: words.changes[value] }))}
        onChange={(value) => {
          if (value !== '') onChange({ change: value });
        }}
      />
      {change === 'removed' ? null : (
        <SelectField
          label={words.form.cluster}
          name={`cluster${id}`}
          value={cluster}
          empty={words.form.choose}
          options={clusterOutcomes
            .filter((value) => value !== 'below_range')
            .map((value) => ({ value, label: words.clusters[value] }))}
          onChange={(value) => {
            onChange({ cluster: value });
          }}
        />
      )}
      <TextField
        label={words.page.reason}
        name={`reason${id}`}
        value={reason}
        onChange={(value) => {
          onChange({ reason: value });
        }}
      />
      <div className="actions">
        <Button isQuiet onPress={onRemove}>
          {words.form.remove(schoolName)}
        </Button>
      </div>
    </fieldset>
  );
}
