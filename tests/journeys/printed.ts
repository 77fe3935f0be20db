import type { Page } from 'playwright-core';

/** How many sheets of A4 the page takes. */
export async function pagesOfPrint(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
