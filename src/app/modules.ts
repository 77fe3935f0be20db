import { registryModule } from '#features/registry/server/module.ts';
import type { Module } from '#platform/http/module.ts';

/** Everything the server offers, feature by feature. */
export const modules: readonly Module[] = [registryModule];
