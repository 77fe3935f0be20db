import type { ReactElement } from 'react';

export type FileFormat = 'xlsx' | 'csv';

/** The rows of a table as files. */
export function TableFiles({ href }: { readonly href: (format: FileFormat) => string }): readonly ReactElement[] {
  return (['xlsx', 'csv'] as const).map((format) => (
    <a key={format} href={href(format)} download>
      {format.toUpperCase()}
    </a>
  ));
}
