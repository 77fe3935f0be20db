/** What other features may do with surveys. */
export { hasGroups as hasSurveys, seedGroups as seedResponses } from './store-seed.ts';
