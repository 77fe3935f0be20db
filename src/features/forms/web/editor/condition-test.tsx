import type { ReactElement } from 'react';
import { SelectField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { comparisons, type Field } from '../../domain/definition.ts';
import { listNumbers } from '../../domain/reference.ts';
import { editorWords } from '../words.ts';
import { useEditing } from './context.ts';
import { fieldsOf } from './edit.ts';
import { ExpressionFields } from './expression.tsx';
import type { ShownTest, Test } from './tests-of.ts';

type TestKind = 'chosen' | 'notChosen' | 'answered' | 'notAnswered' | 'compare' | 'notCompare';

const negated = { chosen: 'notChosen', answered: 'notAnswered', compare: 'notCompare' } as const;

function kindOf({ isNot, test }: ShownTest): TestKind {
  return isNot ? negated[test.kind] : test.kind;
}

function hasOptions(field: Field | undefined): boolean {
  return field?.type === 'choice' || field?.type === 'many';
}

/** What is asked most of a question: which option was taken, or whether it was answered. */
export function newTest(field: Field): ShownTest {
  const { code } = field;
  const test: Test = hasOptions(field) ? { kind: 'chosen', of: code, option: '' } : { kind: 'answered', of: code };
  return { isNot: false, test };
}

interface TestProps {
  readonly at: string;
  readonly shown: ShownTest;
  readonly except: string | undefined;
  readonly onTest: (shown: ShownTest) => void;
  readonly onRemove: () => void;
}

/** A question and what must be of it; or a number and what it is compared with. */
export function TestFields({ at, shown, except, onTest, onRemove }: TestProps): ReactElement {
  const words = useWords(editorWords);
  const { isNot, test } = shown;
  return (
    <div className="edited-test">
      {test.kind === 'compare' ? null : <Question {...{ at, test, except, onTest }} />}
      <Kind {...{ at, shown, except, onTest }} />
      {test.kind === 'compare' ? <Compared {...{ at, test, isNot, onTest }} /> : null}
      {test.kind === 'chosen' ? <Option {...{ at, test, isNot, onTest }} /> : null}
      <LinkButton onPress={onRemove}>{words.removeTest}</LinkButton>
    </div>
  );
}

function Kind({ at, shown, except, onTest }: Omit<TestProps, 'onRemove'>): ReactElement {
  const words = useWords(editorWords);
  const { definition } = useEditing();
  const { test } = shown;
  const fields = fieldsOf(definition).filter(({ code }) => code !== except);
  const field = test.kind === 'compare' ? undefined : fields.find(({ code }) => code === test.of);
  const numbers = listNumbers(definition).filter((of) => of.split('.')[0] !== except);
  const number = numbers.find((of) => of.split('.')[0] === field?.code) ?? numbers[0];
  const kind = kindOf(shown);
  const kinds = new Set<TestKind>([
    ...(hasOptions(field) ? (['chosen', 'notChosen'] as const) : []),
    ...(['answered', 'notAnswered'] as const),
    ...(number === undefined ? [] : (['compare', 'notCompare'] as const)),
    kind,
  ]);
  const of = test.kind === 'compare' ? (fields[0]?.code ?? '') : test.of;
  return (
    <SelectField
      name={`${at}.is`}
      label={words.isKind}
      value={kind}
      options={[...kinds].map((value) => ({ value, label: words.tests[value] }))}
      onChange={(next) => {
        if (next !== '') onTest(remade(next, test, { of, number: number ?? '' }));
      }}
    />
  );
}

/** A test of another kind, about the same as far as it can be. */
function remade(kind: TestKind, test: Test, about: { readonly of: string; readonly number: string }): ShownTest {
  const { of, number } = about;
  const isNot = kind.startsWith('not');
  switch (kind) {
    case 'answered':
    case 'notAnswered':
      return { isNot, test: { kind: 'answered', of } };
    case 'chosen':
    case 'notChosen':
      return { isNot, test: test.kind === 'chosen' ? test : { kind: 'chosen', of, option: '' } };
    case 'compare':
    case 'notCompare':
      return { isNot, test: test.kind === 'compare' ? test : comparison(number) };
  }
}

function comparison(of: string): Test {
  return { kind: 'compare', left: { kind: 'field', of }, is: '>', right: { kind: 'number', value: '0' } };
}

interface QuestionProps extends Pick<TestProps, 'at' | 'except' | 'onTest'> {
  readonly test: Extract<Test, { readonly kind: 'chosen' | 'answered' }>;
}

function Question({ at, test, except, onTest }: QuestionProps): ReactElement {
  const words = useWords(editorWords);
  const fields = fieldsOf(useEditing().definition).filter(({ code }) => code !== except);
  const isThere = fields.some(({ code }) => code === test.of);
  return (
    <SelectField
      name={`${at}.of`}
      label={words.conditionQuestion}
      empty={words.choose}
      value={isThere ? test.of : ''}
      options={fields.map(({ code, label }) => ({ value: code, label: label === '' ? words.untold : label }))}
      onChange={(of) => {
        const field = fields.find(({ code }) => code === of);
        if (field !== undefined) onTest(newTest(field));
      }}
    />
  );
}

interface OptionProps extends Pick<TestProps, 'at' | 'onTest'> {
  readonly test: Extract<Test, { readonly kind: 'chosen' }>;
  readonly isNot: boolean;
}

function Option({ at, test, isNot, onTest }: OptionProps): ReactElement {
  const words = useWords(editorWords);
  const field = fieldsOf(useEditing().definition).find(({ code }) => code === test.of);
  const options = field !== undefined && 'options' in field ? field.options : [];
  return (
    <SelectField
      name={`${at}.option`}
      label={words.option}
      empty={words.choose}
      value={test.option}
      options={options.map(({ code, label }) => ({ value: code, label }))}
      onChange={(option) => {
        onTest({ isNot, test: { ...test, option } });
      }}
    />
  );
}

interface ComparedProps extends Pick<TestProps, 'at' | 'onTest'> {
  readonly test: Extract<Test, { readonly kind: 'compare' }>;
  readonly isNot: boolean;
}

function Compared({ at, test, isNot, onTest }: ComparedProps): ReactElement {
  const words = useWords(editorWords);
  const put = (next: Test): void => {
    onTest({ isNot, test: next });
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
