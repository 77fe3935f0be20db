import type { ReactElement } from 'react';
import { Button } from '#ui/button.tsx';
import { Diff } from '#ui/diff.tsx';
import { DueCard, type DueTone } from '#ui/due-card.tsx';
import { ProblemTable } from '#ui/problem-table.tsx';
import { Timeline } from '#ui/timeline.tsx';
import { useGalleryWords } from './words.ts';

const tones: readonly DueTone[] = ['late', 'soon', 'later'];
const nothing = (): undefined => undefined;

export function GalleryStory(): ReactElement {
  const words = useGalleryWords().story;
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      {tones.map((tone, index) => {
        const [when = '', day = '', title = ''] = words.due[tone];
        return (
          <DueCard
            key={tone}
            tone={tone}
            when={when}
            {...(day !== '' && { day })}
            title={title}
            action={
              <Button isQuiet={tone === 'later'} onPress={nothing}>
                {words.due.actions[index]}
              </Button>
            }
          >
            {words.due.why}
          </DueCard>
        );
      })}
      <h3>{words.timeline}</h3>
      <Life />
      <h3>{words.diff}</h3>
      <Changes />
      <h3>{words.problems}</h3>
      <Problems />
    </section>
  );
}

function Life(): ReactElement {
  const { events, timeline } = useGalleryWords().story;
  return (
    <Timeline
      label={timeline}
      items={[
        {
          key: 'list',
          on: '2025-01-01',
          isYearOnly: true,
          title: events.list,
          detail: events.listDetail,
          isWeighty: true,
        },
        { key: 'visit', on: '2025-03-14', title: events.visit },
        { key: 'name', on: '2023-09-01', title: events.name },
        { key: 'opened', on: '2023-01-16', title: events.opened },
      ]}
    />
  );
}

function Changes(): ReactElement {
  const { rules, shareNote, years, diff } = useGalleryWords().story;
  return (
    <Diff
      caption={diff}
      lines={[
        { key: 'share', label: rules.share, before: '30 %', after: '25 %', note: shareNote },
        { key: 'few', label: rules.few, before: null, after: '25' },
        { key: 'window', label: rules.window, before: years(3), after: null },
      ]}
    />
  );
}

function Problems(): ReactElement {
  const words = useGalleryWords().story;
  const place = { file: words.file, sheet: words.sheet, column: words.column, expected: words.expected };
  return (
    <ProblemTable
      reason={() => words.reason}
      problems={[
        { ...place, code: 'unknown_school', row: 14, found: '760199' },
        { ...place, code: 'unknown_school', row: null, found: '' },
      ]}
    />
  );
}
