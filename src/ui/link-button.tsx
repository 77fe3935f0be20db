import type { ReactElement, ReactNode } from 'react';

interface LinkButtonProps {
  /** Says more than the words of the button where there are several alike. */
  readonly label?: string | undefined;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

/** A verb in a row or in a line of text, as light as a link. */
export function LinkButton({ label, isDisabled = false, children, onPress }: LinkButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="link"
      disabled={isDisabled}
      aria-label={label}
      onClick={() => {
        onPress();
      }}
    >
      {children}
    </button>
  );
}
