import type { ReactElement } from 'react';
import { Button } from './button.tsx';

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
  readonly text: string;
}

/** The next page of a list, while there is one. */
export function MoreButton({ query, text }: MoreButtonProps): ReactElement | null {
  if (!query.hasNextPage) return null;
  return (
    <div className="actions no-print">
      <Button isQuiet isDisabled={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
        {text}
      </Button>
    </div>
  );
}
