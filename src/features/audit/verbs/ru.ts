import type { accessContract } from '#features/access/contract.ts';
import type { accountsContract } from '#features/accounts/contract.ts';
import type { appealsContract } from '#features/appeals/contract.ts';
import type { demoContract } from '#features/demo/contract.ts';
import type { editionsContract } from '#features/editions/contract.ts';
import type { formsContract } from '#features/forms/contract.ts';
import type { listsContract } from '#features/lists/contract.ts';
import type { mapsContract } from '#features/maps/contract.ts';
import type { methodologyContract } from '#features/methodology/contract.ts';
import type { obligationsContract } from '#features/obligations/contract.ts';
import type { passportContract } from '#features/passport/contract.ts';
import type { objectivityContract } from '#features/objectivity/contract.ts';
import type { privacyContract } from '#features/privacy/contract.ts';
import type { registryContract } from '#features/registry/contract.ts';
import type { resultsContract } from '#features/results/contract.ts';
import type { whatifContract } from '#features/whatif/contract.ts';
import type { todayContract } from '#features/today/contract.ts';
import type { tracksContract } from '#features/tracks/contract.ts';
import type { auditContract } from '../contract.ts';

type Of<Feature extends string, Contract> = `${Feature}.${keyof Contract & string}`;
/** Everything the product can be asked. A verb without words does not compile. */
export type Verb =
  | Of<'access', typeof accessContract>
  | Of<'accounts', typeof accountsContract>
  | Of<'appeals', typeof appealsContract>
  | Of<'audit', typeof auditContract>
  | Of<'demo', typeof demoContract>
  | Of<'editions', typeof editionsContract>
  | Of<'forms', typeof formsContract>
  | Of<'lists', typeof listsContract>
  | Of<'maps', typeof mapsContract>
  | Of<'methodology', typeof methodologyContract>
  | Of<'obligations', typeof obligationsContract>
  | Of<'passport', typeof passportContract>
  | Of<'today', typeof todayContract>
  | Of<'objectivity', typeof objectivityContract>
  | Of<'privacy', typeof privacyContract>
  | Of<'registry', typeof registryContract>
  | Of<'results', typeof resultsContract>
  | Of<'whatif', typeof whatifContract>
  | Of<'tracks', typeof tracksContract>
  | OfItself;
/** What the log says of itself. */
type OfItself = 'audit.forget' | 'audit.cut';

