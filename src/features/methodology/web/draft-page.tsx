import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { Form } from '#ui/form.tsx';
import { Page } from '#ui/page.tsx';
import { Loaded } from '#ui/states.tsx';
import { type FieldErrors, type FormState, useForm } from '#ui/use-form.ts';
import { readTexts, writeTexts, type Settings } from '../domain/fields.ts';
import { joinSettings, splitSettings } from '../domain/settings-text.ts';
import { type Methods, methodsQuery, useMethod, useMethodCommand, type Version } from './api.ts';
import { ParameterFields } from './parameter-fields.tsx';
import { type MethodologyWebWords } from './ru.ts';
import { nameOf, useMethodologyWords } from './words.ts';
import './methodology.css';

const route = getRouteApi('/methodology-draft');

/** A draft by form: from any version, with settings of "what if", or one that is there already. */
export function DraftPage(): ReactElement {
  const search = route.useSearch();
  const query = useQuery(methodsQuery);
  return (
    <Loaded query={query}>{({ methods }) => <WithBase methods={methods} start={startOf(methods, search)} />}</Loaded>
  );
}

interface Start {
  readonly name: string;
  readonly methodologyId: number;
  readonly isChange: boolean;
}

/** The version that is changed or copied; the federal one when nothing is said. */
function startOf(methods: Methods['methods'], { id, name, version }: ReturnType<typeof route.useSearch>): Start {
  const all = methods.flatMap((method) => method.versions.map((one) => ({ ...one, name: method.name })));
  const said =
    all.find(({ methodologyId }) => methodologyId === id) ??
    all.find((one) => one.name === name && one.version === version) ??
    all.find((one) => one.name === name) ??
    all[0];
  const isChange = said?.state === 'draft' && said.methodologyId === id;
  return { name: said?.name ?? '', methodologyId: said?.methodologyId ?? 0, isChange };
}

function WithBase({ methods, start }: { readonly methods: Methods['methods']; readonly start: Start }): ReactElement {
  const [chosen, setChosen] = useState(start);
  const query = useMethod(chosen.name);
  return (
    <Loaded query={query}>
      {({ versions }) => {
        const base = versions.find(({ methodologyId }) => methodologyId === chosen.methodologyId) ?? versions[0];
        if (base === undefined) return null;
        return <Draft key={base.methodologyId} methods={methods} base={base} start={chosen} onBase={setChosen} />;
      }}
    </Loaded>
  );
}

interface DraftProps {
  readonly methods: Methods['methods'];
  readonly base: Version;
  readonly start: Start;
  readonly onBase: (start: Start) => void;
}

function Draft({ methods, base, start, onBase }: DraftProps): ReactElement {
  const words = useMethodologyWords();
  const { set = '' } = route.useSearch();
  const [settings, setSettings] = useState<Settings>(readTexts(splitSettings(set)));
  const { isChange } = start;
  const form = useForm(valuesOf(start, base), (values) => checkDraft(words.draft, values));
  const texts = writeTexts(settings, base.parameters);
  const { saving, save } = useSaving(base, isChange);
  const title = isChange ? words.draft.titleEdit(nameOf(words, start.name), base.version) : words.draft.titleNew;
  const problems = saving.data?.problems ?? [];
  return (
    <Page title={title} lead={words.draft.lead}>
      <Form
        form={form}
        action={words.draft.save}
        isBusy={saving.isPending}
        error={saving.error}
        sentences={words.sentences}
        onValid={(values) => {
          save(values, joinSettings(texts)).catch(() => undefined);
        }}
      >
        {isChange ? null : <BaseField methods={methods} start={start} onBase={onBase} />}
        <DraftFields form={form} isChange={isChange} />
        {problems.length === 0 ? null : (
          <p className="note note-error" role="alert">
            {words.draft.problems}
          </p>
        )}
        <ParameterFields base={base.parameters} settings={settings} problems={problems} onChange={setSettings} />
        <p aria-live="polite">{words.draft.changes(texts.length)}</p>
      </Form>
    </Page>
  );
}

