/** Answers are looked back on for this many days. */
export const answerDays = 30
