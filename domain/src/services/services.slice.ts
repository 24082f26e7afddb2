import { refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const serviceRefusals = refusalsOf({
  unknownService: { status: 400, zh: '服务清单里没有“{code}”。', en: 'The catalogue has no item “{code}”.' },
})

export const servicesSlice = slice({
  name: 'services',
  refusals: serviceRefusals,
})
