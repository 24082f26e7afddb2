export type NewPassword = { password: string; again: string }
type Fault = { field: keyof NewPassword; sentence: string }

/** What can be said before asking the server; the whole rule is the server's. */
export function newPasswordFault({ password, again }: NewPassword, words: { short: string; differ: string }): Fault | null {
  if ([...password].length < 10 || !/\d/.test(password) || !/\p{L}/u.test(password)) return { field: 'password', sentence: words.short }
  return password === again ? null : { field: 'again', sentence: words.differ }
}
