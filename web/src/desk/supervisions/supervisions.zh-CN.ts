export default {
  section: '督办和批示',
  give: { supervision: '督办', instruction: '批示' },
  subject: { supervision: '督办和批示' },
  record: { supervision: { given: '督办或批示', answered: '答复督办' } },
} as const
