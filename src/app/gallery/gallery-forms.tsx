import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { AskedAction } from '#ui/asked-action.tsx';
import { Button } from '#ui/button.tsx';
import { Confirm } from '#ui/confirm.tsx';
import { CopyBox } from '#ui/copy-box.tsx';
import { DropZone } from '#ui/drop-zone.tsx';
import { CheckField, PasswordField, SelectField, TextArea, TextField } from '#ui/fields.tsx';
import { FormCard } from '#ui/form-card.tsx';
import { Form } from '#ui/form.tsx';
import { LinkSquare } from '#ui/link-square.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { useForm } from '#ui/use-form.ts';
import { useGalleryWords } from './words.ts';

const EXAMPLE_LINK = 'https://opora.example/invitation#gUkn2p3Qk8rT';
const EXAMPLE_CODE = '760145';
const nothing = (): undefined => undefined;

export function GalleryForms(): ReactElement {
  const words = useGalleryWords().forms;
  return (
    <section className="section">
      <h2>{words.heading}</h2>
      <Buttons />
      <p>
        {words.panelTitle}{' '}
        <AskedAction
          verb={words.askAction}
          label={`${words.askAction}: ${words.panelTitle}`}
          question={{ title: words.askTitle, text: words.askText, action: words.askAction }}
          command={() => Promise.resolve()}
          onDone={() => Promise.resolve()}
        />
      </p>
      <FormCard title={words.formTitle} text={words.formText}>
        <WrongForm />
      </FormCard>
      <SearchBox label={words.search} value="" onChange={nothing} />
      <CopyBox label={words.copy} text={EXAMPLE_LINK} canPrint />
      <LinkSquare text={EXAMPLE_LINK} label={words.square} />
      <DropZone
        title={words.drop}
        hint={words.dropHint}
        button={words.dropButton}
        accept=".csv"
        isBusy={false}
        onFiles={nothing}
      />
    </section>
  );
}

function Buttons(): ReactElement {
  const words = useGalleryWords().forms;
  const [open, setOpen] = useState<'confirm' | 'panel' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <div className="actions">
        <Button onPress={nothing}>{words.main}</Button>
        <Button isQuiet onPress={nothing}>
          {words.quiet}
        </Button>
        <Button isDisabled onPress={nothing}>
          {words.off}
        </Button>
        <Button
          isQuiet
          onPress={() => {
            setOpen('confirm');
          }}
        >
          {words.ask}
        </Button>
        <Button
          isQuiet
          onPress={() => {
            setOpen('panel');
          }}
        >
          {words.panel}
        </Button>
      </div>
      {open === 'confirm' ? (
        <Confirm title={words.askTitle} action={words.askAction} isBusy={false} onConfirm={close} onClose={close}>
          <p>{words.askText}</p>
        </Confirm>
      ) : null}
      {open === 'panel' ? (
        <SidePanel title={words.panelTitle} onClose={close}>
          <p>{words.panelText}</p>
        </SidePanel>
      ) : null}
    </>
  );
}

interface Values {
  readonly name: string;
  readonly since: string;
  readonly kind: 'school' | 'basic' | '';
  readonly why: string;
  readonly password: string;
  readonly agree: boolean;
  readonly fixed: string;
}
const start: Values = { name: '', since: '', kind: '', why: '', password: '', agree: true, fixed: EXAMPLE_CODE };

/** A form that was sent with two fields wrong. */
function WrongForm(): ReactElement {
  const words = useGalleryWords().forms;
  const form = useForm(start, ({ name, since }) => ({
    name: name === '' ? words.nameError : undefined,
    since: since === '' ? words.sinceError : undefined,
  }));
  const send = useEffectEvent(() => {
    form.check();
  });
  useEffect(() => {
    send();
  }, []);
  const kinds = [
    { value: 'school', label: words.kinds.school },
    { value: 'basic', label: words.kinds.basic },
  ] as const;
  return (
    <Form form={form} action={words.save} onValid={nothing}>
      <TextField label={words.name} hint={words.nameHint} {...form.field('name')} />
      <TextField label={words.since} type="date" isNarrow {...form.field('since')} />
      <SelectField label={words.kind} options={kinds} empty={words.choose} {...form.field('kind')} />
      <TextArea label={words.why} isOptional {...form.field('why')} />
      <PasswordField label={words.password} autoComplete="new-password" {...form.field('password')} />
      <TextField label={words.fixed} isReadOnly isNarrow {...form.field('fixed')} />
      <CheckField label={words.agree} hint={words.agreeHint} {...form.field('agree')} />
    </Form>
  );
}
