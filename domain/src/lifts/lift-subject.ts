/** What a question hangs on: a matter, a project, or an item of a weekly meeting that is about neither, or about one that is over. R17.5, R18.2 */
export const liftSubjects = ['request', 'project', 'agendaItem'] as const
export type LiftSubject = (typeof liftSubjects)[number]
