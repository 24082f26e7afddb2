/** What stands, then what another row stands in place of. R13.5 */
export const standingFirst = <E extends { corrected: boolean }>(evidence: readonly E[]): E[] => [
  ...evidence.filter(({ corrected }) => !corrected),
  ...evidence.filter(({ corrected }) => corrected),
]
