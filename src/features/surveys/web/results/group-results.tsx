import type { ReactElement } from 'react';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import type { GroupResult } from '../../contract.ts';
import { surveyWords } from '../words.ts';
import { QuestionCard } from './question-card.tsx';

/** Group by group: what was answered, or the plain reason why it is not shown. */
export function GroupResults({ groups }: { readonly groups: readonly GroupResult[] }): ReactElement {
  const words = useWords(surveyWords);
  const formats = useFormats();
  return (
    <>
      {groups.map((group) => (
        <section key={group.respondents} className="section" aria-labelledby={`group-${group.respondents}`}>
          <h3 id={`group-${group.respondents}`}>
            {words.results.heading(
              words.groups[group.respondents],
              formats.count(group.answered),
              formats.count(group.invited),
            )}
          </h3>
          <Group group={group} />
        </section>
      ))}
    </>
  );
}

function Group({ group }: { readonly group: GroupResult }): ReactElement {
  const words = useWords(surveyWords).results;
  const { hidden, answered, needed, countedAnswers, countedSchools, questions } = group;
  if (hidden === 'open') return <p className="text">{words.open}</p>;
  if (hidden === 'few') return <p className="text">{words.few(answered, needed)}</p>;
  return (
    <>
      {countedAnswers === answered ? null : (
        <p className="small text">{words.counted(countedAnswers, answered, countedSchools)}</p>
      )}
      {questions.map((question) => (
        <QuestionCard key={question.code} question={question} />
      ))}
    </>
  );
}
