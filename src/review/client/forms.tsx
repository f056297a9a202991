import { useState } from 'preact/hooks'
import type { EventPane } from '../api-types.ts'
import { AddForm } from './add-form.tsx'
import { ArticleForm, AttachForm, TogetherForm } from './item-forms.tsx'
import { DateField } from './date-field.tsx'
import { Choose, DecisionForm, Field } from './decision-form.tsx'
import { EventPicker } from './event-picker.tsx'
import { editorialStatuses, eventKinds, factualities, nameKinds } from '../../model.ts'
import { same } from './options.ts'
import { PlaceField } from './place-field.tsx'
import { isEventPane, useStore } from './store.ts'

/** The form of the decision that was asked for. */
export function OpenForm() {
  const { form, pane } = useStore()
  if (form === 'together') return <TogetherForm />
  if (form === 'article') return <ArticleForm />
  if (form === 'attach') return <AttachForm />
  if (form === 'add') return <AddForm />
  if (!isEventPane(pane)) return null
  const Form = forms[form ?? '']
  return Form ? <Form key={`${form} ${pane.on}`} pane={pane} /> : null
}

interface Props {
  readonly pane: EventPane
}

const forms: Readonly<Record<string, (props: Props) => preact.JSX.Element>> = {
  date: DateForm,
  headline: HeadlineForm,
  told: ToldForm,
  note: NoteForm,
  merge: MergeForm,
  split: CitationForm('splitOff', 'Split off this citation', 'Split off'),
  detach: CitationForm('detach', 'Detach this citation', 'Detach'),
  citationDate: CitationDateForm,
  hide: HideForm,
  order: OrderForm,
  differ: DifferForm,
  names: NamesForm,
  picture: PictureForm,
  place: PlaceForm,
}

function DateForm({ pane }: Props) {
  const [date, setDate] = useState(pane.date)
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'save', date }} title="Date" verb="Save" canConfirm>
      <DateField value={date} onValue={setDate} readings={pane.readings} />
    </DecisionForm>
  )
}

function HeadlineForm({ pane }: Props) {
  const [headline, setHeadline] = useState(pane.view.headline)
  const others = [...new Set(pane.citations.map(citation => citation.headline))].filter(each => each !== headline)
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'save', headline }} title="Headline" verb="Save" canConfirm>
      <Field label="Headline" value={headline} onValue={setHeadline} isLong />
      {others.length > 0 && (
        <p class="choices">
          <span class="label">From another citation</span>
          {others.map(other => (
            <button key={other} type="button" class="choice" onClick={() => setHeadline(other)}>
              {other}
            </button>
          ))}
        </p>
      )}
    </DecisionForm>
  )
}

function ToldForm({ pane }: Props) {
  const { view, tags } = pane
  const [said, setSaid] = useState({
    kind: view.kind as string,
    factuality: view.factuality as string,
    attribution: pane.attribution,
    summary: view.summary ?? '',
    tags: tags.join(', '),
  })
  const change = (name: keyof typeof said) => (value: string) => setSaid({ ...said, [name]: value })
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'save', ...said }} title="What it says" verb="Save" canConfirm>
      <Choose label="Kind" value={said.kind} options={same(eventKinds)} onValue={change('kind')} />
      <Choose label="Reported as" value={said.factuality} options={same(factualities)} onValue={change('factuality')} />
      {said.factuality !== 'asserted' && (
        <Field label="Who says so, or “none”" value={said.attribution} onValue={change('attribution')} />
      )}
      <Field label="Summary" value={said.summary} onValue={change('summary')} isLong />
      <Field label="Tags, separated by commas" value={said.tags} onValue={change('tags')} />
    </DecisionForm>
  )
}

function NoteForm({ pane }: Props) {
  const [note, setNote] = useState(pane.note ?? '')
  const [status, setStatus] = useState('reviewed')
  const form = { decision: `status-${status}`, ...(note && { note }) }
  return (
    <DecisionForm on={[pane.on]} form={form} title="Note and status" verb="Save" goesOn>
      <Field label="Note" value={note} onValue={setNote} isLong />
      <Choose label="Status" value={status} options={same(editorialStatuses)} onValue={setStatus} />
    </DecisionForm>
  )
}

function MergeForm({ pane }: Props) {
  const [event, setEvent] = useState('')
  const form = event ? { decision: 'merge', event } : undefined
  return (
    <DecisionForm on={[pane.on]} form={form} title="Merge with another event" verb="Merge" canConfirm>
      <EventPicker label="The same event" besides={pane} value={event} onValue={setEvent} />
    </DecisionForm>
  )
}

function CitationForm(decision: string, title: string, verb: string) {
  return function Form({ pane }: Props) {
    const { citation, queue } = useStore()
    const { quote = '', source = '' } = pane.citations[citation] ?? {}
    return (
      <DecisionForm on={[pane.on]} form={{ decision: `${decision}:${citation}` }} title={title} verb={verb}>
        <p class="quote">{quote ? <q>{quote}</q> : queue?.sources[source]?.title}</p>
      </DecisionForm>
    )
  }
}

function CitationDateForm({ pane }: Props) {
  const { citation } = useStore()
  const [day, setDay] = useState(pane.citations[citation]?.date ?? '')
  const form = day ? { decision: `citationDate:${citation}`, [`day-${citation}`]: day } : undefined
  return (
    <DecisionForm on={[pane.on]} form={form} title="The day that this citation gives" verb="Save">
      <DateField value={day} onValue={setDay} readings={pane.readings} />
    </DecisionForm>
  )
}

