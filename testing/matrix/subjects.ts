import { makeExports } from '@yigen/server/exports/make-exports.ts'
import { codeOf, csv, importing } from '@yigen/server/imports/roster.fixture.ts'
import type { TestApp } from '../app.ts'
import { haizhu, makeContact, makeEnterprise, makeMember } from '../cast.ts'
import { aDeclinedRequest, anAppeal, aProposedDecline, tryTwoWays } from '../declines.ts'
import { aDelegationSignedByHand, aDelegationWithCode, draftOf, use } from '../delegations.ts'
import { anEventUnderWay, anInvitingEvent, signUpFor } from '../events.ts'
import { aColleague, aHandover } from '../handovers.ts'
import { keySubjects } from '../key-projects.ts'
import { aLiftOfDistrict, anAcceptedLift, anAskedLift, aProposedLift } from '../lifts.ts'
import { password } from '../login.ts'
import { meetingSubjects } from '../meetings.ts'
import { aPausedRequest } from '../pauses.ts'
import { aDraft, aPlanInForce, aProposedPlan, days, milestone, officer, outside, unit } from '../plans.ts'
import { aDraftedPolicy, aPublishedPolicy, aVerifiedPolicy } from '../policies.ts'
import { aSiteOpinion, somePremises } from '../premises.ts'
import { anEvidence, aPausedProject, aProject, aProjectAt, everythingShown } from '../projects.ts'
import { aRating } from '../ratings.ts'
import { aFiledRequest, aHeldReply, aRepliedRequest, aSettledRequest } from '../requests.ts'
import { aResult, attachToResult, aVerifiedResult } from '../results.ts'
import { aKey, codeAt } from '../second-steps.ts'
import { signSubjects } from '../signs.ts'
import { siteMeetingSubjects } from '../site-meetings.ts'
import { stationSubjects } from '../stations.ts'
import { aSupervision } from '../supervisions.ts'
import { act, aFinishedTask, aHandedTask, anAcceptedTask, anExtensionAsked, aReturnedTask, handTask } from '../tasks.ts'
import { aLeaver, aProposedTransfer } from '../transfers.ts'
import { aPolicyFact, policyBegunWith } from '../verdicts.ts'
import { visitSubjects } from '../visits.ts'
import { unitsOfMatrix } from './people.ts'

export type Subjects = Awaited<ReturnType<typeof makeSubjects>>

