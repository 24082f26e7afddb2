/** So many premises one opinion lays side by side. R20.4 */
export const leastCompared = 2
export const mostCompared = 3
