import type { OfficeRole } from '@yigen/domain/members/role.ts'
import type {
  AddPasskey,
  PasskeyAsked as PasskeyAskedShape,
  PasskeyOffered as PasskeyOfferedShape,
  SecondStepAdded as SecondStepAddedShape,
  ShowPasskey,
  TotpOffered as TotpOfferedShape,
} from '@yigen/domain/second-steps/second-step.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { type Session, takeSession } from '#shared/session.ts'
import { step } from '../shared/step.ts'

export type TotpOffered = Wire<typeof TotpOfferedShape>
export type PasskeyOffered = Wire<typeof PasskeyOfferedShape>
export type PasskeyAsked = Wire<typeof PasskeyAskedShape>
export type Added = Wire<typeof SecondStepAddedShape>
/** Whoever is signed in proves it anew; who has just given the password need not. */
type Current = string | undefined

const member = { member: some }

/** The second step of signing in, by each of its ways. */
export const showCode = (oneTimeCode: string) => show('code', { oneTimeCode })
export const showRecoveryCode = (recoveryCode: string) => show('recovery-code', { recoveryCode })
export const askPasskey = () => step<PasskeyAsked>({}, 'POST', '/api/session/second-step/passkey-challenge')
export const showPasskey = (signed: Wire<typeof ShowPasskey>) => show('passkey', signed)

async function show(way: string, body: object): Promise<Session> {
  const askedAt = Date.now()
  return takeSession(await step<Session>({}, 'POST', `/api/session/second-step/${way}`, body), askedAt)
}

/** What one signs in by, added and removed by oneself. */
export const offerTotp = (current: Current) => step<TotpOffered>({}, 'POST', '/api/second-steps/totp/offers', { current })
export const addTotp = (oneTimeCode: string) => step<Added>(member, 'POST', '/api/second-steps/totp', { oneTimeCode })
export const removeTotp = (current: Current) => step<void>(member, 'POST', '/api/second-steps/totp/removal', { current })
export const offerPasskey = (current: Current) => step<PasskeyOffered>({}, 'POST', '/api/second-steps/passkeys/offers', { current })
export const addPasskey = (made: Wire<typeof AddPasskey>) => step<Added>(member, 'POST', '/api/second-steps/passkeys', made)
export const removePasskey = (id: string, current: Current) =>
  step<void>(member, 'POST', `/api/second-steps/passkeys/${id}/removal`, { current })
export const renewRecoveryCodes = (current: Current) =>
  step<{ recoveryCodes: string[] }>(member, 'POST', '/api/second-steps/recovery-codes', { current })

/** The security administrator's. */
export const setSecondStepRule = (role: OfficeRole, required: boolean) =>
  step<void>(member, 'PUT', `/api/second-step-rules/${role}`, { required })
