import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Picked } from '../pick/picker.tsx';
import { SchoolPicker } from '../pick/school-picker.tsx';
import { handoverWords } from './words.ts';

const kinds = ['matter', 'decision', 'contact', 'promise'] as const;

/** What the one who leaves says in their own words. */
export interface ItemDraft {
  readonly key: number;
  readonly kind: (typeof kinds)[number];
  readonly text: string;
  readonly due: string;
  readonly school: Picked | null;
}

interface ItemFieldsProps {
  readonly value: readonly ItemDraft[];
  readonly onChange: (items: readonly ItemDraft[]) => void;
}

export function ItemFields({ value, onChange }: ItemFieldsProps): ReactElement {
  const words = useWords(handoverWords).act;
  const nextKey = Math.max(0, ...value.map(({ key }) => key)) + 1;
  return (
    <fieldset className="handed">
      <legend>{words.own}</legend>
      <p className="form-hint">{words.ownHint}</p>
      {value.map((item, index) => (
        <Item
          key={item.key}
          item={item}
          index={index + 1}
          onChange={(next) => {
            onChange(value.map((one) => (one.key === item.key ? next : one)));
          }}
          onRemove={() => {
            onChange(value.filter((one) => one.key !== item.key));
          }}
        />
      ))}
      <Button
        isQuiet
        onPress={() => {
          onChange([...value, { key: nextKey, kind: 'matter', text: '', due: '', school: null }]);
        }}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

interface ItemProps {
  readonly item: ItemDraft;
  readonly index: number;
  readonly onChange: (item: ItemDraft) => void;
  readonly onRemove: () => void;
}

function Item({ item, index, onChange, onRemove }: ItemProps): ReactElement {
  const { act: words, kinds: names } = useWords(handoverWords);
  const name = `item-${String(item.key)}`;
  return (
    <div role="group" aria-label={words.item(index)} className="card handed-item">
      <SelectField
        label={words.kind}
        name={`${name}-kind`}
        value={item.kind}
        options={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
        onChange={(kind) => {
          if (kind !== '') onChange({ ...item, kind });
        }}
      />
      <TextArea
        label={words.text}
        rows={2}
        name={name}
        value={item.text}
        onChange={(text) => {
          onChange({ ...item, text });
        }}
      />
      <TextField
        label={words.due}
        isOptional
        type="date"
        isNarrow
        name={`${name}-due`}
        value={item.due}
        onChange={(due) => {
          onChange({ ...item, due });
        }}
      />
      <SchoolPicker
        label={words.school}
        name={`${name}-school`}
        value={item.school}
        onChange={(school) => {
          onChange({ ...item, school });
        }}
      />
      <LinkButton onPress={onRemove}>{words.remove(index)}</LinkButton>
    </div>
  );
}
