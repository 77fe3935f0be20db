import { registryContract } from '#features/registry/contract.ts';
import type { TestApp } from './app.ts';
import type { TestPerson } from './people.ts';

/** Two municipalities with two schools each, and people who work there. */
export interface TwoTowns {
  readonly north: number;
  readonly south: number;
  /** By code: 101 and 102 lie in the north, 201 and 202 in the south. */
  readonly school: Readonly<Record<'101' | '102' | '201' | '202', number>>;
  readonly administrator: TestPerson;
  readonly coordinator: TestPerson;
  readonly northCoordinator: TestPerson;
  readonly southCoordinator: TestPerson;
  readonly director: TestPerson;
  readonly neighbour: TestPerson;
}

const registry = [
  'school_code;school_name;municipality',
  '101;МОУ СОШ № 1;Северный район',
  '102;МОУ СОШ № 2;Северный район',
  '201;МОУ СОШ № 3;Южный район',
  '202;Гимназия № 4;Южный район',
].join('\n');

export async function buildTwoTowns(app: TestApp): Promise<TwoTowns> {
  await app.ask(registryContract.import, { fileName: 'registry.csv' }, Buffer.from(registry));
  const rows = await app.services.workDb
    .selectFrom('schoolVersion as v')
    .innerJoin('school as s', (join) =>
      join.onRef('s.regionId', '=', 'v.regionId').onRef('s.schoolId', '=', 'v.schoolId'),
    )
    .select(['s.code', 'v.schoolId', 'v.municipalityId'])
    .execute();
  const found = (code: string): (typeof rows)[number] => {
    const row = rows.find((one) => one.code === code);
    if (row === undefined) throw new Error(`no school ${code}`);
    return row;
  };
  const id = (code: string): number => found(code).schoolId;
  const [north, south] = [found('101').municipalityId, found('201').municipalityId];
  return {
    north,
    south,
    school: { '101': id('101'), '102': id('102'), '201': id('201'), '202': id('202') },
    administrator: await app.addPerson('Администратор', [{ role: 'administrator' }]),
    coordinator: await app.addPerson('Региональный координатор', [{ role: 'regional_coordinator' }]),
    northCoordinator: await app.addPerson('Координатор Севера', [
      { role: 'municipal_coordinator', municipalityId: north },
    ]),
    southCoordinator: await app.addPerson('Координатор Юга', [
      { role: 'municipal_coordinator', municipalityId: south },
    ]),
    director: await app.addPerson('Директор Первой', [{ role: 'director', schoolId: id('101') }]),
    neighbour: await app.addPerson('Директор Второй', [{ role: 'director', schoolId: id('102') }]),
  };
}

interface LogRow {
  readonly verb: string;
  readonly personId: number | null;
  readonly subjectPersonId: number | null;
  readonly schoolId: number | null;
  readonly municipalityId: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the log says of one object, oldest first. */
export async function logOf(app: TestApp, objectKind: string, objectId: unknown): Promise<readonly LogRow[]> {
  return await app.services.workDb
    .selectFrom('auditLog')
    .select(['verb', 'personId', 'subjectPersonId', 'schoolId', 'municipalityId', 'before', 'after'])
    .where('objectKind', '=', objectKind)
    .where('objectId', '=', String(objectId))
    .orderBy('seq')
    .execute();
}
