/** Words of letters and of what the program says when it starts. Plain and short: they are read by people in a hurry. */
export const letters = {
  product: 'Опора',
  /** «12 сентября 2025 г., 18:00» of an instant. */
  instant: (at: Date): string =>
    new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Moscow' }).format(at),
  invitation: {
    subject: 'Приглашение в систему «Опора»',
    text: (letter: {
      readonly name: string;
      readonly invitedBy: string | null;
      readonly region: string;
      readonly role: string;
      readonly territory: string | null;
      readonly link: string;
      readonly until: string;
    }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        `${letter.invitedBy === null ? 'Вас приглашают' : `Вас приглашает ${letter.invitedBy}:`} работать в системе «Опора»${letter.region === '' ? '' : ` (${letter.region})`}.`,
        `Роль: ${letter.role}${letter.territory === null ? '' : `, ${letter.territory}`}.`,
        '',
        'Чтобы начать, откройте ссылку и задайте пароль:',
        letter.link,
        '',
        `Ссылка действует до ${letter.until} (время московское) и открывается один раз. Никому её не передавайте.`,
        '',
        'Если приглашение пришло вам по ошибке, ничего не делайте: без вас оно не сработает.',
      ].join('\n'),
  },
  reset: {
    subject: 'Новый пароль в системе «Опора»',
    text: (letter: {
      readonly name: string;
      readonly login: string;
      readonly madeBy: string | null;
      readonly removesTotp: boolean;
      readonly link: string;
      readonly until: string;
    }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        letter.madeBy === null
          ? `Для учётной записи ${letter.login} попросили новый пароль.`
          : `${letter.madeBy} (администратор) отправляет вам ссылку, чтобы задать новый пароль. Ваш логин: ${letter.login}.`,
        ...(letter.removesTotp ? ['Код из приложения больше не понадобится: вход по коду будет отключён.'] : []),
        '',
        'Откройте ссылку и задайте пароль:',
        letter.link,
        '',
        `Ссылка действует до ${letter.until} (время московское) и открывается один раз. Никому её не передавайте.`,
        '',
        'Если вы не просили об этом, ничего не делайте: прежний пароль останется в силе.',
      ].join('\n'),
  },
  passwordChanged: {
    subject: 'Пароль в системе «Опора» изменён',
    text: (letter: { readonly name: string; readonly at: string }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        `${letter.at} (время московское) пароль вашей учётной записи изменён. Все прежние входы закрыты.`,
        '',
        'Если это были не вы, сразу сообщите администратору системы.',
      ].join('\n'),
  },
  /** Another proved that the address of the account is theirs. */
  takenOver: {
    subject: 'Вход в систему «Опора» через внешнюю систему',
    text: (letter: { readonly name: string; readonly at: string }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        `${letter.at} (время московское) в учётную запись с этим адресом вошли через внешнюю систему, которая подтвердила адрес.`,
        'Раньше адрес никто не подтверждал, поэтому прежний пароль и второй шаг входа удалены, а прежние входы закрыты. Входите теперь через внешнюю систему или задайте новый пароль по ссылке «Забыли пароль?».',
        '',
        'Если это были не вы, сразу сообщите администратору системы.',
      ].join('\n'),
  },
  resetMade: {
    subject: 'Администратор сделал ссылку на новый пароль вашей учётной записи',
    text: (letter: {
      readonly name: string;
      readonly by: string;
      readonly removesTotp: boolean;
      readonly at: string;
    }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        `${letter.at} (время московское) администратор ${letter.by} сделал ссылку, по которой можно задать новый пароль вашей учётной записи${letter.removesTotp ? ' и отключить второй шаг входа' : ''}. Ссылка не отправлена по почте: она у администратора, чтобы передать её вам.`,
        '',
        'Все такие ссылки видны на странице «Профиль». Если вы об этом не просили, смените пароль: ссылка перестанет действовать. И сообщите другому администратору.',
      ].join('\n'),
  },
  masquerade: {
    subject: 'Администратор смотрел систему «Опора» от вашего имени',
    text: (letter: {
      readonly name: string;
      readonly by: string;
      readonly reason: string;
      readonly at: string;
    }): string =>
      [
        `Здравствуйте, ${letter.name}!`,
        '',
        `${letter.at} (время московское) администратор ${letter.by} открыл систему так, как её видите вы.`,
        `Причина: ${letter.reason}`,
        '',
        'Изменить что-либо от вашего имени при этом нельзя. Все такие просмотры видны на странице «Профиль».',
        'Если вы не понимаете, зачем это понадобилось, спросите администратора.',
      ].join('\n'),
  },
  erased: 'Удалён',
};
