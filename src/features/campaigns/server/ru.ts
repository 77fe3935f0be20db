import { counted } from '#kernel/plural.ts';

export const dutyWords = { nothingToConfirm: 'Ответа ещё нет' };

const answers = (count: number): string => counted(count, 'ответ', 'ответа', 'ответов');
const shownDay = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** A letter passes through other people's servers: it names the monitoring and the page, and nobody. */
export const nudgeLetter = {
  subject: (title: string): string => `Ждём ответ: ${title}`,
  text: ({ title, dueOn, count, link }: NudgeFacts): string =>
    [
      'Здравствуйте!',
      '',
      `В системе «Опора» ещё не отправлен ответ: ${title}.`,
      ...(count > 1 ? [`От вас ждут ${answers(count)}.`] : []),
      `Срок: ${shownDay(dueOn)}.`,
      '',
      'Заполните и отправьте его после входа в систему:',
      link,
    ].join('\n'),
};

export interface NudgeFacts {
  readonly title: string;
  readonly dueOn: string;
  readonly count: number;
  readonly link: string;
}
