/**
 * Two regions, three municipalities, five schools. Every name and code is unmistakable: where one turns up in an answer, it came from
 * that very place.
 */
export interface SchoolSpec {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
}

export const schoolSpecs = {
  own: { code: '911011', name: 'МОУ СОШ «Ольхинская»', municipality: 'Ольховатский район' },
  sister: { code: '911012', name: 'МОУ СОШ «Осиновская»', municipality: 'Ольховатский район' },
  neighbour: { code: '922021', name: 'МОУ СОШ «Тополевская»', municipality: 'Топольский район' },
  foreign: { code: '933031', name: 'МОУ СОШ «Чужакинская»', municipality: 'Чужаевский район' },
  farther: { code: '933032', name: 'МОУ СОШ «Чужанинская»', municipality: 'Чужаевский район' },
} as const satisfies Readonly<Record<string, SchoolSpec>>;
export type SchoolKey = keyof typeof schoolSpecs;

/** Seen from who works in the school `own`, in its municipality, or in its region. */
export const placeNames = ['own', 'sister', 'neighbour', 'foreign'] as const;
export type PlaceName = (typeof placeNames)[number];

/** What names each unit: of schools, of municipalities (`…Area`), of who works for them (`…Office`), of regions. Lower case. */
export const markers = {
  own: ['ольхин', 'olhin', '911011'],
  sister: ['осинов', 'osinov', '911012'],
  ownArea: ['ольховатск'],
  ownOffice: ['ольховатц', 'olhovatts'],
  neighbour: ['тополев', 'topolev', '922021'],
  neighbourArea: ['топольск'],
  neighbourOffice: ['топольц', 'topolts'],
  home: ['родимск', 'rodimsk'],
  foreign: ['чужакин', 'chuzhakin', '933031'],
  farther: ['чужанин', 'chuzhanin', '933032'],
  foreignArea: ['чужаевск'],
  foreignOffice: ['чужаевц', 'chuzhaevts'],
  abroad: ['чужбинск', 'chuzhbinsk'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Unit = keyof typeof markers;

export const homeUnits: readonly Unit[] = [
  ...(['own', 'sister', 'ownArea', 'ownOffice'] as const),
  ...(['neighbour', 'neighbourArea', 'neighbourOffice', 'home'] as const),
];
export const foreignUnits: readonly Unit[] = ['foreign', 'farther', 'foreignArea', 'foreignOffice', 'abroad'];

export type Staffed = Exclude<Unit, `${string}Area`>;

/** Surnames of people of a unit, and the word of their addresses. */
export const surnames: Readonly<Record<Staffed, readonly [string, string]>> = {
  own: ['Ольхинцева', 'olhin'],
  sister: ['Осиновцева', 'osinov'],
  ownOffice: ['Ольховатцева', 'olhovatts'],
  neighbour: ['Тополевцева', 'topolev'],
  neighbourOffice: ['Топольцева', 'topolts'],
  home: ['Родимская', 'rodimsk'],
  foreign: ['Чужакинцева', 'chuzhakin'],
  farther: ['Чужанинцева', 'chuzhanin'],
  foreignOffice: ['Чужаевцева', 'chuzhaevts'],
  abroad: ['Чужбинская', 'chuzhbinsk'],
};
