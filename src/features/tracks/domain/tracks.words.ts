/** Groupings that the rules look for unless a region names its own: the grouping's name is this or begins with it. */
export const usualGroupings = {
  participants: '500+',
  service: 'Электронный сервис',
  special: 'Особые виды школ',
  zone: 'Зона риска',
} as const;
