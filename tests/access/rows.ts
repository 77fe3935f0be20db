import { accessRows } from './rows-access.ts';
import { accountsRows } from './rows-accounts.ts';
import { appealsRows } from './rows-appeals.ts';
import { dataRows } from './rows-data.ts';
import { tracksRows } from './rows-tracks.ts';
import { passportRows } from './rows-passport.ts';
import type { Rows } from './row.ts';

export const rows: Rows = {
  ...dataRows,
  ...tracksRows,
  ...accessRows,
  ...accountsRows,
  ...passportRows,
  ...appealsRows,
};
