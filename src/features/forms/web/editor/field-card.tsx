import type { ReactElement } from 'react';
import { CheckField, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { fieldTypes, type Field } from '../../domain/definition.ts';
import { editorWords, formsWords } from '../words.ts';
import { ConditionFields } from './condition.tsx';
import { problemsIn, useEditing } from './context.ts';
import * as edit from './edit.ts';
import { PrefillField } from './prefill.tsx';
import { FieldSettings } from './type-settings.tsx';

interface FieldCardProps {
  readonly place: edit.FieldPlace;
  readonly number: number;
  readonly field: Field;
  readonly isOpen: boolean;
  readonly onOpen: (code: string | null) => void;
}

/** One question: a line while it is closed, everything about it when it is open. */
export function FieldCard({ place, number, field, isOpen, onOpen }: FieldCardProps): ReactElement {
  const words = useWords(editorWords);
  const types = useWords(formsWords).types;
  const { definition, problems } = useEditing();
  const at = atOf(place);
  const { label, type, code } = field;
  const wrong = problemsIn(problems, at).length;
  return (
    <li className={isOpen ? 'edited-field edited-field-open' : 'edited-field'} id={`edit-${code}`}>
      <div className="edited-line">
        <button
          type="button"
          className="edited-name"
          aria-expanded={isOpen}
          onClick={() => {
            onOpen(isOpen ? null : code);
          }}
        >
          {number}. {label === '' ? words.untold : label}
        </button>
        <span className="small">{types[type]}</span>
        {wrong === 0 ? null : <strong className="form-error">{words.toMend(wrong)}</strong>}
      </div>
      {isOpen ? <OpenField {...{ at, place, field, onOpen }} /> : null}
      {isOpen ? <Verbs {...{ place, field, onOpen, definition }} /> : null}
    </li>
  );
}

export function atOf({ section, field }: edit.FieldPlace): string {
  return `sections.${String(section)}.fields.${String(field)}`;
}

type OpenProps = Pick<FieldCardProps, 'place' | 'field' | 'onOpen'> & { readonly at: string };

function OpenField({ at, place, field, onOpen }: OpenProps): ReactElement {
  const words = useWords(editorWords);
  const types = useWords(formsWords).types;
  const { definition, change } = useEditing();
  const put = (next: Field): void => {
    change(edit.withField(definition, place, next));
  };
  return (
    <>
      <TextArea
        name={`${at}.label`}
        label={words.question}
        rows={2}
        value={field.label}
        onChange={(label) => {
          put({ ...field, label });
        }}
      />
      <SelectField
        name={`${at}.type`}
        label={words.type}
        value={field.type}
        options={fieldTypes.map((value) => ({ value, label: types[value] }))}
        onChange={(type) => {
          if (type !== '') put(edit.retyped(field, type));
        }}
      />
      <FieldSettings at={at} type={field} onType={put} />
      <TextField
        name={`${at}.hint`}
        label={words.hint}
        isOptional
        value={field.hint ?? ''}
        onChange={(hint) => {
          put(edit.put(field, 'hint', hint === '' ? undefined : hint));
        }}
      />
      <CheckField
        name={`${at}.isRequired`}
        label={words.required}
        value={field.isRequired}
        onChange={(isRequired) => {
          put({ ...field, isRequired });
        }}
      />
      <MoreFields {...{ at, field, put, onOpen }} />
    </>
  );
}

/** What few questions need. */
function MoreFields(
  props: Pick<OpenProps, 'at' | 'field' | 'onOpen'> & { readonly put: (field: Field) => void },
): ReactElement {
  const { at, field, put, onOpen } = props;
  const words = useWords(editorWords);
  const isUsed = field.visibleWhen !== undefined || field.prefill !== undefined || field.mayBeUnknown === true;
  return (
    <details open={isUsed}>
      <summary>{words.more}</summary>
      <CheckField
        name={`${at}.mayBeUnknown`}
        label={words.unknown}
        value={field.mayBeUnknown ?? false}
        onChange={(isOn) => {
          put(edit.put(field, 'mayBeUnknown', isOn ? true : undefined));
        }}
      />
      <ConditionFields
        at={`${at}.visibleWhen`}
        label={words.condition}
        condition={field.visibleWhen}
        except={field.code}
        onCondition={(condition) => {
          put(edit.put(field, 'visibleWhen', condition));
        }}
      />
      <PrefillField at={at} field={field} onField={put} />
      <TextField
        name={`${at}.code`}
        label={words.code}
        hint={words.codeHint}
        isNarrow
        isPlain
        value={field.code}
        onChange={(code) => {
          put({ ...field, code });
          onOpen(code);
        }}
      />
    </details>
  );
}

function Verbs({ place, field, onOpen }: Pick<FieldCardProps, 'place' | 'field' | 'onOpen'>): ReactElement {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const label = field.label === '' ? words.untold : field.label;
  const isFirst = place.section === 0 && place.field === 0;
  const last = definition.sections.length - 1;
  const isLast = place.section === last && place.field === (definition.sections[last]?.fields.length ?? 0) - 1;
  const verbs = [
    [words.up, isFirst, () => edit.withFieldMoved(definition, place, -1)],
    [words.down, isLast, () => edit.withFieldMoved(definition, place, 1)],
    [words.copyField, false, () => edit.withCopy(definition, place)],
    [words.remove, false, () => edit.withoutField(definition, place)],
  ] as const;
  return (
    <div className="actions">
      {verbs.map(([verb, isOff, act]) => (
        <LinkButton
          key={verb}
          label={words.act(verb, label)}
          isDisabled={isOff}
          onPress={() => {
            change(act());
          }}
        >
          {verb}
        </LinkButton>
      ))}
      <LinkButton
        label={words.act(words.close, label)}
        onPress={() => {
          onOpen(null);
        }}
      >
        {words.close}
      </LinkButton>
    </div>
  );
}
