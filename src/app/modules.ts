import { accessModule } from '#features/access/server/module.ts';
import { appealsModule } from '#features/appeals/server/module.ts';
import { auditModule } from '#features/audit/server/module.ts';
import { accountsModule } from '#features/accounts/server/module.ts';
import { campaignsModule } from '#features/campaigns/server/module.ts';
import { demoModule } from '#features/demo/server/module.ts';
import { editionsModule } from '#features/editions/server/module.ts';
import { formsModule } from '#features/forms/server/module.ts';
import { indicatorsModule } from '#features/indicators/server/module.ts';
import { listsModule } from '#features/lists/server/module.ts';
import { methodologyModule } from '#features/methodology/server/module.ts';
import { passportModule } from '#features/passport/server/module.ts';
import { mapsModule } from '#features/maps/server/module.ts';
import { objectivityModule } from '#features/objectivity/server/module.ts';
import { obligationsModule } from '#features/obligations/server/module.ts';
import { privacyModule } from '#features/privacy/server/module.ts';
import { registryModule } from '#features/registry/server/module.ts';
import { resultsModule } from '#features/results/server/module.ts';
import { whatifModule } from '#features/whatif/server/module.ts';
import { tracksModule } from '#features/tracks/server/module.ts';
import { surveysModule } from '#features/surveys/server/module.ts';
import { todayModule } from '#features/today/server/module.ts';
import type { Module } from '#platform/http/module.ts';

/** Everything the server offers, feature by feature. A person is erased in this order: accounts forget the address that others look for last. */
export const modules: readonly Module[] = [
  accessModule,
  appealsModule,
  campaignsModule,
  surveysModule,
  formsModule,
  obligationsModule,
  indicatorsModule,
  accountsModule,
  registryModule,
  resultsModule,
  mapsModule,
  listsModule,
  whatifModule,
  methodologyModule,
  editionsModule,
  tracksModule,
  objectivityModule,
  passportModule,
  todayModule,
  demoModule,
  auditModule,
  privacyModule,
];
