import { err, ok, type Result } from '#kernel/result.ts';
import type { Db } from '#platform/db/database.ts';
import { parseParameters } from '../contract.ts';
import type { Methodology } from '../domain/parameters.ts';
import { presets } from '../domain/presets.ts';
import { findVersion, savePresets, saveVersion } from './store.ts';

/** Puts presets the store has not seen yet there; once, when the program starts: a request may not change what comes with the product. */
export async function keepPresets(db: Db): Promise<void> {
  await savePresets(db, presets);
}

/**
 * The method of a name that holds for a list year, from the store.
 * @returns null when no version of that name holds.
 */
export async function loadMethodology(
  db: Db,
  regionId: number,
  wanted: { readonly name: string; readonly listYear: number },
): Promise<Methodology | null> {
  const found = await findVersion(db, regionId, wanted);
  if (found === null) return null;
  const parameters = parseParameters(found.parameters);
  if (!parameters.ok) throw new Error(`methodology ${found.name} ${String(found.version)} does not fit its schema`);
  return { ...found, parameters: parameters.value };
}

/** A method that the region brings with it. A version once kept never changes: lists were made by it. */
export async function saveMethodology(
  db: Db,
  regionId: number,
  methodology: Methodology,
): Promise<Result<null, 'version_taken'>> {
  return (await saveVersion(db, regionId, methodology)) ? ok(null) : err('version_taken');
}
