import { useEffect, useState } from 'preact/hooks'
import { DateField } from './date-field.tsx'
import { Choose, DecisionForm, Field } from './decision-form.tsx'
import { eventKinds, factualities } from '../../model.ts'
import { same } from './options.ts'
import { sentencesShown } from './sentences.ts'
import { isEventPane, useStore } from './store.ts'
import { noWork, WorkFields } from './work-fields.tsx'

/** An event of one's own. It rests on a sentence of the article that is shown, be it cited or not, or on a work elsewhere. */
export function AddForm() {
  const { article, pane, citation, sentence } = useStore()
  const sentences = article ? sentencesShown(article) : []
  const place = isEventPane(pane) ? pane.citations[citation] : pane?.place
  const here = place && `/sentence/${place.source}/${place.passage}/${place.start}`
  const [on, setOn] = useState(sentence ?? sentences.find(each => each.on === here)?.on ?? sentences[0]?.on ?? '/add')
  // another one may have been chosen in the article since
  useEffect(() => void (sentence && setOn(sentence)), [sentence])
  const [said, setSaid] = useState({
    date: isEventPane(pane) ? pane.date : '',
    headline: '',
    kind: 'happened',
    factuality: 'asserted',
    id: '',
  })
  const [work, setWork] = useState(noWork)
  const change = (key: keyof typeof said) => (value: string) => setSaid({ ...said, [key]: value })
  const isWork = on === '/add'
  const isWhole = said.date && said.headline && (!isWork || (work.title && work.url))
  const shown = sentences.find(each => each.on === on)
  return (
    <DecisionForm
      on={[on]}
      form={isWhole ? { decision: 'add', ...said, ...(isWork && work) } : undefined}
      title="Add an event"
      verb="Add"
    >
      <Field label="Headline" value={said.headline} onValue={change('headline')} />
      <DateField value={said.date} onValue={change('date')} readings={isEventPane(pane) ? pane.readings : []} />
      <Choose
        label="It rests on"
        value={on}
        options={[['/add', 'A work that is not in the content folder'], ...sentences.map(each => [each.on, each.text] as const)]}
        onValue={setOn}
      />
      {shown && (
        <p class="quote">
          <q>{shown.text}</q>
        </p>
      )}
      {isWork && <WorkFields work={work} onWork={setWork} />}
      <Choose label="Kind" value={said.kind} options={same(eventKinds)} onValue={change('kind')} />
      <Choose label="Reported as" value={said.factuality} options={same(factualities)} onValue={change('factuality')} />
      <Field label="Its id, for the address of its page (optional)" value={said.id} onValue={change('id')} />
    </DecisionForm>
  )
}
