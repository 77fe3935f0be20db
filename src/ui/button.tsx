import type { ReactElement, ReactNode } from 'react';

interface ButtonProps {
  /** Beside the main verb of the page, not the verb itself. */
  readonly isQuiet?: boolean;
  readonly isDisabled?: boolean;
  readonly isExpanded?: boolean;
  readonly children: ReactNode;
  readonly onPress: () => void;
}

export function Button({
  isQuiet = false,
  isDisabled = false,
  isExpanded,
  children,
  onPress,
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={isQuiet ? 'btn quiet' : 'btn'}
      disabled={isDisabled}
      aria-expanded={isExpanded}
      onClick={() => {
        onPress();
      }}
    >
      {children}
    </button>
  );
}
