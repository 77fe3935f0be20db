import { formatsOf, type Formats } from './format.ts';
import { useLanguage } from './language.tsx';

export function useFormats(): Formats {
  return formatsOf(useLanguage().language);
}
