import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ItemPane } from '../api-types.ts'
import { AddForm } from './add-form.tsx'
import { DateField } from './date-field.tsx'
import { Choose, DecisionForm, Field } from './decision-form.tsx'
import { EventPicker } from './event-picker.tsx'
import { eventKinds, factualities } from '../../model.ts'
import { same } from './options.ts'
import { sentencesShown } from './sentences.ts'
import { isEventPane, useStore } from './store.ts'
import { AttachWorkForm } from './work-fields.tsx'

/** What can be decided on what belongs to no event. */
export function ItemForms({ pane }: { pane: ItemPane }) {
  const { form, article, sentence } = useStore()
  if (form === 'article' && article) return <ArticleForm />
  if (form === 'add') return <AddForm />
  // another sentence than the one in doubt, if that is one
  if (form === 'attach' && (sentence !== undefined || pane.quote === undefined)) return <AttachForm />
  if (pane.kind === 'day-month-order') return <OrderOfDay key={pane.on} pane={pane} />
  if (pane.kind === 'stale-edit') return <StaleForms key={pane.on} pane={pane} />
  if (pane.kind === 'hidden')
    return <DecisionForm on={[pane.on]} form={{ decision: 'list' }} title="List it again" verb="List" goesOn />
  if (form === 'hide')
    return <DecisionForm on={[pane.on]} form={{ decision: 'hide' }} title="Set it aside" verb="Set aside" goesOn />
  return <SentenceForms key={`${pane.on} ${form}`} on={pane.on} pane={pane} attaches={form === 'attach'} />
}

function OrderOfDay({ pane }: { pane: ItemPane }) {
  const [published, setPublished] = useState(pane.dates[0]?.edtf ?? '')
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'published', published }} title="It was published on" verb="Save" goesOn>
      <Choose
        label="Day"
        value={published}
        options={pane.dates.map(({ edtf, label }) => [edtf, `${label} (${edtf})`] as const)}
        onValue={setPublished}
        size={2}
      />
    </DecisionForm>
  )
}

/** A correction that does not hold: what it may mean now, or that it is given up. */
function StaleForms({ pane }: { pane: ItemPane }) {
  const [chosen, setChosen] = useState(pane.candidates.length > 0 ? 'candidate-0' : 'set-aside')
  const options = [
    ...pane.candidates.map(({ text, from }, index) => [`candidate-${index}`, `It is: ${text} (${from})`] as const),
    ['set-aside', 'Set it aside: it stays in the file as a comment'] as const,
  ]
  return (
    <DecisionForm on={[pane.on]} form={{ decision: chosen }} title="The correction" verb="Save" goesOn>
      <Choose label="What it means" value={chosen} options={options} onValue={setChosen} size={options.length + 1} />
    </DecisionForm>
  )
}

interface SentenceProps {
  readonly on: string
  readonly pane: Pick<ItemPane, 'dates' | 'quote'>
  readonly attaches: boolean
  readonly children?: ComponentChildren
}

/** A sentence becomes an event by a date, or tells of one that is there. */
function SentenceForms({ on, pane: { dates, quote }, attaches, children }: SentenceProps) {
  const [how, setHow] = useState(attaches ? 'attach' : 'save')
  const [said, setSaid] = useState({ date: dates[0]?.edtf ?? '', headline: '' })
  const { pane } = useStore()
  const here = isEventPane(pane) ? pane : undefined
  const [event, setEvent] = useState(here?.id ?? '')
  const made = said.date ? { decision: 'save', ...said } : undefined
  const attached = event ? { decision: 'attach', event } : undefined
  return (
    <DecisionForm
      on={[on]}
      form={how === 'save' ? made : attached}
      title={how === 'save' ? 'Make it an event' : 'Attach it to an event'}
      verb={how === 'save' ? 'Make' : 'Attach'}
      goesOn={!here}
    >
      {children}
      {quote !== undefined && (
        <p class="quote">
          <q>{quote}</q>
        </p>
      )}
      <Choose
        label="The sentence"
        value={how}
        options={[
          ['save', 'is an event of its own'],
          ['attach', here ? 'reports the event that is shown, or another' : 'reports an event that is listed already'],
        ]}
        onValue={setHow}
      />
      {how === 'save' ? (
        <>
          <DateField value={said.date} onValue={date => setSaid({ ...said, date })} readings={dates} />
          <Field label="Headline (optional)" value={said.headline} onValue={headline => setSaid({ ...said, headline })} />
        </>
      ) : here && event === here.id ? (
        <p>
          <button type="button" class="choice" onClick={() => setEvent('')}>
            {here.view.headline} · another event …
          </button>
        </p>
      ) : (
        <EventPicker label="Event" value={event} onValue={setEvent} />
      )}
    </DecisionForm>
  )
}

