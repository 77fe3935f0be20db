import { err, ok, type Result } from './result.ts';

/** One arrow of a life cycle: from these states a verb leads to that one, when every requirement holds. */
export interface Step<State extends string, Verb extends string, Requirement extends string> {
  readonly verb: Verb;
  readonly from: readonly State[];
  readonly to: State;
  /** In the order in which they are told to the person. */
  readonly needs: readonly Requirement[];
}

/** A life cycle as a table. Who may use a verb is said by the table of rights, what it needs beside that is said here. */
export type Workflow<State extends string, Verb extends string, Requirement extends string> = readonly Step<
  State,
  Verb,
  Requirement
>[];

/** What holds now; a requirement left out does not. */
export type Holding<Requirement extends string> = Readonly<Partial<Record<Requirement, boolean>>>;

/** Where the verb leads, or what stands against it: the state itself, or the first requirement that does not hold. */
export function advance<State extends string, Verb extends string, Requirement extends string>(
  workflow: Workflow<State, Verb, Requirement>,
  state: State,
  verb: Verb,
  holding: Holding<Requirement>,
): Result<State, Requirement | 'wrong_state'> {
  const step = workflow.find((one) => one.verb === verb && one.from.includes(state));
  if (step === undefined) return err('wrong_state');
  const missing = step.needs.find((need) => holding[need] !== true);
  return missing === undefined ? ok(step.to) : err(missing);
}

/** Verbs that lead on from a state, with what they still need. */
export function verbsFrom<State extends string, Verb extends string, Requirement extends string>(
  workflow: Workflow<State, Verb, Requirement>,
  state: State,
  holding: Holding<Requirement>,
): readonly { readonly verb: Verb; readonly missing: readonly Requirement[] }[] {
  return workflow
    .filter(({ from }) => from.includes(state))
    .map(({ verb, needs }) => ({ verb, missing: needs.filter((need) => holding[need] !== true) }));
}
