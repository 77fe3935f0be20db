import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { useWords } from '#ui/language.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { fieldTypes, type FieldTypeName, type Section } from '../../domain/definition.ts';
import { editorWords, formsWords } from '../words.ts';
import { Checks } from './checks.tsx';
import { ConditionFields } from './condition.tsx';
import { useEditing } from './context.ts';
import * as edit from './edit.ts';
import { atOf, FieldCard } from './field-card.tsx';
import { CountField } from './inputs.tsx';
import { Problems } from './problems.tsx';

interface QuestionsProps {
  readonly open: string | null;
  readonly onOpen: (code: string | null) => void;
}

/** What a form asks, section by section, and what it checks. */
export function Questions({ open, onOpen }: QuestionsProps): ReactElement {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const { sections } = definition;
  return (
    <div className="edited">
      <About />
      {sections.map((section, index) => (
        <SectionCard key={section.code} {...{ section, index, open, onOpen }} />
      ))}
      <Problems at="sections" />
      <Button
        isQuiet
        onPress={() => {
          change({
            ...definition,
            sections: [...sections, { code: edit.freeCode('s', sections), title: '', fields: [] }],
          });
        }}
      >
        {words.addSection}
      </Button>
      <Checks />
    </div>
  );
}

function About(): ReactElement {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  return (
    <section className="card edited-section" aria-label={words.about}>
      <TextField
        name="title"
        label={words.formTitle}
        value={definition.title}
        onChange={(title) => {
          change({ ...definition, title });
        }}
      />
      <TextArea
        name="purpose"
        label={words.purpose}
        rows={2}
        isOptional
        value={definition.purpose}
        onChange={(purpose) => {
          change({ ...definition, purpose });
        }}
      />
      <CountField
        at="minutes"
        label={words.minutes}
        hint={words.minutesHint}
        value={definition.minutes}
        onValue={(minutes) => {
          change({ ...definition, minutes: minutes ?? 1 });
        }}
      />
    </section>
  );
}

interface SectionCardProps extends QuestionsProps {
  readonly section: Section;
  readonly index: number;
}

function SectionCard({ section, index, open, onOpen }: SectionCardProps): ReactElement {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const at = `sections.${String(index)}`;
  const before = definition.sections.slice(0, index).reduce((sum, { fields }) => sum + fields.length, 0);
  const put = (next: Section): void => {
    change(edit.withSection(definition, index, next));
  };
  return (
    <section className="card edited-section" aria-label={words.section(index + 1)}>
      <TextField
        name={`${at}.title`}
        label={`${words.section(index + 1)}: ${words.sectionTitle.toLowerCase()}`}
        value={section.title}
        onChange={(title) => {
          put({ ...section, title });
        }}
      />
      <ol className="edited-fields">
        {section.fields.map((field, place) => (
          <FieldCard
            key={`${String(before + place)} ${field.type}`}
            place={{ section: index, field: place }}
            number={before + place + 1}
            field={field}
            isOpen={open === field.code}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <NewField index={index} onOpen={onOpen} />
      <SectionMore {...{ section, at, put, index }} />
      <SectionMoves index={index} />
    </section>
  );
}

function SectionMore(
  props: Pick<SectionCardProps, 'section' | 'index'> & {
    readonly at: string;
    readonly put: (section: Section) => void;
  },
): ReactElement {
  const { section, index, at, put } = props;
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const { sections } = definition;
  if (section.fields.length === 0 && sections.length > 1)
    return (
      <LinkButton
        onPress={() => {
          change(
            edit.withSections(
              definition,
              sections.filter((_, place) => place !== index),
            ),
          );
        }}
      >
        {words.removeSection}
      </LinkButton>
    );
  return (
    <details open={section.visibleWhen !== undefined}>
      <summary>{words.sectionMore}</summary>
      <ConditionFields
        at={`${at}.visibleWhen`}
        label={words.sectionCondition}
        condition={section.visibleWhen}
        onCondition={(condition) => {
          put(edit.put(section, 'visibleWhen', condition));
        }}
      />
    </details>
  );
}

/** Sections change places, questions and all. */
function SectionMoves({ index }: { readonly index: number }): ReactElement | null {
  const words = useWords(editorWords);
  const { definition, change } = useEditing();
  const { sections } = definition;
  if (sections.length < 2) return null;
  return (
    <div className="actions">
      {([-1, 1] as const).map((step) => {
        const verb = step === -1 ? words.sectionUp : words.sectionDown;
        return (
          <LinkButton
            key={step}
            label={words.act(verb, words.section(index + 1))}
            isDisabled={sections[index + step] === undefined}
            onPress={() => {
              change(edit.withSections(definition, edit.moved(sections, index, step)));
            }}
          >
            {verb}
          </LinkButton>
        );
      })}
    </div>
  );
}

/** The last type chosen is offered again: forms ask many alike. */
function NewField({
  index,
  onOpen,
}: {
  readonly index: number;
  readonly onOpen: (code: string) => void;
}): ReactElement {
  const words = useWords(editorWords);
  const types = useWords(formsWords).types;
  const { definition, change } = useEditing();
  const [type, setType] = useState<FieldTypeName>('integer');
  return (
    <div className="side-by-side new-field">
      <SelectField
        name={`new.${String(index)}`}
        label={words.newType}
        value={type}
        options={fieldTypes.map((value) => ({ value, label: types[value] }))}
        onChange={(next) => {
          if (next !== '') setType(next);
        }}
      />
      <Button
        onPress={() => {
          const next = edit.withNewField(definition, index, type);
          const fields = next.sections[index]?.fields ?? [];
          const code = fields.at(-1)?.code;
          change(next);
          if (code === undefined) return;
          onOpen(code);
          // What is asked can be typed at once.
          requestAnimationFrame(() => {
            const at = atOf({ section: index, field: fields.length - 1 });
            document.getElementById(`form-${at}.label`)?.focus();
          });
        }}
      >
        {words.addField}
      </Button>
    </div>
  );
}
