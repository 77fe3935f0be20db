import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { FilterBar, OneOf } from '#ui/filter-bar.tsx';
import { useWords } from '#ui/language.tsx';
import { useFormats } from '#ui/use-formats.ts';
import { answerStates } from '../../domain/answer.ts';
import type { BoardShown } from '../api.ts';
import { campaignsWords } from '../words.ts';
import { type BoardSearch, flags, parseBoard } from './search.ts';

interface ConditionsProps {
  readonly shown: BoardShown;
  readonly search: BoardSearch;
}

/** Every state with its count as a press, then the place and the name. */
export function BoardConditions({ shown, search }: ConditionsProps): ReactElement {
  const words = useWords(campaignsWords).board;
  const navigate = useNavigate();
  const { waveId } = shown.wave;
  const change = (part: Partial<BoardSearch>): void => {
    void navigate({
      to: '/monitoring/$waveId',
      params: { waveId: String(waveId) },
      search: parseBoard({ ...search, ...part }),
      replace: true,
    });
  };
  const place = shown.municipalities.find(({ municipalityId }) => municipalityId === search.municipality);
  return (
    <>
      <StateChips shown={shown} search={search} />
      <FilterBar
        search={{
          label: words.search,
          value: search.q ?? '',
          onChange: (q) => {
            change({ q });
          },
        }}
        chips={
          place === undefined
            ? []
            : [
                {
                  key: 'municipality',
                  text: place.name,
                  onRemove: () => {
                    change({ municipality: undefined });
                  },
                },
              ]
        }
        onClear={() => {
          change({ municipality: undefined, q: undefined });
        }}
        controls={
          shown.municipalities.length < 2 ? null : (
            <OneOf
              label={words.municipality}
              any={words.anyMunicipality}
              options={shown.municipalities.map(({ municipalityId, name, units }) => ({
                value: municipalityId,
                text: `${name} (${String(units)})`,
              }))}
              chosen={search.municipality}
              onChange={(municipality) => {
                change({ municipality: municipality === undefined ? undefined : Number(municipality) });
              }}
            />
          )
        }
      />
    </>
  );
}

const noStates: Partial<BoardSearch> = { state: undefined, overdue: undefined, changed: undefined, faulty: undefined };

/** One at a time: what most people ask is one press away, the address takes several. */
function StateChips({ shown, search }: ConditionsProps): ReactElement {
  const all = useWords(campaignsWords);
  const words = all.board;
  const { counts } = shown;
  const sum = answerStates.reduce((total, state) => total + counts[state], 0);
  const isAll = search.state === undefined && flags.every((flag) => search[flag] === undefined);
  const chip = (part: Partial<BoardSearch>, isChosen: boolean, said: ReactNode): ReactElement => (
    <Link
      to="/monitoring/$waveId"
      params={{ waveId: String(shown.wave.waveId) }}
      search={parseBoard({ ...search, ...noStates, ...(isChosen ? {} : part) })}
      activeProps={{}}
      replace
      className={isChosen ? 'chosen' : undefined}
    >
      {said}
    </Link>
  );
  return (
    <ul className="state-chips" aria-label={words.chips}>
      <li>{chip({}, isAll, <Counted text={words.allStates} count={sum} />)}</li>
      {answerStates
        .filter((state) => counts[state] > 0 || search.state?.includes(state) === true)
        .map((state) => (
          <li key={state}>
            {chip(
              { state: [state] },
              search.state?.includes(state) ?? false,
              <Counted mark={`mark answer-${state}`} text={all.states[state]} count={counts[state]} />,
            )}
          </li>
        ))}
      {flags
        .filter((flag) => shown[flag] > 0 || search[flag] === true)
        .map((flag) => (
          <li key={flag}>
            {chip(
              { [flag]: true },
              search[flag] === true,
              <Counted mark={flag === 'changed' ? '' : 'answer-late'} text={words.flags[flag]} count={shown[flag]} />,
            )}
          </li>
        ))}
    </ul>
  );
}

interface CountedProps {
  readonly mark?: string;
  readonly text: string;
  readonly count: number;
}

function Counted({ mark = '', text, count }: CountedProps): ReactElement {
  const formats = useFormats();
  return (
    <>
      <span className={mark}>{text}</span> <span className="number">{formats.count(count)}</span>
    </>
  );
}
