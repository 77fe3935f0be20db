/** A school found by its name is a note; what keeps the file out must not stand below hundreds of those. */
export function faultsFirst<Said extends { readonly code: string }>(problems: readonly Said[]): readonly Said[] {
  const isNote = ({ code }: Said): boolean => code === 'matched_by_name';
  return [...problems.filter((one) => !isNote(one)), ...problems.filter(isNote)];
}
