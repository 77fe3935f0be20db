import type { Role } from './roles.ts';

/** Who may use a verb. `own`: on the territory of the assignment. `region`: on the whole region wherever the assignment is. */
export interface Row {
  readonly own?: readonly Role[];
  readonly region?: readonly Role[];
}

const headOffice: readonly Role[] = ['regional_authority', 'regional_coordinator', 'regional_operator', 'analyst'];
const municipality: readonly Role[] = [
  'municipal_authority',
  'municipal_coordinator',
  'territorial_methodical_service',
];
const school: readonly Role[] = ['director', 'school_team'];
/** Who reads lists, clusters and dynamics of single schools. */
const readers: readonly Role[] = [
  'federal_coordinator',
  ...headOffice,
  'expert',
  ...municipality,
  'curator',
  ...school,
  'guest',
];
/** The plan is for who works by it: a guest looks at what came of it. */
const planReaders = readers.filter((role) => role !== 'guest');
/** Who reads what a school objects to its sheet, and who answers it. */
const appealReaders: readonly Role[] = [...headOffice, 'municipal_authority', 'municipal_coordinator', ...school];
const answerers: readonly Role[] = ['regional_operator', 'analyst'];
/** Who reads what a region asks and what was answered; who fills in, sends, confirms: whose business a wave is says the wave. */
const campaignReaders: readonly Role[] = [...headOffice, 'expert', ...municipality, 'curator', ...school];
const regionStaff: readonly Role[] = ['regional_coordinator', 'regional_operator', 'analyst'];
const coordinators: readonly Role[] = ['municipal_coordinator', 'territorial_methodical_service'];
const campaignFillers: readonly Role[] = [...regionStaff, 'expert', ...coordinators, ...school];
const campaignConfirmers: readonly Role[] = [
  ...regionStaff,
  'regional_authority',
  'municipal_authority',
  'municipal_coordinator',
];
const loaders: readonly Role[] = ['regional_operator', 'analyst'];
/** The operator only where nobody answers for the region; the use case asks that (docs/rules.md, R-322). */
const publishers: readonly Role[] = ['regional_authority', 'regional_coordinator', 'regional_operator'];
/** Whoever may come to answer a form: offices and schools, the curator and the expert who check on the spot. */
const respondents: readonly Role[] = [...headOffice, 'expert', ...municipality, 'curator', ...school];
const keepers: readonly Role[] = ['administrator'];
const inviters: readonly Role[] = ['administrator', 'regional_coordinator', 'municipal_coordinator', 'director'];
/** Curators of schools are assigned by the municipality; a director invites the own staff and assigns nobody. */
const assigners: readonly Role[] = ['administrator', 'regional_coordinator', 'municipal_coordinator'];
/** Who works on a territory is read by who answers for it and by who keeps the installation. */
const staffReaders: readonly Role[] = [
  ...inviters,
  'auditor',
  'regional_authority',
  'regional_operator',
  'municipal_authority',
  'territorial_methodical_service',
];
const everybody: readonly Role[] = [...readers, 'administrator', 'auditor', 'teacher', 'tutor'];

/**
 * The one table of rights: verb × role. A verb that is not here may be used by nobody; verbs of one's own account and those for
 * anyone need no row. Source: the matrix of objects and roles of the field (docs/rules.md, R-200).
 */
