/** What one event takes. R20.3 */
export const mostSeats = 500
export const mostWaiting = 500
/** Enterprises that one invitation reaches. */
export const mostInvited = 500
export const mostHours = 12
/** So long before it begins the doors open. */
export const checkInHours = 2
/** So long after its end what came of it is told. */
export const reportDays = 7
/** So long after its end one that nobody closed is closed. */
export const closedAfterHours = 24
