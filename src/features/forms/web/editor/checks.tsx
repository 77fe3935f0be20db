import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField, TextArea } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { comparisons, type Check } from '../../domain/definition.ts';
import { listNumbers } from '../../domain/reference.ts';
import { editorWords } from '../words.ts';
import { ConditionFields } from './condition.tsx';
import { useEditing } from './context.ts';
import { freeCode, put } from './edit.ts';
import { ExpressionFields } from './expression.tsx';

/** What must hold between answers, as sentences put together from lists. */
export function Checks(): ReactElement {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const { checks } = definition;
  const [first = '', second] = listNumbers(definition);
  return (
    <section className="card edited-section" aria-label={words.checks}>
      <h2>{words.checks}</h2>
      <p className="small">{words.checksLead}</p>
      {checks.map((check, index) => (
        <CheckFields
          key={check.code}
          index={index}
          check={check}
          onCheck={(next) => {
            change({ ...definition, checks: checks.with(index, next) });
          }}
          onRemove={() => {
            change({ ...definition, checks: checks.filter((one) => one !== check) });
          }}
        />
      ))}
      <Button
        isQuiet
        isDisabled={first === ''}
        onPress={() => {
          const left = { kind: 'field', of: first } as const;
          const right = second === undefined ? ({ kind: 'number', value: '0' } as const) : { ...left, of: second };
          const code = freeCode('check', checks);
          const check: Check = { code, left, is: '<=', right, severity: 'error', message: '' };
          change({ ...definition, checks: [...checks, check] });
        }}
      >
        {words.addCheck}
      </Button>
    </section>
  );
}

interface CheckFieldsProps {
  readonly index: number;
  readonly check: Check;
  readonly onCheck: (check: Check) => void;
  readonly onRemove: () => void;
}

function CheckFields({ index, check, onCheck, onRemove }: CheckFieldsProps): ReactElement {
  const words = useWords(editorWords);
  const at = `checks.${String(index)}`;
  const { left, is, right, when } = check;
  return (
    <fieldset className="edited-field plain">
      <legend>{words.check(index + 1)}</legend>
      <ExpressionFields
        at={`${at}.left`}
        expression={left}
        onExpression={(next) => {
          onCheck({ ...check, left: next });
        }}
      />
      <SelectField
        name={`${at}.is`}
        label={words.mustBe}
        value={is}
        options={comparisons.map((value) => ({ value, label: words.signs[value] }))}
        onChange={(sign) => {
          if (sign !== '') onCheck({ ...check, is: sign });
        }}
      />
      <ExpressionFields
        at={`${at}.right`}
        expression={right}
        onExpression={(next) => {
          onCheck({ ...check, right: next });
        }}
      />
      <Told {...{ at, check, onCheck }} />
      <ConditionFields
        at={`${at}.when`}
        label={words.checkWhen}
        condition={when}
        onCondition={(next) => {
          onCheck(put(check, 'when', next));
        }}
      />
      <LinkButton label={words.act(words.removeCheck, words.check(index + 1))} onPress={onRemove}>
        {words.removeCheck}
      </LinkButton>
    </fieldset>
  );
}

/** What is said when it does not hold. */
function Told(props: Pick<CheckFieldsProps, 'check' | 'onCheck'> & { readonly at: string }): ReactElement {
  const { at, check, onCheck } = props;
  const words = useWords(editorWords);
  const { severity, message } = check;
  return (
    <>
      <SelectField
        name={`${at}.severity`}
        label={words.severity}
        value={severity}
        options={(['error', 'warning'] as const).map((value) => ({ value, label: words.severities[value] }))}
        onChange={(next) => {
          if (next !== '') onCheck({ ...check, severity: next });
        }}
      />
      <TextArea
        name={`${at}.message`}
        label={words.message}
        rows={2}
        value={message}
        onChange={(text) => {
          onCheck({ ...check, message: text });
        }}
      />
    </>
  );
}