export const matrix: Readonly<Record<string, Row>> = {
  'registry.region': { own: everybody },
  'registry.municipalities': { own: everybody },
  'registry.search': { own: everybody },
  'registry.import': { own: ['regional_operator'] },
  'registry.schools': { own: everybody },
  'registry.schoolsExport': { own: everybody },
  'registry.school': { own: everybody },
  'registry.groupings': { own: everybody },
  'registry.steps': { own: ['regional_operator'] },
  'registry.saveVersion': { own: ['regional_operator'] },
  'registry.removeVersion': { own: ['regional_operator'] },
  'registry.saveIdentifier': { own: ['regional_operator'] },
  'registry.removeIdentifier': { own: ['regional_operator'] },
  'registry.reorganise': { own: ['regional_operator'] },
  'registry.decideHistory': { own: ['regional_operator'] },
  'registry.undoStep': { own: ['regional_operator'] },
  'registry.changeGrouping': { own: ['regional_operator'] },
  'registry.renameGrouping': { own: ['regional_operator'] },
  'registry.endGrouping': { own: ['regional_operator'] },

  'passport.show': { own: everybody },

  'results.summary': { region: everybody },
  'results.upload': { own: loaders },
  'results.batches': { own: [...loaders, 'regional_authority', 'regional_coordinator'] },
  'results.batch': { own: [...loaders, 'regional_authority', 'regional_coordinator'] },
  'results.coverage': { own: headOffice },
  'results.coverageExport': { own: headOffice },
  'results.problemsFile': { own: loaders },
  'results.remap': { own: loaders },
  'results.commit': { own: loaders },
  'results.rollback': { own: loaders },
  'results.importScale': { own: ['regional_operator'] },

  'lists.years': { own: readers },
  'lists.show': { own: readers },
  'lists.export': { own: readers },
  'lists.why': { own: readers },
  'lists.flow': { own: readers },
  'lists.flowExport': { own: readers },
  'lists.funnel': { region: readers },
  'lists.funnelPicture': { region: readers },
  'lists.clusterYears': { own: readers },
  'lists.mapPicture': { own: readers },
  'lists.flowPicture': { own: readers },
  'lists.recurrence': { own: readers },
  'lists.recurrencePicture': { own: readers },
  'lists.funnelExport': { region: readers },
  'lists.mapExport': { own: readers },
  'lists.recurrenceExport': { own: readers },

  'maps.show': { own: readers },
  'maps.moveTile': { own: ['regional_operator'] },
  'maps.import': { own: ['regional_operator'] },
  'lists.identify': { own: ['regional_operator', 'analyst'] },

  'editions.show': { own: readers },
  'editions.make': { own: loaders },
  'editions.check': { own: loaders },
  'editions.renew': { own: loaders },
  'editions.reopen': { own: headOffice },
  'editions.withdraw': { own: headOffice },
  'editions.showToSchools': { own: loaders },
  'editions.publish': { own: publishers },
  'editions.amend': { own: publishers },
  'editions.readSheet': { own: school },
  'editions.readFederal': { own: loaders },
  'editions.acceptFederal': { own: publishers },
  'editions.difference': { own: headOffice },
  'editions.differenceExport': { own: headOffice },

  'appeals.sheet': { own: appealReaders },
  'appeals.list': { own: appealReaders },
  'appeals.show': { own: appealReaders },
  'appeals.submit': { own: ['director'] },
  'appeals.reply': { own: ['director'] },
  'appeals.withdraw': { own: ['director'] },
  'appeals.review': { own: answerers },
  'appeals.ask': { own: answerers },
  'appeals.answer': { own: answerers },

  'objectivity.show': { own: [...headOffice, ...school] },
  'objectivity.export': { own: [...headOffice, ...school] },
  'objectivity.look': { own: loaders },
  'objectivity.review': { own: loaders },

  'tracks.show': { own: readers },
  'tracks.export': { own: readers },
  'tracks.preview': { own: loaders },
  'tracks.assign': { own: loaders },
  'tracks.override': { own: loaders },
  'tracks.undoOverride': { own: loaders },

  'whatif.try': { own: headOffice },
  'whatif.why': { own: headOffice },
  'whatif.variants': { own: headOffice },
  'whatif.keep': { own: headOffice },
  'whatif.rename': { own: headOffice },
  'whatif.delete': { own: headOffice },

  'methodology.list': { own: headOffice },
  'methodology.show': { own: headOffice },
  'methodology.export': { own: headOffice },
  'methodology.saveDraft': { own: loaders },
  'methodology.import': { own: loaders },
  'methodology.testRun': { own: loaders },
  'methodology.deleteDraft': { own: loaders },
  'methodology.approve': { own: ['regional_authority'] },
  'methodology.retire': { own: ['regional_authority'] },

  'obligations.mine': { own: respondents },
  'obligations.list': { own: respondents },
  'obligations.listExport': { own: respondents },
  'obligations.calendar': { own: planReaders },
  'obligations.calendarExport': { own: planReaders },
  'obligations.event': { own: planReaders },
  'obligations.eventAdd': { own: publishers },
  'obligations.eventChange': { own: publishers },
  'obligations.ready': { own: publishers },
  'obligations.addReady': { own: publishers },
  'obligations.eventCancel': { own: publishers },
  'obligations.eventFulfil': { own: [...publishers, ...municipality] },
  'obligations.population': { own: headOffice },
  'obligations.daysOff': { own: planReaders },
  'obligations.setDayOff': { own: publishers },

  'forms.list': { own: headOffice },
  'forms.show': { own: respondents },
  'forms.create': { own: loaders },
  'forms.change': { own: loaders },
  'forms.discard': { own: loaders },
  'forms.publish': { own: loaders },
  'forms.copy': { own: loaders },
  'forms.retire': { own: loaders },
  'forms.restore': { own: loaders },
  'forms.ready': { own: loaders },
  'forms.addReady': { own: loaders },
  'forms.import': { own: loaders },
  'forms.attach': { own: respondents },
  'forms.file': { own: respondents },

  'indicators.list': { region: readers },
  'indicators.show': { region: readers },
  'indicators.export': { region: readers },
  'indicators.card': { region: readers },
  'indicators.sources': { own: campaignReaders },
  'indicators.save': { own: loaders },
  'indicators.retire': { own: loaders },

  'campaigns.list': { own: campaignReaders },
  'campaigns.show': { own: campaignReaders },
  'campaigns.board': { own: campaignReaders },
  'campaigns.overview': { own: campaignReaders },
  'campaigns.sheet': { own: campaignReaders },
  'campaigns.grid': { own: campaignReaders },
  'campaigns.export': { own: campaignReaders },
  'campaigns.summary': { own: campaignReaders },
  'campaigns.answers': { own: campaignReaders },
  'campaigns.history': { own: campaignReaders },
  'campaigns.contacts': { own: [...regionStaff, 'regional_authority', 'municipal_authority', ...coordinators] },
  'campaigns.plan': { own: regionStaff },
  'campaigns.create': { own: regionStaff },
  'campaigns.change': { own: regionStaff },
  'campaigns.launch': { own: regionStaff },
  'campaigns.close': { own: regionStaff },
  'campaigns.clone': { own: regionStaff },
  'campaigns.delete': { own: regionStaff },
  'campaigns.excuse': { own: regionStaff },
  'campaigns.expect': { own: regionStaff },
  'campaigns.extend': { own: regionStaff },
  'campaigns.nudge': { own: [...regionStaff, ...coordinators] },
  'campaigns.save': { own: campaignFillers },
  'campaigns.saveGrid': { own: campaignFillers },
  'campaigns.submit': { own: campaignFillers.filter((role) => role !== 'school_team') },
  'campaigns.return': { own: campaignConfirmers },
  'campaigns.confirm': { own: campaignConfirmers },
  'campaigns.confirmFields': { own: campaignConfirmers },
  'campaigns.confirmMany': { own: campaignConfirmers },
  'campaigns.undoConfirm': { own: campaignConfirmers },

  'surveys.responses': { own: campaignReaders },
  'surveys.results': { own: campaignReaders },
  'surveys.export': { own: campaignReaders },
  'surveys.invite': { own: [...regionStaff, ...coordinators, 'director'] },

  'demo.load': { own: ['administrator', 'regional_operator'] },

  'access.people': { own: staffReaders },
  'access.person': { own: staffReaders },
  'access.invite': { own: inviters },
  'access.importPeople': { own: assigners },
  'access.importSample': { own: assigners },
  'access.invitations': { own: inviters },
  'access.renewInvitation': { own: inviters },
  'access.withdrawInvitation': { own: inviters },
  'access.assign': { own: assigners },
  'access.endAssignment': { own: assigners },
  'access.substitute': { own: assigners },
  'access.previewHandover': { own: ['administrator', 'regional_coordinator'] },
  'access.handOver': { own: ['administrator', 'regional_coordinator'] },
  'access.whoSees': { own: everybody.filter((role) => role !== 'guest' && role !== 'teacher') },
  'access.guestLinks': { own: assigners },
  'access.makeGuestLink': { own: assigners },
  'access.revokeGuestLink': { own: assigners },

  'accounts.block': { own: keepers },
  'accounts.unblock': { own: keepers },
  'accounts.makeResetLink': { own: keepers },
  'accounts.endSessionsOf': { own: keepers },
  'accounts.beginMasquerade': { own: keepers },
  'accounts.outbox': { own: keepers },
  'accounts.showMessage': { own: keepers },
  'accounts.sendAgain': { own: keepers },
  'accounts.markPrinted': { own: keepers },

  'audit.list': { own: ['administrator', 'auditor', 'regional_authority'] },
  'audit.export': { own: ['administrator', 'auditor', 'regional_authority'] },
  'audit.verify': { own: ['administrator', 'auditor', 'regional_authority'] },

  'privacy.exportPerson': { own: keepers },
  'privacy.erasePerson': { own: keepers },
  'privacy.retention': { own: ['administrator', 'auditor'] },
  'privacy.setRetention': { own: keepers },
  'privacy.deleteDue': { own: keepers },
  'privacy.acts': { own: ['administrator', 'auditor'] },
  'privacy.act': { own: ['administrator', 'auditor'] },
};
