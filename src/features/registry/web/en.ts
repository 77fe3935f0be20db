import type { RegistryWebWords } from './ru.ts';

export const en: RegistryWebWords = {
  demonstration: 'demonstration',
  title: (schools, municipalities) =>
    schools === 0
      ? 'There are no schools yet'
      : `${String(schools)} schools of ${String(municipalities)} municipalities`,
  titleOf: (place, schools) => `${place}: ${String(schools)} ${schools === 1 ? 'school' : 'schools'}`,
  titleOwn: (schools) => `${String(schools)} ${schools === 1 ? 'school is' : 'schools are'} open to you`,
  onlySchool: 'One school is open to you.',
  lead: 'Find a school by part of its name, code or login. Quotes and legal forms do not matter; former names are found too.',
  empty: 'Load a registry of schools, or schools will come with the first file of results.',
  emptyReader: 'Schools come when the operator of the region loads the registry or results.',
  registry: {
    heading: 'Registry of schools',
    none: 'There is no registry yet: schools come from files of results, a mistyped code makes a school too many.',
    present: 'The registry is loaded: rows of unknown schools are rejected. A new file brings it up to date.',
    drop: {
      title: 'Drop a registry file',
      hint: 'CSV or XLSX. Columns: school code, name, municipality.',
      button: 'Choose a registry file',
    },
    sending: (name) => `Being sent and checked: ${name}`,
    accepted: (schools, added, changed) =>
      `The registry is loaded. Schools: ${schools}, new: ${added}, changed: ${changed}.`,
    refused: 'The registry is not loaded, nothing changed. Mend the file and load it again.',
  },
  passport: 'Passport of the school',
  toResults: 'Load results',
  search: 'Name, code or login',
  whyInYear: (year) => `Why the school is or is not in the list of ${String(year)}`,
};
