/** Which of the list: to let, of those what nobody has seen for long, or off it. R20.4 */
export const premisesStates = ['listed', 'unconfirmed', 'off'] as const

/** What was seen last first, the largest, or the cheapest. */
export const premisesSorts = ['seen', 'area', 'rent'] as const
export type PremisesSort = (typeof premisesSorts)[number]
