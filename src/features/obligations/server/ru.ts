import type { OutputValue } from '#platform/tables/output-value.ts';
import { daysUntil } from '#features/today/domain/urgency.ts';
import { counted, plural } from '#kernel/plural.ts';
import type { CalendarRow, Duty, DutyGroup } from '../contract-shapes.ts';
import type { Holder, Part, Source, Standing } from '../domain/deadline.ts';
import type { Target } from '../domain/quota.ts';

const standings: Readonly<Record<Standing, string>> = {
  overdue: 'просрочено',
  grace: 'срок прошёл, ещё принимают',
  soon: 'скоро срок',
  open: 'идёт',
  ahead: 'ещё не началось',
  done: 'выполнено',
  excused: 'не требуется',
  cancelled: 'отменено',
};
const parts: Readonly<Record<Part, string>> = {
  answer: 'Заполнить',
  confirm: 'Подтвердить',
  take_part: 'Участвовать',
};
const sources: Readonly<Record<Source, string>> = { wave: 'Мониторинг', event: 'Мероприятие' };
const holders: Readonly<Record<Holder, string>> = {
  school: 'школа',
  municipality: 'муниципалитет',
  region: 'регион',
};

const long = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const russianDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));
const withYear = (day: string): string => day.split('-').toReversed().join('.');

function whenSaid({ dueOn, standing }: Pick<DutyGroup, 'dueOn' | 'standing'>, today: string): string {
  const left = daysUntil(dueOn, today);
  const taken = standing === 'grace' ? '; пока ещё принимают' : '';
  if (left < 0) return `срок был ${russianDay(dueOn)}, ${counted(-left, 'день', 'дня', 'дней')} назад${taken}`;
  if (left === 0) return 'срок сегодня';
  if (left === 1) return `срок завтра, ${russianDay(dueOn)}`;
  return `до ${russianDay(dueOn)}, ${plural(left, 'остался', 'осталось', 'осталось')} ${counted(left, 'день', 'дня', 'дней')}`;
}

function targetSaid(target: Target | null): string | null {
  if (target === null) return null;
  return target.kind === 'percent'
    ? `не менее ${String(target.percent)} %`
    : `не менее ${counted(target.count, 'человека', 'человек', 'человек')} от каждой`;
}

export const obligationsServerRu = {
  feedName: 'Опора: мои сроки',
  summary: (part: Part, title: string): string => (part === 'take_part' ? title : `${parts[part]}: ${title}`),
  subject: (count: number): string => `Сроки: ${counted(count, 'дело ждёт', 'дела ждут', 'дел ждут')} вас`,
  line: (duty: DutyGroup, today: string, address: string): string => {
    const { part, title, of, done } = duty;
    const named = part === 'take_part' ? title : `${parts[part]} «${title}»`;
    const progress = of > 1 ? `; готово ${String(done)} из ${String(of)}` : '';
    return `• ${named}: ${whenSaid(duty, today)}${progress}\n  ${address}`;
  },
  letter: ({ name, lines, publicUrl }: { name: string; lines: readonly string[]; publicUrl: string }): string =>
    [
      `Здравствуйте, ${name}!`,
      '',
      'Вас ждут дела в системе «Опора»:',
      '',
      ...lines,
      '',
      `Все дела и сроки: ${publicUrl}/calendar`,
      '',
      `Такое письмо приходит не чаще раза в день. Отказаться от писем можно на странице «Профиль»: ${publicUrl}/profile`,
    ].join('\n'),
  list: {
    fileName: 'Обязательства',
    headings: [
      ...['Срок', 'Что', 'Откуда', 'Чьё', 'Кто', 'Муниципалитет', 'Состояние', 'Выполнено', 'С опозданием', 'Человек'],
      ...['Основание', 'Причина'],
    ],
    row: (duty: Duty): readonly OutputValue[] => [
      withYear(duty.dueOn),
      obligationsServerRu.summary(duty.part, duty.title),
      sources[duty.source],
      holders[duty.holder],
      duty.who,
      duty.municipality,
      standings[duty.standing],
      duty.doneOn === null ? null : withYear(duty.doneOn),
      duty.isLate ? 'да' : null,
      duty.doneCount === 0 ? null : duty.doneCount,
      duty.sourceDocument,
      duty.reason,
    ],
  },
  calendar: {
    fileName: (from: string, to: string): string => `Календарь ${withYear(from)}–${withYear(to)}`,
    headings: [
      'Срок',
      'Мероприятие',
      'Ответственный',
      'Часть координатора (запрос)',
      'Норма',
      'Выполнено',
      'Основание',
    ],
    row: (row: CalendarRow): readonly OutputValue[] => [
      row.startsOn === null || row.startsOn === row.dueOn
        ? withYear(row.dueOn)
        : `${withYear(row.startsOn)}–${withYear(row.dueOn)}`,
      row.title,
      row.owner,
      row.coordinatorPart,
      targetSaid(row.target),
      row.fulfilment === null ? null : `${String(row.fulfilment.units)} из ${String(row.fulfilment.of)}`,
      row.sourceDocument,
    ],
  },
};
