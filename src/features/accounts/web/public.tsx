/** What the shell and other features' pages may use. */
export { accountsClient, meQuery, useMay, useMe, welcomeQuery } from './api.ts';
export type { Me } from './api.ts';
export { useRoleName } from './held-role.ts';
export { isOutside } from './return-path.ts';
export { useStartOver } from './start-over.ts';
export { useLinkToken } from './use-link-token.ts';
