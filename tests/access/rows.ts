import { accessRows } from './rows-access.ts';
import { accountsRows } from './rows-accounts.ts';
import { dataRows } from './rows-data.ts';
import type { Rows } from './row.ts';

export const rows: Rows = { ...dataRows, ...accessRows, ...accountsRows };
