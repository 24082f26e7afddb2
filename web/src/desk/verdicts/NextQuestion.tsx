import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerQuestion } from './AnswerQuestion.tsx'
import { questionId } from './focus-question.ts'
import { keyOfQuestion } from './useAnswer.ts'
import { type FactQuestion, nextQuestionQuery } from './verdict.queries.ts'

type Props = { enterpriseId: string; mayRecord: boolean; asOf: string }

/** The question that decides most for what it costs; answered in place, or put off. R22.2 */
export function NextQuestion({ enterpriseId, mayRecord, asOf }: Props) {
  const { t } = useTranslation('verdicts')
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const [topic, setTopic] = useState<string>()
  const { data } = useQuery({ ...nextQuestionQuery(enterpriseId, dismissed, topic), placeholderData: before => before })
  if (!data) return null
  const { question, open } = data
  return (
    <section className="act match-question" id={questionId}>
      <div className="h">
        <h2>{t('question.title')}</h2>
        <span className="grow small quiet">{open > 0 ? t('question.open', { n: open }) : null}</span>
      </div>
      {question ? (
        <Asked
          key={keyOfQuestion(question)}
          {...{ enterpriseId, question, mayRecord, asOf }}
          onLater={() => setDismissed([...dismissed, keyOfQuestion(question)])}
          onAnswered={() => setTopic(question.topic ?? undefined)}
        />
      ) : (
        <p className="second">{t(open > 0 ? 'question.done' : 'question.allDecided')}</p>
      )}
      {!question && dismissed.length > 0 ? (
        <button type="button" className="link-btn" onClick={() => setDismissed([])}>
          {t('question.again')}
        </button>
      ) : null}
    </section>
  )
}

type AskedProps = Props & { question: FactQuestion; onLater: () => void; onAnswered: () => void }

function Asked({ question, mayRecord, ...rest }: AskedProps) {
  const { t, i18n } = useTranslation('verdicts')
  const { label, year, waiting, judged, whose } = question
  const named = year === null ? label : t('question.ofYear', { fact: label, year })
  const names = waiting.map(one => one.label).slice(0, 3)
  return (
    <>
      <p className="match-ask">{t('question.asks', { fact: named })}</p>
      <p className="match-ask-why">
        {t('question.decides', {
          n: waiting.length,
          names: names.join(i18n.language === 'en' ? ', ' : '、') + (waiting.length > names.length ? '…' : ''),
        })}
        {judged && whose ? ` ${t('question.judged', { by: whose })}` : ''}
      </p>
      {mayRecord ? <AnswerQuestion question={question} {...rest} /> : <p className="small quiet">{t('question.readOnly')}</p>}
    </>
  )
}
