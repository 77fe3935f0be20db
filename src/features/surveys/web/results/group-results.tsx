import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { TabNav, type TabMark } from '#ui/tab-nav.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { GroupResult } from '../../contract.ts';
import type { Respondents } from '../../domain/respondents.ts';
import { surveyWords } from '../words.ts';
import { QuestionCard } from './question-card.tsx';

interface GroupResultsProps {
  readonly groups: readonly GroupResult[];
  /** Of the address; the first one when it is not said. */
  readonly chosen: Respondents | undefined;
  readonly link: (group: Respondents, said: string, mark: TabMark) => ReactElement;
}

/** What one group answered, the others one press away; or the plain reason why it is not shown. */
export function GroupResults({ groups, chosen, link }: GroupResultsProps): ReactElement | null {
  const words = useWords(surveyWords);
  const formats = useFormats();
  const [first] = groups;
  const group = groups.find(({ respondents }) => respondents === chosen) ?? first;
  if (group === undefined) return null;
  if (groups.every(({ hidden }) => hidden === 'open')) return <p className="text">{words.results.open}</p>;
  const { respondents, answered, invited } = group;
  return (
    <section className="section" aria-labelledby="group">
      <TabNav
        label={words.results.groups}
        tabs={groups.map((one) => one.respondents)}
        current={respondents}
        link={(tab, mark) => link(tab, words.groups[tab], mark)}
      />
      <h2 id="group">
        {words.results.heading(words.groups[respondents], formats.count(answered), formats.count(invited))}
      </h2>
      <Group group={group} />
    </section>
  );
}

function Group({ group }: { readonly group: GroupResult }): ReactElement {
  const words = useWords(surveyWords).results;
  const formats = useFormats();
  const { hidden, answered, needed, countedAnswers, countedSchools, questions } = group;
  if (hidden === 'open') return <p className="text">{words.open}</p>;
  if (hidden === 'few') return <p className="text">{words.few(answered, needed)}</p>;
  return (
    <>
      {countedAnswers === answered ? null : (
        <p className="small text">
          {words.counted(formats.count(countedAnswers), formats.count(answered), countedSchools)}
        </p>
      )}
      {questions.map((question) => (
        <QuestionCard key={question.code} question={question} />
      ))}
    </>
  );
}
