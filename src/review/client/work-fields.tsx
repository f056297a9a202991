import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { EventPane } from '../api-types.ts'
import { DecisionForm, Field } from './decision-form.tsx'

/** A work that is not in the content folder, by the names of the fields. */
export const noWork = { title: '', url: '', publisher: '', published: '', archiveUrl: '', quote: '' }

interface Props {
  readonly work: typeof noWork
  readonly onWork: (work: typeof noWork) => void
}

const labels: Readonly<Record<keyof typeof noWork, string>> = {
  title: 'Its title',
  url: 'Its web address',
  publisher: 'Publisher (optional)',
  published: 'Day of publication, in any form (optional)',
  archiveUrl: 'Address of a copy in a web archive (optional)',
  quote: 'What it says, word by word (optional)',
}

export const WorkFields = ({ work, onWork }: Props) => (
  <>
    {(Object.keys(labels) as (keyof typeof noWork)[]).map(name => (
      <Field key={name} label={labels[name]} value={work[name]} onValue={value => onWork({ ...work, [name]: value })} />
    ))}
  </>
)

interface AttachProps {
  readonly pane: EventPane
  /** What is attached instead of a work. */
  readonly children: ComponentChildren
}

export function AttachWorkForm({ pane, children }: AttachProps) {
  const [work, setWork] = useState(noWork)
  const form = work.title && work.url ? { decision: 'attachWork', ...work } : undefined
  return (
    <DecisionForm on={[pane.on]} form={form} title="Attach a work elsewhere" verb="Attach">
      {children}
      <WorkFields work={work} onWork={setWork} />
    </DecisionForm>
  )
}
