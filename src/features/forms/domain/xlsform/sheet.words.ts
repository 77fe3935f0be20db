/** How files name the language in which forms here are read. */
export const ownLanguage = /^(?:russian|русский|ru)(?:\b|\s|\(|$)/iu;
export const yesWords: readonly string[] = ['yes', 'true', 'true()', '1', 'да'];
export const noWords: readonly string[] = ['', 'no', 'false', 'false()', '0', 'нет'];
export const otherOption = 'Другое';
export const failedConstraint = (constraint: string): string => `Ответ не проходит проверку: ${constraint}`;
