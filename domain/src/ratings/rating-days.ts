/** Ratings are looked back on for this many days. */
export const ratingDays = 90
/** Those of one enterprise, which are few, for so many. */
export const enterpriseRatingDays = 365
