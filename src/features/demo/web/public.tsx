/** What other features' pages may use. */
export { DemoCard } from './demo-card.tsx';
export { DemoLoading, useDemoState } from './loading.tsx';
