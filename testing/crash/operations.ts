/** Where an operation of the API is, and how it is asked for. */
export type Operation = { method: string; path: string }
export type Operations = ReadonlyMap<string, Operation>

type Document = { paths: Record<string, Record<string, { operationId: string }>> }

/** Every operation by its id, as a server describes itself. */
export async function readOperations(url: string): Promise<Operations> {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as Document
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => [operationId, { method: method.toUpperCase(), path }] as const),
    ),
  )
}

export const isWriting = ({ method }: Operation): boolean => method !== 'GET'
