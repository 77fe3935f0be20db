import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { comparisons, type Condition } from '../../domain/definition.ts';
import { listNumbers } from '../../domain/reference.ts';
import { editorWords } from '../words.ts';
import { useEditing } from './context.ts';
import { fieldsOf } from './edit.ts';
import { ExpressionFields } from './expression.tsx';
import { Problems } from './problems.tsx';
import { conditionOf, shownCondition, type ShownTest, type Test } from './tests-of.ts';

interface ConditionProps {
  readonly at: string;
  readonly label: string;
  readonly condition: Condition | undefined;
  readonly onCondition: (condition: Condition | undefined) => void;
  /** A question is not asked about itself. */
  readonly except?: string;
}

/** When something is asked: always, or when all or any of the tests hold. */
export function ConditionFields(props: ConditionProps): ReactElement {
  const { at, label, condition, onCondition, except } = props;
  const words = useWords(editorWords);
  const fields = fieldsOf(useEditing().definition).filter(({ code }) => code !== except);
  const shown = condition === undefined ? { kind: 'all' as const, tests: [] } : shownCondition(condition);
  if (shown === null) return <Compound onCondition={onCondition} />;
  const { kind, tests } = shown;
  const put = (next: readonly ShownTest[], how: 'all' | 'any' = kind): void => {
    onCondition(conditionOf({ kind: how, tests: next }));
  };
  const [first] = fields;
  return (
    <fieldset className="form-field plain">
      <legend>{label}</legend>
      {tests.length > 1 ? (
        <SelectField
          name={`${at}.kind`}
          label={words.howMany}
          value={kind}
          options={(['all', 'any'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(how) => {
            if (how !== '') put(tests, how);
          }}
        />
      ) : null}
      {tests.length === 0 ? <p className="small">{words.always}</p> : null}
      {tests.map((test, index) => (
        <TestFields
          key={index}
          at={`${at}.${String(index)}`}
          {...{ shown: test, except }}
          onTest={(next) => {
            put(tests.with(index, next));
          }}
          onRemove={() => {
            put(tests.filter((_, place) => place !== index));
          }}
        />
      ))}
      <Problems at={at} />
      <Button
        isQuiet
        isDisabled={first === undefined}
        onPress={() => {
          put([...tests, { isNot: false, test: { kind: 'answered', of: first?.code ?? '' } }]);
        }}
      >
        {words.addTest}
      </Button>
    </fieldset>
  );
}

/** More than the editor can take apart. */
function Compound({ onCondition }: Pick<ConditionProps, 'onCondition'>): ReactElement {
  const words = useWords(editorWords);
  return (
    <p className="small">
      {words.complex}{' '}
      <LinkButton
        onPress={() => {
          onCondition(undefined);
        }}
      >
        {words.dropComplex}
      </LinkButton>
    </p>
  );
}

type TestKind = 'chosen' | 'notChosen' | 'answered' | 'notAnswered' | 'compare';

function kindOf({ isNot, test }: ShownTest): TestKind {
  if (test.kind === 'compare') return 'compare';
  if (test.kind === 'chosen') return isNot ? 'notChosen' : 'chosen';
  return isNot ? 'notAnswered' : 'answered';
}

interface TestProps {
  readonly at: string;
  readonly shown: ShownTest;
  readonly except: string | undefined;
  readonly onTest: (shown: ShownTest) => void;
  readonly onRemove: () => void;
}

function TestFields({ at, shown, except, onTest, onRemove }: TestProps): ReactElement {
  const words = useWords(editorWords);
  const { definition } = useEditing();
  const fields = fieldsOf(definition).filter(({ code }) => code !== except);
  const [number] = listNumbers(definition).filter((of) => of.split('.')[0] !== except);
  const { isNot, test } = shown;
  const choices = fields.filter(({ type }) => type === 'choice' || type === 'many');
  const kinds: readonly TestKind[] = [
    ...(['answered', 'notAnswered'] as const),
    ...(choices.length > 0 ? (['chosen', 'notChosen'] as const) : []),
    ...(number === undefined || isNot ? [] : (['compare'] as const)),
  ];
  const kind = kindOf(shown);
  return (
    <div className="edited-test">
      <SelectField
        name={`${at}.is`}
        label={words.isKind}
        value={kind}
        options={(kinds.includes(kind) ? kinds : [...kinds, kind]).map((value) => ({
          value,
          label: words.tests[value],
        }))}
        onChange={(next) => {
          const of = test.kind === 'compare' ? (fields[0]?.code ?? '') : test.of;
          const choice = choices.find(({ code }) => code === of) ?? choices[0];
          if (next !== '') onTest(made(next, { of, choice: choice?.code ?? '', number: number ?? '' }));
        }}
      />
      {test.kind === 'compare' ? (
        <Compared {...{ at, test, onTest }} />
      ) : (
        <OfField {...{ at, test, isNot, except, onTest }} />
      )}
      <LinkButton onPress={onRemove}>{words.removeTest}</LinkButton>
    </div>
  );
}

function made(
  kind: TestKind,
  of: { readonly of: string; readonly choice: string; readonly number: string },
): ShownTest {
  const isNot = kind === 'notChosen' || kind === 'notAnswered';
  if (kind === 'compare') {
    const [left, right] = [{ kind: 'field', of: of.number } as const, { kind: 'number', value: '0' } as const];
    return { isNot: false, test: { kind, left, is: '>', right } };
  }
  if (kind === 'answered' || kind === 'notAnswered') return { isNot, test: { kind: 'answered', of: of.of } };
  return { isNot, test: { kind: 'chosen', of: of.choice, option: '' } };
}

interface ComparedProps {
  readonly at: string;
  readonly test: Extract<Test, { readonly kind: 'compare' }>;
  readonly onTest: (shown: ShownTest) => void;
}

function Compared({ at, test, onTest }: ComparedProps): ReactElement {
  const words = useWords(editorWords);
  const put = (next: Test): void => {
    onTest({ isNot: false, test: next });
  };
  return (
    <>
      <ExpressionFields
        at={`${at}.left`}
        expression={test.left}
        onExpression={(left) => {
          put({ ...test, left });
        }}
      />
      <SelectField
        name={`${at}.sign`}
        label={words.sign}
        value={test.is}
        options={comparisons.map((value) => ({ value, label: words.signs[value] }))}
        onChange={(is) => {
          if (is !== '') put({ ...test, is });
        }}
      />
      <ExpressionFields
        at={`${at}.right`}
        expression={test.right}
        onExpression={(right) => {
          put({ ...test, right });
        }}
      />
    </>
  );
}

interface OfFieldProps {
  readonly at: string;
  readonly test: Extract<Test, { readonly kind: 'chosen' | 'answered' }>;
  readonly isNot: boolean;
  readonly except: string | undefined;
  readonly onTest: (shown: ShownTest) => void;
}

function OfField({ at, test, isNot, except, onTest }: OfFieldProps): ReactElement {
  const words = useWords(editorWords);
  const { definition } = useEditing();
  const all = fieldsOf(definition).filter(({ code }) => code !== except);
  const fields = test.kind === 'answered' ? all : all.filter(({ type }) => type === 'choice' || type === 'many');
  const field = fields.find(({ code }) => code === test.of);
  return (
    <>
      <SelectField
        name={`${at}.of`}
        label={words.conditionQuestion}
        empty={words.choose}
        value={field === undefined ? '' : test.of}
        options={fields.map(({ code, label }) => ({ value: code, label: label === '' ? words.untold : label }))}
        onChange={(of) => {
          onTest({ isNot, test: test.kind === 'answered' ? { ...test, of } : { ...test, of, option: '' } });
        }}
      />
      {test.kind === 'chosen' ? (
        <SelectField
          name={`${at}.option`}
          label={words.option}
          empty={words.choose}
          value={test.option}
          options={(field !== undefined && 'options' in field ? field.options : []).map(({ code, label }) => ({
            value: code,
            label,
          }))}
          onChange={(option) => {
            onTest({ isNot, test: { ...test, option } });
          }}
        />
      ) : null}
    </>
  );
}
