/** What was there with what was sent in its place; what is left out stays. */
export const withChange = <T extends object>(before: T, change: { readonly [K in keyof T]?: T[K] | undefined }): T => ({
  ...before,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
})