function HideForm({ pane }: Props) {
  const [note, setNote] = useState('')
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'hide', ...(note && { note }) }} title="Hide this event" verb="Hide" goesOn>
      <Field label="Why (optional)" value={note} onValue={setNote} />
    </DecisionForm>
  )
}

function OrderForm({ pane }: Props) {
  const [leader, setLeader] = useState(pane.sameDay[0]?.id ?? '')
  if (pane.sameDay.length === 0) return <p class="cannot">No other event begins on this day.</p>
  const options = pane.sameDay.map(({ id, headline }) => [id, headline] as const)
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'follow', leader }} title="Order within the day" verb="Move it there">
      <Choose label="It follows" value={leader} options={options} onValue={setLeader} size={Math.min(8, options.length + 1)} />
    </DecisionForm>
  )
}

function DifferForm({ pane }: Props) {
  const [chosen, setChosen] = useState('0')
  if (pane.disagreements.length === 0) return <p class="cannot">The reports do not differ.</p>
  return (
    <DecisionForm on={[pane.on]} form={{ decision: `dismiss:${chosen}` }} title="The reports do not differ" verb="Save">
      <Choose
        label="On"
        value={chosen}
        options={pane.disagreements.map((text, index) => [String(index), text] as const)}
        onValue={setChosen}
      />
    </DecisionForm>
  )
}

function PictureForm({ pane }: Props) {
  const old = pane.image === 'none' ? undefined : pane.image
  const [said, setSaid] = useState({
    file: pane.image === 'none' ? 'none' : (old?.file ?? ''),
    alt: old?.alt ?? '',
    credit: old?.credit ?? '',
    licence: old?.licence ?? '',
    graphic: old?.graphic ? 'true' : '',
  })
  const change = (key: keyof typeof said) => (value: string) => setSaid({ ...said, [key]: value })
  return (
    <DecisionForm on={[pane.on]} form={{ decision: 'picture', ...said }} title="Picture" verb="Save">
      {pane.offered.map(({ from, address, file }) => (
        <p key={address}>
          {from} names a picture: <code>{address}</code>.{' '}
          {file === undefined ? (
            'If you may show it, save it in the content folder and name its file here.'
          ) : (
            <button type="button" class="choice" onClick={() => setSaid({ ...said, file, credit: said.credit || from })}>
              Use {file}, if you may show it
            </button>
          )}
        </p>
      ))}
      <Field label="File inside the content folder, or “none”" value={said.file} onValue={change('file')} />
      <Field label="What it shows" value={said.alt} onValue={change('alt')} />
      <Field label="Credit: whose it is" value={said.credit} onValue={change('credit')} />
      <Field label="Licence" value={said.licence} onValue={change('licence')} />
      <label class="check">
        <input
          type="checkbox"
          checked={said.graphic !== ''}
          onChange={() => change('graphic')(said.graphic === '' ? 'true' : '')}
        />{' '}
        graphic: covered until a reader asks to see it
      </label>
    </DecisionForm>
  )
}

function PlaceForm({ pane }: Props) {
  const [place, setPlace] = useState(pane.place ?? '')
  const names = pane.names.filter(({ kind }) => kind === 'place').map(({ label }) => label)
  const form = place ? { decision: 'place', place } : undefined
  return (
    <DecisionForm on={[pane.on]} form={form} title="Place" verb="Save">
      <PlaceField value={place} onValue={setPlace} names={names} />
    </DecisionForm>
  )
}

function NamesForm({ pane }: Props) {
  const [first] = pane.names
  const [id, setId] = useState(first?.id ?? '')
  const name = pane.names.find(each => each.id === id)
  const [said, setSaid] = useState({
    rename: first?.label ?? '',
    kind: first?.kind as string,
    mergeWith: '',
    place: placeOf(first),
    hide: '',
  })
  if (!name) return <p class="cannot">No name was found in its sentences.</p>
  const choose = (chosen: string) => {
    const now = pane.names.find(each => each.id === chosen)!
    setId(chosen)
    setSaid({ rename: now.label, kind: now.kind, mergeWith: '', place: placeOf(now), hide: '' })
  }
  const change = (key: keyof typeof said) => (value: string) => setSaid({ ...said, [key]: value })
  const options = pane.names.map(({ id, label, hasNoPage }) => [id, hasNoPage ? `${label} (has no page yet)` : label] as const)
  return (
    <DecisionForm on={[`/name/${encodeURIComponent(id)}`]} form={{ decision: 'name', ...said }} title="Names" verb="Save">
      <Choose label="Name" value={id} options={options} onValue={choose} />
      <Field label="Spelling" value={said.rename} onValue={change('rename')} />
      <Choose label="Is a" value={said.kind} options={same(nameKinds)} onValue={change('kind')} />
      <Field label="Same as (another name)" value={said.mergeWith} onValue={change('mergeWith')} />
      {said.kind === 'place' && <PlaceField value={said.place} onValue={change('place')} names={[said.rename]} />}
      {!name.hasNoPage && (
        <label class="check">
          <input type="checkbox" checked={said.hide !== ''} onChange={() => change('hide')(said.hide === '' ? 'true' : '')} /> has
          no page
        </label>
      )}
    </DecisionForm>
  )
}

const placeOf = ({ place }: Partial<EventPane['names'][number]> = {}): string =>
  place === undefined || place === 'none' ? (place ?? '') : `${place.lat}, ${place.lon}`
