import { decidersOf } from '@yigen/domain/members/account-change-acts.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { standardGates } from '@yigen/domain/projects/standard-gates.ts'
import { standardSignNumbers } from '@yigen/domain/signs/sign-rules.ts'
import { files } from '@yigen/server/files/files.fixture.ts'
import { codeOf, csv } from '@yigen/server/imports/roster.fixture.ts'
import { aPlace, places } from '@yigen/server/premises/premises-sheets.fixture.ts'
import type { TestApp } from '../app.ts'
import { guangzhou, haizhu, yuexiu } from '../cast.ts'
import { proposal } from '../declines.ts'
import { drawn, paper } from '../delegations.ts'
import { eventBody } from '../events.ts'
import { password } from '../login.ts'
import { seriesBody } from '../meetings.ts'
import { policyText } from '../policy-text.ts'
import { opinionBody, premisesBody } from '../premises.ts'
import { parentEventBody } from '../signs.ts'
import { stationBody } from '../stations.ts'
import { proposal as transferProposal } from '../transfers.ts'
import { answerBody, saidNow } from '../verdicts.ts'
import { aPicture, noteBody } from '../visits.ts'
import { farTable } from './far-table.ts'
import { unitsOfMatrix } from './people.ts'
import type { Subjects } from './subjects.ts'

/** What an operation is tried on. A call names the noun in its address by `id`, and says whose it is. */
export type Call = {
  /** for `:id` of the address, or where the noun stands in what is sent */
  id?: string
  params?: Record<string, string>
  query?: Record<string, string>
  /** absent: the first example of its schema */
  body?: unknown
  file?: { name: string; bytes: Uint8Array }
  /** the secret of the browser that a code was sent for */
  browser?: string
  /** of which enterprise: the officer's, one without an officer, one the officer was just given */
  of?: 'enterprise' | 'unassigned' | 'begun'
  memberId?: string
  unitId?: string
  /** which unit helps */
  helperId?: string
  askedId?: string
  /** who made it themselves: handed it out, proposed it */
  madeBy?: string
  /** who holds a clock of it, not being its officer */
  holderId?: string
  /** the district or city to which it was lent up, or is to move */
  lentTo?: string
  /** whose decision it waits for */
  deciders?: readonly Role[]
  /** what is sent names people or units of the district: to another district there are none (400) */
  names?: true
  /** where in `query` or `body` the noun is named, when it is not in the address: `about.id` */
  named?: string
}

