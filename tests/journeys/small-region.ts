const heading =
  'Код школы;Наименование школы;Муниципалитет;Процедура;Предмет;Класс;Год;Код участника;Балл;Отметка;Примечание';

interface Sitting {
  readonly code: string;
  readonly name: string;
  readonly subject: string;
  readonly year: number;
  /** Of twelve pupils. */
  readonly below: number;
}

/** Берёзовская is low in both subjects for two years; Ёлкинская in one subject; Сосновская never. */
const schools = [
  { code: '760101', name: 'МОУ «Берёзовская СОШ»', below: { Математика: 8, 'Русский язык': 6 } },
  { code: '760102', name: 'МОУ «Ёлкинская ООШ»', below: { Математика: 5, 'Русский язык': 1 } },
  { code: '760103', name: 'МОУ «Сосновская СОШ»', below: { Математика: 1, 'Русский язык': 0 } },
] as const;

function rowsOf({ code, name, subject, year, below }: Sitting): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const mark = index < below ? 2 : 4;
    const pupil = String(Number(code) * 100 + index);
    return `${code};${name};Любимский район;ВПР;${subject};5;${String(year)};${pupil};${String(mark * 4)};${String(mark)};`;
  });
}

/** A file as it comes, semicolons and all: two years of three schools, then three rows that can not be right. */
export function smallRegion(): string {
  const rows = [2021, 2022].flatMap((year) =>
    schools.flatMap(({ code, name, below }) =>
      Object.entries(below).flatMap(([subject, count]) => rowsOf({ code, name, subject, year, below: count })),
    ),
  );
  const [first = ''] = rows;
  const faulty = [
    first.replace('76010100', '76019901').replace(/;8;2;$/, ';8;7;'),
    first.replace('76010100', '76019902').replace(/;8;2;$/, ';восемь;2;'),
    first.replace('76010100', '76019903').replace(';2021;', ';21 год;'),
  ];
  return `${[heading, ...rows, ...faulty].join('\r\n')}\r\n`;
}

/** Rows that are right, and rows that are not. */
export const smallRegionRows = { right: 144, faulty: 3 };