/** One of everything, each in the state in which its steps can be taken; all of it of the enterprise whose officer the cast has. */
export async function makeSubjects(t: TestApp, colleague: string) {
  const helped = { helpers: [{ unitId: unitsOfMatrix.village }] }
  const late = await aRepliedRequest(t)
  t.travel({ hours: 24 * 20 })
  const { officer, minister, contact, enterprise } = t.cast
  const replied = await aRepliedRequest(t)
  const proposable = await aRepliedRequest(t)
  await tryTwoWays(t, proposable.id)
  const asked = await aFiledRequest(t)
  await act(t, officer, `/api/requests/${asked.id}/move`, { toId: colleague, words: '这件你更熟。' })
  const paused = await aPausedRequest(
    t,
    t
      .now()
      .add({ hours: 24 * 6 })
      .toString(),
  )
  const withFile = await aRepliedRequest(t)
  await handTask(t, withFile.id, helped)
  const file = await (await t.as(contact)).upload(`/api/requests/${withFile.id}/files`, {
    name: '平面图.txt',
    bytes: Buffer.from('平面图'),
  })
  const unassigned = await makeEnterprise(t.db, t.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: minister })
  const begun = await makeEnterprise(t.db, t.now(), { name: '广州榕光生物科技有限公司', officerId: null, createdBy: minister })
  await act(t, minister, `/api/enterprises/${begun}/assignment`, { officerId: officer })
  const newContact = await makeContact(t.db, t.now(), {
    ...{ enterpriseId: enterprise, memberId: null, name: '温若初', phone: '139-0000-0077', addedBy: officer },
  })
  const leave = { from: t.now().add({ hours: 240 }).toString(), until: t.now().add({ hours: 264 }).toString() }
  const away = await act(t, officer, `/api/members/${officer}/leaves`, leave)
  const clerk = await makeMember(t.db, t.now(), { name: '待办账号', unitId: unitsOfMatrix.own, roles: ['clerk'] })
  const invited = await makeMember(t.db, t.now(), { name: '未激活', unitId: unitsOfMatrix.own, roles: ['clerk'], state: 'invited' })
  const disabled = await makeMember(t.db, t.now(), { name: '离任者', unitId: unitsOfMatrix.own, roles: ['clerk'], state: 'disabled' })
  const barred = await makeMember(t.db, t.now(), { name: '不能登录的', unitId: unitsOfMatrix.own, roles: ['clerk'] })
  await act(t, t.cast.securityAdministrator, `/api/members/${barred}/bar`, { reason: '离岗。' })
  const rosters = await importing(t)
  const row = (n: number) => [`广州岭川检测${n}`, codeOf(n), '琶洲街道', '天幕塔 17 层', '陈若溪']
  const checked = (await rosters.check(csv(row(71)))).body.id as string
  const written = (await rosters.check(csv(row(72)))).body.id as string
  await rosters.write(written)
  const underWay = (await rosters.check(csv(row(73)))).body.id as string
  await rosters.ask(underWay)
  const exported = (await act(t, officer, '/api/enterprises/export', {})).id as string
  await makeExports(t.context)
  const phrase = (await act(t, officer, '/api/phrases', { name: '收到', words: '已收到。' })).id as string
  const view = (await act(t, officer, '/api/views', { list: 'requests', name: '超时的', search: 'state=overdue' })).id as string
  const resetOf = await makeMember(t.db, t.now(), { name: '忘了密码的', unitId: unitsOfMatrix.own, roles: ['clerk'] })
  const reset = await act(t, t.cast.systemAdministrator, `/api/members/${resetOf}/password-reset`, { reason: '本人忘了密码。' })
  const accepted = await anAcceptedTask(t, helped)
  const ofTask = await (await t.as(t.cast.clerk)).upload(`/api/tasks/${accepted.id}/files`, {
    name: '核定.txt',
    bytes: Buffer.from('核定'),
  })
  const ready = await aProject(t)
  await everythingShown(t, ready.id, 'talks')
  const withMember = await aProject(t)
  await act(t, officer, `/api/projects/${withMember.id}/members`, { memberId: t.cast.streetHead, duty: '场地与消防' })
  return {
    ...(await secondSteps(t)),
    ...{ resetOf, accepted, barred },
    resetAsked: reset.changeId as string,
    taskFileId: ofTask.body.id as string,
    ...{ late, replied, proposable, asked, paused, withFile, unassigned, begun, newContact, clerk, invited, disabled, checked, written },
    ...{ underWay, exported, view, phrase },
    fileId: file.body.id as string,
    leaveId: away.id as string,
    filed: await aFiledRequest(t),
    settled: await aSettledRequest(t),
    declined: await aDeclinedRequest(t),
    appeal: await anAppeal(t),
    proposed: await aProposedDecline(t),
    held: await aHeldReply(t),
    supervised: await aSupervision(t),
    ...{
      lift: (await aProposedLift(t)).id,
      liftAsked: (await anAskedLift(t)).id,
      liftAccepted: (await anAcceptedLift(t)).id,
      liftOfDistrict: (await aLiftOfDistrict(t)).id,
    },
    leaver: (await aLeaver(t)).enterpriseId,
    transfer: (await aProposedTransfer(t)).id,
    handedOver: await aHandover(t, { to: colleague }),
    toAgree: await aHandover(t, { to: await aColleague(t, '别队的', t.cast.otherMinister), enterpriseId: begun }),
    handed: await aHandedTask(t, helped),
    extensionAsked: await anExtensionAsked(t, 1, helped),
    returned: await aReturnedTask(t, helped),
    finished: await aFinishedTask(t, helped),
    rating: await aRating(t),
    project: await aProject(t),
    ...(await keySubjects(t)),
    ...(await siteMeetingSubjects(t)),
    ...(await visitSubjects(t)),
    ...(await signSubjects(t)),
    ...(await meetingSubjects(t, colleague)),
    ...(await stationSubjects(t)),
    ...(await eventSubjects(t)),
    projectAtGate: ready,
    projectWithMember: withMember,
    projectAtTalks: await aProjectAt(t, 'talks'),
    pausedProject: await aPausedProject(t, 80),
    landedProject: await aProjectAt(t, 'taxed'),
    ...(await resultSubjects(t)),
    ...(await delegationSubjects(t)),
    ...(await premisesSubjects(t)),
    ...(await policySubjects(t)),
    evidence: await anEvidence(t, (await aProject(t)).id, 'licence'),
    ...(await plans(t)),
    districtId: haizhu,
  }
}

