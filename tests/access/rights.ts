import type { Role } from '#features/access/domain/roles.ts';

/**
 * The rights of people, said a second time and the other way round: not verb by verb as the program has them, but as the field
 * describes a role. What the program gives beyond this, or less, turns the matrix red. Nothing here is taken from the program's table.
 */
const readsRegistry = ['registry.schools', 'registry.schoolsExport', 'registry.school', 'registry.groupings'];
const keepsRegistry = [
  ...['registry.import', 'registry.steps', 'registry.saveVersion', 'registry.removeVersion', 'registry.saveIdentifier'],
  ...['registry.removeIdentifier', 'registry.reorganise', 'registry.decideHistory', 'registry.undoStep'],
  ...['registry.changeGrouping', 'registry.renameGrouping', 'registry.endGrouping'],
];
const aboutRegion = [
  ...readsRegistry,
  ...['registry.region', 'registry.municipalities', 'registry.search', 'results.summary', 'passport.show'],
];
const readsLists = [
  ...['lists.years', 'lists.show', 'lists.export', 'lists.why', 'lists.flow', 'lists.flowExport'],
  ...['lists.funnel', 'lists.funnelPicture', 'lists.clusterYears', 'lists.mapPicture', 'maps.show'],
  ...['lists.flowPicture', 'lists.recurrence', 'lists.recurrencePicture'],
  ...['lists.funnelExport', 'lists.mapExport', 'lists.recurrenceExport'],
];
const drawsMaps = ['maps.moveTile', 'maps.import'];
const seesCoverage = ['results.coverage', 'results.coverageExport'];
const readsSigns = ['objectivity.show', 'objectivity.export'];
const looksForSigns = ['objectivity.look', 'objectivity.review'];
const readsTracks = ['tracks.show', 'tracks.export'];
const decidesTracks = ['tracks.preview', 'tracks.assign', 'tracks.override', 'tracks.undoOverride'];
const seesEditions = ['editions.show'];
const withdrawsEditions = ['editions.reopen', 'editions.withdraw', 'editions.difference', 'editions.differenceExport'];
const makesEditions = [
  ...['editions.make', 'editions.check', 'editions.renew', 'editions.showToSchools', 'editions.readFederal'],
  ...withdrawsEditions,
];
const publishesEditions = ['editions.publish', 'editions.amend', 'editions.acceptFederal'];
const readsOwnSheet = ['editions.readSheet'];
const watchesLoads = ['results.batches', 'results.batch'];
const loads = [...watchesLoads, 'results.upload', 'results.remap', 'results.commit', 'results.rollback'];
const makesLists = [
  ...loads,
  'results.problemsFile',
  'lists.identify',
  ...seesCoverage,
  ...decidesTracks,
  ...readsSigns,
  ...looksForSigns,
];
const readsAppeals = ['appeals.sheet', 'appeals.list', 'appeals.show'];
const objects = ['appeals.submit', 'appeals.reply', 'appeals.withdraw'];
const answersAppeals = [...readsAppeals, 'appeals.review', 'appeals.ask', 'appeals.answer'];
const asksWhatIf = [
  ...['whatif.try', 'whatif.why', 'whatif.variants', 'whatif.keep', 'whatif.rename', 'whatif.delete'],
  ...['methodology.list', 'methodology.show', 'methodology.export'],
];
const draftsMethods = [
  ...['methodology.saveDraft', 'methodology.import', 'methodology.testRun', 'methodology.deleteDraft'],
];
const approvesMethods = ['methodology.approve', 'methodology.retire'];
const seesReaders = ['access.whoSees'];
const seesPeople = ['access.people', 'access.person'];
const invites = ['access.invite', 'access.invitations', 'access.renewInvitation', 'access.withdrawInvitation'];
const invitesMany = [...invites, 'access.importPeople', 'access.importSample'];
const lendsEyes = ['access.guestLinks', 'access.makeGuestLink', 'access.revokeGuestLink'];
const findsSubstitutes = ['access.substitute'];
/** Curators above all: the municipality names them for its schools, the methodical service and the authority of it see whom. */
const assigns = ['access.assign', 'access.endAssignment'];
const appoints = [...assigns, 'access.previewHandover', 'access.handOver'];
const readsAudit = ['audit.list', 'audit.export', 'audit.verify'];
const readsActs = ['privacy.retention', 'privacy.acts', 'privacy.act'];

