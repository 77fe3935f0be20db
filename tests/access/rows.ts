import { accessRows } from './rows-access.ts';
import { accountsRows } from './rows-accounts.ts';
import { appealsRows } from './rows-appeals.ts';
import { campaignsRows } from './rows-campaigns.ts';
import { dataRows } from './rows-data.ts';
import { obligationsRows } from './rows-obligations.ts';
import { objectivityRows } from './rows-objectivity.ts';
import { tracksRows } from './rows-tracks.ts';
import { passportRows } from './rows-passport.ts';
import { editionsRows } from './rows-editions.ts';
import { methodologyRows } from './rows-methodology.ts';
import { registryRows } from './rows-registry.ts';
import { indicatorsRows } from './rows-indicators.ts';
import { formsRows } from './rows-forms.ts';
import { mapsRows } from './rows-maps.ts';
import { surveysRows } from './rows-surveys.ts';
import type { Rows } from './row.ts';

export const rows: Rows = {
  ...dataRows,
  ...registryRows,
  ...methodologyRows,
  ...editionsRows,
  ...tracksRows,
  ...objectivityRows,
  ...accessRows,
  ...accountsRows,
  ...passportRows,
  ...appealsRows,
  ...campaignsRows,
  ...surveysRows,
  ...mapsRows,
  ...obligationsRows,
  ...formsRows,
  ...indicatorsRows,
};
