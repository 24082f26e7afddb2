import { z } from 'zod'
import { OfficeRole, Role } from '#members/role.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, Page, searched } from '#wire/text.ts'

/** The six digits, however they are typed: a rule says whether they are right. */
const OneTimeCode = z.string().trim().min(1).max(20)
/** What the browser hands over of an authenticator, as base64url. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)
/** Of whoever is signed in; who was led here right after the password leaves it out. */
const Current = z.string().min(1).max(200).optional()

/** What somebody who has shown the password owes: one of what they have, or to set it up first. */
export const OwedStep = z
  .object({
    name: z.string(),
    totp: z.boolean(),
    passkeys: z.number().int(),
    /** how many are left */
    recoveryCodes: z.number().int(),
    /** they must have one and have none: it is set up now */
    setUp: z.boolean(),
    /** the host that passkeys are bound to; null: not here */
    passkeyHost: z.string().nullable(),
  })
  .meta({ id: 'OwedStep' })

export const ShowCode = z.strictObject({ oneTimeCode: OneTimeCode }).meta({ examples: [{ oneTimeCode: '482 913' }] })
export const ShowRecoveryCode = z
  .strictObject({ recoveryCode: z.string().trim().min(1).max(40) })
  .meta({ examples: [{ recoveryCode: '7KQM3-WZ9PD-4HTRX' }] })
export const ShowPasskey = z
  .strictObject({ credentialId: bytes(1400), clientData: bytes(4000), authenticatorData: bytes(4000), signature: bytes(12_000) })
  .meta({ examples: [{ credentialId: 'dGVzdA', clientData: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' }] })

const Transport = z.string().max(20)
const Credential = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(Transport) })
/** What the browser's `navigator.credentials.get` is asked (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
export const PasskeyAsked = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.number(),
    userVerification: z.enum(['required', 'preferred', 'discouraged']),
    allowCredentials: z.array(Credential),
  })
  .meta({ id: 'PasskeyAsked' })

export const Reproved = z.strictObject({ current: Current }).meta({ examples: [{}, { current: '沿江路慢慢走 2026' }] })

/** A secret for an authenticator app: to be scanned, or typed. Shown once; it counts from its first right code. */
export const TotpOffered = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpOffered' })
export const AddTotp = z.strictObject({ oneTimeCode: OneTimeCode }).meta({ examples: [{ oneTimeCode: '482913' }] })

/** What the browser's `navigator.credentials.create` is asked (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export const PasskeyOffered = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
    timeout: z.number(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(Credential),
    authenticatorSelection: z.object({ residentKey: z.literal('preferred'), userVerification: z.literal('preferred') }),
  })
  .meta({ id: 'PasskeyOffered' })
export const AddPasskey = z
  .strictObject({
    name: line(40),
    clientData: bytes(4000),
    attestation: bytes(20_000),
    transports: z.array(Transport).max(10),
    credentialId: bytes(1400),
  })
  .meta({ examples: [{ name: '办公室电脑', credentialId: 'dGVzdA', clientData: 'e30', attestation: 'AAAA', transports: ['internal'] }] })

/** Recovery codes are shown this once, to who had none; null: those there are go on. */
export const SecondStepAdded = z.object({ recoveryCodes: z.array(z.string()).nullable() }).meta({ id: 'SecondStepAdded' })
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' })

/** What somebody has of their own. */
export const OwnSecondSteps = z
  .object({
    required: z.boolean(),
    totpAddedAt: Instant.nullable(),
    passkeys: z.array(z.object({ id: Id, name: z.string(), addedAt: Instant, usedAt: Instant.nullable() })),
    recoveryCodes: z.object({ left: z.number().int(), madeAt: Instant }).nullable(),
    passkeyHost: z.string().nullable(),
  })
  .meta({ id: 'OwnSecondSteps' })

/** Of a role: whether it must, who said so when, and of how many who hold it how many have one. */
export const SecondStepRule = z
  .object({
    role: OfficeRole,
    required: z.boolean(),
    setBy: z.string().nullable(),
    setAt: Instant.nullable(),
    holders: z.number().int(),
    having: z.number().int(),
  })
  .meta({ id: 'SecondStepRule' })
export const SecondStepRules = z.object({ rows: z.array(SecondStepRule) }).meta({ id: 'SecondStepRules' })
export const SetSecondStepRule = z.strictObject({ required: z.boolean() }).meta({ examples: [{ required: true }] })

/** `owing`: who must and has none. */
export const ListSecondStepHolders = z.object({
  ...Page,
  standing: z.enum(['all', 'having', 'lacking', 'owing']).default('all'),
  role: OfficeRole.optional(),
  search: searched(40).optional(),
})
export const SecondStepHolder = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string(),
    unitName: z.string(),
    roles: z.array(Role),
    required: z.boolean(),
    totp: z.boolean(),
    passkeys: z.number().int(),
    recoveryCodes: z.number().int(),
  })
  .meta({ id: 'SecondStepHolder' })
export const SecondStepHolders = z
  .object({ rows: z.array(SecondStepHolder), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'SecondStepHolders' })
