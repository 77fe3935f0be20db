/** What may be wrong with a file of boundaries. */
export const boundaryProblems = [
  'too_large',
  'not_json',
  'not_boundaries',
  'too_many_areas',
  'too_many_points',
  'not_an_area',
  'broken_coordinates',
  'not_degrees',
  'broken_arcs',
  'doubled',
  'nothing_fits',
] as const;
export type BoundaryProblemCode = (typeof boundaryProblems)[number];

export interface BoundaryProblem {
  readonly code: BoundaryProblemCode;
  /** Where in the file: the name or number of the area; empty: the whole file. */
  readonly place: string;
  readonly found: string | null;
}
