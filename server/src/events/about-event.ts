/** What a row of the record or a notice is about. */
export const aboutEvent = ({ id }: { id: string }, enterpriseId: string | null = null) =>
  ({ subject: { kind: 'event', id }, enterpriseId }) as const
