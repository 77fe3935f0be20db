/** What happened to a school as an organisation, by kind. Names of schools that the reader may not see are null. */
export interface RegistryEvents {
  'registry.named': { readonly name: string };
  'registry.renamed': { readonly from: string; readonly to: string };
  'registry.moved': { readonly to: string | null };
  /** It went up in another one. */
  'registry.merged': { readonly school: string | null };
  /** Another one went up in it. */
  'registry.joined': { readonly school: string | null };
  /** Another one came out of it. */
  'registry.split': { readonly school: string | null };
  /** It came out of another one. */
  'registry.parted': { readonly school: string | null };
  /** Only the code changed: the same school under a new number, or before it. */
  'registry.recoded': { readonly school: string | null };
  'registry.closed': Readonly<Record<string, never>>;
  'registry.grouped': { readonly grouping: string };
  'registry.ungrouped': { readonly grouping: string };
}
export const registryKinds = [
  'registry.named',
  'registry.renamed',
  'registry.moved',
  'registry.merged',
  'registry.joined',
  'registry.split',
  'registry.parted',
  'registry.recoded',
  'registry.closed',
  'registry.grouped',
  'registry.ungrouped',
] as const satisfies readonly (keyof RegistryEvents)[];

/** What waits in the registry. */
export interface RegistryCards {
  /** Mergers of listed schools and divisions of which nobody has said whether the former list or results count. */
  'registry.undecided': { readonly count: number };
}
export const registryCardKinds = ['registry.undecided'] as const satisfies readonly (keyof RegistryCards)[];
