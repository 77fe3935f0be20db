/**
 * A form as data: a closed set of field types, conditions and checks. Nothing of it is code or SQL; `compile.ts` makes of it, once,
 * what the browser and the server both run.
 */
export interface FormDefinition {
  readonly title: string;
  /** One line under the title: what for, and who reads the answers. */
  readonly purpose: string;
  /** What an answer costs, asked of who launches it (the burden meter). */
  readonly minutes: number;
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
}

/** What an answer is about. */
export const formSubjects = ['school', 'municipality'] as const;
export type FormSubject = (typeof formSubjects)[number];

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly visibleWhen?: Condition;
}

/** What every field has, whatever its type. */
interface Asked {
  /** Of the whole form: latin letters, digits and `_`, beginning with a letter. */
  readonly code: string;
  readonly label: string;
  /** Help in one line. */
  readonly hint?: string;
  readonly isRequired: boolean;
  /** The answer may be "no data" with a reason; it is neither zero nor left out. */
  readonly mayBeUnknown?: boolean;
  readonly visibleWhen?: Condition;
  readonly prefill?: Prefill;
}

export interface IntegerType {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
/** Kept and compared exactly: an answer is text such as `12.50` with at most so many digits after the point. */
export interface DecimalType {
  readonly type: 'decimal';
  readonly digits: number;
  readonly min?: string;
  readonly max?: string;
  readonly unit?: string;
}
/** Two counts, of which the share is shown; the part is never more than the whole. */
export interface PercentType {
  readonly type: 'percent';
  readonly partLabel: string;
  readonly wholeLabel: string;
}
export interface ChoiceType {
  readonly type: 'choice';
  readonly options: readonly Option[];
}
export interface ManyType {
  readonly type: 'many';
  readonly options: readonly Option[];
  readonly most?: number;
}
export interface TextType {
  readonly type: 'text';
  readonly maxLength: number;
  readonly isLong?: boolean;
}
export interface DateType {
  readonly type: 'date';
  readonly min?: string;
  readonly max?: string;
}
export interface LinkType {
  readonly type: 'link';
}
export interface FileType {
  readonly type: 'file';
  readonly maxFiles: number;
}
export interface Option {
  readonly code: string;
  readonly label: string;
}

/** What a cell of a table may hold. */
export type CellType = IntegerType | DecimalType | ChoiceType | TextType | DateType | LinkType;
export function isOfOneValue<T extends FieldType>(type: T): type is Extract<T, CellType> {
  return ['integer', 'decimal', 'choice', 'text', 'date', 'link'].includes(type.type);
}
export type Column = CellType & { readonly code: string; readonly label: string; readonly isRequired: boolean };
export interface TableType {
  readonly type: 'table';
  readonly columns: readonly Column[];
  /** Rows that are given, or up to so many that who answers adds. */
  readonly rows: { readonly fixed: readonly Option[] } | { readonly most: number };
}
/** Counts: indicators down, categories across. */
export interface MatrixType {
  readonly type: 'matrix';
  readonly indicators: readonly Option[];
  readonly categories: readonly Option[];
  readonly min?: number;
  readonly max?: number;
}

export type FieldType =
  | IntegerType
  | DecimalType
  | PercentType
  | ChoiceType
  | ManyType
  | TextType
  | DateType
  | LinkType
  | FileType
  | TableType
  | MatrixType;
export type Field = Asked & FieldType;
export type FieldTypeName = FieldType['type'];

export const fieldTypes = [
  ...(['integer', 'decimal', 'percent', 'choice', 'many', 'text', 'date', 'link', 'file', 'table', 'matrix'] as const),
] satisfies readonly FieldTypeName[];

/**
 * A number of the form. `of` names a field: an integer or a decimal, the part of a percent (`code.part`, `code.whole`), a cell of a
 * table with fixed rows or of a matrix (`code.row.column`), a column of a table summed over its rows (`code.*.column`).
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'field'; readonly of: string }
  /** The same field as the unit answered it the time before; unknown when there was none. */
  | { readonly kind: 'before'; readonly of: string }
  /** A field of another form, as the unit answered it last. */
  | { readonly kind: 'other'; readonly form: string; readonly of: string }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'difference'; readonly from: Expression; readonly less: Expression }
  | { readonly kind: 'times'; readonly factor: string; readonly of: Expression }
  | { readonly kind: 'rows'; readonly of: string };

export const comparisons = ['<', '<=', '=', '!=', '>=', '>'] as const;
export type Comparison = (typeof comparisons)[number];

/** What is unknown (not answered, "no data", hidden) makes a comparison neither true nor false: it does not hold. */
export type Condition =
  | { readonly kind: 'compare'; readonly left: Expression; readonly is: Comparison; readonly right: Expression }
  | { readonly kind: 'chosen'; readonly of: string; readonly option: string }
  | { readonly kind: 'answered'; readonly of: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** What must hold between answers. Where one side is unknown nothing is said. */
export interface Check {
  readonly code: string;
  readonly left: Expression;
  readonly is: Comparison;
  readonly right: Expression;
  readonly when?: Condition;
  /** An error stops the submission; a warning asks for a reason. */
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do, in a sentence. */
  readonly message: string;
}

/** Where an answer that is already known comes from: shown for confirmation, not asked again. */
export type Prefill =
  | { readonly from: 'before' }
  | { readonly from: 'form'; readonly form: string; readonly of: string }
  | { readonly from: 'registry'; readonly fact: RegistryFact }
  /** Counts of the results of the year before the wave's period: `participants` or `low`, summed over procedures of a type. */
  | { readonly from: 'results'; readonly count: 'participants' | 'low'; readonly procedureType: string };

/** What the registry keeps of a unit: `kind` and `level` fit a choice whose options have their codes, the others a text. */
export const registryFacts = ['name', 'municipality', 'kind', 'level', 'inn', 'ogrn', 'kpp'] as const;
export type RegistryFact = (typeof registryFacts)[number];
