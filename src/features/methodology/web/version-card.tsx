import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMay } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { FailureNote } from '#ui/states.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { parameterNames } from '../domain/settings.ts';
import { methodologyClient, useMethodCommand, type Version } from './api.ts';
import { Approve } from './approve.tsx';
import { parameterName, sayValue } from './describe.ts';
import { Retire } from './retire.tsx';
import { TestRunShown } from './test-run.tsx';
import { useMethodologyWords } from './words.ts';

interface VersionProps {
  readonly name: string;
  readonly version: Version;
  readonly versions: readonly Version[];
}

export function VersionCard({ name, version, versions }: VersionProps): ReactElement {
  const words = useMethodologyWords();
  const { methodologyId, isPreset, standing, state, validFrom, validTo } = version;
  const heading = `version-${String(methodologyId)}`;
  return (
    <section className="version" aria-labelledby={heading}>
      <h2 id={heading}>
        {`${words.page.version(version.version)}, ${isPreset ? words.preset : words.standings[standing]}: ${words.years(validFrom, validTo)}`}
      </h2>
      <Origin version={version} />
      <Actions name={name} version={version} />
      {version.testRun === null ? null : <TestRunShown testRun={version.testRun} testedAt={version.testedAt ?? ''} />}
      {state === 'draft' ? <Approve version={version} versions={versions} /> : null}
      {state === 'approved' && !isPreset ? <Retire version={version} /> : null}
      <details open={versions.length === 1}>
        <summary>{words.page.parameters}</summary>
        <dl className="facts">
          {parameterNames
            .filter((path) => path !== 'LOW_SHARE_PCT')
            .map((path) => (
              <div key={path}>
                <dt>{parameterName(words, path)}</dt>
                <dd>{sayValue(words, path, version.parameters[path])}</dd>
              </div>
            ))}
          {Object.entries(version.parameters.LOW_SHARE_PCT).map(([type, percent]) => (
            <div key={type}>
              <dt>{parameterName(words, `LOW_SHARE_PCT.${type}`)}</dt>
              <dd>{sayValue(words, 'LOW_SHARE_PCT', percent)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

/** Who made it and by which document it holds. */
function Origin({ version }: Pick<VersionProps, 'version'>): ReactElement {
  const words = useMethodologyWords().page;
  const formats = useFormats();
  const { document, approvedAt, approvedBy, createdBy, note } = version;
  const said = [
    document === null ? null : words.document(document.title, document.number, formats.date(document.date)),
    approvedAt === null ? null : words.approvedBy(approvedBy ?? '', formats.date(approvedAt)),
    createdBy === null ? null : words.madeBy(createdBy),
    note === null ? null : `${words.note}: ${note}`,
  ].filter((line) => line !== null);
  return (
    <>
      {said.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
    </>
  );
}

function Actions({ name, version }: Omit<VersionProps, 'versions'>): ReactElement {
  const words = useMethodologyWords();
  const mayDraft = useMay('methodology.saveDraft');
  const testing = useMethodCommand('testRun');
  const [isAsked, setIsAsked] = useState(false);
  const { methodologyId, state, testRun } = version;
  const isDraft = state === 'draft';
  return (
    <>
      <div className="actions no-print">
        {mayDraft && isDraft ? (
          <>
            <Button
              isDisabled={testing.isPending}
              onPress={() => {
                testing.mutate({ methodologyId });
              }}
            >
              {testRun === null ? words.page.test : words.page.retest}
            </Button>
            <Link to="/methodology-draft" search={{ id: methodologyId }} className="btn quiet">
              {words.page.edit}
            </Link>
            <Button
              isQuiet
              onPress={() => {
                setIsAsked(true);
              }}
            >
              {words.page.remove}
            </Button>
          </>
        ) : null}
        {mayDraft && !isDraft ? (
          <Link to="/methodology-draft" search={{ name, version: version.version }} className="btn quiet">
            {words.page.copy}
          </Link>
        ) : null}
        <a className="btn quiet" href={methodologyClient.href('export', { methodologyId })}>
          {words.page.export}
        </a>
      </div>
      {testing.error === null ? null : <FailureNote error={testing.error} sentences={words.sentences} />}
      {isAsked ? (
        <Remove
          methodologyId={methodologyId}
          onClose={() => {
            setIsAsked(false);
          }}
        />
      ) : null}
    </>
  );
}

interface RemoveProps {
  readonly methodologyId: number;
  readonly onClose: () => void;
}

function Remove({ methodologyId, onClose }: RemoveProps): ReactElement {
  const words = useMethodologyWords();
  const removing = useMethodCommand('deleteDraft');
  return (
    <Confirm
      title={words.page.remove}
      action={words.page.remove}
      isBusy={removing.isPending}
      onConfirm={() => {
        removing.mutate({ methodologyId });
      }}
      onClose={onClose}
    >
      <p>{words.page.removeAsk}</p>
      {removing.error === null ? null : <FailureNote error={removing.error} sentences={words.sentences} />}
    </Confirm>
  );
}
