import type { SchoolKind, SchoolLevel, SchoolStatus } from './school.ts';

/** Columns of a registry file. The first word is the one the program itself writes. */
export const registryHeadings = {
  school_code: [
    'school_code',
    'code',
    'код',
    'код оо',
    'код школы',
    'код организации',
    'код образовательной организации',
  ],
  school_name: [
    'school_name',
    'name',
    'школа',
    'название',
    'наименование',
    'название школы',
    'наименование школы',
    'наименование оо',
    'образовательная организация',
    'наименование образовательной организации',
  ],
  municipality: [
    'municipality',
    'муниципалитет',
    'муниципальное образование',
    'мо',
    'район',
    'муниципальный район',
    'район (город)',
    'ате',
  ],
  oktmo: ['oktmo', 'октмо', 'код октмо'],
  kind: ['kind', 'вид', 'вид школы', 'вид оо', 'тип', 'тип школы', 'тип оо'],
  level: ['level', 'уровень', 'уровень образования', 'уровень школы', 'ступень'],
  is_rural: ['is_rural', 'rural', 'местность', 'сельская', 'село', 'тип местности', 'городская/сельская', 'город/село'],
  branch_of: [
    'branch_of',
    'филиал',
    'филиал школы',
    'код головной школы',
    'головная организация',
    'код головной организации',
  ],
  vpr_login: ['vpr_login', 'login', 'логин', 'логин впр', 'логин фис око', 'логин оо'],
  exam_code: ['exam_code', 'код рцои', 'код оо гиа', 'код гиа', 'код ппэ', 'код в базе экзаменов'],
  inn: ['inn', 'инн'],
  ogrn: ['ogrn', 'огрн'],
  kpp: ['kpp', 'кпп'],
  status: ['status', 'статус', 'состояние'],
  valid_from: ['valid_from', 'действует с', 'дата начала', 'открыта', 'дата открытия'],
  valid_to: ['valid_to', 'действует по', 'действует до', 'дата окончания', 'закрыта', 'дата закрытия'],
  successor_code: ['successor_code', 'successor', 'преемник', 'код преемника', 'правопреемник', 'код правопреемника'],
  former_names: [
    'former_names',
    'прежние названия',
    'прежние наименования',
    'прежнее название',
    'прежнее наименование',
  ],
} as const;
export type RegistryField = keyof typeof registryHeadings;

/** Columns of a file that puts schools into dated groups. */
export const groupingHeadings = {
  grouping: ['grouping', 'группа', 'группа школ', 'проект'],
  school_code: registryHeadings.school_code,
  valid_from: ['valid_from', 'действует с', 'с', 'дата начала'],
  valid_to: ['valid_to', 'действует по', 'по', 'дата окончания'],
} as const;
export type GroupingField = keyof typeof groupingHeadings;

export const statusWords: Readonly<Record<SchoolStatus | 'renamed', readonly string[]>> = {
  active: ['active', 'действует', 'действующая', 'функционирует', 'работает'],
  reorganising: ['reorganising', 'reorganizing', 'реорганизуется', 'в стадии реорганизации', 'реорганизация'],
  merged: ['merged', 'присоединена', 'объединена', 'слита', 'реорганизована'],
  closed: ['closed', 'закрыта', 'ликвидирована', 'не действует', 'не функционирует'],
  renamed: ['renamed', 'переименована'],
};

export const levelWords: Readonly<Record<SchoolLevel, readonly string[]>> = {
  primary: ['primary', 'ноо', 'нош', 'начальная', 'начальная школа', 'начальное общее образование', '1-4'],
  basic: ['basic', 'ооо', 'оош', 'основная', 'основная школа', 'основное общее образование', '1-9', '5-9'],
  secondary: ['secondary', 'соо', 'сош', 'средняя', 'средняя школа', 'среднее общее образование', '1-11', '10-11'],
};

export const kindWords: Readonly<Record<SchoolKind, readonly string[]>> = {
  general: ['general', 'общеобразовательная', 'общеобразовательная школа', 'школа', 'сош', 'оош', 'нош'],
  gymnasium: ['gymnasium', 'гимназия'],
  lyceum: ['lyceum', 'лицей'],
  cadet: ['cadet', 'кадетская', 'кадетская школа', 'кадетский корпус'],
  boarding: ['boarding', 'интернат', 'школа-интернат'],
  kindergarten: ['kindergarten', 'начальная школа - детский сад', 'начальная школа — детский сад', 'нш-дс'],
  evening: [
    'evening',
    'вечерняя',
    'вечерняя школа',
    'вечерняя (сменная)',
    'вечерняя (сменная) общеобразовательная школа',
  ],
  open_shift: ['open_shift', 'открытая (сменная)', 'открытая (сменная) школа', 'открытая сменная', 'сменная'],
  special: [
    'special',
    'коррекционная',
    'специальная',
    'специальная (коррекционная)',
    'специальная (коррекционная) школа',
  ],
  private: ['private', 'частная', 'частная школа', 'негосударственная'],
};

export const ruralWords = {
  rural: ['true', '1', 'да', 'yes', 'rural', 'село', 'сельская', 'сельская местность', 'с', 'сельский'],
  urban: ['false', '0', 'нет', 'no', 'urban', 'город', 'городская', 'городская местность', 'г', 'городской'],
} as const;

/** Said of a municipality in full or short; the name is compared without them. */
export const municipalityWords = [
  'муниципальный район',
  'городской округ',
  'муниципальный округ',
  'муниципальное образование',
  'мр',
  'мо',
  'го',
  'район',
  'город',
  'г.',
  'г',
] as const;
