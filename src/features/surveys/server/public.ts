/** What other features may do with surveys. */
export { hasGroups as hasSurveys, seedGroups as seedResponses, type SeededGroup } from './store-seed.ts';