const keepsAccounts = [
  ...['accounts.block', 'accounts.unblock', 'accounts.endSessionsOf', 'accounts.makeResetLink'],
  ...['accounts.beginMasquerade', 'accounts.outbox', 'accounts.showMessage', 'accounts.sendAgain'],
  ...[
    'accounts.markPrinted',
    'privacy.exportPerson',
    'privacy.erasePerson',
    'privacy.setRetention',
    'privacy.deleteDue',
  ],
];
const readsForms = ['forms.show', 'forms.attach', 'forms.file'];
const seesForms = [...readsForms, 'forms.list'];
const writesForms = [
  ...['forms.create', 'forms.change', 'forms.discard', 'forms.publish', 'forms.copy', 'forms.retire', 'forms.restore'],
  ...['forms.ready', 'forms.addReady', 'forms.import'],
];
const looksAtCalendar = [
  'obligations.calendar',
  'obligations.calendarExport',
  'obligations.event',
  'obligations.daysOff',
];
/** Who may owe something, or looks on at who owes it. */
const seesDuties = ['obligations.mine', 'obligations.list', 'obligations.listExport'];
const asksWhoIsMeant = ['obligations.population'];
const notesAttendance = ['obligations.eventFulfil'];
const plansYear = [
  ...notesAttendance,
  ...['obligations.eventAdd', 'obligations.eventChange', 'obligations.eventCancel', 'obligations.setDayOff'],
  ...['obligations.ready', 'obligations.addReady'],
];
const readsIndicators = ['indicators.list', 'indicators.show', 'indicators.export', 'indicators.card'];
const writesIndicators = ['indicators.save', 'indicators.retire'];
const readsCampaigns = [
  ...['surveys.responses', 'surveys.results', 'surveys.export'],
  ...['campaigns.list', 'campaigns.show', 'campaigns.board', 'campaigns.overview', 'campaigns.sheet', 'campaigns.grid'],
  ...['campaigns.export', 'campaigns.history', 'campaigns.summary', 'campaigns.answers'],
  'indicators.sources',
];
const invitesToSurveys = ['surveys.invite'];
const callsPeople = ['campaigns.contacts'];
const nudges = ['campaigns.nudge'];
const prepares = ['campaigns.save', 'campaigns.saveGrid'];
const fillsIn = [...prepares, 'campaigns.submit'];
const confirms = [
  ...[
    'campaigns.return',
    'campaigns.confirm',
    'campaigns.confirmFields',
    'campaigns.confirmMany',
    'campaigns.undoConfirm',
  ],
];
const launches = [
  ...[
    'campaigns.plan',
    'campaigns.create',
    'campaigns.change',
    'campaigns.launch',
    'campaigns.close',
    'campaigns.clone',
  ],
  ...['campaigns.delete', 'campaigns.excuse', 'campaigns.expect', 'campaigns.extend'],
];
const runsCampaigns = [
  ...readsCampaigns,
  ...callsPeople,
  ...nudges,
  ...fillsIn,
  ...confirms,
  ...launches,
  ...invitesToSurveys,
];
const startsDemonstration = ['demo.load'];
const looker = [...aboutRegion, ...readsLists, ...seesEditions, ...readsTracks, ...readsIndicators];
const reader = [...looker, ...looksAtCalendar];
const colleague = [...reader, ...seesReaders];

