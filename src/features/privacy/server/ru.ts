/** Words of the files the server makes. */
export const privacyServerRu = {
  exportFile: (personId: number, day: string): string => `Персональные данные № ${String(personId)} ${day}`,
};
