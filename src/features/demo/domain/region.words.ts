/** Invented places and people: no real school, settlement of a real region or person is meant. */

export const regionName = 'Заволжская область';

export const cities = ['Новозаволжск', 'Старобродск', 'Лесоярск'] as const;
export const cityMunicipality = (city: string): string => `город ${city}`;

/** Stem of the district's name and the town in its centre. */
export const districts = [
  ['Белокаменецкий район', 'Белокаменец'],
  ['Верхнелуговский район', 'Верхний Лугов'],
  ['Глинобродский район', 'Глинобродск'],
  ['Дубоярский район', 'Дубояр'],
  ['Ельнореченский район', 'Ельнореченск'],
  ['Жаворонковецкий район', 'Жаворонец'],
  ['Заозернинский район', 'Заозернинск'],
  ['Камнебродский район', 'Камнебродск'],
  ['Луговецкий район', 'Луговец'],
  ['Мостищенский район', 'Мостищи'],
  ['Ольхоборский район', 'Ольхоборск'],
  ['Полевецкий район', 'Полевец'],
  ['Рябинодольский район', 'Рябинодольск'],
  ['Сосноярский район', 'Сосноярск'],
  ['Тихоборский район', 'Тихоборск'],
  ['Ясноборский район', 'Ясноборск'],
] as const;

export const legalForms = ['МОУ', 'МБОУ', 'МАОУ', 'МКОУ'] as const;
export const stateForm = 'ГБОУ';

export const settlementStems = [
  'Берёзовская',
  'Ольховская',
  'Сосновская',
  'Дубровская',
  'Липовская',
  'Кленовская',
  'Рябиновская',
  'Калиновская',
  'Еловская',
  'Осиновская',
  'Вязовская',
  'Ракитинская',
  'Ключевская',
  'Родниковская',
  'Заозёрская',
  'Зареченская',
  'Луговская',
  'Полянская',
  'Боровская',
  'Каменская',
  'Песчанская',
  'Глинская',
  'Холмовская',
  'Озерецкая',
  'Ручьёвская',
  'Мостовская',
  'Бродовская',
  'Мельничная',
  'Пчелинская',
  'Журавлинская',
  'Соколинская',
  'Лебединская',
  'Глухаринская',
  'Гусинская',
  'Лисинская',
  'Медвежинская',
  'Бобровская',
  'Никольская',
  'Покровская',
  'Троицкая',
  'Воскресенская',
  'Успенская',
  'Спасская',
  'Знаменская',
  'Богородская',
  'Петровская',
  'Ильинская',
  'Михайловская',
  'Васильевская',
  'Андреевская',
  'Фёдоровская',
  'Семёновская',
  'Алексеевская',
  'Ясеневская',
  'Тополевская',
  'Черёмуховская',
  'Малиновская',
  'Хлебниковская',
  'Ёлкинская',
  'Красноборская',
] as const;
export const settlementPrefixes = ['Ново', 'Старо', 'Верхне', 'Нижне', 'Больше', 'Мало'] as const;

/** The one name that two schools of different districts share on purpose. */
export const sharedSettlement = 'Берёзовская';

export const honours = [
  'имени А. П. Луговецкого',
  'имени учителя В. С. Ясноборовой',
  'имени И. Г. Старобродова',
  'имени Н. Е. Тихоборцева',
  'имени лётчика П. К. Ольхоборова',
  'имени М. Д. Сосноярова',
] as const;

export const levelWords = {
  primary: ['НОШ', 'начальная школа'],
  basic: ['ООШ', 'основная школа'],
  secondary: ['СОШ', 'средняя школа'],
} as const;

export const townSchool = (form: string, word: string, number: number): string => `${form} ${word} № ${String(number)}`;
export const quotedSchool = (form: string, word: string, number: number): string =>
  `${form} «${word} № ${String(number)}»`;
export const inTown = (name: string, town: string): string => `${name} г. ${town}`;
export const villageSchool = (form: string, settlement: string, word: string): string =>
  `${form} ${settlement} ${word}`;
export const quotedVillageSchool = (form: string, settlement: string, word: string): string =>
  `${form} «${settlement} ${word}»`;
export const branchName = (settlement: string, word: string, head: string): string =>
  `${settlement} ${word} (филиал ${head})`;

export const specialWords = {
  gymnasium: 'Гимназия',
  lyceum: 'Лицей',
  cadet: 'Кадетская школа',
  boarding: 'Школа-интернат',
  evening: 'вечерняя (сменная) общеобразовательная школа',
  open_shift: 'Открытая (сменная) школа',
  kindergarten: 'начальная школа — детский сад',
} as const;
export const privateGymnasium = 'ЧОУ «Гимназия „Росток“»';
export const privateSchool = 'ЧОУ «Школа „Лесной ручей“»';

export const procedureWords = { VPR: 'ВПР', OGE: 'ОГЭ', EGE: 'ЕГЭ' } as const;
export const subjectWords = {
  ru: 'Русский язык',
  ma: 'Математика',
  'ma-base': 'Математика (базовая)',
  'ma-profile': 'Математика (профильная)',
  ph: 'Физика',
  ch: 'Химия',
  bi: 'Биология',
  hi: 'История',
  ge: 'География',
  so: 'Обществознание',
} as const;

export const groupingWords = {
  project500: '500+ 2022',
  service: 'Электронный сервис 2023',
  special: 'Особые виды школ',
} as const;

export const fileNames = {
  registry: 'Реестр школ.csv',
  groupings: 'Группы школ.csv',
} as const;

export const sampleSchool = { name: 'МОУ Образцовская СОШ', municipality: 'Примерный район' } as const;
