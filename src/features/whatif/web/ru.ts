import { counted, plural } from '#kernel/plural.ts';
import type { Change } from '../domain/compare-rules.ts';

const schools = (count: number): string => counted(count, 'школа', 'школы', 'школ');

export const ru = {
  title: (year: number, before: number, after: number): string =>
    before === after
      ? `Что если: в списке ${String(year)} года осталось бы ${schools(after)}`
      : `Что если: в списке ${String(year)} года было бы ${schools(after)} вместо ${String(before)}`,
  titleWrong: (year: number): string => `Что если: параметры списка ${String(year)} года записаны неверно`,
  titleSame: (year: number, listed: number): string =>
    `Что если: сейчас в списке ${String(year)} года ${schools(listed)}`,
  lead: (method: string, version: number): string =>
    `Измените правило и сразу увидите, кто придёт и кто уйдёт. Основа — методика «${method}», версия ${String(version)}. Сам список не меняется.`,
  against: (name: string): string => `Сравнение идёт с вариантом «${name}», а не со списком.`,
  againstList: 'Сравнить снова со списком',
  back: (year: number): string => `Список ${String(year)} года`,
  fields: 'Параметры правила',
  said: 'Что изменено',
  reset: 'Вернуть всё как в методике',
  result: 'Что изменится',
  counting: 'Считаем…',
  wrong: 'Часть параметров записана неверно: поправьте отмеченные поля. Ниже — последний верный расчёт.',
  wrongFromStart: 'Часть параметров записана неверно: поправьте отмеченные поля или верните всё как в методике.',
  same: 'Состав списка и кластеры не меняются.',
  few: (few: number, all: number): string =>
    few === 0
      ? `Ни одно из изменений (${String(all)}) не держится на малом числе учеников.`
      : `Из ${counted(all, 'изменения', 'изменений', 'изменений')} ${String(few)} ${plural(few, 'держится', 'держатся', 'держатся')} на малом числе учеников («мало данных»): здесь решить мог случай.`,
  counts: {
    caption: 'Счёт до и после',
    columns: ['', 'Сейчас', 'Стало бы'],
    listed: 'В списке',
    warning: 'Раннее предупреждение',
    notEvaluable: 'Не оценены',
  },
  stats: {
    label: 'Движение школ',
    stayed: 'остались бы',
    came: 'пришли бы',
    left: 'ушли бы',
    cluster: 'сменили бы кластер',
  },
  changes: { came: 'Придут', left: 'Уйдут', cluster: 'Сменят кластер' } as Readonly<Record<Change, string>>,
  all: 'Все изменения',
  show: 'Показать',
  schools: {
    caption: (count: number): string => `Школы, которых коснётся изменение: ${String(count)}`,
    columns: { school: 'Школа', was: 'Было', would: 'Стало бы', share: 'Доля', why: 'Почему' },
    share: (before: string | null, after: string | null): string => {
      const said = (share: string | null): string => (share === null ? 'нет' : `${share.replace('.', ',')} %`);
      return before === after ? said(after) : `${said(before)} → ${said(after)}`;
    },
    notListed: 'не в списке',
    few: 'мало данных',
    why: 'почему',
    whyOf: (school: string): string => `Почему: ${school}`,
  },
  municipalities: {
    caption: 'По муниципалитетам',
    columns: {
      municipality: 'Муниципалитет',
      before: 'Сейчас',
      after: 'Стало бы',
      came: 'Придут',
      left: 'Уйдут',
      cluster: 'Сменят кластер',
    },
    region: 'Весь регион',
    hint: 'Только муниципалитеты, где список меняется.',
  },
  keep: 'Сохранить вариант',
  keepName: 'Название варианта',
  keepHint: 'Вариант увидят коллеги региона. На список он не влияет.',
  kept: (name: string): string => `Вариант «${name}» сохранён.`,
  draft: 'Сделать черновиком методики',
  share: 'Адрес страницы хранит параметры: отправьте его коллеге, и он увидит то же самое.',
  variants: {
    title: 'Сохранённые варианты',
    none: 'Здесь будут сохранённые варианты списка: измените параметры и нажмите «Сохранить вариант».',
    columns: {
      name: 'Вариант',
      listed: 'В списке',
      came: 'Придут',
      left: 'Уйдут',
      keeper: 'Кто сохранил',
      actions: 'Действия',
    },
    open: (name: string): string => `Открыть «${name}»`,
    openShort: 'открыть',
    compare: (name: string): string => `Сравнить с ним: ${name}`,
    compareShort: 'сравнить с ним',
    rename: 'переименовать',
    remove: 'удалить',
    renameTitle: 'Новое название варианта',
    save: 'Переименовать',
    removeTitle: (name: string): string => `Удалить вариант «${name}»?`,
    removeLead: 'Список и черновики методик не изменятся.',
    removeAction: 'Удалить',
  },
  why: {
    title: (school: string, year: number): string => `${school}: что изменится в списке ${String(year)} года`,
    back: 'К расчёту «Что если»',
    now: 'По действующему правилу',
    then: 'По изменённому правилу',
    verdicts: {
      listed: 'в списке',
      warning: 'не в списке, раннее предупреждение',
      not_listed: 'не в списке',
      not_evaluable: 'оценить нельзя',
    },
    short: (now: string, then: string): string =>
      now === then ? `По обоим правилам школа ${then}.` : `Сейчас школа ${now}; по изменённому правилу — ${then}.`,
  },
  none: {
    title: (year: number): string => `Списка ${String(year)} года ещё нет`,
    lead: 'Примерять параметры можно к готовому списку: сначала загрузите результаты.',
  },
  sentences: {
    name_taken: 'Вариант с таким названием уже есть. Выберите другое.',
    bad_settings: 'Часть параметров записана неверно. Поправьте отмеченные поля.',
    not_own: 'Менять и удалять вариант может только тот, кто его сохранил.',
    lineage_faulty: 'История школ противоречива: исправьте её в реестре, и расчёт станет возможен.',
    not_found: 'Этого уже нет. Обновите страницу.',
  } as Readonly<Record<string, string>>,
};

export type WhatifWords = typeof ru;
