/** Whoever sees a district whole hears of it at most so often. */
const restMilliseconds = 500

type Tell = (districtId: string, kinds: readonly string[]) => void

/** Folds what changes in each district: the first is told at once, what follows soon after it together. */
export function districtChanges(tell: Tell) {
  const waiting = new Map<string, Set<string>>()
  let timer: NodeJS.Timeout | undefined
  const tellAll = () => {
    timer = undefined
    const all = [...waiting]
    waiting.clear()
    for (const [districtId, kinds] of all) tell(districtId, [...kinds])
    if (all.length > 0) timer = setTimeout(tellAll, restMilliseconds).unref()
  }
  return {
    hear(districtId: string, kind: string) {
      waiting.set(districtId, (waiting.get(districtId) ?? new Set()).add(kind))
      // kinds of one transaction come one after the other
      timer ??= setTimeout(tellAll, 0).unref()
    },
    stop: () => clearTimeout(timer),
  }
}
