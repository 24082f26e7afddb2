import { useQuery } from '@tanstack/react-query'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import type { Request } from '../requests/request.queries.ts'

/** Who filed it and wants to be called back; else the enterprise's first contact. */
export function useContactOf(request: Request) {
  const contacts = useQuery(enterpriseQuery(request.enterprise.id)).data?.contacts ?? []
  const known = contacts.find(contact => contact.name === request.contactName) ?? (request.contactName ? undefined : contacts[0])
  return { name: request.contactName || known?.name, title: known?.title, number: request.callbackPhone || known?.phone }
}
