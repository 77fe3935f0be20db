import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { useWords } from '#ui/language.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { privacyClient, type Term } from './api.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { TermForm } from './term-form.tsx';

export function TermsTable({ rules }: { readonly rules: readonly Term[] }): ReactElement {
  const words = useWords({ ru, en }).terms;
  const [changing, setChanging] = useState<string | null>(null);
  return (
    <table className="cards terms">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.category}</th>
          <th scope="col">{words.term}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">
            <span className="unseen">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) =>
          changing === rule.category ? (
            <tr key={rule.category}>
              <td colSpan={4}>
                <TermForm
                  rule={rule}
                  onClose={() => {
                    setChanging(null);
                  }}
                />
              </td>
            </tr>
          ) : (
            <TermRow
              key={rule.category}
              rule={rule}
              onChange={() => {
                setChanging(rule.category);
              }}
            />
          ),
        )}
      </tbody>
    </table>
  );
}

interface TermRowProps {
  readonly rule: Term;
  readonly onChange: () => void;
}

function TermRow({ rule, onChange }: TermRowProps): ReactElement {
  const { terms: words, categories } = useWords({ ru, en });
  const formats = useFormats();
  const maySet = useMay('privacy.setRetention');
  const { name, note } = categories[rule.category] ?? { name: rule.category, note: null };
  return (
    <tr>
      <th scope="row">
        {name}
        {note === null ? null : <div className="small">{note}</div>}
      </th>
      <td data-heading={words.term}>
        <span className="number">{words.days(rule.days)}</span>
        <div className="small">
          {rule.days === rule.defaultDays ? words.usual : words.changed(rule.defaultDays)}
          {rule.minimumDays > 1 ? ` ${words.notLess(rule.minimumDays)}` : null}
        </div>
      </td>
      <td data-heading={words.due}>
        {rule.due === 0 ? <span className="small">{words.nothingDue}</span> : <b>{words.dueCount(rule.due)}</b>}
        <div className="small">{words.keptUntil(formats.date(rule.keptUntil))}</div>
      </td>
      <td>
        {maySet ? (
          <button type="button" className="link no-print" onClick={onChange} aria-label={words.changeOf(name)}>
            {words.change}
          </button>
        ) : null}{' '}
        {rule.due === 0 ? null : <DeleteDue rule={rule} name={name} />}
      </td>
    </tr>
  );
}

function DeleteDue({ rule, name }: { readonly rule: Term; readonly name: string }): ReactElement | null {
  const { terms: words, refusals } = useWords({ ru, en });
  const formats = useFormats();
  const may = useMay('privacy.deleteDue');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isAsking, setIsAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => privacyClient.command('deleteDue', { category: rule.category }),
    onSuccess: async ({ actId }) => {
      await queries.invalidateQueries({ queryKey: ['privacy'] });
      await navigate({ to: '/privacy/acts/$actId', params: { actId: String(actId) } });
    },
    onSettled: () => {
      setIsAsking(false);
    },
  });
  if (!may) return null;
  return (
    <>
      <Button
        isQuiet
        onPress={() => {
          setIsAsking(true);
        }}
      >
        {words.remove}
      </Button>
      {remove.isError ? <FailureNote error={remove.error} sentences={refusals} /> : null}
      {isAsking ? (
        <Confirm
          title={words.confirm.title(rule.due)}
          action={words.confirm.action}
          isBusy={remove.isPending}
          onConfirm={() => {
            remove.mutate();
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{words.confirm.text(name, formats.date(rule.keptUntil))}</p>
        </Confirm>
      ) : null}
    </>
  );
}
