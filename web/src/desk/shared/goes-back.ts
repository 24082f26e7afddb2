const moments = 500
let wentBackAt = Number.NEGATIVE_INFINITY

addEventListener('popstate', () => {
  wentBackAt = performance.now()
})

/** Whether the page is being drawn because somebody went back or forward: the browser then looks for the place where it was left. */
export const goesBack = (): boolean => performance.now() - wentBackAt < moments
