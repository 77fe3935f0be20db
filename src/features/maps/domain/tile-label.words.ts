/** What every name of a municipality has, and so tells nothing on a small tile. */
export const commonWords =
  /(?:^|\s)(?:муниципальный|муниципальное|городской|городское|округ|образование|район|город|г\.|го|мо|мр|city|district|okrug|municipal)(?=\s|$)/giu;
