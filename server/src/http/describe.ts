/** How a route is called in the API's description, before its schemas. */
export type Told = { operationId: string; tags: string[]; summary: string }

/** How the routes of one slice tell the API's description of themselves: the step's name, a summary, and their schemas. */
export const describeIn =
  (tag: string) =>
  <const O extends string, const S extends object>(operationId: O, summary: string, rest: S) => ({
    operationId,
    tags: [tag],
    summary,
    ...rest,
  })
