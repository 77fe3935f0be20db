import type { PersonShown } from '../api.ts';

export interface AccountFormProps {
  readonly person: PersonShown;
  /** With what there is to say; null when nothing was done. */
  readonly onClose: (said: string | null) => void;
}
