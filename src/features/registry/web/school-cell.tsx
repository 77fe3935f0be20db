import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

interface SchoolCellProps {
  readonly school: { readonly schoolId: number; readonly schoolName: string; readonly municipality: string };
}

/** A school in a table: its name leads to its passport. */
export function SchoolCell({ school: { schoolId, schoolName, municipality } }: SchoolCellProps): ReactElement {
  return (
    <>
      <Link to="/schools/$schoolId" params={{ schoolId: String(schoolId) }}>
        {schoolName}
      </Link>
      <div className="small">{municipality}</div>
    </>
  );
}
