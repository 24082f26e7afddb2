import type { OwedStep } from '@yigen/domain/second-steps/second-step.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { HalfOpen } from './half-open.ts'
import { hasAny, readSteps } from './second-step.queries.ts'

/** By what the second step can be shown, or that it is to be set up. */
export async function getOwedStep(db: Kysely<DB>, { actor }: HalfOpen, passkeyHost: string | null): Promise<z.output<typeof OwedStep>> {
  const { totp, passkeys, recoveryCodes, required } = await readSteps(db, actor)
  return { name: actor.name, totp, passkeys, recoveryCodes, setUp: required && !hasAny({ totp, passkeys }), passkeyHost }
}
