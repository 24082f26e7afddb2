import {
  AddContact,
  AddCreditCode,
  AddEnterprise,
  ChangeContact,
  ChangeEnterprise,
  CloseEnterprise,
  ContactAdded,
  ContactInvited,
  EnterpriseAdded,
  EnterpriseList,
  ListEnterprises,
  PhoneRevealed,
  TakeBackEnterprise,
} from '@yigen/domain/enterprises/enterprise.ts'
import { FactRecorded, RecordFact } from '@yigen/domain/enterprises/fact.ts'
import { FindPeople, PeopleFound } from '@yigen/domain/enterprises/person-found.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Context } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { describeIn } from '#http/describe.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { addContact } from './add-contact.ts'
import { addCreditCode } from './add-credit-code.ts'
import { addEnterprise } from './add-enterprise.ts'
import { changeContact } from './change-contact.ts'
import { changeEnterprise } from './change-enterprise.ts'
import { closeEnterprise } from './close-enterprise.ts'
import { findPeople } from './find-people.ts'
import { inviteContact } from './invite-contact.ts'
import { listEnterprises } from './list-enterprises.ts'
import { recordFact } from './record-fact.ts'
import { revealPhone } from './reveal-phone.ts'
import { takeBackEnterprise } from './take-back-enterprise.ts'

const params = z.object({ id: Id })
const contactParams = z.object({ id: Id, contactId: Id })

export function enterpriseRoutes(app: FastifyInstance, context: Context) {
  const { db, now, env } = context
  const route = typed(app)

  route.get(
    '/api/enterprises',
    {
      schema: describe(
        'listEnterprises',
        'The register of the district: search in names and codes, filters, keyset pages, a capped total',
        {
          querystring: ListEnterprises,
          response: answers(EnterpriseList),
        },
      ),
    },
    request => listEnterprises(db, actorOf(request), request.query, now()),
  )
  route.get(
    '/api/people',
    {
      schema: describe('findPeople', 'Colleagues and contacts by name, initials in pinyin, or a number that is open to the reader', {
        querystring: FindPeople,
        response: answers(PeopleFound),
      }),
    },
    request => findPeople(db, actorOf(request), request.query),
  )
  route.post(
    '/api/enterprises',
    {
      schema: describe('addEnterprise', 'One enterprise entered by hand, perhaps still in formation', {
        body: AddEnterprise,
        response: answers(EnterpriseAdded, 201),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => addEnterprise(trx, actor, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/enterprises/:id/credit-code',
    {
      schema: describe('addCreditCode', 'The credit code of an enterprise that had none', {
        params,
        body: AddCreditCode,
        response: answers(EnterpriseAdded),
      }),
    },
    (request, reply) => write(context, request, reply, (trx, actor, at) => addCreditCode(trx, actor, request.params.id, request.body, at)),
  )
  route.patch(
    '/api/enterprises/:id',
    {
      schema: describe('changeEnterprise', 'Name, place, kind and state of an enterprise as the register says them', {
        params,
        body: ChangeEnterprise,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => changeEnterprise(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/enterprises/:id/closing',
    {
      schema: describe('closeEnterprise', 'Nobody follows it any more: its officer’s assignment ends; nothing open may remain', {
        params,
        body: CloseEnterprise,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => closeEnterprise(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/enterprises/:id/taking-back',
    {
      schema: describe('takeBackEnterprise', 'A row entered by mistake goes while nothing hangs on it', {
        params,
        body: TakeBackEnterprise,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => takeBackEnterprise(trx, actor, request.params.id, request.body, at)),
  )
  route.post(
    '/api/enterprises/:id/facts',
    {
      schema: describe('recordFact', 'A dated fact with its source; a correction names the old one', {
        params,
        body: RecordFact,
        response: answers(FactRecorded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => recordFact(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.post(
    '/api/enterprises/:id/contacts',
    {
      schema: describe('addContact', 'Somebody of the enterprise to talk to', {
        params,
        body: AddContact,
        response: answers(ContactAdded, 201),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => addContact(trx, actor, request.params.id, request.body, at), { status: 201 }),
  )
  route.patch(
    '/api/enterprises/:id/contacts/:contactId',
    {
      schema: describe('changeContact', 'Name, title and number of a contact; a new number ends the sessions', {
        params: contactParams,
        body: ChangeContact,
        response: answers(Nothing),
      }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) =>
        changeContact(trx, actor, request.params.id, request.params.contactId, request.body, at),
      ),
  )
  route.post(
    '/api/enterprises/:id/contacts/:contactId/invitation',
    {
      schema: describe('inviteContact', 'An account for the contact and the one-time link that opens it', {
        params: contactParams,
        response: answers(ContactInvited, 201),
      }),
    },
    (request, reply) =>
      write(
        context,
        request,
        reply,
        (trx, actor, at) => inviteContact(trx, actor, request.params.id, request.params.contactId, env.publicUrl, at),
        { status: 201, secret: true },
      ),
  )
  route.post(
    '/api/enterprises/:id/contacts/:contactId/phone',
    {
      schema: describe('revealPhone', 'A masked number, recorded', { params: contactParams, response: answers(PhoneRevealed) }),
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, at) => revealPhone(trx, actor, request.params.id, request.params.contactId, at), {
        secret: true,
      }),
  )
}

const describe = describeIn('enterprises')
