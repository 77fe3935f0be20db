import { Buffer } from 'node:buffer';
import { encode } from 'uqr';
import type { z } from 'zod';
import { err, ok, type Result } from '#kernel/result.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { Slip, surveysContract } from '../contract.ts';
import type { SurveyRefusal } from '../domain/refusal.ts';
import type { Respondents } from '../domain/respondents.ts';
import { printedCode, slipCode } from '../domain/slip-code.ts';
import { fingerprintOf } from './fingerprint.ts';
import { addInvited, addSlips } from './store-slips.ts';
import { findSurvey, listUnits } from './store-units.ts';

type Output = z.input<(typeof surveysContract)['invite']['output']>;

/** Of one group of one school. */
const MOST_INVITED = 5000;
/** Modules of quiet around a square, so that it is read. */
const EDGE = 4;

interface Asked {
  readonly waveId: number;
  readonly unitId: number;
  readonly respondents: Respondents;
  readonly count: number;
}

/** Slips are told once: the database keeps fingerprints, and none of them can be told again. */
export async function invite(
  ctx: Ctx,
  { waveId, unitId, respondents, count }: Asked,
): Promise<Result<Output, SurveyRefusal | 'not_found'>> {
  const { db, scope, note, secrets, publicUrl } = ctx;
  const survey = await findSurvey(db, scope, waveId);
  const [unit] = survey === null ? [] : await listUnits(db, scope, { waveId, unitId });
  if (survey === null || unit === undefined) return err('not_found');
  if (survey.state === 'closed') return err('closed');
  if (unit.isExcused) return err('excused');
  const { schoolId, municipalityId, name } = unit;
  const key = { regionId: scope.regionId, waveId, unitId, respondents };
  const invited = await addInvited(db, key, { schoolId, municipalityId, count });
  if (invited > MOST_INVITED) return err('too_many_invited');
  const codes = Array.from({ length: count }, () => slipCode(Buffer.from(secrets.token(), 'base64url')));
  await addSlips(db, key, { schoolId, tokenHashes: codes.map((code) => fingerprintOf(secrets, code)) });
  note({ object: { kind: 'wave', id: waveId, schoolId }, before: null, after: { respondents, count, invited } });
  const slips = codes.map((code) => slipOf(publicUrl, printedCode(code)));
  return ok({ title: survey.title, school: name, dueOn: survey.dueOn, invited, slips });
}

function slipOf(publicUrl: string, code: string): Slip {
  const address = `${publicUrl}/survey#${code}`;
  return { code, address, square: squareOf(address) };
}

/** Dark modules as runs, one path for the whole square. */
function squareOf(text: string): Slip['square'] {
  const { size, data } = encode(text, { ecc: 'M', border: EDGE });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      const length = (end === -1 ? row.length : end) - x;
      return [`M${String(x)} ${String(y)}h${String(length)}v1h-${String(length)}z`];
    }),
  );
  return { size, path: runs.join('') };
}
