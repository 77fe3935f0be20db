/** Forms and check digits of the identifiers of a school (rules R-100 … R-102; domain specification §6.1). */

export const identifierKinds = ['vpr_login', 'exam_code', 'inn', 'ogrn', 'kpp', 'own_code'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

const innWeights = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** ИНН of a legal entity: the tenth digit is the weighted sum of nine, modulo 11, modulo 10. */
export function isInn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  const sum = innWeights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return (sum % 11) % 10 === Number(text.charAt(9));
}

/** ОГРН: the thirteenth digit is the number before it, modulo 11, modulo 10. */
export function isOgrn(text: string): boolean {
  return /^\d{13}$/.test(text) && (Number(text.slice(0, 12)) % 11) % 10 === Number(text.charAt(12));
}

/** КПП has no check digit; the fifth and sixth places may be Latin capitals. */
export function isKpp(text: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(text);
}

/** Login in the federal system of ВПР; older ones begin with `sch`. */
export function isVprLogin(text: string): boolean {
  return /^(edu|sch)\d{6}$/.test(text);
}

export function isExamCode(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** ОКТМО of a municipality (8 digits) or of a settlement in it (11). */
export function isOktmo(text: string): boolean {
  return /^(\d{8}|\d{11})$/.test(text);
}

export function isIdentifier(kind: IdentifierKind, value: string): boolean {
  switch (kind) {
    case 'vpr_login':
      return isVprLogin(value);
    case 'exam_code':
      return isExamCode(value);
    case 'inn':
      return isInn(value);
    case 'ogrn':
      return isOgrn(value);
    case 'kpp':
      return isKpp(value);
    case 'own_code':
      return value.length <= 60;
  }
}
