import type { TestProject } from 'vitest/node';
import { startDatabaseBroker } from './database-broker.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test files ask for a database of their own. */
    readonly databaseBroker: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const broker = await startDatabaseBroker();
  project.provide('databaseBroker', broker.socketPath);
  return broker.stop;
}
