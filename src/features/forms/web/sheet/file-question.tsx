import { type ReactElement, useState } from 'react';
import { DropZone } from '#ui/drop-zone.tsx';
import { useWords } from '#ui/language.tsx';
import type { Answer, AttachedFile } from '../../domain/answers.ts';
import { listOf, recordOf } from '../../domain/own.ts';
import type { Asking, FieldOf } from './answering.ts';
import { Question } from './question.tsx';
import { sheetWords } from './words.ts';

interface FileQuestionProps {
  readonly field: FieldOf<'file'>;
  readonly answer: Answer | undefined;
  readonly asking: Asking;
}

export function FileQuestion({ field, answer, asking }: FileQuestionProps): ReactElement {
  const words = useWords(sheetWords);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const files = (listOf(recordOf(answer)?.['files']) ?? []) as readonly AttachedFile[];
  const put = (next: readonly AttachedFile[]): void => {
    asking.onAnswer(next.length === 0 ? undefined : { files: next });
  };
  const { attach } = asking;
  const add = async (chosen: readonly File[]): Promise<void> => {
    if (attach === undefined) return;
    setState('busy');
    try {
      const added: AttachedFile[] = [];
      for (const file of chosen.slice(0, field.maxFiles - files.length)) added.push(await attach(file));
      put([...files.filter((old) => !added.some((one) => one.sha256 === old.sha256)), ...added]);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Question field={field} asking={asking} isGroup>
      {() => (
        <>
          <Attached
            files={files}
            asking={asking}
            onDetach={(file) => {
              put(files.filter((one) => one.sha256 !== file.sha256));
            }}
          />
          {state === 'failed' ? <p className="form-error">{words.notAttached}</p> : null}
          {asking.isReadOnly || files.length >= field.maxFiles ? null : attach === undefined ? (
            <p className="small">{words.noFilesHere}</p>
          ) : (
            <DropZone
              title=""
              hint={words.attachHint}
              button={words.attach}
              accept=""
              isBusy={state === 'busy'}
              onFiles={(chosen) => void add(chosen)}
            />
          )}
        </>
      )}
    </Question>
  );
}

interface AttachedProps {
  readonly files: readonly AttachedFile[];
  readonly asking: Asking;
  readonly onDetach: (file: AttachedFile) => void;
}

function Attached({ files, asking, onDetach }: AttachedProps): ReactElement {
  const words = useWords(sheetWords);
  const { fileHref, isReadOnly } = asking;
  return (
    <ul className="attached">
      {files.map((file) => (
        <li key={file.sha256}>
          {fileHref === undefined ? (
            file.name
          ) : (
            <a href={fileHref(file)} download>
              {file.name}
            </a>
          )}
          {isReadOnly ? null : (
            <button
              type="button"
              className="btn quiet"
              onClick={() => {
                onDetach(file);
              }}
            >
              {words.detach(file.name)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
