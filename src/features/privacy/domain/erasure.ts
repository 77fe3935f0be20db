export interface ErasureFacts {
  readonly isOneself: boolean;
  readonly isErased: boolean;
  /** Roles that hold today or will. */
  readonly openRoles: number;
}
export type ErasureRefusal = 'own_account' | 'already_erased' | 'has_roles';

/** Why a person can not be erased now; null: nothing stands against it. The last administrator has a role: it cannot be ended. */
export function erasureRefusal(facts: ErasureFacts): ErasureRefusal | null {
  if (facts.isErased) return 'already_erased';
  if (facts.isOneself) return 'own_account';
  return facts.openRoles > 0 ? 'has_roles' : null;
}

/** A part of a name so short stands in too many words. */
const FEWEST_LETTERS = 4;

/** Whether a text names the person: by address, login, phone, or a part of the name of four letters. */
export function namesPerson(
  text: string,
  person: { readonly name: string; readonly addresses: readonly (string | null)[] },
): boolean {
  const said = text.toLowerCase();
  const words = [...person.name.split(/[\s.-]+/), ...person.addresses.filter((word) => word !== null)];
  return words.some((word) => word.length >= FEWEST_LETTERS && said.includes(word.toLowerCase()));
}
