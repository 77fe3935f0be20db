import type { ReactElement } from 'react';

/** Goes onto the router's link of a tab: the current one is told by whoever shows the tabs, not guessed from the address. */
export interface TabMark {
  readonly activeOptions: { readonly exact: true; readonly includeSearch: true };
  readonly activeProps: Readonly<Record<string, never>>;
  readonly 'aria-current'?: 'page';
}

interface TabNavProps<Tab extends string | number> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: Tab | null;
  readonly link: (tab: Tab, mark: TabMark) => ReactElement;
  /** Stands on a line over what it switches, rather than in the air over the page. */
  readonly hasLine?: boolean;
}

const exactly = { activeOptions: { exact: true, includeSearch: true }, activeProps: {} } as const;

/** Addresses beside each other of which one is open: years, views, sections. */
export function TabNav<Tab extends string | number>(props: TabNavProps<Tab>): ReactElement {
  const { label, tabs, current, link, hasLine = false } = props;
  return (
    <nav className={hasLine ? 'tab-nav tab-nav-line no-print' : 'tab-nav no-print'} aria-label={label}>
      <ul className="tabs">
        {tabs.map((tab) => (
          <li key={tab}>{link(tab, tab === current ? { ...exactly, 'aria-current': 'page' } : exactly)}</li>
        ))}
      </ul>
    </nav>
  );
}
