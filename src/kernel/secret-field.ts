const secretName = /password|passphrase|secret|token|cookie|sealed|recoverycode|^link$/i;

/** Whether a field by its name holds what no log may keep. That there is a password, or how many codes are left, is no secret. */
export function isSecretField(name: string, value: unknown): boolean {
  return typeof value !== 'boolean' && typeof value !== 'number' && secretName.test(name);
}