/** One that is drafted, one in force with a drawn signature, and one of which the receipt is to be signed. */
async function delegationSubjects(t: TestApp) {
  return {
    delegationDraft: await draftOf(t),
    delegation: await aDelegationSignedByHand(t),
    delegationUsed: await usedByHand(t),
    delegationDrafted: await aDelegationWithCode(t),
  }
}

/** Of the village association below the street of the matrix, and an opinion on them. */
async function premisesSubjects(t: TestApp) {
  const villager = await makeMember(t.db, t.now(), { name: '联社经办', unitId: unitsOfMatrix.village, roles: ['clerk'] })
  const premises = await somePremises(t, villager)
  return { premises, siteOpinion: (await aSiteOpinion(t, premises)).id }
}

/** One in each state in which a step of its own can be taken. */
async function policySubjects(t: TestApp) {
  const from = t.now().toZonedDateTimeISO('+08:00').toPlainDate().toString()
  return {
    policyDrafted: (await aDraftedPolicy(t, { id: 'drafted' })).id,
    policyVerified: (await aVerifiedPolicy(t, { id: 'verified' })).id,
    policyPublished: (await aPublishedPolicy(t, { id: 'published' }, from)).id,
    policyCompared: await policyBegunWith(t, 'high-tech-enterprise'),
    policyFact: (await aPolicyFact(t, '企业.科技人员数', 20)).id,
  }
}

async function usedByHand(t: TestApp) {
  const { id } = await aDelegationSignedByHand(t)
  await act(t, t.cast.officer, `/api/delegations/${id}/use`, use)
  return id
}

/** One under way, to which the contact came and where something was asked; one to come; and one whose doors are open, with a seat for the contact. */
async function eventSubjects(t: TestApp) {
  const event = await anEventUnderWay(t)
  const question = { enterpriseId: t.cast.enterprise, body: '续贷断档 20 天，过桥太贵。' }
  await act(t, t.cast.officer, `/api/district-events/${event.id}/questions`, question)
  const toCome = await anInvitingEvent(t)
  const [startsAt, endsAt] = [1, 3].map(hours => t.now().add({ hours }).toString())
  const { id } = await anInvitingEvent(t, { startsAt, endsAt })
  return { event, eventToCome: toCome.id, eventWithSeat: { id, signUpId: (await signUpFor(t, id)).signUpId as string } }
}

/** Results of which one waits, with a paper. */
async function resultSubjects(t: TestApp) {
  const result = await aResult(t)
  return { result, resultFileId: (await attachToResult(t, result.id)).body.id as string, verifiedResult: await aVerifiedResult(t) }
}

/** Versions of a plan, and of the one in force a milestone of each sort that its steps take. */
async function plans(t: TestApp) {
  const own = milestone('需求确认', officer, days(2))
  const review = milestone('联审', outside, days(3))
  const check = milestone('资格核查', unit(unitsOfMatrix.department), days(3))
  const early = milestone('提前备料', officer, days(2), [{ id: review.id, link: 'finishStart', lag: -5 }])
  const planned = await aPlanInForce(t, { milestones: [own, review, check, early] })
  const evidence = await anEvidence(t, planned.projectId, 'insured')
  const paper = await (await t.as(t.cast.officer)).upload(`/api/evidence/${evidence.id}/files`, {
    name: '回执.txt',
    bytes: Buffer.from('回执'),
  })
  return {
    ...{ drafted: await aDraft(t), planProposed: await aProposedPlan(t), milestones: { own, review, check, early } },
    plan: { ...planned, evidence: evidence.id, evidenceFileId: paper.body.id as string },
  }
}

/** Somebody who has both ways of the second step, and what another is about to add. */
async function secondSteps(t: TestApp) {
  const { head: twoSteps, officer } = t.cast
  const offered = async (who: string, what: 'totp' | 'passkeys') => act(t, who, `/api/second-steps/${what}/offers`, { current: password })
  const app = await offered(twoSteps, 'totp')
  await act(t, twoSteps, '/api/second-steps/totp', { oneTimeCode: codeAt(app.secret, t.now()) })
  const key = await offered(twoSteps, 'passkeys')
  await act(t, twoSteps, '/api/second-steps/passkeys', aKey().make(key.challenge))
  const { id: passkey } = await t.db.selectFrom('passkey').select('id').where('member_id', '=', twoSteps).executeTakeFirstOrThrow()
  const firstCode = codeAt((await offered(officer, 'totp')).secret, t.now())
  const newPasskey = aKey().make((await offered(officer, 'passkeys')).challenge)
  return { twoSteps, passkey, firstCode, newPasskey }
}
