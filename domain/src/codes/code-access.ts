import { type AccessTable, open } from '#members/access.ts'

/** Whoever asks holds no session yet; whom the code signs in, the phone decides. */
export const codeAccess = { sendSignInCode: open, signInByCode: open } as const satisfies AccessTable
