import { AskedRolesGranted, GrantAskedRoles, RolesGranted } from '@yigen/domain/members/account-change.ts'
import {
  BarSignIn,
  ChangeMember,
  GrantRoles,
  Invited,
  InviteMember,
  ListMembers,
  MemberList,
  MemberTies,
  Reinvited,
} from '@yigen/domain/members/member.ts'
import { Id } from '@yigen/domain/wire/text.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Context, forLongWork } from '#context.ts'
import { actorOf } from '#http/actor.ts'
import { answers, Nothing } from '#http/answers.ts'
import { typed } from '#http/typed.ts'
import { write } from '#http/write.ts'
import { accountChangeRoutes } from './account-changes.routes.ts'
import { barSignIn } from './bar-sign-in.ts'
import { changeMember } from './change-member.ts'
import { disableMember } from './disable-member.ts'
import { enableMember } from './enable-member.ts'
import { endSessions } from './end-sessions.ts'
import { getMemberTies } from './get-member-ties.ts'
import { grantAskedRoles } from './grant-asked-roles.ts'
import { grantRoles } from './grant-roles.ts'
import { invitationRoutes } from './invitation.routes.ts'
import { inviteMember } from './invite-member.ts'
import { liftBar } from './lift-bar.ts'
import { listMembers } from './list-members.ts'
import { reinviteMember } from './reinvite-member.ts'
import { sessionRoutes } from './session.routes.ts'

const tags = ['members']
const params = z.object({ id: Id })

/** The accounts of a district's people. */
export function memberRoutes(app: FastifyInstance, context: Context) {
  sessionRoutes(app, context)
  invitationRoutes(app, context)
  accountChangeRoutes(app, context)
  const { publicUrl } = context.env

  typed(app).get(
    '/api/members',
    {
      schema: {
        operationId: 'listMembers',
        tags,
        summary: 'Administrators: all accounts; the office: who holds a post',
        querystring: ListMembers,
        response: answers(MemberList),
      },
    },
    request => listMembers(context.db, actorOf(request), request.query, context.now()),
  )
  typed(app).post(
    '/api/members',
    {
      schema: {
        operationId: 'inviteMember',
        tags,
        summary: 'Make an account; the answer carries its one-time link, once',
        body: InviteMember,
        response: answers(Invited, 201),
      },
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => inviteMember(trx, actor, request.body, publicUrl, now), {
        status: 201,
        secret: true,
      }),
  )
  typed(app).patch(
    '/api/members/:id',
    {
      schema: {
        operationId: 'changeMember',
        tags,
        summary: 'Name, post, unit and duty phone of somebody of the office',
        params,
        body: ChangeMember,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => changeMember(trx, actor, request.params.id, request.body, now)),
  )
  typed(app).get(
    '/api/members/:id/ties',
    {
      schema: {
        operationId: 'getMemberTies',
        tags,
        summary: 'What hangs on somebody, in counts, before they change their unit or go',
        params,
        response: answers(MemberTies),
      },
    },
    request => getMemberTies(context.db, actorOf(request), request.params.id),
  )
  typed(app).post(
    '/api/members/:id/invitations',
    {
      schema: {
        operationId: 'reinviteMember',
        tags,
        summary: 'A new one-time link for an account that nobody has opened yet',
        params,
        response: answers(Reinvited, 201),
      },
    },
    (request, reply) =>
      write(context, request, reply, (trx, actor, now) => reinviteMember(trx, actor, request.params.id, publicUrl, now), {
        status: 201,
        secret: true,
      }),
  )
  typed(app).put(
    '/api/members/:id/roles',
    {
      schema: {
        operationId: 'grantRoles',
        tags,
        summary: 'Set all roles of a member, and an officer’s minister; a role of administrator or leader waits for another administrator',
        params,
        body: GrantRoles,
        response: answers(RolesGranted),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => grantRoles(trx, actor, request.params.id, request.body, now)),
  )
  typed(app).post(
    '/api/members/asked-roles',
    {
      config: { patienceSeconds: 25 },
      schema: {
        operationId: 'grantAskedRoles',
        tags,
        summary: 'Grants many people what was asked for them; one sentence for each who cannot have it',
        body: GrantAskedRoles,
        response: answers(AskedRolesGranted),
      },
    },
    (request, reply) => write(forLongWork(context), request, reply, (trx, actor, now) => grantAskedRoles(trx, actor, request.body, now)),
  )
  typed(app).post(
    '/api/members/:id/disabling',
    {
      schema: {
        operationId: 'disableMember',
        tags,
        summary: 'Close an account: sessions and links end',
        params,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => disableMember(trx, actor, request.params.id, now)),
  )
  typed(app).delete(
    '/api/members/:id/disabling',
    { schema: { operationId: 'enableMember', tags, summary: 'Open a closed account again', params, response: answers(Nothing) } },
    (request, reply) => write(context, request, reply, (trx, actor, now) => enableMember(trx, actor, request.params.id, now)),
  )
  typed(app).post(
    '/api/members/:id/bar',
    {
      schema: {
        operationId: 'barSignIn',
        tags,
        summary: 'Bar a member from signing in at once; who stands in holds their clocks',
        params,
        body: BarSignIn,
        response: answers(Nothing),
      },
    },
    (request, reply) => write(context, request, reply, (trx, actor, now) => barSignIn(trx, actor, request.params.id, request.body, now)),
  )
  typed(app).delete(
    '/api/members/:id/bar',
    { schema: { operationId: 'liftBar', tags, summary: 'Let a barred member sign in again', params, response: answers(Nothing) } },
    (request, reply) => write(context, request, reply, (trx, actor, now) => liftBar(trx, actor, request.params.id, now)),
  )
  typed(app).delete(
    '/api/members/:id/sessions',
    { schema: { operationId: 'endSessions', tags, summary: 'End every session of a member', params, response: answers(Nothing) } },
    (request, reply) => write(context, request, reply, (trx, actor, now) => endSessions(trx, actor, request.params.id, now)),
  )
}
