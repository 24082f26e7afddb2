import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { FastifyReply } from 'fastify'
import type { Context } from '#context.ts'
import { setDeviceCookie } from '#http/device-cookie.ts'
import { setSessionCookie } from '#http/session-cookie.ts'
import type { Welcome } from './begin-session.ts'

/** The cookies of who comes in, by whichever door; who owes the second step is not in yet: 401, with a cookie that is good for that step alone. */
export function letIn(reply: FastifyReply, context: Context, { device, ...opened }: Welcome) {
  setSessionCookie(reply, context, opened)
  if (device !== null) setDeviceCookie(reply, context, device)
  if (opened.secondStepDue) throw new Refused(refusal(refusals.secondStepOwed))
}
