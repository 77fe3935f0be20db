import type { ReactElement } from 'react';
import { PaperNow, SheetEdition, SheetNow } from '#features/appeals/web/sheet-parts.tsx';
import { WhyPage } from '#features/lists/web/why-page.tsx';

const parts = { Edition: SheetEdition, Now: SheetNow, PaperNow };

/** A school's sheet, with what it may say to it. */
export function SheetPage(): ReactElement {
  return <WhyPage parts={parts} />;
}
