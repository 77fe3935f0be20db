import { demoModule } from '#features/demo/server/module.ts';
import { listsModule } from '#features/lists/server/module.ts';
import { registryModule } from '#features/registry/server/module.ts';
import { resultsModule } from '#features/results/server/module.ts';
import type { Module } from '#platform/http/module.ts';

/** Everything the server offers, feature by feature. */
export const modules: readonly Module[] = [registryModule, resultsModule, listsModule, demoModule];
