/** What one note takes. R20.2 */
export const mostFacts = 20
export const mostRaised = 10
