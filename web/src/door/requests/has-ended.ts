import { isOpen, type RequestStatus } from '@yigen/domain/requests/request-status.ts'

/** How a request can have ended. */
type Ended = Exclude<RequestStatus, 'filed' | 'replied'>

export const hasEnded = (status: RequestStatus): status is Ended => !isOpen(status)