export const rightsOf: Readonly<Record<Role, readonly string[]>> = {
  administrator: [
    ...[...aboutRegion, ...seesReaders, ...seesPeople, ...invitesMany, ...lendsEyes, ...findsSubstitutes],
    ...[...appoints, ...keepsAccounts, ...readsAudit, ...readsActs, ...startsDemonstration],
  ],
  auditor: [...aboutRegion, ...seesReaders, ...seesPeople, ...readsAudit, ...readsActs],
  federal_coordinator: colleague,
  regional_authority: [
    ...readsCampaigns,
    ...callsPeople,
    ...confirms,
    ...seesDuties,
    ...asksWhoIsMeant,
    ...plansYear,
    ...seesForms,
    ...seesCoverage,
    ...readsSigns,
    ...asksWhatIf,
    ...approvesMethods,
    ...colleague,
    ...publishesEditions,
    ...withdrawsEditions,
    ...readsAppeals,
    ...seesPeople,
    ...watchesLoads,
    ...readsAudit,
  ],
  regional_coordinator: [
    ...runsCampaigns,
    ...seesDuties,
    ...asksWhoIsMeant,
    ...plansYear,
    ...seesForms,
    ...seesCoverage,
    ...readsSigns,
    ...asksWhatIf,
    ...[...colleague, ...seesPeople, ...watchesLoads, ...invitesMany, ...lendsEyes],
    ...[...publishesEditions, ...withdrawsEditions],
    ...[...findsSubstitutes, ...appoints, ...readsAppeals],
  ],
  regional_operator: [
    ...runsCampaigns,
    ...seesDuties,
    ...asksWhoIsMeant,
    ...plansYear,
    ...seesForms,
    ...writesForms,
    ...writesIndicators,
    ...drawsMaps,
    ...asksWhatIf,
    ...draftsMethods,
    ...[...colleague, ...seesPeople, ...makesLists, ...startsDemonstration, ...makesEditions, ...publishesEditions],
    ...[...keepsRegistry, 'results.importScale', ...answersAppeals],
  ],
  analyst: [
    ...runsCampaigns,
    ...seesDuties,
    ...asksWhoIsMeant,
    ...seesForms,
    ...writesForms,
    ...writesIndicators,
    ...asksWhatIf,
    ...draftsMethods,
    ...colleague,
    ...makesLists,
    ...makesEditions,
    ...answersAppeals,
  ],
  expert: [...readsCampaigns, ...fillsIn, ...seesDuties, ...colleague, ...readsForms],
  municipal_authority: [
    ...readsCampaigns,
    ...callsPeople,
    ...confirms,
    ...seesDuties,
    ...notesAttendance,
    ...readsForms,
    ...colleague,
    ...seesPeople,
    ...readsAppeals,
  ],
  municipal_coordinator: [
    ...readsCampaigns,
    ...invitesToSurveys,
    ...callsPeople,
    ...nudges,
    ...fillsIn,
    ...confirms,
    ...seesDuties,
    ...notesAttendance,
    ...readsForms,
    ...colleague,
    ...seesPeople,
    ...invitesMany,
    ...lendsEyes,
    ...findsSubstitutes,
    ...assigns,
    ...readsAppeals,
  ],
  territorial_methodical_service: [
    ...readsCampaigns,
    ...invitesToSurveys,
    ...callsPeople,
    ...nudges,
    ...fillsIn,
    ...seesDuties,
    ...notesAttendance,
    ...readsForms,
    ...colleague,
    ...seesPeople,
  ],
  curator: [...readsCampaigns, ...seesDuties, ...colleague, ...readsForms],
  director: [
    ...readsCampaigns,
    ...invitesToSurveys,
    ...fillsIn,
    ...seesDuties,
    ...readsForms,
    ...readsSigns,
    ...colleague,
    ...readsOwnSheet,
    ...seesPeople,
    ...invites,
    ...readsAppeals,
    ...objects,
  ],
  school_team: [
    ...readsCampaigns,
    ...prepares,
    ...seesDuties,
    ...readsForms,
    ...readsSigns,
    ...colleague,
    ...readsOwnSheet,
    ...readsAppeals,
  ],
  teacher: aboutRegion,
  tutor: [...aboutRegion, ...seesReaders],
  guest: looker,
};

/** Sums over the municipalities of the region are for everybody who works here; schools are not in them. */
export const namesAllMunicipalities: ReadonlySet<string> = new Set([
  ...['results.summary', 'indicators.show', 'indicators.export', 'indicators.card'],
]);

/** The only thing that can be done while looking through another's eyes. */
export const masqueraderMay: ReadonlySet<string> = new Set(['accounts.endMasquerade', 'accounts.signOut']);
