import { z } from 'zod'
import { Session } from '#members/member.ts'
import { keptPhone } from '#wire/phone.ts'
import { Id } from '#wire/text.ts'

/** As anybody writes it; whether it can be texted a rule says. */
const Written = z.string().trim().min(1).max(60).overwrite(keptPhone)

export const SendSignInCode = z.strictObject({ phone: Written }).meta({ examples: [{ phone: '139-0000-0034' }] })

/** The same for every phone, known or not. */
export const SignInCodeSent = z
  .object({
    /** until another can be asked for */
    seconds: z.number().int(),
    /** how long it signs in */
    minutes: z.number().int(),
    /** the code itself: in the demonstration, where nothing goes to a phone */
    shown: z.string().nullable(),
  })
  .meta({ id: 'SignInCodeSent', examples: [{ seconds: 60, minutes: 5, shown: null }] })

const aMember = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'

/** `memberId`: of several accounts with the phone, the one that was chosen. */
export const SignInByCode = z.strictObject({ phone: Written, signInCode: z.string().trim().min(1).max(20), memberId: Id.optional() }).meta({
  examples: [
    { phone: '139-0000-0034', signInCode: '482913' },
    { phone: '139-0000-0034', signInCode: '482913', memberId: aMember },
  ],
})

export const AccountChoice = z.object({ memberId: Id, name: z.string(), enterpriseName: z.string() }).meta({ id: 'AccountChoice' })

/** Signed in, or the accounts of the phone to choose from. */
export const SignedInByCode = z
  .discriminatedUnion('as', [
    z.object({ as: z.literal('signedIn'), session: Session }).meta({ id: 'SignedInAsOne' }),
    z.object({ as: z.literal('choosing'), accounts: z.array(AccountChoice) }).meta({ id: 'ChoosingAccount' }),
  ])
  .meta({ id: 'SignedInByCode' })
