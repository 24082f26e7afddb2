/** By what the projects can be ordered; `standing`: who is late first, then who is stuck, then what is due soon. R13.6, R15.4 */
export const projectSorts = ['standing', 'forecast', 'stage', 'name', 'touched'] as const
export type ProjectSort = (typeof projectSorts)[number]

/** How a project stands on a day, the most pressing first: late against its plan; without a sign for too long; something due within two weeks; as planned; paused; over. R13.6, R15.4 */
export const projectStandings = ['late', 'stuck', 'soon', 'onPlan', 'paused', 'over'] as const
export type ProjectStanding = (typeof projectStandings)[number]