/** A call of every operation as somebody at work would make it: what is sent, not what is to be answered. */
export function callsOf(t: TestApp, s: Subjects, colleague: string): Record<string, Call> {
  const { officer, deputy, leader, contact, enterprise, minister, systemAdministrator, foreignOfficer, foreignEnterprise, otherMinister } =
    t.cast
  const of = 'enterprise' as const
  const day = (days: number) =>
    t
      .now()
      .add({ hours: 24 * days })
      .toString()
  const request = (on: { id: string }, body?: unknown): Call => ({ id: on.id, of, ...(body === undefined ? {} : { body }) })
  const reply = { words: '您好：材料齐了，周五前给结果。', seen: s.replied.lastMessageId }
  const units = { unitId: unitsOfMatrix.department, helperId: unitsOfMatrix.village }
  const task = (on: { id: string }, more: Partial<Call> = {}): Call => ({ id: on.id, of, ...units, ...more })
  const asked = { unitId: unitsOfMatrix.department, asked: '核对开票资格。', promise: { amount: 2, unit: 'workingDays' } }
  const member = (id: string, body?: unknown): Call => ({ id, memberId: id, ...(body === undefined ? {} : { body }) })
  /** the officer's, whose answer is their colleague's */
  const handover = (id: string, body?: unknown): Call => ({
    id,
    memberId: officer,
    madeBy: officer,
    askedId: colleague,
    ...(body === undefined ? {} : { body }),
  })
  /** to which the department and an officer of another team are asked */
  const meeting = (id: string, body?: unknown): Call => ({
    ...{ id, of, unitId: unitsOfMatrix.department, askedId: foreignOfficer },
    ...(body === undefined ? {} : { body }),
  })
  /** the minister chairs, the colleague records; the head of their unit sees it */
  const weekly = (id: string, body?: unknown, askedId?: string): Call => ({
    ...{ id, memberId: minister, madeBy: colleague, unitId: unitsOfMatrix.own },
    ...(askedId ? { askedId } : {}),
    ...(body === undefined ? {} : { body }),
  })
  /** of the minister whose station it is */
  const posted = (id: string, body?: unknown): Call => ({ id, memberId: minister, ...(body === undefined ? {} : { body }) })
  const visit = (body: object = {}): Call => ({ ...posted(s.station.booking, body), askedId: foreignOfficer })
  const ownBooking = (body: object): Call => ({ id: s.station.ofContact, memberId: contact, body })
  const swapped = (id: string): Call => ({ id, madeBy: officer, askedId: foreignOfficer, body: {} })
  const weeks = s.meetings
  const decided = { owner: 'person', memberId: officer, words: '约见企业。', day: weeks.day }
  const team = { ...seriesBody(t), recorderId: colleague, seen: 1 }
  const deciders = decidersOf({
    kind: 'passwordReset',
    member: { id: s.resetOf, roles: ['clerk'] },
    asker: { id: systemAdministrator, roles: ['systemAdministrator'] },
  })
  const change = (id: string): Call => ({ id, deciders })
  const lift = { question: '市里能否先行核验一期？', tried: '区里会商两次。', day: day(9).slice(0, 10) }
  const lent = (id: string): Call => ({ id, of, madeBy: officer, lentTo: guangzhou })
  const moving: Call = { id: s.transfer, of: 'begun', madeBy: minister, lentTo: yuexiu }
  /** the officer’s as the agent, of the contact as the principal */
  const delegated = (id: string, body?: unknown): Call => ({
    id,
    of,
    memberId: contact,
    madeBy: officer,
    ...(body === undefined ? {} : { body }),
  })
  const toLet = (body?: unknown): Call => ({
    ...{ id: s.premises.first, unitId: unitsOfMatrix.village, helperId: unitsOfMatrix.ground },
    ...(body === undefined ? {} : { body }),
  })
  const version = (id: string, body: unknown): Call => ({ id, params: { number: '1' }, body })
  const sheetOfPremises = { name: '场地.csv', bytes: places(aPlace('矩阵表格里的')) }
  /** the officer’s, to which the enterprise is invited */
  const event = (body?: unknown, id = s.event.id): Call => ({
    id,
    of,
    memberId: officer,
    madeBy: officer,
    ...(body === undefined ? {} : { body }),
  })
  const text = { name: '材料.txt', bytes: files.text }
  return {
    // nobody's in particular
    ...{ getSession: {}, signOut: {}, changeSettings: {}, listNotices: {}, markNoticesRead: { body: { all: true } }, listServiceItems: {} },
    ...{ explainDeadline: { query: { start: day(0), amount: '2', unit: 'workingDays' } }, listCalendarYears: {}, getToday: {} },
    ...{
      listRequests: {},
      listEnterprises: {},
      listTasks: {},
      listDeclines: {},
      getTeamBoard: {},
      getWall: {},
      getCityPicture: {},
      listCityEnterprises: {},
      listCityMatters: {},
      listProjects: {},
      getDoor: {},
      listMembers: {},
    },
    ...{
      getPeriodFigures: { query: { from: '2026-11-01', until: '2026-11-30' } },
      listPeriodRows: { query: { figure: 'answers', lastDays: '30' } },
      listOverdue: {},
    },
    ...{
      listUnits: {},
      getDistrict: {},
      listImports: {},
      rosterTemplate: {},
      previewCalendarYear: {},
      publishCalendarYear: { body: farTable },
      listCalendarVersions: { params: { year: '2026' } },
    },
    ...{
      exportEnterprises: { body: {} },
      exportList: { body: { list: 'members', filter: {} } },
      listExports: {},
      downloadExport: { id: s.exported, memberId: officer },
    },
    ...{
      saveView: { body: { list: 'requests', name: '本周到期', search: 'state=today' } },
      listViews: { query: { list: 'requests' } },
      removeView: { id: s.view, memberId: officer },
      savePhrase: { body: { name: '收到', words: '已收到。' } },
      listPhrases: {},
      removePhrase: { id: s.phrase, memberId: officer },
    },
    changePassword: { body: { current: password, next: '沿江路慢慢走 2026' } },
    inviteMember: {
      names: true,
      body: { name: '新来的', unitId: unitsOfMatrix.own, loginName: 'newcomer', roles: ['clerk'] },
    },
    createUnit: {
      names: true,
      body: { id: '440105-letters', level: 'department', parentId: '440105', name: '海珠区信访局', shortName: '区信访局' },
    },
    changeDistrict: { names: true, body: { defaultMinisterId: minister } },
    changeUnit: { id: unitsOfMatrix.department, body: { shortName: '税务局' } },
    addEnterprise: { body: { name: '澄屿数字科技（筹）' } },
    checkImport: { file: { name: '台账.csv', bytes: csv(['甲', codeOf(90), '琶洲街道', '天幕塔', '陈若溪']) } },
    // of the catalogue
    listServiceItemVersions: { id: 'bank-account' },
    addServiceItem: { names: true },
    changeServiceItem: { id: 'bank-account' },
    retireServiceItem: { id: 'bank-account', body: { seen: 1 } },
    // of what the district sets
    ...{ getDistrictSettings: {}, listDistrictSettings: {}, changeDistrictSettings: {} },
    memberTemplate: {},
    checkMembers: { file: { name: '成员.csv', bytes: accounts('新来的', '区税务局', 'newcomer-sheet') } },
    importMembers: { file: { name: '成员.csv', bytes: accounts('新来的', '区税务局', 'newcomer-sheet') } },
    // of a member
    ...{ reinviteMember: member(s.invited), grantRoles: member(s.clerk, { roles: ['head'] }), disableMember: member(s.clerk) },
    ...{ barSignIn: member(s.clerk, { reason: '离岗。' }), liftBar: member(s.barred) },
    ...{ enableMember: member(s.disabled), endSessions: member(s.clerk), listLeaves: member(officer) },
    grantAskedRoles: { names: true, body: { ids: [s.clerk] } },
    ...{ changeMember: member(s.clerk, { title: '主任科员' }), getMemberTies: member(s.clerk) },
    // of a member's account, where two decide
    ...{ listAccountChanges: {}, askPasswordReset: member(s.clerk) },
    askSecondStepRemoval: member(s.twoSteps),
    // of the second step of signing in
    ...{ listSecondSteps: {}, offerTotp: { body: { current: password } }, offerPasskey: { body: { current: password } } },
    ...{ addTotp: { body: { oneTimeCode: s.firstCode } }, addPasskey: { body: s.newPasskey } },
    ...{ removeTotp: { body: { current: password } }, removePasskey: { ...member(s.twoSteps, { current: password }), id: s.passkey } },
    renewRecoveryCodes: { body: { current: password } },
    ...{ listSecondStepRules: {}, setSecondStepRule: { params: { role: 'clerk' } }, listSecondStepHolders: {} },
    ...{ releaseAccountChange: change(s.resetAsked), refuseAccountChange: change(s.resetAsked) },
    appointDeputy: { ...member(officer, { deputyId: colleague }), names: true },
    recordLeave: member(officer, { from: day(1), until: day(2) }),
    cancelLeave: { ...member(officer), params: { leaveId: s.leaveId } },
    // of an import
    ...{ getImport: { id: s.checked }, listImportRows: { id: s.checked }, annotateImport: { id: s.checked } },
    ...{ mendImport: { id: s.checked, body: {} }, importEnterprises: { id: s.checked }, undoImport: { id: s.written } },
    cancelImport: { id: s.underWay },
    findPeople: { query: { search: '若' } },
    // of an enterprise
    ...{ getEnterprise: { id: enterprise, of }, getAssignmentHistory: { id: enterprise, of } },
    assignOfficer: { id: s.unassigned, of: 'unassigned', names: true, body: { officerId: officer } },
    listOfficersNearby: { query: { enterpriseId: s.unassigned } },
    assignEnterprises: { names: true, body: { ids: [s.unassigned], officerId: officer } },
    urgeTasks: { body: { ids: [s.handed.id] } },
    classifyRequests: {},
    orderContact: { id: enterprise, of, names: true, body: { officerId: deputy, words: '请先联系企业，约个时间上门。' } },
    recordFirstContact: { id: s.begun, of: 'begun', body: { said: '电话里约了周四见面。' } },
    recordFirstContacts: { body: { ids: [s.begun], said: '微信群里说明了由谁服务。' } },
    changeEnterprise: { id: enterprise, of, body: { building: '万胜广场 B 座 15 层' } },
    closeEnterprise: { id: s.unassigned, of: 'unassigned', body: { reason: '已办理注销登记。' } },
    takeBackEnterprise: { id: s.unassigned, of: 'unassigned', body: { reason: '重复录入。' } },
    recordFact: { id: enterprise, of, body: { kind: 'officeArea', period: '2025', number: 12, source: '企业来函' } },
    addContact: { id: enterprise, of },
    inviteContact: { id: enterprise, of, params: { contactId: s.newContact } },
    changeContact: { id: enterprise, of, params: { contactId: s.newContact } },
    revealPhone: { id: enterprise, of, params: { contactId: s.newContact } },
    addCreditCode: { id: enterprise, of, body: { code: codeOf(95) } },
    listLikelyRequests: { id: enterprise, of, named: 'enterpriseId', query: { enterpriseId: enterprise, text: '租期快到了，能否续租？' } },
    fileRequest: { id: enterprise, of, named: 'enterpriseId', body: { enterpriseId: enterprise, body: '租期快到了，能否续租？' } },
    // of a project
    openProject: {
      id: enterprise,
      of,
      named: 'enterpriseId',
      body: { enterpriseId: enterprise, name: '鹭汀智能研发中心', kind: 'rd-centre' },
    },
    // of who leads it, and of its reviews
    getProject: { id: s.plan.projectId, of, ...units },
    makeKeyProject: { id: s.planned, of, body: { leaderId: leader } },
    proposeEndOfKey: request({ id: s.key }),
    consentToEndOfKey: { id: s.ending, of, memberId: leader },
    refuseEndOfKey: { id: s.ending, of, memberId: leader },
    proposeLeader: { id: s.key, of, memberId: leader, body: { leaderId: s.successor, reason: '分工调整。' } },
    acceptLeadership: { id: s.leaving, of, askedId: s.successor },
    declineLeadership: { id: s.leaving, of, askedId: s.successor },
    enforceLeader: request({ id: s.leaving }),
    recordReview: { id: s.key, of, memberId: leader, body: { grade: 'steady', words: '按方案推进。' } },
    // of a site meeting
    planSiteMeeting: request({ id: s.planned }, { startsAt: day(3), place: '南石湾 3 号楼', about: '定消防路径。' }),
    getSiteMeeting: meeting(s.meeting),
    moveSiteMeeting: meeting(s.meeting, { startsAt: day(3), place: '南石湾 3 号楼', reason: '改期。' }),
    callOffSiteMeeting: meeting(s.meeting),
    recordSiteMeeting: meeting(s.begunMeeting, { words: '看了分区。' }),
    finishDecision: { ...meeting(s.heldMeeting), params: { decisionId: s.decision } },
    // of a visit
    planVisit: { id: enterprise, of, body: { startsAt: day(40), place: '万胜广场', about: '看装修。' } },
    recordVisit: { id: enterprise, of, body: noteBody(t) },
    listVisits: {},
    ...{ getVisit: { id: s.visit, of, madeBy: officer }, callOffVisit: { id: s.visit, of, madeBy: officer } },
    joinVisit: { id: s.visit, of },
    consentToVisit: request({ id: s.askingVisit }),
    attachVisitFile: { id: s.recordedVisit, of, madeBy: officer, file: { name: '十层.png', bytes: aPicture } },
    getVisitFile: { id: s.recordedVisit, of, madeBy: officer, params: { fileId: s.visitFile } },
    // of early signs
    ...{ listSigns: {}, getSign: request({ id: s.sign }), getSignRules: {} },
    planVisitFromSign: request({ id: s.sign }, { startsAt: day(40), place: '万胜广场', about: '问打算。' }),
    setSignAside: request({ id: s.sign }, { reason: '本来就要搬。', until: day(9).slice(0, 10) }),
    answerSign: request({ id: s.metSign }, { cameTrue: [] }),
    recordParentEvent: { id: enterprise, of, body: parentEventBody(t) },
    publishSignRules: { body: { seen: 0, numbers: standardSignNumbers, off: [], reason: '照旧。', sure: true } },
    recordEvidence: request(s.project, { kind: 'talks-held', day: day(0).slice(0, 10), document: '首次洽谈纪要' }),
    verifyEvidence: request(s.evidence),
    correctEvidence: request(s.evidence, { day: day(0).slice(0, 10), document: '营业执照', amount: 6000, reason: '写错。' }),
    attachEvidenceFile: { ...request(s.evidence), file: text },
    getEvidenceFile: { id: s.plan.evidence, of, ...units, params: { fileId: s.plan.evidenceFileId } },
    passGate: request(s.projectAtGate, { gate: 'talks' }),
    skipGate: request(s.project, { gate: 'talks', reason: '直接签约。' }),
    setStageBack: request(s.projectAtTalks, { stage: 'lead', reason: '补签。' }),
    pauseProject: request(s.project, { until: day(9).slice(0, 10), reason: '等集团。' }),
    resumeProject: request(s.pausedProject),
    endProject: request(s.project),
    recordMovedAway: request(s.landedProject),
    recordProgress: request(s.project),
    addProjectMember: { ...request(s.project, { memberId: t.cast.clerk, duty: '核税' }), names: true },
    removeProjectMember: { ...request(s.projectWithMember), params: { memberId: t.cast.streetHead }, askedId: t.cast.streetHead },
    getGates: {},
    listGates: {},
    publishGates: { names: true, body: { seen: 0, items: standardGates, taxUnitId: unitsOfMatrix.department, reason: '照旧。' } },
    ...{ listDelegations: {}, draftDelegation: { id: enterprise, of, body: s.delegationDraft } },
    ...{
      getDelegation: delegated(s.delegation.id),
      useDelegation: delegated(s.delegation.id),
      endReceipt: delegated(s.delegationUsed, { words: '委托人失联。' }),
      revokeDelegation: delegated(s.delegation.id),
    },
    getDeed: delegated(s.delegation.id),
    getDelegationFile: { ...delegated(s.delegation.id), params: { fileId: s.delegation.fileId } },
    ...{
      sendSigningCode: delegated(s.delegationDrafted.id),
      signDelegation: {
        ...delegated(s.delegationDrafted.id, { ...paper, signedAs: drawn, signingCode: s.delegationDrafted.code }),
        browser: s.delegationDrafted.secret,
      },
      signReceipt: delegated(s.delegationUsed, { of: 'principal', signedAs: drawn, signingCode: s.delegationDrafted.code }),
    },
    // of premises: the village association recorded them on the ground of the street
    recordPremises: { body: { ...premisesBody, name: '矩阵新登记的' } },
    ...{ listPremises: {}, getPremises: toLet(), takeOffPremises: toLet({ why: 'let' }) },
    premisesTemplate: {},
    ...{ checkPremises: { file: sheetOfPremises }, importPremises: { file: sheetOfPremises } },
    changePremises: toLet({ ...premisesBody, seenOn: day(0).slice(0, 10), seen: 1 }),
    confirmPremises: toLet({ seenOn: day(0).slice(0, 10) }),
    issueSiteOpinion: { id: enterprise, of, body: opinionBody(s.premises) },
    ...{ listSiteOpinions: {}, getSiteOpinion: { id: s.siteOpinion, of }, getSiteLetter: { id: s.siteOpinion, of } },
    // of an event
    ...{ createEvent: { body: eventBody(t) }, listEvents: {}, getEvent: event() },
    listEventQuestions: { ...event(), query: { eventId: s.event.id }, named: 'eventId' },
    ...{ changeEvent: event({ ...eventBody(t), seen: 1 }, s.eventToCome), inviteToEvent: event({ search: '云渡' }, s.eventToCome) },
    ...{ closeEvent: event({}), callOffEvent: event({ reason: '检修。' }, s.eventToCome) },
    ...{ signUp: event({ enterpriseId: enterprise }, s.eventToCome), leaveEvent: event({}, s.eventWithSeat.id) },
    checkIn: event({ signUpId: s.eventWithSeat.signUpId }, s.eventWithSeat.id),
    ...{ raiseEventQuestion: event({ enterpriseId: enterprise, body: '评估费谁出？' }), giveFeedback: event({ grade: 4 }) },
    // of what policies say of an enterprise
    ...{ getMatches: { id: enterprise, of }, getNextQuestion: { id: enterprise, of }, listPolicyFacts: { id: enterprise, of } },
    getVerdict: { id: enterprise, of, params: { policyId: s.policyCompared } },
    supposeFact: { id: enterprise, of, body: { policyId: s.policyCompared, given: [{ fact: '企业.科技人员数', value: 30 }] } },
    answerFactQuestion: { id: enterprise, of, body: answerBody(t, '企业.居民企业', true) },
    correctPolicyFact: { id: s.policyFact, of, body: { ...saidNow(t, 30), reason: '少报了。' } },
    // of policies, in their first version
    ...{
      listPolicies: {},
      getPolicy: { id: s.policyPublished },
      comparePolicyVersions: { id: s.policyPublished, query: { older: '1', newer: '1' } },
    },
    ...{ checkPolicyText: { body: { yaml: policyText() } }, draftPolicy: { body: { yaml: policyText({ id: 'anew' }) } } },
    changePolicyDraft: version(s.policyDrafted, { yaml: policyText({ id: 'drafted' }), seen: 1 }),
    ...{ verifyPolicy: version(s.policyDrafted, { seen: 1 }), returnPolicy: version(s.policyDrafted, { words: '比例不对。', seen: 1 }) },
    publishPolicy: version(s.policyVerified, { from: day(0).slice(0, 10) }),
    withdrawPolicy: version(s.policyPublished, { reason: '新办法已施行。' }),
    // of results
    ...{ recordResult: { id: enterprise, of }, listResults: { id: enterprise, of }, listResultsToVerify: {} },
    listResultsOfProject: request(s.project),
    ...{ verifyResult: request(s.result), returnResult: request(s.result), verifyResults: { body: { ids: [s.result.id] } } },
    ...{
      attachResultFile: { ...request(s.result), file: text },
      getResultFile: { ...request(s.result), params: { fileId: s.resultFileId } },
    },
    correctResult: request(s.result, { period: '2026-10-06', value: 4_900_000_000, source: '银行回单', reason: '少扣一笔。' }),
    ...{ confirmResult: request(s.verifiedResult), disputeResult: request(s.verifiedResult) },
    ...{ getResults: {}, listResultEntries: { query: { kind: 'landed' } } },
    // of a plan, and of its milestones
    ...{
      listPlanTemplates: {},
      listPlanTemplateVersions: { params: { key: 'shop' } },
      publishPlanTemplate: { params: { key: 'shop' } },
      getPlan: { id: s.plan.projectId, of },
    },
    comparePlans: { id: s.plan.projectId, of, query: { one: s.plan.id, other: s.plan.id } },
    draftPlan: { id: s.project.id, of },
    changeDraft: { id: s.drafted.id, of, body: { revision: s.drafted.revision, reason: '先看一遍。' } },
    forecastDraft: { id: s.drafted.id, of, body: { milestones: s.drafted.milestones } },
    ...{ proposePlan: { id: s.drafted.id, of }, adoptPlan: { id: s.planProposed.id, of }, returnPlan: { id: s.planProposed.id, of } },
    ...{ startMilestone: { id: s.milestones.early.id, of }, finishMilestone: { id: s.milestones.own.id, of } },
    chaseAuthority: { id: s.milestones.review.id, of },
    getMilestone: { id: s.milestones.check.id, of, ...units },
    expectMilestone: { id: s.milestones.check.id, of, ...units, body: { until: day(9), words: '材料还差一份，下周三前给结果。' } },
    // of the weekly meeting
    ...{ listMeetingSeries: {}, listMeetings: {}, getMyWeek: {} },
    changeMeetingSeries: { id: minister, memberId: minister, named: 'owner.ministerId', body: team },
    ...{ getMeeting: weekly(weeks.planned, undefined, foreignOfficer), getMinutes: weekly(weeks.planned, undefined, foreignOfficer) },
    ...{ buildAgenda: weekly(weeks.planned, {}, foreignOfficer), addAgendaItem: weekly(weeks.planned, { title: '排班' }, foreignOfficer) },
    nameSubstitute: weekly(weeks.planned, { awayId: minister, substituteId: deputy }, foreignOfficer),
    takeOffAgendaItem: weekly(weeks.plannedItem, { reason: '已经办结。' }, foreignOfficer),
    openMeeting: weekly(weeks.frozen, {}, foreignOfficer),
    ...{ recordAttendance: weekly(weeks.open, { presentIds: [minister] }), closeMeeting: weekly(weeks.open, {}) },
    ...{ minuteItem: weekly(weeks.item, { words: '先看图。', seen: 1 }), recordDecision: weekly(weeks.item, decided) },
    askLeader: weekly(weeks.item, { leaderId: leader, words: '请商市规划。', day: weeks.day }),
    liftAgendaItem: weekly(weeks.item, lift),
    getMeetingDecision: weekly(weeks.decision, undefined, foreignOfficer),
    finishMeetingDecision: weekly(weeks.decision, { words: '已约好。' }, foreignOfficer),
    ...{ answerAsking: weekly(weeks.asking, { words: '已商。' }, leader), chaseAsking: weekly(weeks.asking, {}) },
    ...{ signMinutes: weekly(weeks.closed, { digest: weeks.digest }), addAddendum: weekly(weeks.signed, { words: '期限写错。' }) },
    raiseDifficulty: {
      ...{ id: s.replied.id, of, named: 'about.id' },
      body: { about: { kind: 'request', id: s.replied.id }, words: '市区口径不一。', wanted: '请市局定级。' },
    },
    // of stations and duty: the minister's; the officer is on duty, the foreign officer was asked to swap
    ...{ listStations: {}, createStation: {}, getRoster: {} },
    ...{ getStation: posted(s.station.id), getDutySession: posted(s.station.session) },
    changeStation: posted(s.station.id, { ...stationBody({ name: '矩阵驻点', weekday: 2 }), ministerId: minister, seen: 1 }),
    closeStation: posted(s.station.id),
    moveSession: posted(s.station.session, { startsAt: day(40), reason: '检修。' }),
    callOffSession: posted(s.station.session),
    assignDuty: posted(s.station.session, { desk: 2, memberId: deputy }),
    wishDuty: posted(s.station.session, { wish: 'can' }),
    closeDutySession: { ...posted(s.station.begun, {}), askedId: foreignOfficer },
    proposeRoster: { ...posted(minister), query: { ministerId: minister }, named: 'ministerId' },
    publishRoster: {
      ...posted(minister),
      ...{
        named: 'ministerId',
        body: { ministerId: minister, rows: [{ sessionId: s.station.session, seats: [officer, null], seen: [officer, null] }] },
      },
    },
    // of the code on the desk, and who comes: the foreign officer is on duty there
    ...{ getCard: posted(s.station.id), renewCard: posted(s.station.id), listBookings: posted(s.station.session) },
    // calendars that are subscribed to
    ...{ getOwnFeed: {}, renewOwnFeed: {}, endOwnFeed: {} },
    ...{ getFeedOfStation: posted(s.station.id), renewFeedOfStation: posted(s.station.id), endFeedOfStation: posted(s.station.id) },
    ...{ getDeskCard: posted(s.station.session), getDoorSign: posted(s.station.id) },
    listOwnBookings: {},
    bookAsContact: { id: enterprise, of, named: 'enterpriseId', body: { enterpriseId: enterprise, ...s.station.later, subject: '' } },
    ...{ moveOwnBooking: ownBooking({ sessionId: s.station.session, at: s.station.startsAt }), cancelOwnBooking: ownBooking({}) },
    bookForVisitor: posted(s.station.session, { at: s.station.startsAt, desk: 2, company: '卓印包装', phone: '139-0000-0092' }),
    giveNumber: posted(s.station.begun, { company: '海棠牙科' }),
    ...{
      callVisitor: visit({ desk: 1 }),
      markArrived: { ...posted(s.station.comes), askedId: foreignOfficer },
      markNoShow: visit(),
      cancelForVisitor: visit(),
      getVisitor: visit(),
      recordVisitorCall: { ...posted(s.station.missed, { words: '说好下周三再来。' }), askedId: foreignOfficer },
      serveVisitor: visit({ enterpriseId: enterprise, body: '租金补贴？' }),
    },
    offerSwap: { id: s.station.duty, memberId: officer, body: {} },
    ...{ takeSwap: swapped(s.station.swap), dropSwap: swapped(s.station.swap) },
    // of a handover
    ...{
      listHandovers: {},
      getHandover: handover(s.handedOver),
      acceptHandover: handover(s.handedOver),
      withdrawHandover: handover(s.handedOver),
    },
    proposeHandover: {
      ...{ id: foreignOfficer, memberId: foreignOfficer, names: true },
      body: { toId: colleague, enterpriseId: foreignEnterprise, reason: '调岗。' },
    },
    agreeHandover: { ...handover(s.toAgree), askedId: otherMinister },
    declineHandover: handover(s.handedOver, { words: '请另选一位。' }),
    enforceHandover: handover(s.handedOver, { reason: '不能再等。' }),
    noteHandover: handover(s.handedOver, { subject: { kind: 'request', id: s.replied.id }, words: '图纸周四到。' }),
    // of a matter
    ...{
      getRequest: request(s.replied),
      getRequestPromise: request(s.replied),
      addNote: request(s.replied),
      sendMessage: request(s.replied),
    },
    replyToRequest: request(s.replied, reply),
    undoReply: { ...request(s.held, {}), params: { messageId: s.held.messageId }, madeBy: officer },
    logCall: request(s.replied, { contactName: '王嘉树', calledAt: t.now().toString(), minutes: 6, said: '说明了材料。' }),
    promiseNextAnswer: request(s.late, { dueAt: nextWorkingEvening(t), words: '明天下班前给您答复。', reason: '等检测报告。' }),
    settleRequest: request(s.replied, reply),
    ...{ withdrawRequest: request(s.filed), reopenRequest: request(s.settled), classifyRequest: request(s.replied) },
    attachFile: { ...request(s.replied), file: text },
    getFile: { ...request(s.withFile), params: { fileId: s.fileId }, ...units },
    handToUnit: { ...request(s.replied, { tasks: [asked] }), names: true },
    pauseRequest: request(s.replied, { waitsFor: 'enterprise', words: '等您补检测报告。', until: day(3) }),
    ...{ resumeRequest: request(s.paused), remindEnterprise: request(s.paused), recordWayTried: request(s.replied) },
    ...{ proposeDecline: request(s.proposable, proposal), appealDecline: request(s.declined), rateRequest: request(s.settled) },
    moveMatter: { ...request(s.replied, { toId: colleague, words: '这件你更熟。' }), names: true },
    mergeRequests: request(s.replied, { intoId: s.filed.id, seen: s.replied.lastMessageId, words: '两件是同一件事。' }),
    proposeLift: request(s.proposable, lift),
    proposeLiftOfProject: { id: s.project.id, of, body: lift },
    listLifts: {},
    getLift: lent(s.liftAsked),
    liftQuestion: { id: s.lift, of, madeBy: officer, body: { question: lift.question, day: lift.day } },
    sendBackLift: { id: s.lift, of, madeBy: officer },
    ...{ acceptLift: lent(s.liftAsked), returnLift: lent(s.liftAsked), answerLift: lent(s.liftAccepted) },
    liftFurther: { ...lent(s.liftOfDistrict), lentTo: haizhu, body: { question: lift.question, day: lift.day } },
    withdrawLift: lent(s.liftAsked),
    ...{ pointOut: {}, listPointings: {} },
    proposeTransfer: { id: s.leaver, of: 'begun', body: transferProposal },
    ...{ listTransfers: {}, listTransferDistricts: {}, getTransfer: moving, declineTransfer: moving, withdrawTransfer: moving },
    acceptTransfer: { ...moving, body: { officerId: t.cast.outsider } },
    superviseMatter: request(s.replied, { words: '请当面商定。', day: day(9).slice(0, 10) }),
    answerSupervision: request(s.supervised, { words: '已经商定。' }),
    answerMove: { ...request(s.asked, { accept: true }), askedId: colleague },
    listHistory: { id: s.replied.id, of, named: 'requestId', query: { requestId: s.replied.id } },
    // of what stands beside it
    ...{
      releaseDecline: request(s.proposed),
      returnDecline: request(s.proposed),
      takeBackDecline: { ...request(s.proposed), madeBy: officer },
      decideAppeal: { ...request(s.appeal), holderId: leader },
    },
    ...{ commentOnRating: request(s.rating), closeCallBack: request(s.rating) },
    ...{ getTask: task(s.handed), acceptTask: task(s.handed), returnTask: task(s.handed), finishTask: task(s.accepted) },
    ...{ handOnTask: task(s.returned, { names: true, body: { ...asked, unitId: '440105-housing' } }), sendBackTask: task(s.finished) },
    ...{ waiveTask: task(s.handed), urgeTask: task(s.handed), attachTaskFile: task(s.accepted, { file: text }) },
    ...{
      takeBackTask: task(s.handed, { madeBy: officer }),
      askExtension: task(s.accepted, { body: { day: '2027-03-01', reason: '等检测。' } }),
    },
    ...{ grantExtension: task(s.extensionAsked), refuseExtension: task(s.extensionAsked), reportInterim: task(s.accepted) },
    changeHelpingUnits: task(s.handed, { names: true, body: { add: [{ unitId: '440105-housing', asked: '看现场。' }] } }),
    nameHandler: task(s.accepted, { body: { handlerId: t.cast.clerk } }),
    getTaskFile: task(s.accepted, { params: { fileId: s.taskFileId } }),
  }
}

const accounts = (...cells: string[]) => Buffer.from(`姓名,单位,用户名\n${cells.join(',')}`)

/** The promise of a next answer is due by the end of the next working day. R4.7 */
const nextWorkingEvening = (t: TestApp) => t.now().add({ hours: 6 }).toString()
