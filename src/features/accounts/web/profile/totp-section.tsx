import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import type { Me } from '../api.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { Section } from './section.tsx';
import { TotpRemove } from './totp-remove.tsx';
import { TotpSetup } from './totp-setup.tsx';
import { profileWords } from './words.ts';

/** Turning the second factor on and off; its codes are shown once. */
export function TotpSection({ me }: { readonly me: Me }): ReactElement {
  const words = useWords(profileWords).totp;
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const close = (): void => {
    setIsOpen(false);
    setCodes([]);
    void queries.invalidateQueries({ queryKey: ['accounts', 'me'] });
  };
  if (codes.length > 0)
    return (
      <Section name="totp">
        <RecoveryCodes codes={codes} onClose={close} />
      </Section>
    );
  if (!me.hasPassword)
    return (
      <Section name="totp">
        <p className="text">{words.withoutPassword}</p>
      </Section>
    );
  return (
    <Section name="totp">
      <p className="text">{me.hasTotp ? words.on(me.recoveryCodesLeft) : words.off}</p>
      {isOpen ? (
        me.hasTotp ? (
          <TotpRemove onDone={close} />
        ) : (
          <TotpSetup onDone={setCodes} onCancel={close} />
        )
      ) : (
        <Button
          isQuiet
          onPress={() => {
            setIsOpen(true);
          }}
        >
          {me.hasTotp ? words.remove : words.begin}
        </Button>
      )}
    </Section>
  );
}
