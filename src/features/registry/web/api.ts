import {
  keepPreviousData,
  queryOptions,
  useQuery,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient, type InputOf, type OutputOf } from '#ui/client.ts';
import type { registryContract } from '../contract.ts';
import { conditionsOf, type SchoolsSearch } from './schools/school-filter.ts';

type Contract = typeof registryContract;
export type Region = OutputOf<Contract, 'region'>;
export type SchoolsShown = OutputOf<Contract, 'schools'>;
export type SchoolRow = SchoolsShown['rows'][number];
export type SchoolShown = OutputOf<Contract, 'school'>;
export type SchoolVersion = SchoolShown['versions'][number];
export type Identifier = SchoolShown['identifiers'][number];
export type StepsShown = OutputOf<Contract, 'steps'>;
export type GroupingsShown = OutputOf<Contract, 'groupings'>;
export type GroupingChanged = OutputOf<Contract, 'changeGrouping'>;
export type Reorganised = OutputOf<Contract, 'reorganise'>;
export type ReorganiseWish = InputOf<Contract, 'reorganise'>;

export const registryClient = createClient<Contract>('registry');

export const regionQuery = queryOptions({
  queryKey: ['registry', 'region'],
  queryFn: ({ signal }) => registryClient.query('region', {}, signal),
});

export const municipalitiesQuery = queryOptions({
  queryKey: ['registry', 'municipalities'],
  queryFn: ({ signal }) => registryClient.query('municipalities', {}, signal),
});

export const groupingsQuery = (on: string | undefined): UseQueryOptions<GroupingsShown> => ({
  queryKey: ['registry', 'groupings', on ?? null],
  queryFn: ({ signal }) => registryClient.query('groupings', on === undefined ? {} : { on }, signal),
  placeholderData: keepPreviousData,
});

export const schoolQuery = (schoolId: number): UseQueryOptions<SchoolShown> => ({
  queryKey: ['registry', 'school', schoolId],
  queryFn: ({ signal }) => registryClient.query('school', { schoolId }, signal),
});

export const stepsQuery = (schoolId: number | undefined): UseQueryOptions<StepsShown> => ({
  queryKey: ['registry', 'steps', schoolId ?? null],
  queryFn: ({ signal }) => registryClient.query('steps', schoolId === undefined ? {} : { schoolId }, signal),
});

export function useSchools(search: SchoolsSearch): UseQueryResult<SchoolsShown> {
  const conditions = conditionsOf(search);
  return useQuery({
    queryKey: ['registry', 'schools', conditions],
    queryFn: ({ signal }) => registryClient.query('schools', asked(conditions), signal),
    placeholderData: keepPreviousData,
  });
}

function asked(conditions: object): InputOf<Contract, 'schools'> {
  return conditions;
}

/** The address of a file with exactly the schools of the filter. */
export function schoolsHref(search: SchoolsSearch, format: 'csv' | 'xlsx'): string {
  return registryClient.href('schoolsExport', { ...asked(conditionsOf(search)), format });
}