const elsewhere = 'elsewhere'

/** A sentence of the article that is shown, chosen there or from a list; or a work that is not in the content folder. */
export function AttachForm() {
  const { article, sentence, pane } = useStore()
  const event = isEventPane(pane) ? pane : undefined
  const cited = new Set(event?.citations.map(({ source, passage, start }) => `/sentence/${source}/${passage}/${start}`))
  const all = article ? sentencesShown(article).filter(({ on }) => !cited.has(on) || on === sentence) : []
  const sentences = [...all.filter(({ isFree }) => isFree), ...all.filter(({ isFree }) => !isFree)]
  const [first] = event ? sentences.filter(({ isFree }) => isFree) : sentences
  const [chosen, setChosen] = useState(sentence ?? first?.on ?? elsewhere)
  // another one may have been chosen in the article since
  useEffect(() => void (sentence && setChosen(sentence)), [sentence])
  const shown = sentences.find(({ on }) => on === chosen)
  const options = [
    ...sentences.map(({ on, text, isFree }) => [on, isFree ? text : `(cited) ${text}`] as const),
    ...(event ? [[elsewhere, 'A work that is not in the content folder'] as const] : []),
  ]
  const choose = <Choose label="What is attached" value={chosen} options={options} onValue={setChosen} />
  if (event && !shown) return <AttachWorkForm pane={event}>{choose}</AttachWorkForm>
  if (!shown) return <p class="cannot">No sentence is shown that could be attached.</p>
  return (
    <SentenceForms on={chosen} pane={{ dates: [], quote: shown.text }} attaches>
      {choose}
    </SentenceForms>
  )
}

/** What is said of a whole article: all that counts from it follows. */
export function ArticleForm() {
  const { article } = useStore()
  const { source } = article ?? {}
  const [said, setSaid] = useState({ published: source?.published ?? '', year: source?.year ?? '', title: source?.title ?? '' })
  if (!source) return null
  const change = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  return (
    <DecisionForm
      on={[`/source/${source.id}`]}
      form={{ decision: 'article', ...said }}
      title={`This article: ${source.path}`}
      verb="Save"
    >
      <Field label="Year of its dates that have none" value={said.year} onValue={change('year')} />
      <Field label="Day of publication, in any form" value={said.published} onValue={change('published')} />
      <Field label="Title" value={said.title} onValue={change('title')} />
    </DecisionForm>
  )
}

const decisions = [
  ['status-reviewed', 'Confirm'],
  ['hide', 'Hide'],
  ['pin', 'Key events'],
  ['kind', 'Kind'],
  ['factuality', 'Reported as'],
  ['tags', 'Tags'],
] as const
const words: Readonly<Record<string, readonly string[]>> = { kind: eventKinds, factuality: factualities }

/** One decision on all events that are selected. */
export function TogetherForm() {
  const { selected } = useStore()
  const [decision, setDecision] = useState<string>('status-reviewed')
  const [value, setValue] = useState('')
  const own = words[decision]
  const said = own && !own.includes(value) ? own[0]! : value
  const isField = own !== undefined || decision === 'tags'
  const label = decisions.find(([key]) => key === decision)![1].toLowerCase()
  const form = isField ? { decision: 'save', [decision]: said, about: `${label} ${said}` } : { decision, about: label }
  return (
    <DecisionForm
      on={[...selected]}
      form={form}
      title={selected.size === 1 ? 'The event that is selected' : `${selected.size} events at once`}
      verb="Save"
      canConfirm={isField}
    >
      <Choose label="Decision" value={decision} options={decisions} onValue={setDecision} />
      {own && <Choose label="Is" value={said} options={same(own)} onValue={setValue} />}
      {decision === 'tags' && <Field label="Tags, separated by commas" value={value} onValue={setValue} />}
    </DecisionForm>
  )
}
