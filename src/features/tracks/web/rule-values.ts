import { schoolKinds, schoolLevels } from '#features/registry/domain/school.ts';
import type { Tried } from './api.ts';

type Rules = Tried['rules'];

/** The rules as fields of a form hold them. */
export interface RuleValues {
  readonly aftercareYears: string;
  readonly warning: 'yes' | 'no' | '';
  readonly zoneGrouping: string;
  readonly track3: Rules['track3'] | '';
  readonly specialKinds: Rules['specialKinds'];
  readonly specialLevels: Rules['specialLevels'];
  readonly specialGrouping: string;
  readonly participantGrouping: string;
  readonly serviceGrouping: string;
  readonly servicePlaces: string;
}

export function valuesOf(rules: Rules): RuleValues {
  return {
    ...rules,
    aftercareYears: String(rules.aftercareYears),
    warning: rules.isWarningInTrack2 ? 'yes' : 'no',
    servicePlaces: String(rules.servicePlaces),
  };
}

/** Names of the fields that hold no whole number where one is needed. */
export function emptyOf(values: RuleValues): readonly (keyof RuleValues)[] {
  return (['aftercareYears', 'servicePlaces'] as const).filter((name) => !/^\d{1,4}$/.test(values[name].trim()));
}

/** Kinds and levels in the order of the registry, so that the same choice is the same rule. */
export function rulesOf(values: RuleValues, kept: Rules): Rules {
  const { zoneGrouping, specialGrouping, participantGrouping, serviceGrouping } = values;
  const { specialKinds: kinds, specialLevels: levels } = values;
  return {
    ...{ specialKinds: schoolKinds.filter((kind) => kinds.includes(kind)) },
    ...{ specialLevels: schoolLevels.filter((level) => levels.includes(level)) },
    ...{ zoneGrouping, specialGrouping, participantGrouping, serviceGrouping },
    aftercareYears: Number(values.aftercareYears),
    isWarningInTrack2: values.warning === 'yes',
    track3: values.track3 === '' ? kept.track3 : values.track3,
    servicePlaces: Number(values.servicePlaces),
  };
}

/** Whatever the order in which they are told. */
export function isSameRules(one: Rules, other: Rules): boolean {
  const said = (rules: Rules): string => JSON.stringify(rulesOf(valuesOf(rules), rules));
  return said(one) === said(other);
}
