/** What is recorded of a project's progress: what the enterprise may read, and what stays in the office. R11.3, R13.7 */
export const progressKinds = ['progress', 'note', 'risk'] as const
export type ProgressKind = (typeof progressKinds)[number]

/** A public event: it moves the project on for everybody who reads it. R13.6 */
export const isPublicProgress = (kind: ProgressKind): boolean => kind === 'progress'
