import { notFound } from '@tanstack/react-router';

export const year = (value: unknown): number | undefined => (/^\d{4}$/.test(String(value)) ? Number(value) : undefined);
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;

/** An address whose numbers are not numbers names no page. */
export function checkNumbers(params: object): void {
  if (!Object.values(params).every((value) => /^\d{1,9}$/.test(String(value)))) notFound({ throw: true });
}
