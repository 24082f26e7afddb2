import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const viewRefusals = refusalsOf({
  tooManyViews: {
    status: 409,
    zh: '每个列表最多保存 {max} 个视图，请先删去不用的。',
    en: 'At most {max} views are kept of a list; please remove one that you do not use.',
  },
})

export const viewHistory = historyOf('view', {
  removed: { public: false, zh: '删去了视图“{name}”。', en: 'removed the view “{name}”.' },
})

export const viewsSlice = slice({ name: 'views', nouns: ['view'], history: [viewHistory], refusals: viewRefusals })
