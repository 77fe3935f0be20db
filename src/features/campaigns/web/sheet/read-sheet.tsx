import type { ReactElement } from 'react';
import type { CompiledForm } from '#features/forms/domain/compile.ts';
import type { Answers } from '#features/forms/domain/answers.ts';
import { FormSheet, hrefOf } from '#features/forms/web/public.tsx';
import type { SheetShown } from '../api.ts';
import { useAround } from './use-sheet.ts';

interface ReadSheetProps {
  readonly shown: SheetShown;
  readonly compiled: CompiledForm;
  /** What was typed and is not with the server yet; what the server has otherwise. */
  readonly answers?: Answers;
}

const nothing = (): void => undefined;

/** The sheet as it is read: with what changed since it was confirmed. */
export function ReadSheet({ shown, compiled, answers = shown.answers }: ReadSheetProps): ReactElement {
  const { context, before } = useAround(shown, compiled);
  return (
    <FormSheet
      {...{ compiled, answers, context, before }}
      attempt={0}
      isReadOnly
      fileHref={hrefOf(shown.unit)}
      changed={new Set(shown.changes.map(({ code }) => code))}
      onAnswer={nothing}
      onReason={nothing}
    />
  );
}
