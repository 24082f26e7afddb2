/** Ratings are looked back on for this many days. */
export const ratingDays = 90
