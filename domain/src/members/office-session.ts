/** A session of the office ends after so many minutes in any case. R3.10 */
export const officeSessionMinutes = 12 * 60
