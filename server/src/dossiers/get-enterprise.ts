import { giverOf, whyNotRecordContact } from '@yigen/domain/assignments/assignment-steps.ts'
import type { EnterpriseView } from '@yigen/domain/dossiers/enterprise-view.ts'
import type { Contact } from '@yigen/domain/enterprises/enterprise.ts'
import { type EnterpriseStep, enterpriseSteps, phoneOpenTo, whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import { whyNotOpenProject } from '@yigen/domain/projects/project-steps.ts'
import type { Refusal } from '@yigen/domain/refusals/refusals.ts'
import { whyNotProposeTransfer } from '@yigen/domain/transfers/transfer-steps.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { EnterpriseLine } from '#enterprises/enterprise.queries.ts'
import { cardsOf } from '#people/cards.ts'
import { whoAnswers } from '#people/who-answers.ts'
import { noShares } from '#ratings/rating-shares.queries.ts'
import { toLatest } from '#results/latest-results.queries.ts'
import { type ContactRow, type Dossier, readDossier } from './dossier.queries.ts'

type Page = z.output<typeof EnterpriseView>
type ToOffice = Extract<Page, { reader: 'office' }>
type Offered = 'may' | 'mayOpenProject' | 'mayTransfer'
type Kept = NonNullable<Dossier['kept']>

/** One enterprise, one page: whole for its people, the line of the register for the rest of the office. R11.1, R11.2 */
export async function getEnterprise(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Page> {
  const dossier = await readDossier(db, actor, id, now)
  const may = enterpriseSteps.filter(step => whyNot(step, dossier, actor) === null)
  const offers = { may, mayOpenProject: mayOpenProject(dossier, actor), mayTransfer: mayTransfer(dossier, actor) }
  return dossier.kept
    ? { ...wholePage(actor, dossier, dossier.kept), ...offers }
    : { reader: 'office', ...registerOnly(dossier), ...offers }
}

function wholePage(
  actor: Actor,
  { line, people, counts }: Dossier,
  { contacts, facts, results, office, transfer, ratings }: Kept,
): Omit<ToOffice, Offered | 'reader'> & { reader: Page['reader'] } {
  const reader = readerOf(actor)
  const cards = cardsOf(people)
  return {
    reader,
    ...rowOf(line),
    ...counts,
    ...(reader === 'enterprise' ? whoAnswers(cards) : cards),
    officerSince: office?.since ?? null,
    officerCount: office?.count ?? 0,
    firstContact: firstContactOf(office),
    contacts: contacts.map(contact => toContact(contact, line, actor)),
    facts,
    results: results.map(toLatest),
    transfer,
    ratings,
  }
}

/** By the questions the steps themselves ask, as far as they do not ask about what is still to be written or named. */
function whyNot(step: EnterpriseStep, { line, ordered }: Dossier, actor: Actor): Refusal | null {
  const { relation } = line
  const asker = { relation, language: actor.language }
  if (step === 'recordFirstContact') return whyNotRecordContact(line, asker, ordered)
  return whyNotEnterpriseStep(step, line, step === 'assignOfficer' ? giverOf({ ...actor, relation }, actor.reach.team.length > 0) : asker)
}

/** R13.1 */
const mayOpenProject = ({ line }: Dossier, actor: Actor): boolean =>
  whyNotOpenProject(line, { ...actor, relation: line.relation, alsoMinister: isMinisterOf(actor, line.officerId) }) === null

/** R18.4 */
function mayTransfer({ line, kept }: Dossier, actor: Actor): boolean {
  if (!kept) return false
  const relations = isMinisterOf(actor, line.officerId) ? [line.relation, 'minister' as const] : [line.relation]
  return whyNotProposeTransfer(kept.leaving, { relations, language: actor.language }) === null
}

const rowOf = ({
  firstContactRunning: _,
  counted: __,
  relation: ___,
  open: ____,
  hangs: _____,
  openProjects: ______,
  ...line
}: EnterpriseLine) => line

function registerOnly({ line, people, counts }: Dossier): Omit<ToOffice, Offered | 'reader'> {
  const hidden = line.counted ? {} : { code: null, building: '', industry: '' }
  return {
    ...rowOf(line),
    ...hidden,
    ...(line.counted ? counts : { openRequests: 0, overdue: 0 }),
    address: '',
    note: '',
    officer: people.officer ?? null,
    officerSince: null,
    officerCount: 0,
    deputy: null,
    minister: null,
    firstContact: null,
    contacts: [],
    facts: [],
    results: [],
    transfer: null,
    ratings: noShares,
  }
}

function toContact({ memberId, ...contact }: ContactRow, { relation }: EnterpriseLine, actor: Actor): z.output<typeof Contact> {
  const phoneOpen = phoneOpenTo(relation) || memberId === actor.memberId
  return { ...contact, phone: phoneOpen ? contact.phone : maskPhone(contact.phone), phoneOpen }
}

function firstContactOf(office: Kept['office']): Page['firstContact'] {
  if (!office?.clockId) return null
  return { clockId: office.clockId, dueAt: office.dueAt, startedAt: office.startedAt, stoppedAt: office.stoppedAt }
}
