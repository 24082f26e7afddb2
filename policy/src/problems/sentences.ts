type Sentence = { zh: string; en: string }

/** Every sentence the library may say about what is wrong; {word} is filled in. */
export const sentences = {
  'not-yaml': { zh: '不是可读的 YAML 或 JSON：{reason}', en: 'Not readable YAML or JSON: {reason}' },
  'too-large': { zh: '文件太大：{size}，最多 {limit}', en: 'The file is too large: {size}, at most {limit}' },
  'too-deep': { zh: '嵌套太深，最多 {limit} 层', en: 'Nested too deeply, at most {limit} levels' },
  'not-an-object': { zh: '这里应当是一组“名: 值”', en: 'A group of “name: value” is expected here' },
  'not-a-list': { zh: '这里应当是一个列表', en: 'A list is expected here' },
  'not-a-text': { zh: '这里应当是一段文字', en: 'A text is expected here' },
  'not-a-flag': { zh: '这里应当是 true 或 false', en: 'true or false is expected here' },
  'not-a-count': { zh: '这里应当是 {least} 到 {most} 的整数', en: 'A whole number from {least} to {most} is expected here' },
  'not-a-day': { zh: '“{given}”不是日期（年-月-日，1900 至 2199 年）', en: '“{given}” is not a day (year-month-day, 1900 to 2199)' },
  'not-one-of': { zh: '“{given}”不在可选之内：{allowed}', en: '“{given}” is none of {allowed}' },
  'not-a-name': {
    zh: '“{given}”不能作名字：只用文字、数字、下划线，以点相连',
    en: '“{given}” cannot be a name: letters, digits and underscores joined by dots',
  },
  'not-one-shape': { zh: '这里要且只要其中一个：{allowed}', en: 'Exactly one of these is expected here: {allowed}' },
  missing: { zh: '缺“{name}”', en: '“{name}” is missing' },
  'unknown-key': { zh: '不认识的“{name}”', en: '“{name}” is not known here' },
  duplicate: { zh: '“{name}”出现了两次', en: '“{name}” stands twice' },
  'reversed-days': { zh: '起止颠倒：{from} 在 {to} 之后', en: 'The range is reversed: {from} is after {to}' },
  'versions-overlap': {
    zh: '“{name}”的两个版本（{one}、{other}）同时有效，须以 track 区分',
    en: 'Two versions of “{name}” ({one}, {other}) are in force at once; tell them apart by track',
  },
  'list-unknown': { zh: '没有名单“{name}”', en: 'There is no list “{name}”' },
} satisfies Record<string, Sentence>

export type ProblemCode = keyof typeof sentences
export type Language = 'zh' | 'en'
