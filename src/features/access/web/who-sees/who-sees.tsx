import { lazy, type ReactElement, Suspense, useState } from 'react';
import { useMay, useMe } from '#features/accounts/web/public.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/language.tsx';
import { buttonWords } from './button-words.ts';

export interface WhoSeesProps {
  readonly municipalityId?: number | undefined;
  readonly schoolId?: number | undefined;
  /** The verb that shows the object. */
  readonly verb: string;
}

const Panel = lazy(async () => ({ default: (await import('./who-sees-panel.tsx')).WhoSeesPanel }));

/** The answer to "and who else reads this?"; nothing of it is loaded until it is asked. */
export function WhoSees(props: WhoSeesProps): ReactElement | null {
  const words = useWords(buttonWords);
  const [isOpen, setIsOpen] = useState(false);
  const own = useOwnPlace();
  if (!useMay('access.whoSees')) return null;
  const place = props.schoolId === undefined && props.municipalityId === undefined ? own : {};
  return (
    <div className="no-print who-sees-asked">
      <Button
        isQuiet
        isExpanded={isOpen}
        onPress={() => {
          setIsOpen(!isOpen);
        }}
      >
        {isOpen ? words.hide : words.button}
      </Button>
      {isOpen ? (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <Panel {...props} {...place} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** Who does not work for the whole region asks about the first territory of their own. */
function useOwnPlace(): Pick<WhoSeesProps, 'municipalityId' | 'schoolId'> {
  const roles = useMe()?.roles ?? [];
  const [first] = roles;
  const isOfRegion = roles.some(({ municipalityId, schoolId }) => municipalityId === null && schoolId === null);
  if (first === undefined || isOfRegion) return {};
  return first.schoolId === null ? { municipalityId: first.municipalityId ?? undefined } : { schoolId: first.schoolId };
}
