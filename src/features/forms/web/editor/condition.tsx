import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Condition } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
import { newTest, TestFields } from './condition-test.tsx';
import { useEditing } from './context.ts';
import { fieldsOf } from './edit.ts';
import { Problems } from './problems.tsx';
import { conditionOf, shownCondition, type ShownCondition, type ShownGroup, type ShownPart } from './tests-of.ts';

interface ConditionProps {
  readonly at: string;
  readonly label: string;
  readonly condition: Condition | undefined;
  readonly onCondition: (condition: Condition | undefined) => void;
  /** A question is not asked about itself. */
  readonly except?: string;
}

/** When something is asked: always, or when all or any of the tests hold. */
export function ConditionFields({ at, label, condition, onCondition, except }: ConditionProps): ReactElement {
  const words = useWords(editorWords);
  const shown: ShownCondition = condition === undefined ? { kind: 'all', parts: [] } : shownCondition(condition);
  return (
    <fieldset className="form-field plain">
      <legend>{label}</legend>
      {shown.parts.length === 0 ? <p className="small">{words.always}</p> : null}
      <Parts
        {...{ at, shown, except }}
        depth={0}
        onShown={(next) => {
          onCondition(conditionOf(next));
        }}
      />
      <Problems at={at} />
    </fieldset>
  );
}

interface PartsProps {
  readonly at: string;
  readonly shown: ShownCondition;
  readonly except: string | undefined;
  /** How many groups it stands in. */
  readonly depth: number;
  readonly onShown: (shown: ShownCondition) => void;
}

/** More than a group in a group nobody reads; what is nested deeper came with a file, and is shown all the same. */
const DEEPEST = 1;

function Parts({ at, shown, except, depth, onShown }: PartsProps): ReactElement {
  const words = useWords(editorWords);
  const [first] = fieldsOf(useEditing().definition).filter(({ code }) => code !== except);
  const { kind, parts } = shown;
  const put = (next: readonly ShownPart[]): void => {
    onShown({ kind, parts: next });
  };
  const add = (part: ShownPart): void => {
    put([...parts, part]);
  };
  return (
    <>
      {parts.length > 1 ? (
        <SelectField
          name={`${at}.kind`}
          label={words.howMany}
          value={kind}
          options={(['all', 'any'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(how) => {
            if (how !== '') onShown({ kind: how, parts });
          }}
        />
      ) : null}
      {parts.map((part, index) => (
        <Part
          key={index}
          {...{ part, except, depth }}
          at={`${at}.${String(index)}`}
          onPart={(next) => {
            put(next === null ? parts.filter((_, place) => place !== index) : parts.with(index, next));
          }}
        />
      ))}
      <div className="actions">
        <Button
          isQuiet
          isDisabled={first === undefined}
          onPress={() => {
            if (first !== undefined) add(newTest(first));
          }}
        >
          {words.addTest}
        </Button>
        {first === undefined || parts.length === 0 || depth >= DEEPEST ? null : (
          <LinkButton
            onPress={() => {
              add({ isNot: false, group: { kind: kind === 'all' ? 'any' : 'all', parts: [newTest(first)] } });
            }}
          >
            {words.addGroup}
          </LinkButton>
        )}
      </div>
    </>
  );
}

interface PartProps extends Pick<PartsProps, 'at' | 'except' | 'depth'> {
  readonly part: ShownPart;
  /** Null takes it away. */
  readonly onPart: (part: ShownPart | null) => void;
}

function Part({ at, part, except, depth, onPart }: PartProps): ReactElement {
  if ('group' in part) return <Group {...{ at, part, except, depth, onPart }} />;
  return (
    <TestFields
      {...{ at, except }}
      shown={part}
      onTest={onPart}
      onRemove={() => {
        onPart(null);
      }}
    />
  );
}

function Group({ at, part, except, depth, onPart }: PartProps & { readonly part: ShownGroup }): ReactElement {
  const words = useWords(editorWords);
  return (
    <fieldset className="edited-test plain">
      <legend>{part.isNot ? words.groupNot : words.group}</legend>
      <Parts
        {...{ at, except }}
        shown={part.group}
        depth={depth + 1}
        onShown={(group) => {
          onPart(group.parts.length === 0 ? null : { ...part, group });
        }}
      />
      <div className="actions">
        <LinkButton
          onPress={() => {
            onPart({ ...part, isNot: !part.isNot });
          }}
        >
          {part.isNot ? words.groupHolds : words.groupFails}
        </LinkButton>
        <LinkButton
          onPress={() => {
            onPart(null);
          }}
        >
          {words.removeGroup}
        </LinkButton>
      </div>
    </fieldset>
  );
}