interface DraftValues {
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly note: string;
}

/** A copy gets its own years: those of the version it is made from are taken. */
function valuesOf({ name, isChange }: Start, { validFrom, validTo, note }: Version): DraftValues {
  if (!isChange) return { name, validFrom: '', validTo: '', note: '' };
  const year = (value: number | null): string => (value === null ? '' : String(value));
  return { name, validFrom: year(validFrom), validTo: year(validTo), note: note ?? '' };
}

interface Saving {
  readonly saving: ReturnType<typeof useMethodCommand<'saveDraft'>>;
  readonly save: (values: DraftValues, settings: string) => Promise<void>;
}

/** A saved draft is shown among the versions of its method. */
function useSaving({ methodologyId: basedOn }: Version, isChange: boolean): Saving {
  const navigate = useNavigate();
  const saving = useMethodCommand('saveDraft');
  return {
    saving,
    save: async (values, settings) => {
      const name = values.name.trim();
      const { methodologyId } = await saving.mutateAsync({
        ...(isChange && { methodologyId: basedOn }),
        ...{ basedOn, settings, name, note: values.note },
        ...{ validFrom: numberOf(values.validFrom), validTo: numberOf(values.validTo) },
      });
      if (methodologyId !== null) await navigate({ to: '/methodology/$name', params: { name } });
    },
  };
}

interface DraftFieldsProps {
  readonly form: FormState<DraftValues>;
  readonly isChange: boolean;
}

function DraftFields({ form, isChange }: DraftFieldsProps): ReactElement {
  const { draft } = useMethodologyWords();
  const year = { hint: draft.openYear, inputMode: 'numeric', isNarrow: true } as const;
  return (
    <>
      <TextField label={draft.name} hint={draft.nameHint} isReadOnly={isChange} isPlain {...form.field('name')} />
      <TextField label={draft.validFrom} {...year} {...form.field('validFrom')} />
      <TextField label={draft.validTo} {...year} {...form.field('validTo')} />
      <TextArea label={draft.note} isOptional {...form.field('note')} />
    </>
  );
}

function BaseField({ methods, start, onBase }: Omit<DraftProps, 'base'>): ReactElement {
  const words = useMethodologyWords();
  const all = methods.flatMap(({ name, versions }) => versions.map((version) => ({ ...version, name })));
  return (
    <SelectField
      name="basedOn"
      label={words.draft.basedOn}
      value={String(start.methodologyId)}
      options={all.map(({ methodologyId, name, version, isPreset, standing }) => ({
        value: String(methodologyId),
        label: `${nameOf(words, name)}, ${words.page.version(version)}: ${isPreset ? words.preset : words.standings[standing]}`,
      }))}
      onChange={(value) => {
        const found = all.find(({ methodologyId }) => String(methodologyId) === value);
        if (found !== undefined) onBase({ name: found.name, methodologyId: found.methodologyId, isChange: false });
      }}
    />
  );
}

function numberOf(year: string): number | null {
  return year.trim() === '' ? null : Number(year);
}

function checkDraft(words: MethodologyWebWords['draft'], { name, validFrom, validTo }: DraftValues): FieldErrors {
  const isYear = (text: string): boolean => /^(199\d|20\d\d|2100)?$/.test(text.trim());
  const isReversed =
    isYear(validFrom) && isYear(validTo) && (numberOf(validTo) ?? Infinity) < (numberOf(validFrom) ?? 0);
  return {
    name: /^[\p{L}\p{N}_-]{1,80}$/u.test(name.trim()) ? undefined : words.nameWrong,
    validFrom: isYear(validFrom) ? undefined : words.yearWrong,
    validTo: isYear(validTo) ? (isReversed ? words.yearsReversed : undefined) : words.yearWrong,
  };
}
