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

/** What names each unit: of schools, of municipalities (`…Area`), of regions. Lower case; people there have it in their names too. */
export const markers = {
  own: ['ольхин', 'olhin', '911011'],
  sister: ['осинов', 'osinov', '911012'],
  ownArea: ['ольховатск', 'olhovatsk'],
  neighbour: ['тополев', 'topolev', '922021'],
  neighbourArea: ['топольск', 'topolsk'],
  home: ['родимск', 'rodimsk'],
  foreign: ['чужакин', 'chuzhakin', '933031'],
  farther: ['чужанин', 'chuzhanin', '933032'],
  foreignArea: ['чужаевск', 'chuzhaevsk'],
  abroad: ['чужбинск', 'chuzhbinsk'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Unit = keyof typeof markers;

export const homeUnits: readonly Unit[] = ['own', 'sister', 'ownArea', 'neighbour', 'neighbourArea', 'home'];
export const foreignUnits: readonly Unit[] = ['foreign', 'farther', 'foreignArea', 'abroad'];

/** Surnames of people of a unit, and the word of their addresses. */
export const surnames: Readonly<Record<Unit, readonly [string, string]>> = {
  own: ['Ольхинцева', 'olhin'],
  sister: ['Осиновцева', 'osinov'],
  ownArea: ['Ольховатская', 'olhovatsk'],
  neighbour: ['Тополевцева', 'topolev'],
  neighbourArea: ['Топольская', 'topolsk'],
  home: ['Родимская', 'rodimsk'],
  foreign: ['Чужакинцева', 'chuzhakin'],
  farther: ['Чужанинцева', 'chuzhanin'],
  foreignArea: ['Чужаевская', 'chuzhaevsk'],
  abroad: ['Чужбинская', 'chuzhbinsk'],
};
