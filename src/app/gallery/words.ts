import { useWords } from '#ui/language.tsx';
import { en } from './en.ts';
import { ru, type GalleryWords } from './ru.ts';

export function useGalleryWords(): GalleryWords {
  return useWords({ ru, en });
}
