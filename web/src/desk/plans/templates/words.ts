import { pageWords } from '../../shared/page-words.ts'
import en from './templates.en.ts'
import zhCN from './templates.zh-CN.ts'

pageWords('templates', { 'zh-CN': zhCN, en })