export const ru: Readonly<Record<Verb, string>> = {
  'access.people': 'Просмотр списка людей',
  'access.person': 'Просмотр карточки человека',
  'access.invite': 'Приглашение человека на роль',
  'access.importPeople': 'Приглашение людей по файлу',
  'access.importSample': 'Получение образца файла людей',
  'access.invitations': 'Просмотр приглашений',
  'access.renewInvitation': 'Новая ссылка приглашения',
  'access.withdrawInvitation': 'Отзыв приглашения',
  'access.assign': 'Назначение на роль',
  'access.endAssignment': 'Прекращение роли',
  'access.substitute': 'Назначение замещающего',
  'access.previewHandover': 'Подготовка передачи дел',
  'access.handOver': 'Передача дел',
  'access.handoverPack': 'Просмотр листа передачи дел',
  'access.finishItem': 'Отметка о деле из передачи',
  'access.ownHandovers': 'Просмотр переданных себе дел',
  'access.whoSees': 'Просмотр, кто видит школу, район или регион',
  'access.guestLinks': 'Просмотр гостевых ссылок',
  'access.makeGuestLink': 'Создание гостевой ссылки',
  'access.revokeGuestLink': 'Закрытие гостевой ссылки',
  'accounts.welcome': 'Открытие страницы входа',
  'accounts.setUp': 'Создание первого администратора',
  'accounts.setUpDemonstration': 'Запуск демонстрации',
  'accounts.signIn': 'Вход по паролю',
  'accounts.enterDemonstration': 'Вход в демонстрацию',
  'accounts.startIdentity': 'Переход к внешнему входу',
  'accounts.finishIdentity': 'Вход через внешнюю систему',
  'accounts.enterAsGuest': 'Вход по гостевой ссылке',
  'accounts.openInvitation': 'Открытие приглашения',
  'accounts.acceptInvitation': 'Принятие приглашения',
  'accounts.askReset': 'Просьба сменить забытый пароль',
  'accounts.reset': 'Смена пароля по ссылке',
  'accounts.me': 'Просмотр своих прав',
  'accounts.signOut': 'Выход',
  'accounts.sessions': 'Просмотр своих сеансов',
  'accounts.endSession': 'Завершение своего сеанса',
  'accounts.endOtherSessions': 'Завершение остальных своих сеансов',
  'accounts.changePassword': 'Смена своего пароля',
  'accounts.changeContacts': 'Изменение своих данных',
  'accounts.setView': 'Настройка версии для слабовидящих',
  'accounts.beginTotp': 'Начало подключения второго шага входа',
  'accounts.confirmTotp': 'Включение второго шага входа',
  'accounts.removeTotp': 'Отключение второго шага входа',
  'accounts.block': 'Блокировка человека',
  'accounts.unblock': 'Снятие блокировки',
  'accounts.endSessionsOf': 'Завершение сеансов человека',
  'accounts.makeResetLink': 'Ссылка для смены пароля',
  'accounts.beginMasquerade': 'Просмотр глазами человека',
  'accounts.endMasquerade': 'Конец просмотра глазами человека',
  'accounts.outbox': 'Просмотр исходящих писем',
  'accounts.showMessage': 'Просмотр текста письма',
  'accounts.sendAgain': 'Повторная отправка письма',
  'accounts.markPrinted': 'Отметка о печати писем',
  'appeals.sheet': 'Просмотр возражений школы к листу',
  'appeals.submit': 'Подача возражения',
  'appeals.list': 'Просмотр очереди возражений',
  'appeals.show': 'Просмотр возражения',
  'appeals.review': 'Возражение взято на рассмотрение',
  'appeals.ask': 'Вопрос школе по возражению',
  'appeals.reply': 'Ответ школы на вопрос по возражению',
  'appeals.answer': 'Решение по возражению',
  'appeals.withdraw': 'Отзыв возражения школой',
  'audit.list': 'Просмотр журнала',
  'audit.export': 'Выгрузка журнала',
  'audit.verify': 'Проверка целости журнала',
  'audit.forget': 'Удаление подробностей о человеке из журнала',
  'audit.cut': 'Удаление начала журнала по сроку',
  'demo.load': 'Загрузка демонстрационного региона',
  'demo.state': 'Проверка состояния демонстрации',
  'editions.show': 'Просмотр изданий списка',
  'editions.make': 'Создание издания списка',
  'editions.check': 'Отметка «проверено» на издании списка',
  'editions.renew': 'Замена расчёта в издании списка',
  'editions.reopen': 'Возврат издания списка в черновик',
  'editions.withdraw': 'Отзыв издания списка',
  'editions.showToSchools': 'Показ школам их листов до публикации',
  'editions.publish': 'Публикация издания списка',
  'editions.amend': 'Изменение списка решением',
  'editions.readSheet': 'Отметка школы о прочтении листа',
  'whatif.try': 'Примерка других параметров списка',
  'whatif.why': 'Просмотр школы при других параметрах',
  'whatif.variants': 'Просмотр вариантов списка',
  'whatif.keep': 'Сохранение варианта списка',
  'whatif.rename': 'Переименование варианта списка',
  'whatif.delete': 'Удаление варианта списка',
  'methodology.list': 'Просмотр методик',
  'methodology.show': 'Просмотр методики',
  'methodology.export': 'Выгрузка методики',
  'methodology.saveDraft': 'Сохранение черновика методики',
  'methodology.import': 'Загрузка методики из файла',
  'methodology.testRun': 'Пробный расчёт по черновику методики',
  'methodology.deleteDraft': 'Удаление черновика методики',
  'methodology.approve': 'Утверждение методики',
  'methodology.retire': 'Прекращение действия методики',
  'editions.readFederal': 'Чтение федерального списка из файла',
  'editions.acceptFederal': 'Принятие федерального списка',
  'editions.difference': 'Просмотр сверки с федеральным списком',
  'editions.differenceExport': 'Выгрузка сверки с федеральным списком',
  'lists.years': 'Просмотр годов со списками',
  'lists.show': 'Просмотр списка школ',
  'lists.export': 'Выгрузка списка школ',
  'lists.why': 'Просмотр, почему школа в списке',
  'lists.flow': 'Просмотр изменений списка за год',
  'lists.flowExport': 'Выгрузка изменений списка',
  'lists.funnel': 'Просмотр сравнения школ',
  'lists.funnelPicture': 'Выгрузка рисунка сравнения школ',
  'lists.clusterYears': 'Просмотр кластеров по годам',
  'lists.mapPicture': 'Выгрузка карты списка',
  'lists.flowPicture': 'Выгрузка рисунка изменений списка',
  'lists.recurrence': 'Просмотр повторяемости школ в списке',
  'lists.recurrencePicture': 'Выгрузка рисунка повторяемости',
  'lists.funnelExport': 'Выгрузка таблицы сравнения школ',
  'lists.mapExport': 'Выгрузка таблицы муниципалитетов списка',
  'lists.recurrenceExport': 'Выгрузка таблицы повторяемости',
  'forms.list': 'Просмотр списка форм',
  'forms.show': 'Просмотр формы',
  'forms.create': 'Создание формы',
  'forms.change': 'Изменение черновика формы',
  'forms.discard': 'Удаление черновика формы',
  'forms.publish': 'Публикация версии формы',
  'forms.copy': 'Копирование формы',
  'forms.retire': 'Вывод формы из работы',
  'forms.restore': 'Возврат формы в работу',
  'obligations.mine': 'Просмотр своих обязательств',
  'obligations.list': 'Просмотр обязательств территории',
  'obligations.listExport': 'Выгрузка обязательств',
  'obligations.calendar': 'Просмотр календаря',
  'obligations.calendarExport': 'Выгрузка календаря',
  'obligations.event': 'Просмотр мероприятия',
  'obligations.eventAdd': 'Внесение мероприятия в календарь',
  'obligations.eventChange': 'Изменение мероприятия календаря',
  'obligations.eventCancel': 'Отмена мероприятия календаря',
  'obligations.eventFulfil': 'Отметка об участии в мероприятии',
  'obligations.population': 'Просмотр, кого касается правило отбора',
  'obligations.daysOff': 'Просмотр рабочего календаря',
  'obligations.setDayOff': 'Изменение рабочего календаря',
  'obligations.feed': 'Просмотр своей подписки на календарь',
  'obligations.makeFeed': 'Создание личного адреса календаря',
  'obligations.revokeFeed': 'Отзыв личного адреса календаря',
  'maps.show': 'Просмотр карты муниципалитетов',
  'maps.moveTile': 'Перемещение плитки на карте',
  'maps.import': 'Загрузка границ муниципалитетов',
  'lists.identify': 'Расчёт списка школ',
  'objectivity.show': 'Просмотр признаков необъективности',
  'objectivity.export': 'Выгрузка признаков необъективности',
  'objectivity.look': 'Поиск признаков необъективности',
  'objectivity.review': 'Вывод о признаке необъективности',
  'tracks.show': 'Просмотр треков',
  'tracks.export': 'Выгрузка трека',
  'tracks.preview': 'Проба правил треков',
  'tracks.assign': 'Распределение школ по трекам и группам',
  'tracks.override': 'Решение вручную о треке школы',
  'tracks.undoOverride': 'Отмена решения вручную о треке школы',
  'passport.show': 'Просмотр паспорта школы',
  'privacy.consents': 'Просмотр своих согласий',
  'privacy.giveConsent': 'Согласие дано',
  'privacy.withdrawConsent': 'Согласие отозвано',
  'privacy.exportOwn': 'Выгрузка своих данных',
  'privacy.exportPerson': 'Выгрузка данных человека',
  'privacy.erasePerson': 'Удаление данных человека',
  'privacy.retention': 'Просмотр сроков хранения',
  'privacy.setRetention': 'Изменение срока хранения',
  'privacy.deleteDue': 'Удаление данных с истёкшим сроком',
  'privacy.acts': 'Просмотр актов удаления',
  'privacy.act': 'Просмотр акта удаления',
  'registry.region': 'Просмотр сведений о регионе',
  'registry.municipalities': 'Просмотр муниципалитетов',
  'registry.search': 'Поиск школы',
  'registry.import': 'Загрузка реестра школ',
  'registry.schools': 'Просмотр реестра школ',
  'registry.schoolsExport': 'Выгрузка реестра школ',
  'registry.school': 'Просмотр сведений о школе',
  'registry.groupings': 'Просмотр групп школ',
  'registry.steps': 'Просмотр шагов в реестре',
  'registry.saveVersion': 'Изменение сведений о школе',
  'registry.removeVersion': 'Удаление ошибочной записи о школе',
  'registry.saveIdentifier': 'Запись идентификатора школы',
  'registry.removeIdentifier': 'Удаление идентификатора школы',
  'registry.reorganise': 'Реорганизация школ',
  'registry.decideHistory': 'Решение о переходе истории школы',
  'registry.undoStep': 'Отмена шага в реестре',
  'registry.changeGrouping': 'Изменение состава группы школ',
  'registry.renameGrouping': 'Переименование группы школ',
  'registry.endGrouping': 'Завершение группы школ',
  'results.summary': 'Просмотр сводки результатов',
  'results.upload': 'Отправка файла результатов на проверку',
  'results.batches': 'Просмотр загрузок результатов',
  'results.batch': 'Просмотр загрузки результатов',
  'results.problemsFile': 'Выгрузка замечаний к файлу',
  'results.remap': 'Назначение столбцов файла',
  'results.commit': 'Загрузка результатов в систему',
  'results.rollback': 'Отмена загрузки результатов',
  'today.show': 'Просмотр своих дел на сегодня',
  'results.coverage': 'Просмотр полноты результатов',
  'results.coverageExport': 'Выгрузка полноты результатов',
  'results.importScale': 'Загрузка шкалы',
};
