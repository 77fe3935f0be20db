import { counted } from '#kernel/plural.ts';
import type { BoundaryProblemCode } from '../domain/boundary-problem.ts';

const municipalities = (count: number): string => counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов');

const problems: Readonly<Record<BoundaryProblemCode, string>> = {
  too_large: 'Файл больше 20 МБ. Упростите границы: для карты хватает 5–10 % точек.',
  not_json: 'Это не GeoJSON и не TopoJSON: файл не читается. Выгрузите границы заново в одном из этих видов.',
  not_boundaries: 'В файле нет набора областей. Нужен FeatureCollection (GeoJSON) или Topology (TopoJSON).',
  too_many_areas: 'В файле больше 1000 областей. Оставьте муниципалитеты одного региона.',
  too_many_points: 'В границах больше 500 тысяч точек. Упростите их и загрузите снова.',
  not_an_area: 'Это не область (Polygon или MultiPolygon). Уберите точки и линии.',
  broken_coordinates: 'Координаты испорчены: замкнутая граница состоит хотя бы из четырёх точек, каждая из двух чисел.',
  not_degrees: 'Координаты не в градусах. Пересохраните границы в системе WGS 84 (долгота, широта).',
  broken_arcs: 'Дуги TopoJSON испорчены или их не хватает. Выгрузите файл заново.',
  doubled: 'Две области относятся к одному муниципалитету. Объедините их в одну.',
  nothing_fits:
    'Ни одна область не подошла: проверьте, что это ваш регион и что у областей есть код ОКТМО или название.',
};

export const ru = {
  title: (count: number): string => `На карте ${municipalities(count)}`,
  lead: 'Здесь расставляют плитки и загружают границы. Что получилось, видно на карте любого списка.',
  empty: 'Карта появится, когда загрузят реестр школ: муниципалитеты берутся из него.',
  tiles: {
    heading: 'Плитки',
    hint: 'Выберите плитку, затем пустое место или другую плитку, чтобы поменять их местами. С клавиатуры: Enter выбирает, стрелки двигают выбранную.',
    chosen: (name: string): string => `Выбрано: ${name}`,
    none: 'Ничего не выбрано',
    free: (column: number, row: number): string => `Пусто: столбец ${String(column + 1)}, строка ${String(row + 1)}`,
    grid: 'Расстановка плиток',
  },
  boundary: {
    heading: 'Границы муниципалитетов',
    now: (fileName: string, date: string): string => `Сейчас: файл «${fileName}», загружен ${date}.`,
    none: 'Границ пока нет, карта показывает плитки.',
    credit: 'Источник границ',
    creditHint: 'Будет стоять под каждой картой, например: © участники OpenStreetMap',
    drop: {
      title: 'Перетащите сюда GeoJSON или TopoJSON',
      hint: 'Координаты в градусах (WGS 84), у областей код ОКТМО или название. До 20 МБ.',
      button: 'Выбрать файл',
    },
    sending: (name: string): string => `Проверяется «${name}»`,
    fits: (count: number, all: number): string => `Подошло областей: ${String(count)} из ${String(all)}.`,
    byName: (areas: string): string => `По названию, а не по коду: ${areas}. Проверьте их.`,
    unknown: (areas: string): string => `В файле есть, в реестре нет: ${areas}.`,
    missing: (names: string): string =>
      `В реестре есть, в файле нет: ${names}. На карте их не будет, в таблице останутся.`,
    complete: 'Подошли все области и все муниципалитеты.',
    accept: 'Принять границы',
    accepted: 'Границы приняты: карта рисуется по ним.',
    refused: 'Файл не подошёл, на карте всё по-прежнему.',
    found: (text: string): string => `Найдено: ${text}.`,
    problems,
  },
};

export type MapsWords = typeof ru;
