import type { ReactElement } from 'react';
import { TextField } from '#ui/fields.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useWords } from '#ui/language.tsx';
import type { FieldBinding } from '#ui/use-form.ts';
import type { MilestoneValues } from './event-values.ts';
import { obligationsWords } from './words.ts';

interface MilestoneFieldsProps extends FieldBinding<readonly MilestoneValues[]> {
  readonly error: string | undefined;
}

/** Other dates of the same thing, each with the document that says so. */
export function MilestoneFields({ value, onChange, error }: MilestoneFieldsProps): ReactElement {
  const words = useWords(obligationsWords).form;
  const change = (index: number, part: Partial<MilestoneValues>): void => {
    onChange(value.map((one, place) => (place === index ? { ...one, ...part } : one)));
  };
  return (
    <fieldset>
      <legend>{words.milestones}</legend>
      {error === undefined ? null : <p className="form-error">{error}</p>}
      {value.map((one, index) => (
        <div key={index} className="card">
          <TextField
            label={words.milestoneTitle}
            isOptional
            name={`milestone-title-${String(index)}`}
            value={one.title}
            onChange={(title) => {
              change(index, { title });
            }}
          />
          <TextField
            label={words.milestoneOn}
            type="date"
            isNarrow
            name={`milestone-on-${String(index)}`}
            value={one.on}
            onChange={(on) => {
              change(index, { on });
            }}
          />
          <TextField
            label={words.milestoneSource}
            isOptional
            name={`milestone-source-${String(index)}`}
            value={one.source}
            onChange={(source) => {
              change(index, { source });
            }}
          />
          <LinkButton
            onPress={() => {
              onChange(value.filter((_, place) => place !== index));
            }}
          >
            {words.removeMilestone(index + 1)}
          </LinkButton>
        </div>
      ))}
      <LinkButton
        onPress={() => {
          onChange([...value, { title: '', on: '', source: '' }]);
        }}
      >
        {words.addMilestone}
      </LinkButton>
    </fieldset>
  );
}
