import type { ReactElement } from 'react';
import { CopyBox } from '#ui/copy-box.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { Notice } from '#ui/notice.tsx';
import { profileWords } from './words.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps): ReactElement {
  const words = useWords(profileWords).totp.codes;
  return (
    <div className="print-alone">
      <Notice kind="done">
        <b>{words.title}</b>
        <p>{words.text}</p>
      </Notice>
      <CopyBox label={words.label} text={codes.join('\n')} canPrint />
      <Button onPress={onClose}>{words.done}</Button>
    </div>
  );
}
