import { compileForm, type CompiledForm } from '../domain/compile.ts';
import { definitionShape } from '../contract.ts';
import type { FormDefinition } from '../domain/definition.ts';

/** As many forms as a region asks in a year; beyond them the one that was not asked for longest is compiled anew. */
const MOST_KEPT = 300;
const kept = new Map<string, CompiledForm>();

/** A published definition read and compiled once. */
export async function compiledOnce(mark: string, read: () => Promise<FormDefinition>): Promise<CompiledForm> {
  const form = kept.get(mark) ?? compilePublished(await read());
  kept.delete(mark);
  kept.set(mark, form);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return form;
}

/** It was looked through when it was published. */
function compilePublished(definition: FormDefinition): CompiledForm {
  const compiled = compileForm(definitionShape.parse(definition));
  if (!compiled.ok) throw new Error(`a published form does not compile: ${JSON.stringify(compiled.error[0])}`);
  return compiled.value;
}
