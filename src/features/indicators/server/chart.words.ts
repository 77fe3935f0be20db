export const chartWords = {
  ru: { region: 'регион', share: 'доля, %' },
  en: { region: 'region', share: 'share, %' },
};
