/** Why the program did not start, and what to do. Each sentence names the thing, what was found and what is expected. */
export const startupRu = {
  badVariable: (name: string, found: string, expected: string): string =>
    `Переменная ${name}: получено «${found}», ожидается ${expected}.`,
  portExpected: 'целое число от 0 до 65535',
  logExpected: 'одно из: silent, error, warn, info, debug',
  switchExpected: '0 или 1',
  databaseUrlExpected: 'адрес вида postgresql://пользователь:пароль@узел:порт/база',
  webAddressExpected: 'адрес вида https://opora.region.ru',
  smtpExpected: 'адрес почтового сервера вида smtp://пользователь:пароль@узел:587',
  senderExpected: 'отправитель писем, например «Опора <opora@region.ru>»',
  publicUrlExpected:
    'адрес вида https://opora.region.ru, без пути и с https: без шифрования браузер не сохранит вход (http можно только для localhost)',
  proxiesExpected: 'адреса обратных прокси через запятую, например 127.0.0.1, 10.0.0.0/8',
  hostExpected: 'адрес, на котором принимать подключения, например 127.0.0.1 или 0.0.0.0',
  loopbackExpected:
    'адрес этого же компьютера (127.0.0.1, ::1 или localhost); чтобы открыть систему в сеть, задайте и OPORA_PUBLIC_URL',
  halfSet: (set: string, missing: string): string =>
    `Задано: ${set}, не задано: ${missing}. Эти переменные нужны вместе; задайте все или ни одной.`,
  uploadLimitExpected: 'размер в мегабайтах: целое число от 1 до 100000',
  unsupportedPlatform: (platform: string): string =>
    `Встроенной PostgreSQL для системы ${platform} нет. Установите PostgreSQL 15 или новее и укажите её адрес в переменной DATABASE_URL.`,
  binariesMissing: (folder: string): string =>
    `Встроенная PostgreSQL не установлена: нет папки ${folder}. Выполните npm install или укажите DATABASE_URL.`,
  notWritable: (folder: string, reason: string): string =>
    `В папку данных нельзя писать: ${folder} (${reason}). Укажите другую папку в переменной OPORA_DATA.`,
  diskFull: (folder: string, freeMegabytes: number): string =>
    `На диске не осталось места: ${folder}, свободно ${String(freeMegabytes)} МБ, нужно не меньше 64 МБ. Освободите место и запустите снова; записанное цело.`,
  wrongVersion: (folder: string, found: string, expected: string): string =>
    `Данные в ${folder} записаны PostgreSQL ${found}, а встроенная имеет версию ${expected}. Обновите их средствами PostgreSQL (pg_upgrade или выгрузка и загрузка) или укажите DATABASE_URL.`,
  alreadyRunning: (folder: string, pid: string): string =>
    `С папкой данных ${folder} уже работает другой процесс (номер ${pid}). Остановите его или укажите другую папку в OPORA_DATA.`,
  notReachable: (folder: string): string =>
    `Программа запущена от имени root, а непривилегированный пользователь, под которым работает PostgreSQL, не может пройти в ${folder}, и запасная папка недоступна для записи. Запустите программу от имени обычного пользователя или укажите в OPORA_DATA папку вне закрытого домашнего каталога.`,
  placedElsewhere: (folder: string, place: string): string =>
    `Папка ${folder} закрыта для пользователя, под которым работает PostgreSQL; база размещена в ${place}.`,
  databaseFailed: (logFile: string, tail: string): string =>
    `Встроенная PostgreSQL не запустилась. Последние строки журнала ${logFile}:\n${tail}`,
  databaseUnreachable: (address: string, reason: string): string =>
    `База данных по адресу ${address} не отвечает: ${reason}. Проверьте DATABASE_URL.`,
  rolesMissing: (statements: string): string =>
    `Программа работает с базой под двумя учётными записями без прав на изменение таблиц: opora_app и opora_work. Владелец базы, указанный в DATABASE_URL, не может их создать. Попросите администратора базы выполнить и запустите программу снова:\n${statements}`,
  loginRefused: (login: string, reason: string): string =>
    `База не пускает учётную запись ${login}: ${reason}. Разрешите вход в pg_hba.conf тем же способом, что и для владельца базы.`,
  roleTooMighty: (login: string): string =>
    `Учётная запись базы ${login} имеет лишние права и могла бы обойти защиту строк. У неё не должно быть SUPERUSER, BYPASSRLS, CREATEROLE, CREATEDB, REPLICATION, членства в других ролях и собственных таблиц.`,
  portTaken: (host: string, port: number): string =>
    `Адрес ${host}:${String(port)} занят другой программой. Укажите другой порт в переменной OPORA_PORT.`,
  listening: (url: string): string => `Опора открыта по адресу ${url}`,
  setUp: (url: string): string => `Создайте администратора: ${url}`,
  howToStop: 'Остановить: Ctrl+C',
};
