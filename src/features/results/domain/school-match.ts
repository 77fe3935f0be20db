import type { RawSchool, SchoolEntry } from './school-resolve.ts';

/** A registry that says which school the texts of a row mean. */
export interface RegistryIndex {
  readonly resolve: (raws: readonly RawSchool[]) => SchoolEntry[];
}
