import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const serviceHistory = historyOf('serviceItem', {
  added: { public: false, zh: '新增服务事项“{name}”，办结时限 {promise}。', en: 'added the service “{name}”, settled in {promise}.' },
  changed: {
    public: false,
    zh: '修改服务事项“{name}”（第 {version} 版）：{what}。',
    en: 'changed the service “{name}” (version {version}): {what}.',
  },
  retired: { public: false, zh: '停用服务事项“{name}”。', en: 'retired the service “{name}”.' },
  restored: {
    public: false,
    zh: '重新启用服务事项“{name}”（第 {version} 版）。',
    en: 'took the service “{name}” back (version {version}).',
  },
})

export const serviceRefusals = refusalsOf({
  unknownService: { status: 400, zh: '服务清单里没有“{code}”。', en: 'The catalogue has no item “{code}”.' },
  serviceItemMoved: {
    status: 409,
    zh: '这一项已由{who}改为第 {version} 版，请看过再改。',
    en: 'It has meanwhile been changed to version {version} by {who}; look at that first.',
  },
  serviceItemRetired: { status: 409, zh: '“{name}”已停用，请先重新启用。', en: '“{name}” was retired; take it back first.' },
})

export const servicesSlice = slice({
  name: 'services',
  nouns: ['serviceItem'],
  history: [serviceHistory],
  refusals: serviceRefusals,
})
