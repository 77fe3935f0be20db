import type { ReactElement } from 'react';
import { SelectField, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import type { Expression } from '../../domain/definition.ts';
import { editorWords } from '../words.ts';
import { useEditing } from './context.ts';
import { choiceOf, expressionOf, leafOf, numberChoices, termsOf, type Term } from './numbers.ts';
import { Problems } from './problems.tsx';

interface ExpressionProps {
  readonly at: string;
  readonly expression: Expression;
  readonly onExpression: (expression: Expression) => void;
}

/** A number as a sum of what is chosen from lists. */
export function ExpressionFields({ at, expression, onExpression }: ExpressionProps): ReactElement {
  const words = useWords(editorWords);
  const terms = termsOf(expression);
  if (terms === null) return <p className="small">{words.complexNumber}</p>;
  const put = (next: readonly Term[]): void => {
    onExpression(expressionOf(next));
  };
  return (
    <div className="edited-number">
      {terms.map((term, index) => (
        <TermFields
          key={index}
          at={`${at}.${String(index)}`}
          label={index === 0 ? words.number : words.and}
          term={term}
          onTerm={(next) => {
            put(terms.with(index, next));
          }}
          onRemove={
            terms.length < 2
              ? undefined
              : () => {
                  put(terms.filter((_, place) => place !== index));
                }
          }
        />
      ))}
      <LinkButton
        onPress={() => {
          put([...terms, { factor: null, leaf: { kind: 'number', value: '0' } }]);
        }}
      >
        {words.plus}
      </LinkButton>
      <Problems at={at} />
    </div>
  );
}

interface TermProps {
  readonly at: string;
  readonly label: string;
  readonly term: Term;
  readonly onTerm: (term: Term) => void;
  readonly onRemove: (() => void) | undefined;
}

function TermFields({ at, label, term, onTerm, onRemove }: TermProps): ReactElement {
  const words = useWords(editorWords);
  const { definition } = useEditing();
  const { now, before, rows } = numberChoices(definition, words);
  const { leaf, factor } = term;
  const isNumber = leaf.kind === 'number';
  return (
    <div className="side-by-side">
      <SelectField
        name={`${at}.of`}
        label={label}
        value={choiceOf(leaf)}
        options={[{ value: 'number', label: words.givenNumber }, ...now, ...rows, ...before]}
        onChange={(choice) => {
          onTerm({ ...term, leaf: leafOf(choice) });
        }}
      />
      {isNumber ? (
        <TextField
          name={`${at}.value`}
          label={words.givenNumber}
          isNarrow
          value={leaf.value}
          onChange={(text) => {
            onTerm({ ...term, leaf: { kind: 'number', value: text.replace(',', '.') } });
          }}
        />
      ) : (
        <TextField
          name={`${at}.factor`}
          label={words.times}
          isNarrow
          isOptional
          value={factor ?? ''}
          onChange={(text) => {
            onTerm({ ...term, factor: text === '' ? null : text.replace(',', '.') });
          }}
        />
      )}
      {onRemove === undefined ? null : <LinkButton onPress={onRemove}>{words.minusTerm}</LinkButton>}
    </div>
  );
}
