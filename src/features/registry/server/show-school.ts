import type { z } from 'zod';
import type { Ctx } from '#platform/http/context.ts';
import type { registryContract } from '../contract.ts';
import * as store from './store-school.ts';

type Shown = z.input<typeof registryContract.school.output>;

export async function showSchool({ db, scope }: Ctx, schoolId: number): Promise<Shown | null> {
  const school = await store.findSchool(db, scope, schoolId);
  if (school === null) return null;
  const versions = await store.listVersionsOf(db, scope, schoolId);
  const lineage = await store.listLineageOf(db, scope, schoolId);
  return {
    ...school,
    versions: versions.map(({ head, headId, branchOfId, ...version }) => {
      return { ...version, branchOf: branchOfId === null ? null : { schoolId: headId, name: head } };
    }),
    otherNames: await store.listOtherNames(db, scope, schoolId),
    identifiers: await store.listIdentifiers(db, scope, schoolId),
    lineage: lineage.map(({ lineageId, kind, happenedOn, inherits, ...ends }) => ({
      ...{ lineageId, kind, happenedOn, inherits },
      from: { schoolId: ends.fromId, name: ends.from },
      to: ends.hasSuccessor ? { schoolId: ends.toId, name: ends.to } : null,
    })),
    groupings: await store.listGroupingsOf(db, scope, schoolId),
  };
}
