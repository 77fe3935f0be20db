import { type ReactElement, useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { Slip } from '../../contract.ts';
import type { Respondents } from '../../domain/respondents.ts';
import type { Invited } from '../api.ts';
import { surveyWords } from '../words.ts';
import './slips.css';

/** As slips.css lays them out on A4. */
const ON_PAGE = 10;

interface SlipsProps {
  readonly group: Respondents;
  readonly slips: Invited;
  readonly onClose: () => void;
}

/** Slips to be printed and cut: nobody can show them again. */
export function Slips({ group, slips: made, onClose }: SlipsProps): ReactElement {
  const { school: words, forGroups } = useWords(surveyWords);
  useAskBeforeLeaving();
  const count = made.slips.length;
  return (
    <section className="slip-sheets" aria-label={words.made(count, forGroups[group])}>
      <div className="no-print">
        <h2>{words.made(count, forGroups[group])}</h2>
        <Notice kind="warning">{words.once}</Notice>
        <div className="actions">
          <Button
            onPress={() => {
              window.print();
            }}
          >
            {words.print(count)}
          </Button>
          <Button isQuiet onPress={onClose}>
            {words.away}
          </Button>
          <span className="small">{words.pages(Math.ceil(count / ON_PAGE))}</span>
        </div>
      </div>
      <ul className="slips print-alone">
        {made.slips.map((slip) => (
          <SlipOfPaper key={slip.code} slip={slip} made={made} group={group} />
        ))}
      </ul>
    </section>
  );
}

/** Until they are on paper, closing the page is asked about. */
function useAskBeforeLeaving(): void {
  const [isPrinted, setIsPrinted] = useState(false);
  useEffect(() => {
    const note = (): void => {
      setIsPrinted(true);
    };
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('afterprint', note);
    if (!isPrinted) window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('afterprint', note);
      window.removeEventListener('beforeunload', ask);
    };
  }, [isPrinted]);
}

interface SlipOfPaperProps {
  readonly slip: Slip;
  readonly made: Invited;
  readonly group: Respondents;
}

function SlipOfPaper({ slip, made, group }: SlipOfPaperProps): ReactElement {
  const { slip: words, forGroups } = useWords(surveyWords);
  const formats = useFormats();
  const { size, path } = slip.square;
  const [address = ''] = slip.address.split('#');
  return (
    <li className="slip">
      <svg viewBox={`0 0 ${String(size)} ${String(size)}`} role="img" aria-label={words.square}>
        <path d={path} />
      </svg>
      <div>
        <p>
          <b>{words.forWhom(forGroups[group])}</b>
        </p>
        <p className="slip-name">{made.school}</p>
        <p className="slip-name">{made.title}</p>
        <p>
          {words.how} <b>{address}</b> {words.code} <b className="slip-code">{slip.code}</b>
        </p>
        <p>
          {words.until(formats.date(made.dueOn))} {words.nobody}
        </p>
      </div>
    </li>
  );
}
