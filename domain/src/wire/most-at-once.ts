/** So many rows are acted on at once. */
export const mostAtOnce = 200
