import type { SupervisionOrder } from '@yigen/domain/supervisions/supervision-order.ts'
import type { Request } from '../requests/request.queries.ts'

/** Read off what may be done: whoever may classify a matter stands to it as the office does, and is its minister; a leader may not. R4.6, R7.6 */
export const orderOfReader = ({ whyNot }: Pick<Request, 'whyNot'>): SupervisionOrder =>
  whyNot.classifyRequest === null ? 'supervision' : 'instruction'
