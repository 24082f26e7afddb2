/** How long the arrival of a year's table may take, in seconds: every running clock that it moves is reckoned anew in the same step. R9.4 */
export const publishingSeconds = 120
